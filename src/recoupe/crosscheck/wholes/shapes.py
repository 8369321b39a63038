"""What has to be known of a dispatch to find those it has to do with."""

from collections.abc import Sequence

import msgspec

from recoupe.crosscheck.origins.reprints import Shelf
from recoupe.crosscheck.origins.versions import name_hashes
from recoupe.crosscheck.stories import build_profile
from recoupe.lang.comparison import ComparisonLexicon
from recoupe.records import Profile, Reading


class Shape(msgspec.Struct, frozen=True):
    """A dispatch without its reading.

    ``agency`` is credited with it; ``words`` are the hashes of its runs of words by which copies
    are found, ``names`` those of the names by which versions are, both of 64 bits each, sorted,
    as bytes. It can be packed by msgspec and is some kilobytes long.
    """

    dispatch: str
    agency: str | None
    profile: Profile
    words: bytes
    names: bytes

    @property
    def filed(self) -> str | None:
        """When it was filed, EDTF."""
        return self.profile.filed


def shapes_of(readings: Sequence[Reading], *, lexicon: ComparisonLexicon) -> list[Shape]:
    """Give the shapes of dispatches, in their order; each depends on its own dispatch alone."""
    by_id = {reading.dispatch.id: reading for reading in readings}
    shelf = Shelf(by_id.__getitem__, lexicon)
    ids = [reading.dispatch.id for reading in readings]
    return [
        Shape(
            key,
            by_id[key].layout.agency,
            build_profile(by_id[key], lexicon=lexicon),
            sketch.keys.tobytes(),
            name_hashes(by_id[key].dispatch).tobytes(),
        )
        for key, sketch in zip(ids, shelf.sketches(ids), strict=True)
    ]
