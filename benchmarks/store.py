"""A store of generated dispatches: the time to add one more and to search, the memory of findings.

    python -m benchmarks.store
    python -m benchmarks.store --dispatches 1000

The readings are generated, so that the time is that of everything but reading. Nothing is asserted;
what is asked stands beside what is found.
"""

import argparse
import multiprocessing
import random
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
from recoupe.records.desk import LineQuery
from recoupe.store import open_database, writing

MORE = 60
SEARCHES = 200
# An affair of so many dispatches, reprints not counted, has room for hardly any more.
_FULL = 36
_ASKED_MS, _ASKED_GIB, _SEARCH_MS = 200, 4, 50
_IN_BYTES = sys.platform == "darwin"


def build(path: Path, readings: Sequence[Reading]) -> None:
    """Fill a store, all dispatches at once."""
    database = open_database(path)
    with writing(database):
        arrive(Memory(database, recoupe.__version__), readings, lang="fr")
    database.close()


def time_adding(path: Path, readings: Sequence[Reading]) -> list[tuple[int, float]]:
    """Add dispatches one at a time to a store that stays open.

    Gives the size of the affair each came to, reprints not counted, and the milliseconds it took.
    """
    taken = []
    database = open_database(path)
    with recoupe.open_store(path) as store:
        for reading in readings:
            start = time.perf_counter()
            store.add([reading])
            spent = (time.perf_counter() - start) * 1000
            taken.append((_size(Memory(database, ""), reading.dispatch.id), spent))
    database.close()
    return taken


def time_searching(path: Path, *, seed: int = 1) -> list[float]:
    """Ask for lines by words, kinds, speakers, days and orders; gives the milliseconds of each.

    The first is left out: it fetches what is searched.
    """
    rng, taken = random.Random(seed), []
    with recoupe.open_store(path) as store:
        some = store.find_lines(LineQuery(limit=500)).lines
        for number in range(SEARCHES):
            line = rng.choice(some)
            words = line.words.split()
            query = rng.choice(
                (
                    LineQuery(words=rng.choice(words)),
                    LineQuery(words=f"{words[0]} {words[-1]}", kinds=(line.kind,)),
                    LineQuery(actor=line.actor, order="day"),
                    LineQuery(kinds=(line.kind,), agency=line.agencies[0], order="doubt"),
                    LineQuery(since=line.first, until=line.last, offset=number),
                    LineQuery(order=rng.choice(("day", "doubt", "rank")), offset=number * 100),
                )
            )
            start = time.perf_counter()
            store.find_lines(query)
            taken.append((time.perf_counter() - start) * 1000)
    return taken


def _size(memory: Memory, dispatch: str) -> int:
    while origins := memory.reprints(dispatch):
        dispatch = origins[0].origin
    affair = memory.affair(memory.story(dispatch) or "") or ""
    return sum(len(memory.told(story)) for story in memory.stories(affair))


def find_all(count: int) -> tuple[int, int, float]:
    """Cross-check everything at once; give stories, findings and the memory it took, in GiB."""
    result = check(make_readings(count))
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return len(result.stories), len(result.findings), most / (2**30 if _IN_BYTES else 2**20)


def _times(taken: Sequence[float]) -> str:
    ordered = sorted(taken)
    within = ordered[min(len(ordered) - 1, int(len(ordered) * 0.95))]
    return f"median {statistics.median(ordered):.0f} ms, 95 % within {within:.0f} ms"


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
        searched = time_searching(path)
    sizes = [size for size, _ in taken]
    print(f"one more, asked less than {_ASKED_MS} ms: {_times([spent for _, spent in taken])}")
    print(f"  {len(taken)} of them, into affairs of {min(sizes)} to {max(sizes)}, ", end="")
    print(f"half of them of {statistics.median(sizes):.0f} and more")
    full = [spent for size, spent in taken if size >= _FULL]
    if full:
        print(f"  {len(full)} of them, into full affairs of {_FULL} and more: {_times(full)}")
    print(f"lines asked for, asked less than {_SEARCH_MS} ms: {_times(searched)}")
    # A process of its own, so that the peak is that of this work alone.
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        stories, findings, most = pool.apply(find_all, (count,))
    print(f"all at once, asked at most {_ASKED_GIB} GiB: {stories} stories, ", end="")
    print(f"{findings} findings, {most:.2f} GiB")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
