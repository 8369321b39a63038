"""How much two texts have in common, among many texts."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from recoupe.crosscheck.origins.arrays import Flags, Hashes
from recoupe.crosscheck.origins.boilerplate import Counted, common_hashes, counted_runs
from recoupe.crosscheck.origins.index import build_index, candidates
from recoupe.crosscheck.origins.passages import shared_runs
from recoupe.crosscheck.origins.sketches import Sketch


class Overlap(NamedTuple):
    """Which runs of one text that count stand in another, and the other way round.

    ``same`` is true where all runs are the same, those that do not count too.
    """

    first: Flags
    second: Flags
    same: bool


class Overlaps(NamedTuple):
    """The pairs of texts that may have copied, by their numbers, and the runs that count in them.

    The lower number is the first of a pair.
    """

    pairs: dict[tuple[int, int], Overlap]
    counted: Mapping[int, Counted]


def find_overlaps(
    sketches: Sequence[Sketch],
    keys: Sequence[Hashes] | None = None,
    *,
    also: Iterable[tuple[int, int]] = (),
) -> Overlaps:
    """Compare all texts that may have copied from each other, and the pairs of ``also``.

    A function of the set of texts: their order changes the numbers alone. ``keys`` are the hashes
    by which each is found; those of its sketch if none are given.
    """
    keys = [one.keys for one in sketches] if keys is None else keys
    index = build_index(keys)
    common = common_hashes(index, keys)
    pairs = sorted({*candidates(index, common), *also})
    paired = sorted({number for pair in pairs for number in pair})
    counted = {number: counted_runs(sketches[number], common) for number in paired}
    return Overlaps(
        {
            (one, other): compare(sketches[one], sketches[other], counted[one], counted[other])
            for one, other in pairs
        },
        counted,
    )


def compare(first: Sketch, second: Sketch, counted: Counted, also_counted: Counted) -> Overlap:
    """Compare two texts exactly, by all their runs; given with them are those that count."""
    shared = shared_runs(first, second)
    return Overlap(
        shared.first & counted.news,
        shared.second & also_counted.news,
        first.whole == second.whole and len(first.runs) == len(second.runs),
    )
