"""The function of every stretch, once the whole page is known."""

from recoupe.lang.layout_words import LayoutWords
from recoupe.read.layout.pieces import Piece
from recoupe.read.layout.titles import looks_like_headline, looks_like_subhead
from recoupe.records.layout import Zone, ZoneKind


def settle_kinds(
    text: str, pieces: list[Piece], words: LayoutWords, *, headline: str | None = None
) -> tuple[Zone, ...]:
    """Return one zone for each piece, with headline, subhead and body told apart.

    A headline stands above all copy, a subhead between two stretches of it. ``headline`` is the
    one the format declared, if any.
    """
    prose = [index for index, piece in enumerate(pieces) if _is_prose(text, piece)]
    begins = min(
        (index for index, piece in enumerate(pieces) if piece.kind == "dateline"),
        default=len(pieces),
    )
    first = min(prose[0] if prose else 0, begins) if prose else 0
    last = prose[-1] if prose else 0
    titled = any(piece.kind == "headline" for piece in pieces)
    zones: list[Zone] = []
    for index, piece in enumerate(pieces):
        kind = piece.kind
        if kind is None:
            kind = _kind(text, piece, words, above=index < first, between=first < index < last)
            declared = headline is not None and _words(text, piece) == headline.split()
            if kind == "headline" and titled and not declared:
                kind = "subhead"
            titled = titled or kind == "headline"
        zones.append(Zone(kind, piece.place.start, piece.place.end))
    return tuple(zones)


def _kind(text: str, piece: Piece, words: LayoutWords, *, above: bool, between: bool) -> ZoneKind:
    if above and looks_like_headline(text, piece.place):
        return "headline"
    if between and looks_like_subhead(text, piece.place, words):
        return "subhead"
    return "body"


def _is_prose(text: str, piece: Piece) -> bool:
    if piece.kind is not None:
        return piece.kind == "body"
    return not looks_like_headline(text, piece.place)


def _words(text: str, piece: Piece) -> list[str]:
    return text[piece.place.start : piece.place.end].split()
