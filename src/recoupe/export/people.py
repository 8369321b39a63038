"""Who speaks, acts and is meant, by the ids of the file."""

from collections.abc import Iterable, Mapping

from recoupe.records import Entity
from recoupe.records.dossier import CitedAttribution

Entities = Mapping[str, Entity]


def ids_of(entity: str | tuple[str, ...] | None) -> tuple[str, ...]:
    """Give the ids of nobody, somebody or several."""
    if entity is None:
        return ()
    return (entity,) if isinstance(entity, str) else entity


def speakers(item: CitedAttribution) -> tuple[str, ...]:
    """Give who speaks."""
    return ids_of(item.source.entity if item.source else None)


def addressees(item: CitedAttribution) -> tuple[str, ...]:
    """Give who is spoken to."""
    return ids_of(item.addressee.entity if item.addressee else None)


def label(entity: str, known: Entities) -> str:
    """Name somebody; by the id where the file has no entity of that id."""
    return known[entity].label if entity in known else entity


def labels(ids: Iterable[str], known: Entities) -> str:
    """Name several: ``Islande, Norvège``."""
    return ", ".join(label(one, known) for one in ids)


def words_of(item: CitedAttribution) -> str:
    """Give what is said, its parts joined by an omission mark."""
    return " […] ".join(span.text for span in item.content)
