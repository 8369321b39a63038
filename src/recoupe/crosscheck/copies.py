"""What dispatches have in common word by word, remembered for one run."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence

import numpy as np
import numpy.typing as npt

from recoupe.records import Reading, Reprint, Tie

Hashes = npt.NDArray[np.uint64]
Pair = tuple[float, str, str, bool, bytes]


class Copies:
    """Copies and the hashes by which they are found; see ``Marks`` for what each method guarantees.

    ``reading`` gives the reading of a known dispatch, ``ties`` those it is tied to.
    """

    def __init__(
        self, reading: Callable[[str], Reading], ties: Callable[[str], Mapping[str, Tie]]
    ) -> None:
        self.reading = reading
        self.ties = ties
        self._hashes: dict[str, Hashes] = {}
        self._draws: dict[str, tuple[int, str]] = {}
        self._holders: dict[int, list[str]] = defaultdict(list)
        self._boilerplate: set[int] = set()
        self._takings: dict[str, dict[tuple[str, str], Pair]] = defaultdict(dict)
        self._reprints: dict[str, tuple[Reprint, ...]] = {}
        self._copies: dict[str, set[str]] = defaultdict(set)

    def put_hashes(self, dispatch: str, hashes: Hashes, draw: int) -> None:
        """Keep the hashes by which a dispatch is found, and its place among holders."""
        self._hashes[dispatch] = hashes
        self._draws[dispatch] = draw, dispatch
        for value in hashes.tolist():
            self._holders[value].append(dispatch)

    def hashes(self, dispatch: str) -> Hashes:
        """Give the hashes by which a dispatch is found."""
        return self._hashes[dispatch]

    def holders(self, value: int, most: int | None = None) -> Sequence[str]:
        """List the dispatches that hold a hash; so many at most."""
        return sorted(self._holders[value], key=self._draws.__getitem__)[:most]

    def sharing(self, hashes: Hashes) -> Mapping[str, tuple[int, int]]:
        """Tell for each dispatch that holds some of these how many, and how many it has in all."""
        shared: dict[str, int] = defaultdict(int)
        for value in hashes.tolist():
            for dispatch in self._holders[value]:
                shared[dispatch] += 1
        return {key: (count, len(self._hashes[key])) for key, count in shared.items()}

    def shared_by(self, hashes: Hashes, least: int) -> list[int]:
        """List those of the hashes that so many dispatches hold."""
        return sorted(value for value in hashes.tolist() if len(self._holders[value]) >= least)

    def boilerplate(self, hashes: Hashes) -> Hashes:
        """Give those of the hashes that are boilerplate, sorted."""
        found = self._boilerplate.intersection(hashes.tolist()) if self._boilerplate else ()
        return np.array(sorted(found), dtype=np.uint64)

    def put_boilerplate(self, value: int, *, is_so: bool) -> None:
        """Remember whether a hash is boilerplate."""
        if is_so:
            self._boilerplate.add(value)
        else:
            self._boilerplate.discard(value)

    def takings(self, dispatch: str) -> Iterator[Pair]:
        """Give the pairs a dispatch stands in."""
        yield from self._takings[dispatch].values()

    def put_takings(self, dispatches: Iterable[str], takings: Iterable[Pair]) -> None:
        """Replace the pairs that some dispatches stand in."""
        for key in dispatches:
            for pair in self._takings.pop(key, {}):
                for side in pair:
                    self._takings[side].pop(pair, None)
        for taking in takings:
            _, copy, origin, _, _ = taking
            self._takings[copy][copy, origin] = self._takings[origin][copy, origin] = taking

    def reprints(self, copy: str) -> Sequence[Reprint]:
        """Give what a dispatch copies."""
        return self._reprints.get(copy, ())

    def copies(self, origin: str) -> Collection[str]:
        """List the copies of a dispatch."""
        return self._copies[origin]

    def put_reprints(self, copy: str, reprints: Sequence[Reprint]) -> None:
        """Replace what a dispatch copies."""
        for old in self.reprints(copy):
            self._copies[old.origin].discard(copy)
        self._reprints[copy] = tuple(reprints)
        for new in reprints:
            self._copies[new.origin].add(copy)
