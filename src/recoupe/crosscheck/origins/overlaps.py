"""How much two texts have in common, among many texts."""

from collections.abc import Sequence
from typing import NamedTuple

from recoupe.crosscheck.origins.arrays import Flags
from recoupe.crosscheck.origins.boilerplate import common_hashes, counted_runs
from recoupe.crosscheck.origins.index import build_index, candidates
from recoupe.crosscheck.origins.passages import standing_in
from recoupe.crosscheck.origins.sketches import Sketch


class Overlap(NamedTuple):
    """Which counted runs of one text stand in another, and the other way round.

    ``same`` is true where all runs are the same, counted or not.
    """

    first: Flags
    second: Flags
    same: bool


class Overlaps(NamedTuple):
    """The pairs of texts that may have copied, by their numbers, and each text's counted runs."""

    pairs: dict[tuple[int, int], Overlap]
    counted: list[Flags]


def find_overlaps(sketches: Sequence[Sketch]) -> Overlaps:
    """Compare all texts that may have copied from each other; the lower number is the first.

    Runs count that are a text's own: neither quoted nor boilerplate. A function of the set of
    texts: their order changes the numbers alone.
    """
    keys = [one.keys for one in sketches]
    index = build_index(keys)
    common = common_hashes(index, keys)
    counted = [counted_runs(one, common) for one in sketches]
    pairs = {
        (one, other): compare(sketches[one], sketches[other], counted[one], counted[other])
        for one, other in candidates(index, common)
    }
    return Overlaps(pairs, counted)


def compare(first: Sketch, second: Sketch, counted: Flags, also_counted: Flags) -> Overlap:
    """Compare two texts exactly, by all their runs; the flags are the counted runs of each."""
    return Overlap(
        standing_in(first, second) & counted,
        standing_in(second, first) & also_counted,
        first.whole == second.whole and len(first.runs) == len(second.runs),
    )
