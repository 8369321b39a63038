"""All lines of one moment as arrays, and which of them are asked for."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, Literal

import numpy as np
import numpy.typing as npt

from recoupe.records.desk import LineQuery
from recoupe.store.columns import KIND, Part

Order = Literal["day", "late", "doubt"]
Places = npt.NDArray[np.int64]
_NONE = np.zeros(0, dtype=KIND)
# Fewer than so many times all are sorted by themselves.
_FEW = 8
_Chosen = npt.NDArray[np.bool_]


class Arrays:
    """The lines of a store, affair by affair; nothing in it ever changes.

    A place is an index into it.
    """

    def __init__(self, parts: Mapping[str, Part]) -> None:
        self._columns = {
            name: np.concatenate([_NONE[name], *(part[name] for part in parts.values())])
            for name in KIND.names or ()
        }
        # Made when they are first asked for.
        self._orders: dict[Order, Places] = {}
        self._stretches: dict[str, tuple[int, int]] = {}
        end = 0
        for affair, part in parts.items():
            self._stretches[affair] = (end, end + len(part["number"]))
            end += len(part["number"])
        numbers = self["number"]
        self._places: Places = np.full(int(numbers.max(initial=0)) + 1, -1, dtype=np.int64)
        self._places[numbers] = np.arange(len(numbers))

    def __len__(self) -> int:
        return len(self["number"])

    def __getitem__(self, column: str) -> npt.NDArray[Any]:
        return self._columns[column]

    def places(self, numbers: Places) -> Places:
        """Give where the lines with these numbers stand, in the same order."""
        found: Places = self._places[numbers]
        return found

    def affair(self, key: str) -> Places:
        """Give where the lines of an affair stand."""
        return np.arange(*self._stretches.get(key, (0, 0)))

    def fitting(
        self, query: LineQuery, names: Mapping[str, frozenset[int]], among: Places | None
    ) -> Places:
        """Give those of some places, of all where None is given, whose lines fit, in their order.

        ``names`` has the numbers that a facet may have.
        """
        conditions = list(self._conditions(query, names, slice(None) if among is None else among))
        if not conditions:
            return np.arange(len(self)) if among is None else among
        chosen = np.logical_and.reduce(conditions)
        return np.flatnonzero(chosen) if among is None else among[chosen]

    def _conditions(
        self, query: LineQuery, names: Mapping[str, frozenset[int]], at: Places | slice
    ) -> Iterator[_Chosen]:
        for facet, numbers in names.items():
            column = self[facet][at]
            yield np.isin(column, list(numbers)) if len(numbers) != 1 else column == min(numbers)
        if query.since is not None:
            yield self["last"][at] >= date.fromisoformat(query.since).toordinal()
        if query.until is not None:
            first = self["first"][at]
            yield (first > 0) & (first <= date.fromisoformat(query.until).toordinal())
        if query.certain_below is not None:
            yield self["confidence"][at] < np.float32(query.certain_below)
        if query.verdict in ("seen", "unseen"):
            yield self["seen"][at] == (query.verdict == "seen")

    def ordered(self, places: Places, order: Order) -> Places:
        """Put ascending places in order: the first day first, the last one, or the most doubt."""
        if len(places) * _FEW < len(self):
            return places[np.argsort(self._keys(order)[places], kind="stable")]
        if order not in self._orders:
            self._orders[order] = np.argsort(self._keys(order), kind="stable")
        whole = self._orders[order]
        if len(places) == len(self):
            return whole
        chosen = np.zeros(len(self), dtype=np.bool_)
        chosen[places] = True
        return whole[chosen[whole]]

    def _keys(self, order: Order) -> npt.NDArray[Any]:
        if order == "doubt":
            return -self["doubt"]
        if order == "late":
            return -self["last"]
        return np.where(self["first"] > 0, self["first"], np.iinfo(np.int32).max)
