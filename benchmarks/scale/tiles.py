"""A large corpus laid of a smaller one: its dispatches again, filed on other days, all their own.

The words are those of the smaller corpus, and come back only when stories and affairs no longer
look so far: what lies within reach of each other in time tells of different affairs. The hashes by
which copies are found are others in each tile, but for boilerplate: nothing copies its like.
"""

import random
from collections.abc import Callable, Sequence
from datetime import date
from functools import lru_cache
from pathlib import Path

import msgspec
import numpy as np

from benchmarks.scale.corpora import Corpus
from benchmarks.scale.shelves import Shelf
from benchmarks.scale.stories import STRETCH
from recoupe.crosscheck.wholes import Shape
from recoupe.records import Reading

# With a rising number a day, tiles are filed so many days after one another, in a circle.
_APART = 36
_ROUND = 405
_FAR = 1 << 32


class Tiled(Shelf):
    """A corpus laid of tiles, on the shelf of the corpus that it is laid of, in ``base``."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self._base = Shelf(folder / "base")
        self._dates = self._base.days()

    def lay(self, tiles: int) -> None:
        """Lay so many tiles of the base, whose boilerplate is known."""
        base = self._base
        ids = np.array([int(key, 16) for key in base.ids()], dtype=np.uint64)
        origins = [int(key, 16) if key else 0 for key in base.load("origins").astype(str).tolist()]
        copied = np.array(origins, dtype=np.uint64)
        told = {name: base.load(f"told-{name}") for name in ("days", "stories")}
        parts = [
            (
                ids ^ _salt(tile),
                np.where(copied == 0, copied, copied ^ _salt(tile)),
                np.array([self._shifted(day, tile) for day in told["days"].tolist()]),
                told["stories"] + tile * _FAR,
                np.arange(len(ids)) + tile * _FAR,
            )
            for tile in range(tiles)
        ]
        columns = [np.concatenate(column) for column in zip(*parts, strict=True)]
        order = np.argsort(columns[0])
        keys, copied, days, stories, places = (column[order] for column in columns)
        self.save("ids", np.array([f"{key:016x}" for key in keys.tolist()], dtype="S16"))
        named = [f"{key:016x}" if key else "" for key in copied.tolist()]
        self.save("origins", np.array(named, dtype="S16"))
        laid = {"days": days, "stories": stories, "places": places}
        for name, column in laid.items():
            self.save(f"told-{name}", column.astype(np.int64))
        (self.folder / "tiles").write_text(str(tiles), "utf-8")

    @property
    def tiles(self) -> int:
        """Of how many tiles it is laid."""
        return int((self.folder / "tiles").read_text("utf-8"))

    @property
    def corpus(self) -> Corpus:
        """The corpus that it is laid of."""
        return self._base.corpus

    def days(self) -> list[int]:
        """List the days of filing, as ordinals, in order."""
        return sorted(set(self.load("told-days").tolist()))

    def shapes(self, day: int) -> list[Shape]:
        """Give the shapes of a day."""
        return [
            shape
            for tile in range(self.tiles)
            if (former := self._former(day, tile)) is not None
            for shape in self._laid(self._base.shapes(former), tile, day - former)
        ]

    def readings(self) -> Callable[[Sequence[int]], dict[str, Reading]]:
        """Give what writes the readings of some dispatches anew, by number."""
        ids, days, places = self.ids(), self.load("told-days"), self.load("told-places")
        known, readings = self._base.ids(), self._base.readings()

        def laid(numbers: Sequence[int]) -> dict[str, Reading]:
            told = readings(sorted({int(places[one]) % _FAR for one in numbers}))
            return {
                ids[one]: _filed(told[known[int(places[one]) % _FAR]], ids[one], int(days[one]))
                for one in numbers
            }

        return laid

    def _laid(self, shapes: Sequence[Shape], tile: int, later: int) -> list[Shape]:
        salt = _salt(tile)
        found = []
        for shape in shapes:
            marks = np.frombuffer(shape.marks, dtype=np.uint64)
            kept = np.isin(marks, self._standing())
            bears = np.frombuffer(shape.bears, dtype=np.uint64) ^ salt
            filed = _later(shape.filed or "", later)
            found.append(
                msgspec.structs.replace(
                    shape,
                    dispatch=f"{int(shape.dispatch, 16) ^ int(salt):016x}",
                    filed=filed,
                    first_day=filed,
                    last_day=filed,
                    days=tuple(_later(one, later) for one in shape.days),
                    opening=tuple(_later(one, later) for one in shape.opening),
                    lead_days=tuple(_later(one, later) for one in shape.lead_days),
                    marks=np.where(kept, marks, marks ^ salt).tobytes(),
                    bears=bears.tobytes(),
                )
            )
        return found

    @lru_cache(1)  # noqa: B019
    def _standing(self) -> "np.typing.NDArray[np.uint64]":
        return self._base.load("boilerplate")

    def _shifted(self, day: int, tile: int) -> int:
        first, last = self._dates[0], self._dates[-1]
        if self.corpus.growth == "constant":
            return day + tile * (last - first + STRETCH)
        return first + (day - first + tile * _APART) % max(_ROUND, last - first + 1)

    def _former(self, day: int, tile: int) -> int | None:
        known = self._former_days(tile)
        return known.get(day)

    @lru_cache(64)  # noqa: B019
    def _former_days(self, tile: int) -> dict[int, int]:
        return {self._shifted(day, tile): day for day in self._dates}


def open_shelf(folder: Path) -> Shelf:
    """Open what was written or laid in a folder."""
    return Tiled(folder) if (folder / "tiles").exists() else Shelf(folder)


def _salt(tile: int) -> np.uint64:
    return np.uint64(random.Random(f"tile {tile}").getrandbits(64) if tile else 0)


@lru_cache(1 << 12)
def _later(day: str, days: int) -> str:
    return date.fromordinal(date.fromisoformat(day).toordinal() + days).isoformat()


def _filed(reading: Reading, key: str, day: int) -> Reading:
    replace = msgspec.structs.replace
    return replace(
        reading,
        dispatch=replace(reading.dispatch, id=key),
        layout=replace(reading.layout, filed=date.fromordinal(day).isoformat()),
    )
