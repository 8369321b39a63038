"""Facts of one date that are not one fact."""

from collections.abc import Iterator, Mapping, Sequence

from recoupe.crosscheck.accounts.claims import Claim
from recoupe.crosscheck.accounts.contests import Contest, by_story
from recoupe.crosscheck.dates import candidates, surely_before
from recoupe.lang.reasons import Reasons

# Within the weeks of an affair dates meet all the time; a year gone by is what invites to align.
_YEAR = 366


def find_coincidences(
    claims: Sequence[Claim],
    groups: Sequence[Sequence[Claim]],
    homes: Mapping[str, str],
    *,
    reasons: Reasons,
) -> Iterator[Contest]:
    """Yield what two agencies tell of the same past year in their own voices, in no common word.

    Once a year and story: what stands first in each agency's dispatches.
    """
    number = {claim.key: n for n, group in enumerate(groups) for claim in group}
    for told in by_story(claims, homes).values():
        seen: dict[str, Claim] = {}
        for claim in (claim for claim in told if claim.voiced):
            for year in sorted(set(filter(None, map(_past_year, claim.days, [claim.filed] * 9)))):
                other = seen.setdefault(year, claim)
                if (
                    other.agency != claim.agency
                    and number[other.key] != number[claim.key]
                    and other.stems.isdisjoint(claim.stems)
                ):
                    why = reasons.say("coincidence", year=year)
                    yield Contest("incomparable", ((other,), (claim,)), (why,))


def _past_year(day: str, filed: str | None) -> str | None:
    """Give the year a date is or begins with, where it is over before the dispatch was filed."""
    year = day[:4]
    if not year.isdecimal() or not surely_before(year, filed):
        return None
    spans = candidates(day.removesuffix("/.."))
    return year if spans and (spans[0][1] - spans[0][0]).days < _YEAR else None
