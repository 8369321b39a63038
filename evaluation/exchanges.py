"""Every expected exchange of a set beside the found one, and those found beyond.

python -m evaluation.exchanges crises-dev
python -m evaluation.exchanges seeds
"""

import argparse
from collections.abc import Iterator, Sequence

from evaluation.corpora import load_corpus
from evaluation.crises import load_crises
from evaluation.exchange_gold import GoldExchange, read_seed_exchanges
from evaluation.exchange_matching import MatchedExchanges, match_exchanges
from evaluation.position_matching import names_of
from evaluation.reading import read_gold
from evaluation.report import BLIND
from evaluation.scores.crises import check_crises
from evaluation.scores.exchanges import matched_exchanges
from recoupe.crosscheck.checker import check
from recoupe.records import Exchange

_SETS = ("crises-blind", "crises-dev", "seeds")


def crisis_lines(lang: str, name: str) -> Iterator[str]:
    """Yield a line for each expected exchange of a set of crises, then those found beyond."""
    crises = load_crises(lang, name)
    if crises is None:
        return
    result, names = check_crises(crises)
    matched = matched_exchanges(crises, result, names)
    for crisis, one in zip(crises.crises, matched, strict=True):
        yield f"== {crisis.name}: F1 {one.f1:.3f}"
        yield from _listed(one)


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
    result = check(readings)
    gold, found = read_seed_exchanges(corpus), result.ledger.exchanges
    yield from _listed(match_exchanges(gold, found, names, names_of(result.casts)))


def _listed(matched: MatchedExchanges) -> Iterator[str]:
    for gold, found in matched.pairs:
        if found is None:
            state = "MISSED"
        else:
            state = "STATUS" if gold.status not in {None, found.status} else "right"
        yield f"{state:<8}{_wanted(gold)}"
        if found is not None:
            yield f"          {_shown(found)}"
    yield from (f"BEYOND  {_shown(one)}" for one in matched.false)


def _wanted(gold: GoldExchange) -> str:
    kinds, parties = "|".join(sorted(gold.kinds)), ", ".join(sorted(gold.parties))
    return f"{gold.id:<5}{kinds or 'any'} ({gold.status}) {parties} {gold.date}"


def _shown(found: Exchange) -> str:
    return f"{found.label} ({found.kind}, {found.status}) {found.date}"


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the list; 2 for a set whose items are never listed."""
    parser = argparse.ArgumentParser(
        prog="python -m evaluation.exchanges",
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
