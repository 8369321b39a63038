"""What a line tells beside its words: whether it still says what somebody confirmed."""

from collections.abc import Callable, Collection, Iterable
from typing import TypeAlias

from recoupe.records import Addressee, Exchange, Finding, Occurrence, Position, Source
from recoupe.records.dossier import CitedAttribution, CitedEvent

Telling: TypeAlias = CitedAttribution | CitedEvent | Position | Exchange | Occurrence | Finding
# A word or name as it stands, or the ids of those who are meant.
_Part = str | None | tuple[str, ...]
_BETWEEN, _NOTHING = " | ", "-"


def said_by(line: Telling, label: Callable[[Iterable[str]], str | None]) -> str:
    """Put what can be corrected of a line, its words aside, into one phrase.

    ``label`` names entities.
    """
    parts = (label(part) if isinstance(part, tuple) else part for part in _parts(line))
    return _BETWEEN.join(part or _NOTHING for part in parts)


def still_says(
    line: Telling,
    said: str,
    label: Callable[[Iterable[str]], str | None],
    names: Callable[[str], Collection[str]],
) -> bool:
    """Tell whether a line says what it said; ``names`` are all names that an entity goes by."""
    then, now = said.split(_BETWEEN), tuple(_parts(line))
    return not said or (
        len(then) == len(now)
        and all(
            before == ((label(part) if isinstance(part, tuple) else part) or _NOTHING)
            or (isinstance(part, tuple) and len(part) == 1 and before in names(part[0]))
            for before, part in zip(then, now, strict=True)
        )
    )


def ids_of(part: Source | Addressee | None) -> tuple[str, ...]:
    """Give the ids of those a part of a layer of speech means."""
    entity = part.entity if part else None
    return () if entity is None else (entity,) if isinstance(entity, str) else entity


def _parts(line: Telling) -> Iterable[_Part]:
    match line:
        case CitedAttribution():
            return line.act, ids_of(line.source), ids_of(line.addressee)
        case CitedEvent():
            return line.type, line.actors, line.recipients
        case Position():
            return line.kind, line.holder, line.addressee, line.status
        case Exchange():
            return line.kind, line.sender, ", ".join(line.recipients), line.status
        case Occurrence():
            return (line.date,)
        case Finding():
            return (line.agreement,)
