"""How a dispatch is laid out: who filed it, when, and which stretch is what."""

from typing import Literal

import msgspec

ZoneKind = Literal[
    "header", "headline", "dateline", "body", "subhead", "caption", "credit", "footer"
]


class Zone(msgspec.Struct, frozen=True, order=True):
    """A stretch of the text with one function; offsets in code points."""

    kind: ZoneKind
    start: int
    end: int


class AgencyCredit(msgspec.Struct, frozen=True):
    """A place where an agency signs copy, and the stretch of copy it signs."""

    name: str
    start: int
    end: int


class Extent(msgspec.Struct, frozen=True, order=True):
    """Half-open offsets in code points, without the words."""

    start: int
    end: int


class Quotation(msgspec.Struct, frozen=True, order=True):
    """Words between quotation marks.

    ``start``/``end`` bound the words without marks or the spaces inside them; ``open``/``close``
    bound the marks too. ``depth`` is 0 for an outer quotation, 1 for one inside it.
    ``closed`` is false when the closing mark is missing and the quotation was ended by rule;
    ``continues`` when this is a further paragraph of the quotation before it.
    """

    start: int
    end: int
    open: int
    close: int
    style: str
    depth: int = 0
    closed: bool = True
    continues: bool = False


class Layout(msgspec.Struct, frozen=True):
    """The first part of a reading.

    ``agency`` wrote the copy (``agencies`` has each credit with the copy it covers, for pages
    that mix copy); ``publisher`` printed it. A photo credit is never the agency. ``filed`` is
    EDTF. ``zones`` cover every non-blank character once, in order. ``sentences`` never cross
    a zone border; ``paragraphs`` and ``sentences`` cover body, headline and subhead zones only.
    """

    agency: str | None
    publisher: str | None
    filed: str | None
    dateline: str | None
    byline: str | None
    translated: bool
    zones: tuple[Zone, ...]
    agencies: tuple[AgencyCredit, ...] = ()
    paragraphs: tuple[Extent, ...] = ()
    sentences: tuple[Extent, ...] = ()
    quotations: tuple[Quotation, ...] = ()
