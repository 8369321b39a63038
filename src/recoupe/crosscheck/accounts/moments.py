"""Whether two claims were made at one time."""

from datetime import date

from recoupe.crosscheck.accounts.claims import Claim
from recoupe.crosscheck.dates import bounds, may_meet

# What a dispatch tells without a date was said that day or the days before; the next one to tell
# it may take as long.
_DAYS = 3
# A denial answers what was said in the days before it, not last year's quarrel.
_ANSWER_DAYS = 5


def contemporary(one: Claim, other: Claim, *, within_days: int = _DAYS) -> bool:
    """Tell whether two claims may have been made at the same time; unknown times may be any.

    Where both say when, the days must be able to be one; else the days told or filed must lie
    near each other.
    """
    first, second = _said(one), _said(other)
    if first is not None and second is not None:
        return may_meet(first, second)
    return may_meet(first or one.filed, second or other.filed, within_days=within_days)


def stretch(claim: Claim) -> tuple[int, int]:
    """Give the first and last day, as ordinals, of any claim contemporary with this one.

    All days where nothing is known: two stretches that do not meet are of different times.
    """
    days = bounds(_said(claim) or claim.filed)
    if days is None:
        return 0, date.max.toordinal()
    return days[0].toordinal() - _DAYS, days[1].toordinal() + _DAYS


def near_in_time(one: Claim, other: Claim) -> bool:
    """Tell whether one of two claims may answer the other by the days they were made."""
    return may_meet(_said(one) or one.filed, _said(other) or other.filed, within_days=_ANSWER_DAYS)


def _said(claim: Claim) -> str | None:
    for layer in (claim.attribution, claim.within):
        if layer is not None and layer.time is not None and layer.time.edtf:
            return layer.time.edtf
    return None
