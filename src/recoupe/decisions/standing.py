"""Which decisions still count."""

from collections.abc import Iterable

from recoupe.records import Decision


def live(decisions: Iterable[Decision]) -> tuple[Decision, ...]:
    """Leave out what was undone, and the undoing; in order of number.

    An undo counts only while it is not undone itself.
    """
    ordered = sorted(dict.fromkeys(decisions), key=lambda one: one.number)
    undone: set[int] = set()
    for one in reversed(ordered):
        if one.verdict == "undo" and one.undoes is not None and one.number not in undone:
            undone.add(one.undoes)
    return tuple(one for one in ordered if one.verdict != "undo" and one.number not in undone)


def stray(decisions: Iterable[Decision]) -> tuple[Decision, ...]:
    """Give the undos of what is not among the decisions."""
    known = tuple(decisions)
    numbers = {one.number for one in known}
    return tuple(one for one in known if one.verdict == "undo" and one.undoes not in numbers)
