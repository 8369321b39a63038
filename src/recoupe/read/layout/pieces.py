"""Each paragraph cut into pieces of one function, as far as the paragraph alone tells."""

from collections.abc import Iterator
from typing import NamedTuple

from recoupe.lang.layout_words import LayoutWords
from recoupe.read.layout.beside import read_beside
from recoupe.read.layout.captions import is_caption
from recoupe.read.layout.credits import Credit, read_credit, read_tail
from recoupe.read.layout.datelines import Dateline, read_dateline
from recoupe.read.layout.footers import is_footer, opens_links
from recoupe.read.layout.headers import Header, after_header, read_glued_date, read_header
from recoupe.read.layout.heads import read_line
from recoupe.read.layout.lone_names import read_closing_name, read_lone_name
from recoupe.read.layout.mastheads import is_names, is_section, read_masthead
from recoupe.read.layout.paragraphs import trim
from recoupe.read.layout.titles import looks_like_headline
from recoupe.records.layout import Extent, ZoneKind

_LONGEST_SIGNED = 90
_LONGEST_BELOW = 150
"""Code points that may follow the last line that signs: rights, links."""


class Piece(NamedTuple):
    """A stretch and its function; ``kind`` is None for copy whose function its place decides."""

    kind: ZoneKind | None
    place: Extent
    header: Header | None = None
    dateline: Dateline | None = None
    credit: Credit | None = None


class _State(NamedTuple):
    """What the paragraphs above told: has copy begun, does a dateline stand, was it a caption."""

    prose: bool = False
    dateline: bool = False
    caption: bool = False


def cut_pieces(
    text: str, paragraphs: tuple[Extent, ...], marked: dict[Extent, ZoneKind], words: LayoutWords
) -> list[Piece]:
    """Return the pieces in order; together they cover each paragraph but for blanks.

    ``marked`` gives the kinds that markup declared for whole paragraphs.
    """
    pieces: list[Piece] = []
    state = _State()
    for index, place in enumerate(paragraphs):
        if place in marked:
            cut = [_marked_piece(text, place, marked[place], words)]
        elif index == 0 and (glued := read_glued_date(text, place, words)) is not None:
            cut = [Piece("header", trim(text, glued.start, glued.end), header=glued)]
            rest = after_header(text, glued, place)
            cut.extend(_cut(text, rest, state, words) if rest.start < rest.end else ())
        else:
            cut = list(_cut(text, place, state, words))
        pieces.extend(cut)
        for piece in cut:
            state = _after(text, piece, state)
    return pieces


def _marked_piece(text: str, place: Extent, kind: ZoneKind, words: LayoutWords) -> Piece:
    credit = read_credit(text, place, words) if kind in {"credit", "footer"} else None
    header = read_header(text, place, words) if kind == "header" else None
    dateline = read_dateline(text, place, words, first=True) if kind == "dateline" else None
    return Piece(kind, place, header=header, dateline=dateline, credit=credit)


def _cut(text: str, place: Extent, state: _State, words: LayoutWords) -> Iterator[Piece]:
    whole = _whole(text, place, state, words)
    if whole is not None:
        yield whole
        return
    first = not state.prose and not state.dateline
    dateline = read_dateline(text, place, words, first=first)
    if dateline is not None:
        yield Piece("dateline", Extent(dateline.start, dateline.end), dateline=dateline)
        place = trim(text, dateline.end, place.end)
        if place.start == place.end:
            return
    tail = read_tail(text, place, words)
    copy = trim(text, place.start, tail.start) if tail else place
    yield Piece("body" if dateline is not None else None, copy)
    if tail is not None:
        yield Piece("credit", Extent(tail.start, tail.end), credit=tail)


def _whole(text: str, place: Extent, state: _State, words: LayoutWords) -> Piece | None:
    """Return the paragraph as one piece if it is no copy at all."""
    signed = None if state.prose or state.dateline else _signed_line(text, place, words)
    if signed is not None:
        return signed
    if not (state.prose or state.dateline) or place.end - place.start <= 40:
        header = read_header(text, place, words)
        if header is not None and (header.date or header.told or not state.prose):
            return Piece("header", place, header=header)
    page = _page_line(text, place, words)
    is_signed = page is not None and page.credit is not None and page.credit.agencies
    if page is not None and (is_signed or not (state.prose or state.dateline)):
        return page
    if is_caption(text, place, words):
        return Piece("caption", place)
    credit = read_credit(text, place, words)
    below = state.prose or state.dateline
    if below and not (credit and credit.agencies):
        credit = read_closing_name(text, place, words) or credit
    if not (credit and credit.agencies) and not state.caption:
        beside = _signed_beside(text, place, words, below=below)
        if beside is not None:
            return beside
    if credit is not None:
        if state.caption and credit.copyright:
            return Piece("caption", place)
        kind: ZoneKind = "footer" if credit.copyright else "credit"
        return Piece(kind, place, credit=credit)
    return Piece("footer", place) if is_footer(text, place, words) else None


