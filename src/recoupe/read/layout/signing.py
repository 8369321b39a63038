"""Which agency signs which stretch of copy."""

from collections.abc import Iterator
from typing import NamedTuple

from recoupe.read.layout.pieces import Piece
from recoupe.records.layout import AgencyCredit, Zone


class _Signature(NamedTuple):
    index: int
    names: tuple[str, ...]
    heads: bool
    """True when it stands above what it signs, as a dateline does."""


_COPY = frozenset({"headline", "dateline", "body", "subhead"})


def find_agency_credits(pieces: list[Piece], zones: tuple[Zone, ...]) -> tuple[AgencyCredit, ...]:
    """Return each agency with the copy it signs, in order of the copy.

    Agencies that agree sign all copy of the page. Where they differ, a dateline signs down to
    the next signature, and a line alone signs what stands above it since the last one, or, if
    copy follows the last such line, what stands below.
    """
    signatures = list(_signatures(pieces))
    copy = [index for index, zone in enumerate(zones) if zone.kind in _COPY]
    if not signatures or not copy:
        return ()
    if len({signature.names for signature in signatures}) == 1:
        stretches = [(copy[0], copy[-1])]
    else:
        stretches = _stretches(signatures, copy, zones)
    return tuple(
        AgencyCredit(name, zones[first].start, zones[last].end)
        for signature, (first, last) in zip(signatures, stretches, strict=False)
        for name in signature.names
    )


def _signatures(pieces: list[Piece]) -> Iterator[_Signature]:
    for index, piece in enumerate(pieces):
        if piece.dateline is not None and piece.dateline.agencies:
            yield _Signature(index, piece.dateline.agencies, True)
        elif piece.credit is not None and piece.credit.agencies:
            yield _Signature(index, piece.credit.agencies, False)


def _stretches(
    signatures: list[_Signature], copy: list[int], zones: tuple[Zone, ...]
) -> list[tuple[int, int]]:
    lines_head = signatures[-1].index < copy[-1] and not signatures[-1].heads
    starts: list[tuple[int, int]] = []
    free = copy[0]
    for number, signature in enumerate(signatures):
        following = signatures[number + 1] if number + 1 < len(signatures) else None
        if signature.heads or lines_head:
            first = _title_above(signature.index, free, zones) if number else free
            limit = _title_above(following.index, first, zones) if following else copy[-1] + 1
            last = (
                (limit - 1)
                if following is None or following.heads or lines_head
                else (following.index - 1)
            )
        else:
            first, last = free, signature.index - 1
        last = max(first, min(last, copy[-1]))
        starts.append((min(first, copy[-1]), last))
        free = min(last + 1, copy[-1])
    return starts


def _title_above(index: int, floor: int, zones: tuple[Zone, ...]) -> int:
    """Return the index of the title that stands right above ``index``, if one does."""
    while index - 1 > floor and zones[index - 1].kind in {"headline", "subhead", "header"}:
        index -= 1
    return index
