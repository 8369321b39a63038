"""What two agencies tell in their own voices and cannot both be right about."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from recoupe.crosscheck.accounts.claims import Claim
from recoupe.crosscheck.accounts.contests import Contest, by_story
from recoupe.crosscheck.accounts.margins import Likeness
from recoupe.crosscheck.accounts.matters import of_other_matters
from recoupe.crosscheck.accounts.meaning import Common, Meaning
from recoupe.crosscheck.dates import candidates, may_meet, surely_before
from recoupe.lang.comparison import ComparisonLexicon
from recoupe.lang.folding import fold
from recoupe.lang.reasons import Reasons
from recoupe.records import Difference

# Better to abstain than to cry wolf: so much must be common, in share and weight.
_COUNTED, _DATED, _DENIED, _OPPOSED = (0.4, 6.0), (0.25, 6.0), (0.2, 4.0), (0.12, 3.0)
# Who was first: of the thing both were first in, one word will do.
_FIRST = 1.5
_NEAR_DAYS = 2
Found = tuple[str, tuple[Difference, ...]]


def find_rival_voices(
    claims: Sequence[Claim],
    homes: Mapping[str, str],
    likeness: Likeness,
    *,
    lexicon: ComparisonLexicon,
    reasons: Reasons,
) -> Iterator[Contest]:
    """Yield, story by story, what agencies assert against each other in their own voices.

    How long or how much, of one thing on one day; when it began or ended; that it was done, and
    that it was not by then; that it was destroyed, and that it is whole. What another voice tells
    is no assertion of the agency's, and a later day may have changed what an earlier one told.
    """
    for told in by_story(claims, homes).values():
        voiced = [claim for claim in told if claim.voiced and claim.condition is None]
        for one, other in combinations(voiced, 2):
            if one.agency == other.agency or of_other_matters(one, other, likeness.parties):
                continue
            found = _at_odds(one, other, likeness.meaning, lexicon)
            if found is not None:
                key, differences = found
                yield Contest(
                    "agencies_contradict", ((one,), (other,)), (reasons.say(key),), differences
                )


def _at_odds(
    one: Claim, other: Claim, meaning: Meaning, lexicon: ComparisonLexicon
) -> Found | None:
    first = _first_of_two(one, other, lexicon)
    if one.negative == other.negative and not first and not (one.days and other.days):
        return None
    common = meaning.between(one.senses[0], other.senses[0])
    if one.negative != other.negative:
        yes, no = (other, one) if one.negative else (one, other)
        named = one.named & other.named and not _before(no, yes)
        return ("voices_denied", ()) if named and _enough(common, _DENIED) else None
    if first and common.weight >= _FIRST:
        return "voices_opposed", ()
    if not one.days or not other.days:
        return None
    if _one_day(one, other):
        units = _units_apart(one, other)
        if units and _enough(common, _COUNTED):
            lasting = bool(units & {fold(unit)[:5] for unit in lexicon.measures})
            return "voices_counted", ("time",) if lasting else ("number",)
        opposed = _opposed(one, other, lexicon) and _enough(common, _OPPOSED)
        return ("voices_opposed", ()) if opposed else None
    if _units_apart(one, other):
        # Other days and other counts: two of a kind.
        return None
    near = may_meet(one.days[0], other.days[0], within_days=_NEAR_DAYS)
    bounds = any(_speaks(one, name) and _speaks(other, name) for name in lexicon.bounds)
    return ("voices_dated", ("time",)) if near and bounds and _enough(common, _DATED) else None


def _enough(common: Common, wanted: tuple[float, float]) -> bool:
    return common.share >= wanted[0] and common.weight >= wanted[1]


def _one_day(one: Claim, other: Claim) -> bool:
    return any(may_meet(mine, theirs) for mine in one.days for theirs in other.days)


def _before(one: Claim, other: Claim) -> bool:
    """Tell whether one claim is of a day before the other's, or may be: it may have changed."""
    first, second = one.days or (one.filed,), other.days or (other.filed,)
    if any(len(candidates(day)) != 1 for day in (*first, *second)):
        return True
    return surely_before(first[0], second[0])


def _units_apart(one: Claim, other: Claim) -> set[str]:
    return {mine.unit for mine in one.figures for theirs in other.figures if mine.conflicts(theirs)}


def _opposed(one: Claim, other: Claim, lexicon: ComparisonLexicon) -> bool:
    return any(
        (_speaks(one, first) and _speaks(other, second))
        or (_speaks(one, second) and _speaks(other, first))
        for first, second in lexicon.opposites
    )


def _first_of_two(one: Claim, other: Claim, lexicon: ComparisonLexicon) -> bool:
    """Tell whether each claim says of somebody else that he was first, on one day."""
    if not (one.who and other.who and one.who.isdisjoint(other.who)):
        return False
    first = all(any(_speaks(claim, name) for name in lexicon.firsts) for claim in (one, other))
    return first and may_meet(one.filed, other.filed, within_days=1)


def _speaks(claim: Claim, name: str) -> bool:
    return any(f"={name}" in sense for sense in claim.senses[0])
