"""Every expected exchange of a set beside the found one, and those found beyond.

python -m evaluation.exchanges crises-dev
python -m evaluation.exchanges seeds
"""

from collections.abc import Iterator, Sequence

from evaluation.corpora import Corpus
from evaluation.crises import Crises
from evaluation.exchange_gold import GoldExchange, read_seed_exchanges
from evaluation.exchange_matching import MatchedExchanges, match_exchanges
from evaluation.ledger_list import list_lines
from evaluation.position_matching import names_of
from evaluation.reading import read_all
from evaluation.scores.crises import check_crises
from evaluation.scores.exchanges import matched_exchanges
from recoupe.crosscheck.checker import check
from recoupe.records import Exchange


def crisis_lines(crises: Crises) -> Iterator[str]:
    """Yield a line for each expected exchange of a set of crises, then those found beyond."""
    result, names = check_crises(crises)
    matched = matched_exchanges(crises, result, names)
    for crisis, one in zip(crises.crises, matched, strict=True):
        yield f"== {crisis.name}: F1 {one.f1:.3f}"
        yield from _listed(one)


def seed_lines(corpus: Corpus) -> Iterator[str]:
    """Yield the same for the seeds."""
    readings, names = read_all(corpus.documents)
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
    """Print the list; the exit status."""
    return list_lines("exchanges", __doc__, crisis_lines, seed_lines, arguments)


if __name__ == "__main__":
    raise SystemExit(main())
