"""A generated corpus in a folder: shapes by day of filing, and who is who by number."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
import numpy.typing as npt

from benchmarks.scale.corpora import Corpus
from benchmarks.scale.dispatches import Written
from benchmarks.scale.shapes import make_shapes
from benchmarks.scale.stories import Teller
from recoupe.crosscheck.wholes import Shape
from recoupe.records import Reading

Numbers = npt.NDArray[np.int64]
_TOGETHER = 480
_PREFIX = 8
_AFFAIRS = 256


class Shelf:
    """What the stages read and write; a dispatch's number is its place in the order of ids."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._days = folder / "days"

    def fill(self, corpus: Corpus) -> None:
        """Write a corpus."""
        self._days.mkdir(parents=True)
        (self.folder / "corpus.json").write_bytes(msgspec.json.encode(corpus))
        told: list[tuple[str, int, int, int, str]] = []
        begins: list[int] = []
        waiting: list[tuple[int, Written]] = []
        for number, affair in enumerate(corpus.affairs()):
            begins.append(affair.begins.toordinal())
            waiting += [(number, one) for one in affair.told]
            if len(waiting) >= _TOGETHER:
                told += self._put(waiting)
                waiting.clear()
        told += self._put(waiting)
        told.sort()
        ids, days, affairs, stories, origins = zip(*told, strict=True)
        self.save("ids", np.array(ids, dtype="S16"))
        self.save("origins", np.array(origins, dtype="S16"))
        columns = {"days": days, "affairs": affairs, "stories": stories, "begins": begins}
        for name, column in columns.items():
            self.save(f"told-{name}", np.array(column, dtype=np.int64))

    def _put(
        self, given: Sequence[tuple[int, Written]]
    ) -> Iterator[tuple[str, int, int, int, str]]:
        by_day: dict[int, list[Shape]] = {}
        shapes = make_shapes([one for _, one in given])
        for (affair, one), shape in zip(given, shapes, strict=True):
            day = one.copy.filed.toordinal()
            by_day.setdefault(day, []).append(shape)
            yield one.dispatch.id, day, affair, one.copy.story, one.copy.origin or ""
        for day, shapes in by_day.items():
            packed = msgspec.msgpack.encode(shapes)
            with self._day(day).open("ab") as file:
                file.write(len(packed).to_bytes(_PREFIX) + packed)

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

    def reading(self) -> Callable[[str], Reading]:
        """Give what writes the reading of a dispatch anew, by its id.

        It takes about as long as to unpack one that was kept.
        """
        seed = self.corpus.seed
        ids, affairs, begins = (self.load(name) for name in ("ids", "told-affairs", "told-begins"))

        @lru_cache(_AFFAIRS)
        def told(affair: int) -> dict[str, Written]:
            given = Teller(seed, affair).tell(date.fromordinal(int(begins[affair])))
            return {one.dispatch.id: one for one in given}

        def reading(dispatch: str) -> Reading:
            number = int(np.searchsorted(ids, dispatch.encode()))
            return told(int(affairs[number]))[dispatch].reading()

        return reading

    def by_number(self) -> Callable[[Sequence[int]], list[Shape]]:
        """Give what gives shapes by their numbers; those of near days are read together."""
        days = self.load("told-days")
        all_ids = self.load("ids")

        @lru_cache(40)
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
