"""Every expected position of a set beside the found one, and those found beyond.

python -m evaluation.positions crises-dev
python -m evaluation.positions seeds
"""

import argparse
from collections.abc import Iterator, Sequence

from evaluation.corpora import load_corpus
from evaluation.crises import load_crises
from evaluation.position_gold import GoldPosition, read_seed_positions
from evaluation.reading import read_gold
from evaluation.report import BLIND
from evaluation.scores.crises import check_crises
from evaluation.scores.positions import match_positions, tellings
from recoupe.crosscheck.checker import check
from recoupe.records import Position

_SETS = ("crises-blind", "crises-dev", "seeds")


def crisis_lines(lang: str, name: str) -> Iterator[str]:
    """Yield a line for each expected position of a set of crises, then those found beyond."""
    crises = load_crises(lang, name)
    if crises is None:
        return
    result, names = check_crises(crises)
    for crisis, one in zip(crises.crises, match_positions(crises, result, names), strict=True):
        yield f"== {crisis.name}: F1 {one.f1:.3f}"
        yield from _listed(one.pairs, one.false)


def seed_lines(lang: str) -> Iterator[str]:
    """Yield the same for the seeds."""
    corpus = load_corpus(lang, "seeds")
    if corpus is None:
        return
    readings = [read_gold(document) for document in corpus.documents]
    names = {
        reading.dispatch.id: document.name
        for reading, document in zip(readings, corpus.documents, strict=True)
    }
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
    """Print the list; 2 for a set whose items are never listed."""
    parser = argparse.ArgumentParser(
        prog="python -m evaluation.positions",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("set", choices=_SETS)
    parser.add_argument("--lang", default="fr")
    options = parser.parse_args(arguments)
    if BLIND in options.set:
        print(f"{options.lang} · {options.set}: for measuring only; its lines are never listed")
        return 2
    told = seed_lines(options.lang) if options.set == "seeds" else None
    for line in told or crisis_lines(options.lang, options.set):
        print(line)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
