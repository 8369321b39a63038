"""Whether two texts tell the same speech in the same order, in whatever words."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from recoupe.lang.comparison import ComparisonLexicon
from recoupe.lang.numerals import numerals
from recoupe.lang.words import words_of
from recoupe.records import Attribution, Entity, Reading

# Two dispatches on one conference share some of what was said, and seldom so much in a row.
_FEWEST = 6
_SHARE = 0.7
# What is told must be told apart by so many names, numbers and days.
_FEWEST_DETAILS = 5
_NAMED = frozenset({"person", "state", "place", "institution", "organisation"})


class Told(NamedTuple):
    """One thing said: by whom, the act, whom and what it names, its numbers and days."""

    speakers: frozenset[str]
    act: str
    names: frozenset[str]
    numbers: frozenset[str]


def told_in(reading: Reading, lexicon: ComparisonLexicon) -> tuple[Told, ...]:
    """List what is said in a dispatch, in the order of its words."""
    entities = {entity.id: entity for entity in reading.entities}
    first = {
        attribution.id: min(span.start for span in attribution.content)
        for attribution in _contents(reading)
    }
    ordered = sorted(
        (one for one in reading.attributions if one.id in first), key=lambda one: first[one.id]
    )
    return tuple(_told(reading, one, entities, lexicon) for one in ordered)


def may_tell_alike(one: Reading, other: Reading) -> bool:
    """Tell whether as much is said in the one as in the other, that they may tell alike."""
    return _are_as_many(len(_contents(one)), len(_contents(other)))


def tell_alike(one: Sequence[Told], other: Sequence[Told]) -> bool:
    """Tell whether most of either is told in the other too, in one order."""
    if not _are_as_many(len(one), len(other)):
        return False
    common = _in_order(one, other)
    details = {detail for told in common for detail in told}
    return (
        len(common) >= _FEWEST
        and len(common) >= _SHARE * max(len(one), len(other))
        and len(details) >= _FEWEST_DETAILS
    )


def _contents(reading: Reading) -> list[Attribution]:
    return [attribution for attribution in reading.attributions if attribution.content]


def _are_as_many(one: int, other: int) -> bool:
    return min(one, other) >= max(_FEWEST, _SHARE * max(one, other))


def _in_order(one: Sequence[Told], other: Sequence[Told]) -> list[frozenset[str]]:
    """Give the longest series of things both tell: for each, the details they share."""
    rows: list[list[frozenset[str]]] = [[] for _ in range(len(other) + 1)]
    for mine in one:
        before = rows
        rows = [[]]
        for place, theirs in enumerate(other):
            best = max(before[place + 1], rows[place], key=len)
            shared = _shared(mine, theirs)
            if shared is not None and len(before[place]) >= len(best):
                best = [*before[place], shared]
            rows.append(best)
    return rows[-1]


def _shared(mine: Told, theirs: Told) -> frozenset[str] | None:
    """Give the details that make two things said one; ``None`` where they are two."""
    if mine.speakers.isdisjoint(theirs.speakers):
        return None
    if mine.numbers != theirs.numbers:
        return None
    names = mine.names & theirs.names
    details = names | mine.numbers
    if not details:
        alike = _act(mine) == _act(theirs) and not mine.names and not theirs.names
        return frozenset() if alike else None
    if not mine.numbers and 2 * len(names) < min(len(mine.names), len(theirs.names)):
        return None
    return details


def _act(told: Told) -> str:
    """Give the act; to one hand a denial is what a refusal is to another."""
    return "deny" if told.act == "reject" else told.act


def _told(
    reading: Reading,
    attribution: Attribution,
    entities: Mapping[str, Entity],
    lexicon: ComparisonLexicon,
) -> Told:
    source = attribution.source
    speakers = frozenset(_keys(source.entity if source else None, entities))
    names: set[str] = set()
    numbers: set[str] = set()
    for span in attribution.content:
        names.update(
            key
            for mention in reading.mentions
            if span.start <= mention.start < span.end
            for key in _keys(mention.entity, entities)
        )
        days = [t for t in reading.timexes if span.start <= t.start < span.end]
        numbers.update(day.edtf for day in days if day.edtf)
        words = words_of(reading.dispatch.text, [(span.start, span.end)])
        numbers.update(
            f"{least:g}-{most:g}"
            for first, _, least, most in numerals(reading.dispatch.text, words, lexicon)
            if not any(day.start <= words[first].start < day.end for day in days)
            and (least, most) != (1, 1)
        )
    return Told(speakers, attribution.act, frozenset(names) - speakers, frozenset(numbers))


def _keys(entity: str | tuple[str, ...] | None, entities: Mapping[str, Entity]) -> Iterator[str]:
    for local in (entity,) if isinstance(entity, str) else entity or ():
        known = entities.get(local)
        if known is not None and (known.kind in _NAMED or known.kind == "anonymous"):
            yield _key(known, entities)


def _key(entity: Entity, entities: Mapping[str, Entity]) -> str:
    words = [word.folded for word in words_of(entity.label, [(0, len(entity.label))])]
    if entity.kind == "person" and words:
        return words[-1]
    if entity.kind == "anonymous":
        home = entities.get(entity.affiliation or "")
        return f"anonymous {_key(home, entities)}" if home else "anonymous"
    # A state, its capital and its bodies stand for one another in newswire.
    return entity.iso3 or " ".join(words)
