"""Exchanges of the ledger: calls, meetings, letters between the parties of a crisis."""

from collections.abc import Mapping, Sequence

from evaluation.annotation import GoldDocument
from evaluation.corpora import Corpus
from evaluation.crises import Crises, of_crisis
from evaluation.exchange_gold import read_seed_exchanges
from evaluation.exchange_matching import MatchedExchanges, match_exchanges
from evaluation.figures import Figure, Score, share, share_of
from evaluation.position_matching import names_of
from recoupe.crosscheck.checker import check
from recoupe.crosscheck.dates import may_meet
from recoupe.records import Crosscheck, Reading

DEFINITION = (
    "a line is found when one of the same kind (a letter may be told as an answer), with half of "
    "all parties named in common, cites three tenths of one of its anchors, each line once; false: "
    "found lines that match none, those a colleague could leave out set aside; date and status: "
    "of those found"
)


def score_exchanges(crises: Crises, result: Crosscheck, names: Mapping[str, str]) -> Score:
    """Measure the exchanges of a set of crises; ``names`` as ``check_crises`` gives them."""
    matched = matched_exchanges(crises, result, names)
    whole = MatchedExchanges(
        tuple(pair for one in matched for pair in one.pairs),
        tuple(line for one in matched for line in one.false),
    )
    return Score("exchanges", DEFINITION, _figures(whole))


def score_seed_exchanges(
    corpus: Corpus, pairs: Sequence[tuple[Reading, GoldDocument]]
) -> Score | None:
    """Measure the call and the three letters of the seeds; ``None`` for other sets."""
    gold = read_seed_exchanges(corpus)
    if not gold:
        return None
    result = check([reading for reading, _ in pairs])
    names = {reading.dispatch.id: document.name for reading, document in pairs}
    whole = match_exchanges(gold, result.ledger.exchanges, names, names_of(result.casts))
    return Score("exchanges", DEFINITION, _figures(whole))


def _figures(whole: MatchedExchanges) -> tuple[Figure, ...]:
    told = [(gold, found) for gold, found in whole.pairs if found is not None]
    dated = [pair for pair in told if pair[0].date]
    return (
        Figure("exchanges (F1)", whole.f1, len(whole.pairs)),
        share("exchanges (precision)", whole.right, whole.right + len(whole.false)),
        share("exchanges (recall)", whole.right, len(whole.pairs)),
        share_of(
            "status",
            [pair for pair in told if pair[0].status],
            lambda pair: pair[0].status == pair[1].status,
        ),
        *(
            [share_of("date", dated, lambda pair: _may_be(pair[0].date, pair[1].date))]
            if dated
            else []
        ),
    )


def _may_be(wanted: str | None, found: str | None) -> bool:
    return found is not None and may_meet(wanted, found)


def matched_exchanges(
    crises: Crises, result: Crosscheck, names: Mapping[str, str]
) -> tuple[MatchedExchanges, ...]:
    """Put the exchanges of each crisis beside those expected."""
    same_name = names_of(result.casts)
    matched = []
    for crisis in crises.crises:
        own = of_crisis(crisis, names)
        found = [one for one in result.ledger.exchanges if one.evidence[0].dispatch in own]
        matched.append(match_exchanges(crisis.exchanges, found, own, same_name))
    return tuple(matched)
