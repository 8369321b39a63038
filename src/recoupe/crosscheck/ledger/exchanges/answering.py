"""Which exchange another one answers."""

from collections.abc import Sequence

from recoupe.crosscheck.dates import surely_before
from recoupe.crosscheck.ledger.exchanges.joining import Group, everybody
from recoupe.crosscheck.ledger.exchanges.tellings import Telling


def find_answered(number: int, groups: Sequence[Group], days: Sequence[str | None]) -> int | None:
    """Find the exchange a writing answers: the one told beside it, else the last one before.

    ``days`` are those of the groups, EDTF; None where nothing that it answers is told.
    """
    group = groups[number]
    answers = [one for one in group if one.answers is not None]
    for telling in answers:
        for other, candidate in enumerate(groups):
            if other != number and any(_stands_at(telling, one) for one in candidate):
                return other
    if not answers:
        return None
    before = [
        other
        for other, candidate in enumerate(groups)
        if other != number and _goes_back(group, candidate)
        if not surely_before(days[number], days[other])
    ]
    last = [one for one in before if not any(surely_before(days[one], days[two]) for two in before)]
    return last[-1] if last else None


def _stands_at(telling: Telling, other: Telling) -> bool:
    """Tell whether the other telling is of what a writing is told to answer."""
    place = telling.answers
    if place is None or telling.sentence != other.sentence or telling.place == other.place:
        return False
    if other.means == "wish":
        return other.place[0] == place[0]
    return other.place[0] <= place[0] < other.place[1] and place != telling.place


def _goes_back(group: Group, other: Group) -> bool:
    """Tell whether a writing or talk goes the other way between the same parties."""
    sender, recipients = everybody(group, "sender"), everybody(group, "recipients")
    if other[0].kind != "letter":
        said = all(one.means == "speech" for one in other)
        return said and sender | recipients <= everybody(other, "sides")
    returned = sender & everybody(other, "recipients")
    return bool(returned and recipients & everybody(other, "sender"))
