"""The day that all who tell one leave."""

from collections.abc import Sequence

from recoupe.crosscheck.dates import candidates
from recoupe.crosscheck.narrowing.choices import choices_of, left_of, written
from recoupe.lang.reasons import Reasons
from recoupe.records import Evidence, Why

_ENDLESS = 10**6


def settle_day(
    told: Sequence[tuple[str, Evidence]], reasons: Reasons
) -> tuple[str | None, tuple[Why, ...]]:
    """Give the day, EDTF, that some dates of one thing leave, and the words it stands on.

    Each of ``told`` is a date with its words; the narrowest is cut by the others where they meet.
    """
    if not told:
        return None, ()
    ordered = sorted(told, key=lambda pair: _width(pair[0]))
    day = ordered[0][0]
    for other, _ in ordered[1:]:
        left = left_of(choices_of(day, whole=True), candidates(other))
        day = written(left) if left else day
    words = tuple(dict.fromkeys(evidence for _, evidence in ordered))
    return day, (Why(reasons.say("exchange_dated", day=day), words),)


def _width(edtf: str) -> tuple[int, str]:
    days = candidates(edtf)
    return sum((end - start).days + 1 for start, end in days) or _ENDLESS, edtf
