"""Entities that a name puts on the side of another: an acronym, a surname, "l'entourage de"."""

from collections.abc import Iterator, Mapping, Sequence

from recoupe.lang.words import name_words
from recoupe.records import Entity

_BODIES = frozenset({"institution", "organisation"})
_REBELS = "REB"


def namesakes(entities: Sequence[Entity]) -> Mapping[str, str]:
    """Give for entities the one on whose side their name puts them; none where two would do.

    An organisation is known by its other names, a person by the surname or by the organisation
    that stands with the name, a staff by whose it is, rebels by the one movement they are of.
    """
    movements = [e for e in entities if e.kind == "organisation" and e.sector != "JRN"]
    persons = [e for e in entities if e.kind == "person" and len(name_words(e.label)) > 1]
    found: dict[str, str] = {}
    for bodies in (True, False):
        for entity in entities:
            if (entity.kind == "organisation") is bodies:
                targets = {found.get(o.id, o.id) for o in _targets(entity, movements, persons)}
                if len(targets - {entity.id}) == 1:
                    found[entity.id] = (targets - {entity.id}).pop()
    return {**found, **_rebels(entities, found)}


def _targets(
    entity: Entity, movements: Sequence[Entity], persons: Sequence[Entity]
) -> Iterator[Entity]:
    label = name_words(entity.label)
    if entity.kind == "person" and not (entity.iso3 or entity.affiliation):
        bearers = [one for one in persons if one.iso3 or one.affiliation]
        yield from (one for one in bearers if _ends(name_words(one.label), label))
        yield from (one for one in movements if _names(one, entity.also))
    elif entity.kind == "organisation" and not entity.iso3:
        yield from (one for one in movements if label in map(name_words, one.also))
        yield from (
            one
            for one in persons
            if _ends(label, name_words(one.label)) or _ends(label, name_words(one.label)[-1:])
        )
    elif entity.kind in _BODIES and entity.sector == _REBELS:
        yield from (one for one in movements if _names(one, entity.also))


def _ends(whole: tuple[str, ...], tail: tuple[str, ...]) -> bool:
    return 0 < len(tail) < len(whole) and whole[-len(tail) :] == tail


def _names(body: Entity, texts: Sequence[str]) -> bool:
    """Tell whether a text has an organisation's whole name, of two words, or its acronym."""
    for name in (body.label, *body.also):
        words = name_words(name)
        if len(words) < 2 and not name.isupper():
            continue
        told = (name_words(text) for text in texts)
        if any(words == t[at : at + len(words)] for t in told for at in range(1, len(t))):
            return True
    return False


def _rebels(entities: Sequence[Entity], known: Mapping[str, str]) -> Mapping[str, str]:
    """Put all who are called rebels by the same word on the side of the one movement of theirs."""
    rebels = [e for e in entities if e.sector == _REBELS and e.kind in {"group", "institution"}]
    of_word: dict[str, set[str]] = {}
    for one in rebels:
        if one.id in known:
            of_word.setdefault(name_words(one.label)[0], set()).add(known[one.id])
    return {
        one.id: next(iter(movements))
        for one in rebels
        for movements in [of_word.get(name_words(one.label)[0], set())]
        if one.id not in known and len(movements) == 1
    }
