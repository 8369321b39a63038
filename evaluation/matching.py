"""What counts as right: strict matching of readings with gold."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from evaluation.annotation import GoldAttribution, GoldDocument, GoldEntity, GoldSpan
from evaluation.names import name_key
from evaluation.referents import referents
from recoupe.records import Attribution, Entity, Reading, Span

CONTENT_FLOOR = 0.8
PAIR_FLOOR = 0.5


def overlap(first: Iterable[Span | GoldSpan], second: Iterable[Span | GoldSpan]) -> float:
    """Intersection over union of two contents, in code points; in [0, 1], symmetric."""
    one = {i for span in first for i in range(span.start, span.end)}
    other = {i for span in second for i in range(span.start, span.end)}
    union = len(one | other)
    return len(one & other) / union if union else 0.0


def same_entity(entity: Entity, gold: GoldEntity) -> bool:
    """Tell whether an entity is who the gold means: id, Wikidata id, label or a listed name.

    A body is right by any name the reading lists for it, a person by the label alone: a wrong
    merge of two people would otherwise pass for either.
    """
    if entity.id == gold.id or (entity.wikidata and entity.wikidata == gold.wikidata):
        return True
    names = (entity.label,) if entity.kind == "person" else (entity.label, *entity.also)
    wanted = {name_key(name) for name in (gold.label, *gold.also)}
    return any(name_key(name) in wanted for name in names)


def _ids(value: str | tuple[str, ...] | None) -> tuple[str, ...]:
    if value is None:
        return ()
    return (value,) if isinstance(value, str) else value


class Meaning:
    """Who the entities of one reading are in the gold: by name, or by the words they share."""

    def __init__(self, reading: Reading, document: GoldDocument) -> None:
        self._records = {entity.id: entity for entity in reading.entities}
        self._document = document
        self._referents = referents(reading, document)

    def is_(self, entity: str, gold: str, *, shared: int = 1) -> bool:
        """Tell whether the reading's entity is the gold's, by ``shared`` places at least."""
        if entity not in self._records:
            return False
        referent, places = self._referents.get(entity, ("", 0))
        if referent == gold and places >= shared:
            return True
        return same_entity(self._records[entity], self._document.entities[gold])


_MEANINGS: dict[int, tuple[Reading, Meaning]] = {}


def meaning_of(reading: Reading, document: GoldDocument) -> Meaning:
    """Work out the meaning of a reading's entities once for all its items."""
    held = _MEANINGS.get(id(document))
    if held is None or held[0] is not reading:
        held = (reading, Meaning(reading, document))
        _MEANINGS[id(document)] = held
    return held[1]


def same_entities(
    ids: Sequence[str],
    gold: Sequence[str],
    reading: Reading,
    document: GoldDocument,
    *,
    shared: int = 1,
) -> bool:
    """Tell whether two lists mean the same entities, in any order."""
    if len(ids) != len(gold):
        return False
    meaning = meaning_of(reading, document)
    left = list(gold)
    for entity in ids:
        found = next((g for g in left if meaning.is_(entity, g, shared=shared)), None)
        if found is None:
            return False
        left.remove(found)
    return True


@dataclass(frozen=True)
class Verdict:
    """One gold attribution beside the one found for it, part by part."""

    gold: GoldAttribution
    found: Attribution | None
    content: bool = False
    source: bool = False
    cue: bool = False
    act: bool = False
    chain: bool = False
    addressee: bool = False
    quote_type: bool = False

    @property
    def whole(self) -> bool:
        """Strictly right: content, source, cue, act and chain."""
        return self.content and self.source and self.cue and self.act and self.chain


def _cue_matches(found: Attribution, gold: GoldAttribution) -> bool:
    if found.cue is None or gold.cue is None:
        return found.cue is None and gold.cue is None
    return found.cue.start < gold.cue.end and gold.cue.start < found.cue.end


def _source_ids(found: Attribution) -> tuple[str, ...]:
    return _ids(found.source.entity) if found.source is not None else ()


def _chain_in_order(
    found: Attribution, gold: GoldAttribution, reading: Reading, document: GoldDocument
) -> bool:
    if len(found.relayed_by) != len(gold.relayed_by):
        return False
    meaning = meaning_of(reading, document)
    return all(
        meaning.is_(ours, theirs)
        for ours, theirs in zip(found.relayed_by, gold.relayed_by, strict=True)
    )


def judge(
    found: Attribution, gold: GoldAttribution, reading: Reading, document: GoldDocument
) -> Verdict:
    """Compare one attribution with one of the gold, part by part."""
    addressee = _ids(found.addressee.entity) if found.addressee is not None else ()
    return Verdict(
        gold,
        found,
        content=overlap(found.content, gold.content) >= CONTENT_FLOOR,
        source=same_entities(_source_ids(found), gold.entities, reading, document),
        cue=_cue_matches(found, gold),
        act=found.act in gold.acts,
        chain=_chain_in_order(found, gold, reading, document),
        addressee=same_entities(addressee, gold.addressee, reading, document),
        quote_type=found.quote_type == gold.quote_type,
    )


def _affinity(found: Attribution, gold: GoldAttribution) -> float:
    """Score a possible pair; 0 for two that cannot be the same layer of speech."""
    score = overlap(found.content, gold.content)
    same_cue = found.cue is not None and _cue_matches(found, gold)
    if score == 0 or not (same_cue or score >= PAIR_FLOOR):
        return 0.0
    return score + (1.0 if _cue_matches(found, gold) else 0.0)


def align(reading: Reading, document: GoldDocument) -> tuple[list[Verdict], list[Attribution]]:
    """Pair each gold attribution with at most one found; the verdicts and those left over.

    Two make a pair when their cues overlap and their contents too, or when their contents have an
    overlap of ``PAIR_FLOOR`` at least. Pairs with the highest overlap (plus one where the cues
    agree) are made first; what is left over is extra.
    """
    pairs = sorted(
        (
            (_affinity(found, gold), i, j)
            for i, found in enumerate(reading.attributions)
            for j, gold in enumerate(document.attributions)
        ),
        reverse=True,
    )
    used: set[int] = set()
    partner: dict[int, int] = {}
    for score, i, j in pairs:
        if score > 0 and i not in used and j not in partner:
            used.add(i)
            partner[j] = i
    verdicts = [
        judge(reading.attributions[partner[j]], gold, reading, document)
        if j in partner
        else Verdict(gold, None)
        for j, gold in enumerate(document.attributions)
    ]
    extra = [found for i, found in enumerate(reading.attributions) if i not in used]
    return verdicts, extra
