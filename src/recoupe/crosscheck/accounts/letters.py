"""Letters that look alike and are two."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from recoupe.crosscheck.accounts.exchanges import WRITTEN, Exchange


def letters_apart(
    found: Sequence[Exchange], homes: Mapping[str, str]
) -> Iterator[tuple[Exchange, Exchange]]:
    """Yield pairs of letters of one story that agencies tell of and that are not one letter.

    A letter whose day nobody tells is another one only where its own sentence tells it from one
    whose day is told.
    """
    letters = [one for one in found if one.kind in WRITTEN]
    dated = [one for one in letters if one.sightings[0].days]
    beside = {(s.claim.dispatch, s.sentence) for one in dated for s in one.sightings}
    kept = dated + [
        one
        for one in letters
        if not one.sightings[0].days
        and (one.sightings[0].claim.dispatch, one.sightings[0].sentence) in beside
    ]
    for one, other in combinations(kept, 2):
        stories = [{homes[s.claim.dispatch] for s in each.sightings} for each in (one, other)]
        agencies = [{s.claim.agency for s in each.sightings} for each in (one, other)]
        if stories[0] & stories[1] and len(agencies[0] | agencies[1]) > 1:
            yield one, other
