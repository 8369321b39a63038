"""The layout of one dispatch: the order of the steps of this room."""

from recoupe.lang.layout_words import LayoutWords
from recoupe.read.layout.filing import find_filed
from recoupe.read.layout.paragraphs import split_paragraphs, trim
from recoupe.read.layout.pieces import Piece, cut_pieces, drop_links, sign_names
from recoupe.read.layout.quotations import find_quotations, mark_sides
from recoupe.read.layout.sentences import split_sentences
from recoupe.read.layout.signing import find_agency_credits
from recoupe.read.layout.zoning import settle_kinds
from recoupe.records.dispatch import Dispatch
from recoupe.records.layout import AgencyCredit, Extent, Layout, ZoneKind

_COPY = frozenset({"headline", "body", "subhead"})


def find_layout(dispatch: Dispatch, words: LayoutWords) -> Layout:
    """Return the layout of a dispatch; total and pure, in time linear in the text.

    Zones cover every non-blank character once, in order. ``dateline`` is the place as printed.
    What the format declared (zones, filing date, byline) wins over what the text shows; the agency
    that it declares counts where none signs the text.
    """
    text = dispatch.text
    marked = _marked_paragraphs(dispatch)
    paragraphs = _paragraphs(text, marked)
    pieces = cut_pieces(text, paragraphs, marked, words)
    pieces = drop_links(text, sign_names(text, pieces, words), words)
    zones = settle_kinds(text, pieces, words, headline=dispatch.headline)
    agencies = find_agency_credits(pieces, zones)
    copy = tuple(Extent(zone.start, zone.end) for zone in zones if zone.kind in _COPY)
    quotations = find_quotations(text, copy)
    opening, closing = mark_sides(quotations)
    return Layout(
        agency=_main_agency(agencies) or dispatch.agency,
        publisher=dispatch.publisher or _publisher(pieces),
        filed=find_filed(dispatch.filed, pieces),
        dateline=next((p.dateline.place for p in pieces if p.dateline and p.dateline.place), None),
        byline=dispatch.byline or _byline(pieces),
        translated=any(piece.credit.translated for piece in pieces if piece.credit),
        zones=zones,
        agencies=agencies,
        paragraphs=copy,
        sentences=tuple(
            sentence
            for place in copy
            for sentence in split_sentences(text, place, words, opening=opening, closing=closing)
        ),
        quotations=quotations,
    )


def _marked_paragraphs(dispatch: Dispatch) -> dict[Extent, ZoneKind]:
    """Return what markup declared, except body, whose datelines and credits are still to find."""
    marked: dict[Extent, ZoneKind] = {}
    position = 0
    for zone in sorted(dispatch.zones, key=lambda zone: zone.start):
        start, end = max(zone.start, position), min(zone.end, len(dispatch.text))
        place = trim(dispatch.text, start, end) if start < end else Extent(start, start)
        if zone.kind != "body" and place.start < place.end:
            marked[place] = zone.kind
            position = place.end
    return marked


def _paragraphs(text: str, marked: dict[Extent, ZoneKind]) -> tuple[Extent, ...]:
    """Return the paragraphs, those of markup whole and the text between them split."""
    paragraphs: list[Extent] = []
    position = 0
    for place in (*marked, Extent(len(text), len(text))):
        between = text[position : place.start]
        paragraphs.extend(
            Extent(position + part.start, position + part.end) for part in split_paragraphs(between)
        )
        if place.start < place.end:
            paragraphs.append(place)
        position = place.end
    return tuple(paragraphs)


def _main_agency(agencies: tuple[AgencyCredit, ...]) -> str | None:
    """Return the agency that signs most copy, the first one among equals."""
    shares: dict[str, int] = {}
    for credit in agencies:
        shares[credit.name] = shares.get(credit.name, 0) + credit.end - credit.start
    return max(shares, key=lambda name: shares[name], default=None)


def _byline(pieces: list[Piece]) -> str | None:
    return next((p.credit.byline for p in pieces if p.credit and p.credit.byline), None)


def _publisher(pieces: list[Piece]) -> str | None:
    return next((p.credit.publisher for p in pieces if p.credit and p.credit.publisher), None)
