"""People, offices, institutions and states at each of their mentions."""

from collections import Counter
from collections.abc import Sequence
from typing import get_args

from evaluation.annotation import GoldDocument
from evaluation.figures import Figure, Score, errors, share, share_of
from evaluation.mention_matching import MentionVerdict, match_mentions
from recoupe.records import Mention, Reading
from recoupe.records.entity import MentionKind

DEFINITION = (
    "found: overlap (IoU) of 0.8 or more, or the same head and the right entity; entity: the same "
    "Wikidata id, label or listed name, all members of a plural; chain: the found entity is the "
    "one that stands for the gold entity at most of its mentions, whatever its label; precision "
    "over the body of dispatches whose mentions are all annotated"
)
KINDS: tuple[MentionKind, ...] = get_args(MentionKind)


def score_mentions(pairs: Sequence[tuple[Reading, GoldDocument]]) -> Score:
    """Measure recall, entities, chains and words that are no mentions."""
    verdicts: list[MentionVerdict] = []
    chained = 0
    for reading, document in pairs:
        judged, _ = match_mentions(reading, document)
        verdicts += judged
        chained += count_chained(judged)
    found = [verdict for verdict in verdicts if verdict.found is not None]
    figures = [
        share_of("found", verdicts, lambda verdict: verdict.found is not None),
        share_of("found with the right entity", verdicts, lambda verdict: verdict.entity),
        share_of("entity, where found", found, lambda verdict: verdict.entity),
        share("chain, where found", chained, len(found)),
    ]
    if whole := [pair for pair in pairs if pair[1].exhaustive]:
        figures.append(_precision(whole))
    if none := sum(len(document.not_mentions) for _, document in pairs):
        wrongly = sum(map(count_wrongly_found, *zip(*pairs, strict=True)))
        figures.append(errors("found and none", wrongly, none, limit=0))
    return Score("mentions", DEFINITION, (*figures, *_by_kind(verdicts)))


def _precision(pairs: Sequence[tuple[Reading, GoldDocument]]) -> Figure:
    matched = beside = 0
    for reading, document in pairs:
        judged, left = match_mentions(reading, document)
        matched += sum(verdict.found is not None for verdict in judged)
        beside += sum(in_body(mention, reading) for mention in left)
    return share("precision", matched, matched + beside)


def count_wrongly_found(reading: Reading, document: GoldDocument) -> int:
    """Count the mentions found exactly where the gold says that words mean nobody."""
    none = {(words.start, words.end) for words in document.not_mentions}
    return sum((mention.start, mention.end) in none for mention in reading.mentions)


def in_body(mention: Mention, reading: Reading) -> bool:
    """Tell whether a mention stands in running text, which is all that the gold annotates."""
    return any(
        zone.kind == "body" and zone.start <= mention.start < zone.end
        for zone in reading.layout.zones
    )


def count_chained(judged: Sequence[MentionVerdict]) -> int:
    """Count mentions whose found entity stands for the gold entity as a whole, one to one."""
    shared = Counter(
        (verdict.gold.entities, verdict.found.entity)
        for verdict in judged
        if verdict.found is not None
    )
    partners: dict[object, object] = {}
    taken: set[object] = set()
    for (gold, found), _ in sorted(shared.items(), key=lambda item: (-item[1], str(item[0]))):
        if gold not in partners and found not in taken and found is not None:
            partners[gold] = found
            taken.add(found)
    return sum(count for (gold, found), count in shared.items() if partners.get(gold, ()) == found)


def _by_kind(verdicts: Sequence[MentionVerdict]) -> list[Figure]:
    return [
        share_of(
            f"right, {kind}",
            [verdict for verdict in verdicts if verdict.gold.kind == kind],
            lambda verdict: verdict.entity,
            gated=False,
        )
        for kind in KINDS
    ]
