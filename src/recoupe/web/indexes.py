"""What stands where on a long page: its sections, with how many lines each has."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from recoupe.dossier.sheet import Sheet

# A page of so few sections needs none.
_FEWEST = 3
_MOST_SPEAKERS = 20


@dataclass(frozen=True, slots=True)
class Place:
    """A section: the place on the page it begins at, its title, the number of its lines."""

    anchor: str
    title: str
    count: int


def index_of(part: str, sheet: Sheet) -> tuple[Place, ...]:
    """List the sections of a part of the file; nothing where there are hardly any."""
    listed = tuple(_LISTED[part](sheet)) if part in _LISTED else ()
    return listed if len(listed) >= _FEWEST else ()


def _findings(sheet: Sheet) -> Iterator[Place]:
    for section in sheet.findings:
        yield Place(section.key, section.title, sum(len(lines) for _, lines in section.groups))


def _positions(sheet: Sheet) -> Iterator[Place]:
    for group in sheet.positions:
        yield Place(group.lines[0].code, group.holder, len(group.lines))


def _words(sheet: Sheet) -> Iterator[Place]:
    """List those who say most, each at the first of their words."""
    found: dict[str, Place] = {}
    for chapter in sheet.chapters:
        for speaker in chapter.speakers:
            if speaker.said:
                known = found.get(speaker.name, Place(speaker.said[0].code, speaker.name, 0))
                count = known.count + len(speaker.said)
                found[speaker.name] = Place(known.anchor, known.title, count)
    often = [one for one in found.values() if one.count > 1]
    yield from sorted(often, key=lambda one: -one.count)[:_MOST_SPEAKERS]


def _events(sheet: Sheet) -> Iterator[Place]:
    for group in sheet.events:
        yield Place(f"events-{group.key}", group.title, len(group.lines))


_LISTED: Mapping[str, Callable[[Sheet], Iterator[Place]]] = {
    "findings": _findings,
    "positions": _positions,
    "words": _words,
    "events": _events,
}
