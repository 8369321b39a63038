"""When what two texts have in common makes one of them a copy."""

from recoupe.crosscheck.origins.arrays import Flags

# Half of the copy's own words: a page that adds as much as it took is still told by the agency,
# and a new word breaks five runs, so that half the runs is two thirds of the words and more.
_COPIED = 0.5
# Under one credit the credit already tells who wrote it: a third of the runs is enough.
_COPIED_UNDER_ONE_CREDIT = 0.33
# A short dispatch that stands almost whole inside a longer page was taken over by it.
_TAKEN_OVER = 0.8
# Below this many runs outside quotations nothing is judged: a formula would be enough.
_FEWEST = 8


def share(found: Flags, counted: Flags) -> float:
    """Give the share of the counted runs that were found, in [0, 1]."""
    total = int(counted.sum())
    return int(found.sum()) / total if total else 0.0


def is_copied(
    taken: Flags, of_copy: Flags, given: Flags, of_origin: Flags, *, under_one_credit: bool
) -> bool:
    """Tell whether a text copies another, from the runs of each that stand in the other.

    ``taken`` are those of the copy, ``given`` those of the origin; ``of_copy`` and ``of_origin``
    all that count. Copied is half of the copy (a third under one credit), or four fifths of the
    origin.
    """
    if min(int(taken.sum()), int(given.sum())) < _FEWEST:
        return False
    enough = _COPIED_UNDER_ONE_CREDIT if under_one_credit else _COPIED
    return share(taken, of_copy) >= enough or share(given, of_origin) >= _TAKEN_OVER
