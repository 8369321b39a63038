"""Every expected position of a set beside the found one, and those found beyond.

python -m evaluation.positions crises-dev
python -m evaluation.positions seeds
"""

from collections.abc import Iterator, Sequence

from evaluation.corpora import Corpus
from evaluation.crises import Crises
from evaluation.ledger_list import list_lines
from evaluation.position_gold import GoldPosition, read_seed_positions
from evaluation.reading import read_all
from evaluation.scores.crises import check_crises
from evaluation.scores.positions import match_positions, tellings
from recoupe.crosscheck.checker import check
from recoupe.records import Position


def crisis_lines(crises: Crises) -> Iterator[str]:
    """Yield a line for each expected position of a set of crises, then those found beyond."""
    result, names = check_crises(crises)
    for crisis, one in zip(crises.crises, match_positions(crises, result, names), strict=True):
        yield f"== {crisis.name}: F1 {one.f1:.3f}"
        yield from _listed(one.pairs, one.false)


def seed_lines(corpus: Corpus) -> Iterator[str]:
    """Yield the same for the seeds."""
    readings, names = read_all(corpus.documents)
    yield from _listed(*tellings(read_seed_positions(corpus), check(readings), names))


def _listed(
    pairs: Sequence[tuple[GoldPosition, Position | None]], false: Sequence[Position]
) -> Iterator[str]:
    for gold, found in pairs:
        wanted = f"{'|'.join(sorted(gold.holders))} {'|'.join(sorted(gold.kinds))}"
        if found is None:
            state = "MISSED"
        elif gold.claimed != (found.claimed_by is not None):
            state = "CLAIMED"
        elif gold.status not in {None, found.status}:
            state = "STATUS"
        else:
            state = "right"
        yield f"{state:<8}{gold.id:<5}{wanted} ({gold.status})"
        if state not in {"right", "MISSED"} and found is not None:
            yield f"          {_shown(found)}"
    yield from (f"BEYOND  {_shown(one)}" for one in false)


def _shown(found: Position) -> str:
    whom = f" -> {found.addressee}" if found.addressee else ""
    return f"{found.holder}{whom} {found.kind} ({found.status}): {found.object[:110]}"


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the list; the exit status."""
    return list_lines("positions", __doc__, crisis_lines, seed_lines, arguments)


if __name__ == "__main__":
    raise SystemExit(main())