def _signed_line(text: str, place: Extent, words: LayoutWords) -> Piece | None:
    """Return the line above the copy that is an agency's name, or one beside date and town."""
    line = text[place.start : place.end]
    if len(line) > _LONGEST_SIGNED or "\n" in line:
        return None
    lone = read_lone_name(text, place, words)
    if lone is not None:
        return Piece("credit", place, credit=lone)
    signed = read_line(line, words)
    if signed is None:
        return None
    known = read_dateline(text, place, words, first=True)
    if known is not None and (known.agencies or signed.place is None):
        return None
    if signed.place is None:
        header = Header(place.start, place.end, signed.date)
        credit = Credit(place.start, place.end, (signed.agency,))
        return Piece("credit", place, header=header, credit=credit)
    agencies = (signed.agency,)
    dateline = Dateline(place.start, place.end, signed.place, agencies, signed.date)
    return Piece("dateline", place, dateline=dateline)


def _signed_beside(text: str, place: Extent, words: LayoutWords, *, below: bool) -> Piece | None:
    """Return the line above or below the copy in which an agency signs beside others."""
    line, after = text[place.start : place.end], trim(text, place.end, len(text))
    rest = after.end - after.start
    if "\n" in line or (rest > _LONGEST_BELOW if below else not rest):
        return None
    copy = text[: place.start] if below else text[place.end :]
    dated = not below and _is_above_a_date(text, place, words)
    found = read_beside(line, copy, words, dated=dated, below=below)
    if found is None:
        return None
    credit = Credit(place.start, place.end, found.agencies, found.byline, aside=found.helped)
    header = Header(place.start, place.end, found.date) if found.date else None
    dateline = None
    if found.place and not below:
        dateline = Dateline(place.start, place.end, found.place, found.agencies, found.date)
    return Piece("credit", place, header, dateline, credit._replace(publisher=found.publisher))


def _is_above_a_date(text: str, place: Extent, words: LayoutWords) -> bool:
    following = trim(text, place.end, min(len(text), place.end + _LONGEST_SIGNED))
    line = text[following.start : following.end].partition("\n")[0].rstrip()
    end = following.start + len(line)
    header = read_header(text, Extent(following.start, end), words) if line else None
    return header is not None and header.date is not None


def _page_line(text: str, place: Extent, words: LayoutWords) -> Piece | None:
    """Return the line above the copy that names the newspaper or its sections."""
    masthead = read_masthead(text, place, words)
    if masthead is not None:
        credit, date = masthead
        kind: ZoneKind = "credit" if credit.agencies else "header"
        return Piece(kind, place, header=Header(place.start, place.end, date), credit=credit)
    return Piece("header", place) if is_section(text, place, words) else None


def sign_names(text: str, pieces: list[Piece], words: LayoutWords) -> list[Piece]:
    """Return the pieces with names alone above the copy or below it as credits."""
    copy = [index for index, piece in enumerate(pieces) if _is_copy(text, piece)]
    signed = list(pieces)
    for index, piece in enumerate(pieces):
        line = text[piece.place.start : piece.place.end]
        if copy and copy[0] <= index <= copy[-1]:
            continue
        if piece.kind is None and _may_sign(pieces, index, copy) and is_names(line, words):
            credit = Credit(piece.place.start, piece.place.end, byline=line)
            signed[index] = piece._replace(kind="credit", credit=credit)
    return signed


def _may_sign(pieces: list[Piece], index: int, copy: list[int]) -> bool:
    """Tell a line right below the copy, or beside a date or an agency above it."""
    if copy and index > copy[-1]:
        return index == copy[-1] + 1
    beside = (*pieces[max(index - 1, 0) : index], *pieces[index + 1 : index + 2])
    return index > 0 and any(other.kind in {"credit", "header"} for other in beside)


def drop_links(text: str, pieces: list[Piece], words: LayoutWords) -> list[Piece]:
    """Return the pieces with the titles below ``À lire également`` as footers."""
    kept: list[Piece] = []
    in_list = False
    for piece in pieces:
        line = text[piece.place.start : piece.place.end]
        if piece.kind == "footer":
            in_list = opens_links(line, words) or in_list
        else:
            in_list = in_list and piece.kind is None and looks_like_headline(text, piece.place)
        kept.append(piece._replace(kind="footer") if in_list else piece)
    return kept


def _is_copy(text: str, piece: Piece) -> bool:
    if piece.kind is not None:
        return piece.kind in {"body", "dateline"}
    return not looks_like_headline(text, piece.place)


def _after(text: str, piece: Piece, state: _State) -> _State:
    is_copy = piece.kind in {None, "body"}
    prose = is_copy and (piece.kind == "body" or not looks_like_headline(text, piece.place))
    return _State(
        state.prose or prose,
        state.dateline or piece.kind == "dateline",
        piece.kind == "caption",
    )
