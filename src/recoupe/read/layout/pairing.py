"""Which opening mark goes with which closing mark, within one paragraph."""

from collections import Counter
from typing import NamedTuple

from recoupe.read.layout.marks import Mark
from recoupe.records.layout import Extent

_SINGLES = {"‘’", "''"}


class Pair(NamedTuple):
    """A quotation by its marks: ``outer`` includes them, ``inner`` does not."""

    outer: Extent
    inner: Extent
    family: str
    depth: int
    closed: bool
    continues: bool


class _Open(NamedTuple):
    mark: Mark
    continues: bool
    child_end: int
    """Where the last inner quotation of the same family ended; 0 when there was none."""


def pair_marks(
    marks: list[Mark], place: Extent, pending: str | None, reopened: set[str]
) -> list[Pair]:
    """Return the pairs of one paragraph, outer before inner.

    ``pending`` is the family left open by the paragraph before, which a paragraph without marks
    goes on with as a whole; ``reopened`` the families whose mark begins the next paragraph. Single
    marks without a partner are taken for apostrophes.
    """
    if not marks and pending is None:
        return []
    pairs: list[Pair] = []
    stack: list[_Open] = []
    marks = _drop_lone_singles(marks)
    if pending is not None and (not marks or closes_first(marks, pending)):
        start = Mark(place.start, place.start, pending, "open", True)
        stack.append(_Open(start, True, 0))
    closers = Counter(mark.family for mark in marks if mark.side != "open")
    depths = Counter(entry.mark.family for entry in stack)
    for index, mark in enumerate(marks):
        closers[mark.family] -= mark.side != "open"
        continues = mark.leading and mark.family == pending
        if continues or _opens(mark, stack, depths[mark.family], closers[mark.family]):
            stack.append(_Open(mark, continues, 0))
            depths[mark.family] += 1
        elif depths[mark.family]:
            _close(mark, stack, pairs, depths)
        elif mark.family == "“”" and depths["„“"]:
            _close(mark._replace(family="„“"), stack, pairs, depths)
        elif _closes_another(mark, stack, marks[index + 1 :]):
            _close(mark._replace(family=stack[-1].mark.family), stack, pairs, depths)
    while stack:
        entry = stack.pop()
        shared = entry.child_end if entry.mark.family not in reopened else 0
        pairs.append(_pair(entry, None, shared or place.end, len(stack)))
    return sorted(pairs, key=lambda pair: (pair.outer.start, -pair.outer.end, pair.depth))


def _opens(mark: Mark, stack: list[_Open], depth: int, closers_left: int) -> bool:
    if mark.family == "“”" and mark.side == "open":
        # „ words “: the mark that opens elsewhere closes here
        return not (stack and stack[-1].mark.family == "„“")
    if mark.side == "open":
        return mark.family != '""' or depth == 0 or closers_left > 0
    return mark.side == "either" and depth == 0


def _closes_another(mark: Mark, stack: list[_Open], later: list[Mark]) -> bool:
    """Tell whether a mark without an opening one closes one of another style: “ words ».

    It does where the mark left open finds no closing mark of its own before it opens again.
    """
    if not stack or mark.side != "close" or mark.family in _SINGLES:
        return False
    own = next((after for after in later if after.family == stack[-1].mark.family), None)
    return own is None or own.side == "open"


def closes_first(marks: list[Mark], pending: str) -> bool:
    """Tell whether the first mark of the family closes what an earlier paragraph opened."""
    if marks and marks[0].leading and marks[0].family == pending:
        return False
    same = [mark.side for mark in marks if mark.family == pending]
    if not same or same[0] == "open":
        return False
    return same[0] == "close" or len(same) % 2 == 1


def _close(mark: Mark, stack: list[_Open], pairs: list[Pair], depths: Counter[str]) -> None:
    """Close the innermost quotation of the mark's family and what was left open within it."""
    while stack:
        entry = stack.pop()
        depths[entry.mark.family] -= 1
        if entry.mark.family == mark.family:
            pairs.append(_pair(entry, mark, mark.end, len(stack)))
            if stack and stack[-1].mark.family == mark.family:
                stack[-1] = stack[-1]._replace(child_end=mark.end)
            return
        pairs.append(_pair(entry, None, mark.start, len(stack)))


def _pair(entry: _Open, closing: Mark | None, end: int, depth: int) -> Pair:
    inner_end = end if closing is None else closing.start
    return Pair(
        Extent(entry.mark.start, end),
        Extent(entry.mark.end, inner_end),
        entry.mark.family,
        depth,
        closing is not None,
        entry.continues,
    )


def _drop_lone_singles(marks: list[Mark]) -> list[Mark]:
    """Return the marks without the single ones that find no partner in their paragraph."""
    keep: set[int] = set()
    waiting: dict[str, int] = {}
    for index, mark in enumerate(marks):
        if mark.family not in _SINGLES:
            keep.add(index)
        elif mark.side == "open":
            waiting[mark.family] = index
        elif mark.family in waiting:
            keep.update((waiting.pop(mark.family), index))
    return [mark for index, mark in enumerate(marks) if index in keep]
