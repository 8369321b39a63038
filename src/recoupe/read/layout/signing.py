"""Which agency signs which stretch of copy."""

from collections.abc import Iterator
from typing import NamedTuple

from recoupe.lang.folding import fold
from recoupe.read.layout.pieces import Piece
from recoupe.records.layout import AgencyCredit, Zone


class _Signature(NamedTuple):
    piece: int
    """Its place among the pieces, which is its zone's too."""
    names: tuple[str, ...]
    heads: bool
    """True when it stands above what it signs, as a dateline does."""
    aside: bool = False


_COPY = frozenset({"headline", "dateline", "body", "subhead"})


def find_agency_credits(pieces: list[Piece], zones: tuple[Zone, ...]) -> tuple[AgencyCredit, ...]:
    """Return each agency with the copy it signs, in order of the copy.

    Agencies that agree sign all copy of the page. Where they differ, a dateline signs down to
    the next signature, and a line alone signs what stands above it since the last one, or, if
    copy follows the last such line, what stands below. Those that only helped sign nothing where
    another one signs.
    """
    signatures = _in_full(list(_signatures(pieces)))
    signatures = [signature for signature in signatures if not signature.aside] or signatures
    copy = [zone for zone in zones if zone.kind in _COPY]
    if not signatures or not copy:
        return ()
    if len({signature.names for signature in signatures}) == 1:
        stretches = [(copy[0].start, copy[-1].end)]
    else:
        stretches = list(_stretches(signatures, zones))
    return tuple(
        AgencyCredit(name, start, end)
        for signature, (start, end) in zip(signatures, stretches, strict=False)
        for name in signature.names
    )


def _signatures(pieces: list[Piece]) -> Iterator[_Signature]:
    for index, piece in enumerate(pieces):
        if piece.dateline is not None and piece.dateline.agencies:
            yield _Signature(index, piece.dateline.agencies, True)
        elif piece.credit is not None and piece.credit.agencies:
            yield _Signature(index, piece.credit.agencies, False, piece.credit.aside)


def _in_full(signatures: list[_Signature]) -> list[_Signature]:
    """Return the signatures with a name cut short as the page prints it in full elsewhere.

    ``Volmar`` in the dateline is the ``Volmar Dépêches`` or ``Agence Volmar`` of the last line.
    """
    names = {name for signature in signatures for name in signature.names}
    return [
        signature._replace(names=tuple(_fullest(name, names) for name in signature.names))
        for signature in signatures
    ]


def _fullest(name: str, names: set[str]) -> str:
    """Return the longer name that has all words of this one, if there is but one."""
    within = {fold(full) for full in names if set(fold(name).split()) < set(fold(full).split())}
    spelt = within.pop() if len(within) == 1 else fold(name)
    # One name in capitals and in small letters is one: the latter is how it is written.
    return min(
        (full for full in names if fold(full) == spelt), key=lambda full: (full.isupper(), full)
    )


def _stretches(signatures: list[_Signature], zones: tuple[Zone, ...]) -> Iterator[tuple[int, int]]:
    """Yield the offsets of the copy each signature signs; two may sign the same copy."""
    after_last = zones[signatures[-1].piece + 1 :]
    lines_head = not signatures[-1].heads and any(zone.kind in _COPY for zone in after_last)
    begins = [_title_above(signature.piece, zones) for signature in signatures]
    first = 0
    stretch = (zones[0].start, zones[-1].end)
    for number, signature in enumerate(signatures):
        following = signatures[number + 1] if number + 1 < len(signatures) else None
        if number and (signature.heads or lines_head):
            first = begins[number]
        if following is None:
            last = len(zones)
        elif not (signature.heads or lines_head):
            last = signature.piece
        else:
            last = begins[number + 1] if following.heads or lines_head else following.piece
        signed = [zone for zone in zones[first:last] if zone.kind in _COPY]
        stretch = (signed[0].start, signed[-1].end) if signed else stretch
        yield stretch
        first = max(first, last)


def _title_above(index: int, zones: tuple[Zone, ...]) -> int:
    """Return the index of the first of the titles right above ``index``, else ``index``."""
    while index and zones[index - 1].kind in {"headline", "subhead", "header"}:
        index -= 1
    return index
