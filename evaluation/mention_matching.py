"""Which found mention stands for which of the gold."""

import re
from dataclasses import dataclass

from evaluation.annotation import GoldDocument, GoldMention
from evaluation.matching import overlap, same_entities
from recoupe.records import Mention, Reading, Span

SPAN_FLOOR = 0.8
_DETERMINERS = re.compile(
    r"(?:(?:l|d|s|qu)['’]|(?:les?|la|une?|des?|du|aux?|ces?|cet|cette|son|sa|ses|leurs?|mon|ma|mes"
    r"|notre|nos|votre|vos|d['’])\s+)*",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class MentionVerdict:
    """One gold mention, the one found for it and whether that means who it should."""

    gold: GoldMention
    found: Mention | None
    entity: bool = False


def head_of(start: int, text: str) -> int:
    """Tell where the head of a noun phrase begins: its first word that is no determiner."""
    match = _DETERMINERS.match(text)
    return start + (match.end() if match and match.end() < len(text) else 0)


def match_mentions(
    reading: Reading, document: GoldDocument
) -> tuple[list[MentionVerdict], list[Mention]]:
    """Pair each gold mention with at most one found; the verdicts and those left over.

    A pair has spans with an overlap of ``SPAN_FLOOR``, or the same head and the right entity.
    The right entity wins over the better overlap.
    """
    left = list(reading.mentions)
    verdicts = []
    for gold in document.mentions:
        verdict = _best(gold, left, reading, document)
        verdicts.append(verdict)
        if verdict.found is not None:
            left.remove(verdict.found)
    return verdicts, left


def _best(
    gold: GoldMention, left: list[Mention], reading: Reading, document: GoldDocument
) -> MentionVerdict:
    best, rank = MentionVerdict(gold, None), (False, 0.0)
    for mention in left:
        if mention.end <= gold.span.start or mention.start >= gold.span.end:
            continue
        iou = overlap([Span(mention.start, mention.end, mention.text)], [gold.span])
        right = means(mention, gold, reading, document)
        same_head = head_of(mention.start, mention.text) == head_of(gold.span.start, gold.span.text)
        if (iou >= SPAN_FLOOR or (same_head and right)) and (right, iou) > rank:
            best, rank = MentionVerdict(gold, mention, right), (right, iou)
    return best


def means(mention: Mention, gold: GoldMention, reading: Reading, document: GoldDocument) -> bool:
    """Tell whether a mention means the entities of the gold, in any order."""
    ids = mention.entity
    found = () if ids is None else (ids,) if isinstance(ids, str) else ids
    # One shared place is this mention itself: it cannot vouch for its own entity.
    return same_entities(found, gold.entities, reading, document, shared=2)
