"""Through whose hands words came, drawn ``source ‹ hand ‹ agency``."""

from collections.abc import Iterable, Mapping

from recoupe.dossier.naming import named
from recoupe.dossier.parties import source_ids
from recoupe.dossier.quoting import one_line
from recoupe.dossier.wording import Wording
from recoupe.records import Entity
from recoupe.records.dossier import CitedAttribution

THROUGH = " ‹ "
# A document has no name but the words of its dispatch, nor has a person.
_NAMED = frozenset({"group", "institution", "organisation", "state"})


def name_of(entity: str, entities: Mapping[str, Entity], wording: Wording) -> str:
    """Name somebody: a state in the reader's language, the unnamed said to be so."""
    known = entities.get(entity)
    if known is None:
        return one_line(entity)
    if known.kind == "state" and known.iso3:
        return wording.state(known.iso3) or known.label
    label = one_line(known.label)
    if known.kind in _NAMED:
        return named(label, wording)
    return named(label + anonymity(known, wording), wording) if known.kind == "anonymous" else label


def anonymity(entity: Entity, wording: Wording) -> str:
    """``, anonyme`` for an anonymous source whose label does not say so yet."""
    if "anonym" in entity.label.casefold():
        return ""
    return f", {wording.word('anonymous')}"


def names_of(ids: Iterable[str], entities: Mapping[str, Entity], wording: Wording) -> str:
    """Several names as one phrase: ``États-Unis et Royaume-Uni``."""
    return wording.both(name_of(entity, entities, wording) for entity in ids)


def chain_of(
    item: CitedAttribution, agency: str, entities: Mapping[str, Entity], wording: Wording
) -> tuple[str, ...]:
    """All hands, the one who speaks first and the agency last."""
    speaker = names_of(source_ids(item), entities, wording) or wording.word("no_speaker")
    hands = (name_of(hand, entities, wording) for hand in item.relayed_by)
    return (speaker, *hands, agency)
