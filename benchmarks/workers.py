"""A batch on a local Ray cluster, with one worker and with two.

    python -m benchmarks.workers
    python -m benchmarks.workers --write    put the table into docs/scale.md

The same texts, one run after the other, twice in turn; the quicker of each two runs counts. A
worker starts and loads the model in both: there is more to be won the longer the corpus is.
"""

import argparse
import contextlib
import json
import os
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import msgspec
from evaluation.corpora import ROOT

from benchmarks.corpus import load_texts
from benchmarks.figures import load, put_between, save

PAGE, TABLE = ROOT / "docs" / "scale.md", "workers"
_ADDRESS = "127.0.0.1:6399"
_COUNTS, _TIMES = (1, 2), 2
_STAT = Path("/proc/stat")
_IDLE = slice(3, 5)
# Seconds in which a cluster must be there.
_PATIENCE = 120


class Turn(msgspec.Struct, frozen=True):
    """One run: seconds of the clock, and the processor seconds of all that the machine did."""

    workers: int
    texts: int
    wall: float
    busy: float


def table_of(turns: Sequence[Turn]) -> Iterator[str]:
    """Yield the lines of the table."""
    if not turns:
        return
    yield "| Ray workers | texts | seconds | as quick as one | processor seconds, all machine |"
    yield "|---:|---:|---:|---:|---:|"
    best = {count: _best(turns, count) for count in _COUNTS if _of(turns, count)}
    for count, turn in best.items():
        ratio = best[_COUNTS[0]].wall / turn.wall
        yield f"| {count} | {turn.texts} | {turn.wall:.1f} | {ratio:.2f} x | {turn.busy:.0f} |"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the batches, print the table or write it into the page."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.workers",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--texts", type=int, default=400)
    parser.add_argument("--write", action="store_true", help="put the table into the page")
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        turns = _turns(Path(folder), options.texts)
    if options.write:
        save(TABLE, turns)
        put_between(PAGE, TABLE, table_of(load(TABLE, Turn)))
    else:
        print("\n".join(table_of(turns)))
    return 0


def _turns(folder: Path, count: int) -> list[Turn]:
    texts = [text for several in load_texts().values() for text in several][:count]
    source = folder / "texts.jsonl"
    lines = (json.dumps({"id": str(at), "text": text}) for at, text in enumerate(texts))
    source.write_text("\n".join(lines), "utf-8")
    with _cluster():
        return [
            _turn(source, folder / f"{time}-{workers}", workers, len(texts))
            for time in range(_TIMES)
            for workers in _COUNTS
        ]


@contextmanager
def _cluster() -> Iterator[None]:
    """Keep a cluster of this machine; its processes end with the one that is started here."""
    host, port = _ADDRESS.split(":")
    ray = Path(sys.executable).with_name("ray")
    started = subprocess.Popen(
        [ray, "start", "--head", "--block", "--node-ip-address", host, "--port", port,
         "--num-cpus", str(max(_COUNTS)), "--disable-usage-stats", "--include-dashboard", "false"],
        stdout=subprocess.DEVNULL, start_new_session=True,
    )  # fmt: skip
    try:
        _await(host, int(port))
        yield
    finally:
        started.terminate()
        started.wait()


def _await(host: str, port: int) -> None:
    """Wait until somebody answers; raises TimeoutError where nobody does."""
    for _ in range(_PATIENCE):
        with contextlib.suppress(OSError), socket.create_connection((host, port), timeout=1):
            return
        time.sleep(1)
    raise TimeoutError(f"no cluster answers at {host}:{port}")


def _turn(source: Path, target: Path, workers: int, texts: int) -> Turn:
    start, busy = time.perf_counter(), _busy()
    _call(sys.executable, "-m", "recoupe.cli", "batch", str(source), str(target),
          "--ray", _ADDRESS, "--workers", str(workers))  # fmt: skip
    wall = time.perf_counter() - start
    turn = Turn(workers, texts, wall, _busy() - busy)
    print(turn, file=sys.stderr, flush=True)
    return turn


def _call(*command: str) -> None:
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)


def _busy() -> float:
    """Give the processor seconds that the machine has spent on anything, as Linux tells it."""
    spent = [int(part) for part in _STAT.read_text("utf-8").split("\n", 1)[0].split()[1:9]]
    return (sum(spent) - sum(spent[_IDLE])) / os.sysconf("SC_CLK_TCK")


def _of(turns: Sequence[Turn], count: int) -> list[Turn]:
    return [turn for turn in turns if turn.workers == count]


def _best(turns: Sequence[Turn], count: int) -> Turn:
    return min(_of(turns, count), key=lambda turn: turn.wall)


if __name__ == "__main__":
    raise SystemExit(main())
