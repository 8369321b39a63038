"""What has to be known of a dispatch to find those it has to do with."""

from collections.abc import Mapping, Sequence

import msgspec
import numpy as np

from recoupe.crosscheck.origins.reprints import Shelf
from recoupe.crosscheck.origins.versions import name_hashes
from recoupe.crosscheck.stories import build_profile
from recoupe.lang.comparison import ComparisonLexicon
from recoupe.records import Participant, Profile, Reading

_BETWEEN = "\n"


class Weights(msgspec.Struct, frozen=True):
    """Names, a line each, and the weight of each as bytes of 64-bit floats."""

    names: str
    packed: bytes

    @classmethod
    def of(cls, weights: Mapping[str, float]) -> "Weights":
        """Pack weights by name."""
        numbers = np.fromiter(weights.values(), dtype=np.float64, count=len(weights))
        return cls(_BETWEEN.join(weights), numbers.tobytes())

    def each(self) -> list[str]:
        """List the names."""
        return self.names.split(_BETWEEN) if self.packed else []

    def by_name(self) -> dict[str, float]:
        """Give the weights by name, as they were."""
        numbers: list[float] = np.frombuffer(self.packed).tolist()
        return dict(zip(self.each(), numbers, strict=True))


class Shape(msgspec.Struct, frozen=True):
    """A dispatch without its reading, some kilobytes long; it can be packed by msgspec.

    ``agency`` is credited with it. The rest is that of its profile which ties depend on, and the
    hashes by which it is found, of 64 bits each: ``marks`` those of its runs of words, ``bears``
    those of the names its format gives it.
    """

    dispatch: str
    agency: str | None
    filed: str | None
    first_day: str | None
    last_day: str | None
    words: Weights
    matters: Weights
    lead: Weights
    participants: Weights
    subjects: Weights
    persons: tuple[str, ...]
    days: tuple[str, ...]
    opening: tuple[str, ...]
    lead_days: tuple[str, ...]
    marks: bytes
    bears: bytes

    @classmethod
    def of(cls, profile: Profile, *, agency: str | None, marks: bytes, bears: bytes) -> "Shape":
        """Give the shape of a dispatch from its profile and the hashes by which it is found."""
        named = profile.named.values()
        return cls(
            profile.dispatch,
            agency,
            profile.filed,
            profile.first_day,
            profile.last_day,
            Weights.of(profile.words),
            Weights.of(profile.matters),
            Weights.of(profile.lead),
            Weights.of(profile.participants),
            Weights.of(profile.subjects),
            tuple(sorted({one.label for one in named if one.kind == "person"})),
            tuple(sorted(profile.days)),
            tuple(sorted(profile.opening)),
            tuple(sorted(profile.lead_days)),
            marks,
            bears,
        )

    def profile(self) -> Profile:
        """Give the profile again, but for participants that are no persons."""
        return Profile(
            self.dispatch,
            self.filed,
            self.first_day,
            self.last_day,
            self.participants.by_name(),
            {name: Participant("person", name, place) for place, name in enumerate(self.persons)},
            self.subjects.by_name(),
            self.words.by_name(),
            frozenset(self.days),
            frozenset(self.opening),
            self.matters.by_name(),
            self.lead.by_name(),
            frozenset(self.lead_days),
        )


def shapes_of(readings: Sequence[Reading], *, lexicon: ComparisonLexicon) -> list[Shape]:
    """Give the shapes of dispatches, in their order; each depends on its own dispatch alone."""
    by_id = {reading.dispatch.id: reading for reading in readings}
    shelf = Shelf(by_id.__getitem__, lexicon)
    ids = [reading.dispatch.id for reading in readings]
    return [
        Shape.of(
            build_profile(by_id[key], lexicon=lexicon),
            agency=by_id[key].layout.agency,
            marks=sketch.keys.tobytes(),
            bears=name_hashes(by_id[key].dispatch).tobytes(),
        )
        for key, sketch in zip(ids, shelf.sketches(ids), strict=True)
    ]
