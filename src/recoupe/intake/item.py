"""What the reader of a format gives, item by item."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from recoupe.intake.decoding import normalise_newlines
from recoupe.records.layout import Zone, ZoneKind


class Block(NamedTuple):
    """One paragraph and the zone its markup declares, if any."""

    text: str
    kind: ZoneKind | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One dispatch as its format gives it; the fields are those of ``Dispatch``.

    ``place`` tells where in the file it stands (``line 12``, ``byte 4096``), for messages.
    ``lang`` counts only where the text is too short to tell by itself. ``raw`` are the bytes of
    this item alone, where the format has such.
    """

    text: str
    zones: tuple[Zone, ...] = ()
    place: str | None = None
    lang: str | None = None
    publisher: str | None = None
    agency: str | None = None
    filed: str | None = None
    headline: str | None = None
    byline: str | None = None
    slug: str | None = None
    guid: str | None = None
    revision: str | None = None
    supersedes: str | None = None
    status: str | None = None
    embargo: str | None = None
    url: str | None = None
    encoding: str | None = None
    raw: bytes | None = None


class Fault(NamedTuple):
    """What is wrong with one item; the others are read. The fields are those of ``Problem``.

    Where not ``skipped`` the item comes behind it all the same.
    """

    kind: str
    found: str
    expected: str
    action: str
    place: str | None = None
    skipped: bool = True


@dataclass(frozen=True, slots=True)
class Options:
    """What the user says of the inputs.

    ``form`` names the format, instead of having it found; ``columns`` gives for names of fields
    of ``Item`` the names of columns that hold them. Files that have to be held whole are read up
    to ``max_bytes``.
    """

    form: str | None = None
    columns: Mapping[str, str] = field(default_factory=dict)
    max_bytes: int = 100_000_000


def join_blocks(blocks: Iterable[Block]) -> tuple[str, tuple[Zone, ...]]:
    """Put paragraphs together, a blank line between two; give the text and its zones.

    The first headline is the headline; those after it are subheads. Blocks of blanks are left out.
    """
    zones: list[Zone] = []
    parts: list[str] = []
    position = 0
    headed = False
    for block in blocks:
        text = normalise_newlines(block.text)
        if not text.strip():
            continue
        kind = block.kind
        if kind == "headline":
            kind = "subhead" if headed else "headline"
            headed = True
        if kind is not None:
            zones.append(Zone(kind, position, position + len(text)))
        parts.append(text)
        position += len(text) + 2
    return "\n\n".join(parts), tuple(zones)
