"""A generated corpus in a folder: shapes by day of filing, and who is who by number."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from functools import lru_cache
from itertools import islice
from pathlib import Path
from typing import Any, BinaryIO, NamedTuple

import msgspec
import numpy as np
import numpy.typing as npt

from benchmarks.scale.corpora import Corpus
from benchmarks.scale.dispatches import Written
from benchmarks.scale.shapes import make_shapes
from recoupe.crosscheck.wholes import Shape
from recoupe.records import Reading

Numbers = npt.NDArray[np.int64]
_TOGETHER = 480
_PREFIX = 8
_READINGS = "readings"
_NEAR_DAYS = 16


class _Row(NamedTuple):
    """One dispatch: its id, day, story, what it copies, where its reading is."""

    dispatch: str
    day: int
    story: int
    origin: str
    place: int


class Shelf:
    """What the stages read and write; a dispatch's number is its place in the order of ids."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._days = folder / "days"

    def fill(self, corpus: Corpus) -> None:
        """Write a corpus."""
        self._days.mkdir(parents=True)
        (self.folder / "corpus.json").write_bytes(msgspec.json.encode(corpus))
        told: list[_Row] = []
        corpora = iter(corpus.dispatches())
        with (self.folder / _READINGS).open("wb") as file:
            while given := list(islice(corpora, _TOGETHER)):
                told += self._put(given, file)
        told.sort()
        ids, days, stories, origins, places = zip(*told, strict=True)
        self.save("ids", np.array(ids, dtype="S16"))
        self.save("origins", np.array(origins, dtype="S16"))
        for name, column in {"days": days, "stories": stories, "places": places}.items():
            self.save(f"told-{name}", np.array(column, dtype=np.int64))

    def _put(self, given: Sequence[Written], file: BinaryIO) -> Iterator["_Row"]:
        by_day: dict[int, list[Shape]] = {}
        for one, shape in zip(given, make_shapes(given), strict=True):
            day = one.copy.filed.toordinal()
            by_day.setdefault(day, []).append(shape)
            yield _Row(one.dispatch.id, day, one.copy.story, one.copy.origin or "", file.tell())
            file.write(_sized(one.reading()))
        for day, shapes in by_day.items():
            with self._day(day).open("ab") as kept:
                kept.write(_sized(shapes))

    @property
    def corpus(self) -> Corpus:
        """The corpus that was written."""
        return msgspec.json.decode((self.folder / "corpus.json").read_bytes(), type=Corpus)

    def days(self) -> list[int]:
        """List the days of filing, as ordinals, in order."""
        return sorted(int(path.name) for path in self._days.iterdir())

    def shapes(self, day: int) -> list[Shape]:
        """Give the shapes of a day."""
        found: list[Shape] = []
        raw = memoryview(self._day(day).read_bytes())
        while raw:
            size = int.from_bytes(raw[:_PREFIX])
            found += msgspec.msgpack.decode(raw[_PREFIX : _PREFIX + size], type=list[Shape])
            raw = raw[_PREFIX + size :]
        return found

    def ids(self) -> list[str]:
        """List all ids, in order: a dispatch's number is its place."""
        ids: list[str] = self.load("ids").astype(str).tolist()
        return ids

    def filed(self) -> list[str]:
        """List all days of filing, by number."""
        days = self.load("told-days").tolist()
        known = {day: date.fromordinal(day).isoformat() for day in set(days)}
        return [known[day] for day in days]

    def numbers(self, shapes: Iterable[Shape]) -> Numbers:
        """Give the numbers of shapes."""
        wanted = np.array([shape.dispatch for shape in shapes], dtype="S16")
        return np.searchsorted(self.load("ids"), wanted)

    def readings(self) -> Callable[[Sequence[int]], dict[str, Reading]]:
        """Give what gives the readings of some dispatches, by number."""
        ids, places = self.load("ids"), self.load("told-places")
        decoder = msgspec.msgpack.Decoder(Reading)

        def readings(numbers: Sequence[int]) -> dict[str, Reading]:
            found = {}
            with (self.folder / _READINGS).open("rb") as file:
                for number in numbers:
                    file.seek(int(places[number]))
                    size = int.from_bytes(file.read(_PREFIX))
                    found[ids[number].decode()] = decoder.decode(file.read(size))
            return found

        return readings

    def by_number(self) -> Callable[[Sequence[int]], list[Shape]]:
        """Give what gives shapes by their numbers; those of near days are read together."""
        days = self.load("told-days")
        all_ids = self.load("ids")

        @lru_cache(_NEAR_DAYS)
        def of_day(day: int) -> dict[str, Shape]:
            return {shape.dispatch: shape for shape in self.shapes(day)}

        def shapes(numbers: Sequence[int]) -> list[Shape]:
            return [of_day(int(days[one]))[all_ids[one].decode()] for one in numbers]

        return shapes

    def save(self, name: str, array: npt.NDArray[Any]) -> None:
        """Keep an array."""
        np.save(self.folder / f"{name}.npy", array)

    def load(self, name: str) -> npt.NDArray[Any]:
        """Give an array that was kept."""
        found: npt.NDArray[Any] = np.load(self.folder / f"{name}.npy")
        return found

    def _day(self, day: int) -> Path:
        return self._days / str(day)


def _sized(item: object) -> bytes:
    packed = msgspec.msgpack.encode(item)
    return len(packed).to_bytes(_PREFIX) + packed
