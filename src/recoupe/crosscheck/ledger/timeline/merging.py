"""Places that tell one deed."""

from collections.abc import Iterable

from recoupe.crosscheck.dates import may_meet
from recoupe.crosscheck.ledger.timeline.deeds import Deed

# The share of words in common that makes two tellings one; of one day fewer will do.
_ALIKE, _OF_ONE_DAY = 0.4, 0.15


def same_deeds(deeds: Iterable[Deed]) -> list[list[Deed]]:
    """Bring together the places that tell one deed."""
    groups: list[list[Deed]] = []
    for deed in deeds:
        home = next((group for group in groups if all(_one(deed, one) for one in group)), None)
        if home is None:
            groups.append([deed])
        else:
            home.append(deed)
    return groups


def _one(one: Deed, other: Deed) -> bool:
    """Tell whether two places tell one deed: called one, or alike by sort, day, doers and words."""
    if one.dispatch == other.dispatch:
        beside = one.place[0] < other.place[1] and other.place[0] < one.place[1]
        if one.event.id == other.event.id or (beside and one.event.base == other.event.base):
            return True
    day, same = one.date and one.date.edtf, other.date and other.date.edtf
    if one.event.base != other.event.base or not may_meet(day, same):
        return False
    if not _may_be(one.doers, other.doers) or not _may_be(one.targets, other.targets):
        return False
    fewest = min(len(one.stems), len(other.stems)) or 1
    alike = len(one.stems & other.stems) / fewest
    return alike >= (_OF_ONE_DAY if day is not None and day == same else _ALIKE)


def _may_be(one: frozenset[str], other: frozenset[str]) -> bool:
    return not one or not other or bool(one & other)
