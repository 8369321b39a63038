"""Positions of the ledger: who demands, offers, denies what, and what became of it."""

from collections.abc import Mapping, Sequence

from evaluation.annotation import GoldDocument
from evaluation.corpora import Corpus
from evaluation.crises import Crises, of_crisis
from evaluation.figures import Figure, Score, errors, share, share_of
from evaluation.position_gold import GoldPosition, read_seed_positions
from evaluation.position_matching import (
    Matched,
    agrees,
    cited_places,
    match,
    names_of,
    plain_concessions,
)
from recoupe.crosscheck.checker import check
from recoupe.records import Crosscheck, Position, Reading

DEFINITION = (
    "a line is found when one of the same holder and kind cites three tenths of one of its "
    "anchors, each line once; false: found lines that match none, those a colleague could leave "
    "out set aside; status: of those found; plain concessions: given as a party's own where only "
    "the other side tells them"
)
TELLINGS = (
    "each line of the reference is one telling: found when a position of the same holder and kind "
    "cites three tenths of it; precision: of the positions, those that cite one"
)


def score_positions(crises: Crises, result: Crosscheck, names: Mapping[str, str]) -> Score:
    """Measure the positions of a set of crises; ``names`` as ``check_crises`` gives them."""
    matched = match_positions(crises, result, names)
    pairs = [pair for one in matched for pair in one.pairs]
    right = sum(one.right for one in matched)
    false = sum(len(one.false) for one in matched)
    judged = [(gold, found) for gold, found in pairs if found is not None and gold.status]
    whole = Matched(tuple(pairs), (), tuple(line for one in matched for line in one.false))
    return Score(
        "positions",
        DEFINITION,
        (
            Figure("positions (F1)", whole.f1, len(pairs)),
            share("positions (precision)", right, right + false),
            share("positions (recall)", right, len(pairs)),
            share_of("status", judged, lambda pair: pair[0].status == pair[1].status),
            _plain(
                [
                    one
                    for crisis in crises.crises
                    for one in plain_concessions(
                        crisis.positions, result.ledger.positions, of_crisis(crisis, names)
                    )
                ],
                [line for crisis in crises.crises for line in crisis.positions],
            ),
        ),
    )


def _plain(found: Sequence[Position], gold: Sequence[GoldPosition]) -> Figure:
    claimed = sum(line.claimed for line in gold)
    return errors("plain, claimed by the other side", len(found), claimed)


def match_positions(
    crises: Crises, result: Crosscheck, names: Mapping[str, str]
) -> tuple[Matched, ...]:
    """Put the positions of each crisis beside those expected."""
    same_name = names_of(result.casts)
    matched = []
    for crisis in crises.crises:
        own = of_crisis(crisis, names)
        found = [one for one in result.ledger.positions if one.evidence[0].dispatch in own]
        matched.append(match(crisis.positions, found, own, same_name))
    return tuple(matched)


def score_seed_positions(
    corpus: Corpus, pairs: Sequence[tuple[Reading, GoldDocument]]
) -> Score | None:
    """Measure the positions of the seeds; ``None`` for other sets."""
    gold = read_seed_positions(corpus)
    if not gold:
        return None
    result = check([reading for reading, _ in pairs])
    names = {reading.dispatch.id: document.name for reading, document in pairs}
    told, false = tellings(gold, result, names)
    right = sum(found is not None for _, found in told)
    positions = len(result.ledger.positions)
    recall = right / len(told)
    precision = (positions - len(false)) / positions if positions else 0.0
    f1 = 2 * recall * precision / (recall + precision) if right else 0.0
    figures = (
        Figure("tellings (F1)", f1, len(told)),
        share("tellings (recall)", right, len(told)),
        share("positions (precision)", positions - len(false), positions),
        _plain(plain_concessions(gold, result.ledger.positions, names), gold),
    )
    return Score("positions", TELLINGS, figures)


def tellings(
    gold: Sequence[GoldPosition], result: Crosscheck, names: Mapping[str, str]
) -> tuple[list[tuple[GoldPosition, Position | None]], list[Position]]:
    """Put a found position to each expected telling; give those that tell none of them too."""
    same_name = names_of(result.casts)
    positions = result.ledger.positions
    told = [
        (
            line,
            next(
                (
                    one
                    for one in positions
                    if agrees(line, one, same_name) and cited_places(line, one, names)
                ),
                None,
            ),
        )
        for line in gold
    ]
    had = {
        one.id
        for line in gold
        for one in positions
        if agrees(line, one, same_name) and cited_places(line, one, names)
    }
    expected = [pair for pair in told if pair[0].expected]
    return expected, [one for one in positions if one.id not in had]
