"""The figures that the documentation tells, written from those that the gate keeps.

python -m evaluation.told            print the tables
python -m evaluation.told --write    put them into docs/evaluation.md
"""

import argparse
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from evaluation.corpora import ROOT, load_corpus
from evaluation.crises import load_crises
from evaluation.first_measures import FIRST
from evaluation.floors import SetFloors, load_floors

PAGE = ROOT / "docs" / "evaluation.md"
TOLD = Path(__file__).parent / "told.toml"
OPEN, CLOSE = "<!-- figures -->\n", "<!-- /figures -->\n"
_LANG = "fr"


def tell_figures() -> Iterator[str]:
    """Yield the lines of the tables, a table for each pair of sets.

    Raises KeyError where a figure that is to be told has no floor.
    """
    floors = load_floors()
    first = tomllib.loads(FIRST.read_text("utf-8")).get(_LANG, {})
    for table in tomllib.loads(TOLD.read_text("utf-8"))["table"]:
        held, developed = table["held_out"], table["developed_on"]
        yield f"**{table['title']}.** {_of(held)}; {_of(developed)}."
        yield ""
        yield f"| what | held out: `{held}`, first | `{held}`, now | developed on: `{developed}` |"
        yield "|---|---|---|---|"
        for step, metric, words in table["rows"]:
            cells = (
                _say(_known(first.get(held, {}).get(step, {}), metric)),
                _say(_floor(floors[_LANG, held], step, metric)),
                _say(_floor(floors[_LANG, developed], step, metric)),
            )
            yield f"| {words} | {' | '.join(cells)} |"
        yield ""


def _of(name: str) -> str:
    """Say how large a set is, and its state."""
    found = load_crises(_LANG, name) if name.startswith("crises") else load_corpus(_LANG, name)
    assert found is not None, f"{name}: the set is not there"
    return f"`{name}` is {found.size}, corpus `{found.sha}`"


def _floor(floors: SetFloors, step: str, metric: str) -> float:
    return floors.steps[step][metric]


def _known(figures: Mapping[str, float], metric: str) -> float | None:
    return figures.get(metric)


def _say(value: float | None) -> str:
    """A share as a whole percentage, a count as it is, a dash for what was not measured."""
    if value is None:
        return "–"
    return f"{value:.0%}" if value <= 1 else f"{value:.0f}"


def write_figures() -> None:
    """Put the tables into the page."""
    before, rest = PAGE.read_text("utf-8").split(OPEN)
    _, after = rest.split(CLOSE)
    lines = "".join(f"{line}\n" for line in tell_figures())
    PAGE.write_text(f"{before}{OPEN}{lines}{CLOSE}{after}", "utf-8")


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the tables, or write them into the page."""
    parser = argparse.ArgumentParser(
        prog="python -m evaluation.told",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--write", action="store_true", help="put the tables into the page")
    if parser.parse_args(arguments).write:
        write_figures()
    else:
        print("\n".join(tell_figures()))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
