"""What a stage costs in a process of its own: time, processor time, memory."""

import subprocess
import sys
import time
from pathlib import Path

import msgspec

from benchmarks.scale.stages import run

_STATUS = Path("/proc/self/status")
_KILO = 1024


class Cost(msgspec.Struct, frozen=True):
    """One run of one stage: seconds of the clock and of the processor, bytes held at most."""

    stage: str
    dispatches: int
    growth: str
    wall: float
    busy: float
    peak: int


def measure(stage: str, folder: Path, dispatches: int, growth: str) -> Cost:
    """Run a stage on a folder; raises CalledProcessError where it fails."""
    command = [sys.executable, "-m", "benchmarks.scale.measuring", stage, str(folder)]
    start = time.perf_counter()
    told = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout
    wall = time.perf_counter() - start
    busy, peak = told.split()
    return Cost(stage, dispatches, growth, wall, float(busy), int(peak))


def _held() -> int:
    """Give the bytes that this process held at most, as Linux tells it."""
    lines = dict(line.split(":", 1) for line in _STATUS.read_text("utf-8").splitlines())
    return int(lines["VmHWM"].split()[0]) * _KILO


if __name__ == "__main__":
    run(sys.argv[1], Path(sys.argv[2]))
    print(time.process_time(), _held())
