"""The lines of a sheet by code and by record, and which of them stand on the same words."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from recoupe.dossier.ledger_lines import ExchangeLine, OccurrenceLine, PositionLine
from recoupe.dossier.links import Link
from recoupe.dossier.passages import links_of
from recoupe.dossier.sheet import EventLine, FindingLine, Said, Sheet

SheetLine = Said | EventLine | PositionLine | ExchangeLine | OccurrenceLine | FindingLine

_KINDS: Mapping[type[SheetLine], str] = {
    Said: "attribution",
    EventLine: "event",
    PositionLine: "position",
    ExchangeLine: "exchange",
    OccurrenceLine: "occurrence",
    FindingLine: "finding",
}
KINDS = tuple(_KINDS.values())


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the sheet with what it is; ``section`` is that of a finding, else empty."""

    kind: str
    line: SheetLine
    section: str = ""


@dataclass(frozen=True, slots=True)
class Register:
    """``entries`` by code; ``codes`` by kind and id; ``links`` of every coded line, by mark."""

    entries: Mapping[str, Entry]
    codes: Mapping[tuple[str, str], str]
    links: Mapping[str, tuple[tuple[Link, str], ...]]

    @classmethod
    def of(cls, sheet: Sheet) -> "Register":
        """Index the lines of a sheet."""
        entries = {entry.line.code: entry for entry in _entries(sheet)}
        codes: dict[tuple[str, str], str] = {}
        for code, entry in entries.items():
            # Mentions of one happening that stand differently share their record: the first counts.
            codes.setdefault((entry.kind, entry.line.key), code)
        links: dict[str, list[tuple[Link, str]]] = {}
        for link, code in links_of(sheet):
            if code in entries:
                links.setdefault(link.mark, []).append((link, code))
        return cls(entries, codes, {mark: tuple(found) for mark, found in links.items()})

    def links_to(self, code: str) -> Iterator[Link]:
        """Give the ways from a line to its words, those of its reasons too."""
        for links in self.links.values():
            yield from (link for link, other in links if other == code)

    def beside(self, code: str) -> tuple[str, ...]:
        """Name the lines that stand on the same words as this one, or on part of them."""
        found: dict[str, None] = {}
        for here in dict.fromkeys(self.links_to(code)):
            for link, other in self.links[here.mark]:
                if other != code and _shared(here, link):
                    found[other] = None
        return tuple(found)


def _entries(sheet: Sheet) -> Iterator[Entry]:
    for section in sheet.findings:
        for _, lines in section.groups:
            yield from (Entry("finding", line, section.key) for line in lines)
    for line in _plain(sheet):
        yield Entry(_KINDS[type(line)], line)


def _plain(sheet: Sheet) -> Iterator[SheetLine]:
    for held in sheet.positions:
        yield from held.lines
    yield from sheet.exchanges
    yield from sheet.timeline
    for standing in sheet.events:
        yield from standing.lines
    for chapter in sheet.chapters:
        for speaker in chapter.speakers:
            yield from speaker.said


def _shared(one: Link, other: Link) -> bool:
    """Tell whether one of two passages holds the other, or most of a part of it."""
    return any(
        2 * (min(end, last) - max(start, first)) > min(end - start, last - first)
        for start, end in one.parts
        for first, last in other.parts
    )
