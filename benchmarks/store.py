"""A store of generated dispatches: the time to add one more, beside the memory of all findings.

    python -m benchmarks.store
    python -m benchmarks.store --dispatches 1000

The readings are generated, so that the time is that of everything but reading; nothing is asserted.
"""

import argparse
import multiprocessing
import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

import recoupe
from benchmarks.crises import make_readings
from recoupe.crosscheck.arrivals import arrive
from recoupe.crosscheck.checker import check
from recoupe.keeping import Memory
from recoupe.records import Reading
from recoupe.store import open_database, writing

MORE = 50
_TOGETHER = 5000


def build(path: Path, readings: Sequence[Reading]) -> None:
    """Fill a store, many dispatches at once."""
    database = open_database(path)
    for at in range(0, len(readings), _TOGETHER):
        with writing(database):
            arrive(Memory(database, "0"), readings[at : at + _TOGETHER], lang="fr")
    database.close()


def time_adding(path: Path, readings: Sequence[Reading]) -> list[float]:
    """Add dispatches one at a time to a store that stays open; give the milliseconds of each."""
    taken = []
    with recoupe.open_store(path) as store:
        for reading in readings:
            start = time.perf_counter()
            store.add([reading])
            taken.append((time.perf_counter() - start) * 1000)
    return taken


def find_all(count: int) -> tuple[int, int, float]:
    """Cross-check everything at once; give stories, findings and the memory it took, in GiB."""
    result = check(make_readings(count))
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return len(result.stories), len(result.findings), most / (2**30 if _IN_BYTES else 2**20)


_IN_BYTES = sys.platform == "darwin"


def main(arguments: Sequence[str] | None = None) -> int:
    """Print how long it takes to add one dispatch, and how much memory all findings take."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.store",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--dispatches", type=int, default=10_000, help="how many are there before")
    count = parser.parse_args(arguments).dispatches
    readings = make_readings(count + MORE)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "crises.db"
        start = time.perf_counter()
        build(path, readings[:count])
        print(f"{count} dispatches in {time.perf_counter() - start:.0f} s, ", end="")
        print(f"{path.stat().st_size / 2**20:.0f} MiB on disk")
        taken = time_adding(path, readings[count:])
    ordered = sorted(taken)
    print(
        f"one more: median {statistics.median(taken):.0f} ms, "
        f"95 % within {ordered[int(len(ordered) * 0.95)]:.0f} ms"
    )
    # A process of its own, so that the peak is that of this work alone.
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        stories, findings, most = pool.apply(find_all, (count,))
    print(f"all at once: {stories} stories, {findings} findings, at most {most:.2f} GiB")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
