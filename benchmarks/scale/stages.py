"""The stages of cross-checking a whole corpus, each from files to files."""

from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from pathlib import Path

import msgspec
import numpy as np

from benchmarks.scale.shelves import Shelf
from benchmarks.scale.tiles import open_shelf
from recoupe.crosscheck.stories.likeness import WINDOW_DAYS
from recoupe.crosscheck.wholes import (
    Family,
    Marks,
    Pairs,
    Shape,
    find_accounts,
    find_boilerplate,
    find_copies,
    find_families,
    find_links,
    marks_of,
    part_accounts,
    settle_affairs,
    settle_stories,
    sift_accounts,
)
from recoupe.lang.comparison import load_comparison
from recoupe.records import Reprint

# So many days make a window; some days before it are read with it.
WINDOW = 10
_ONE_DAY = 1


def run(name: str, folder: Path) -> None:
    """Run a stage on a corpus in a folder, after those before it."""
    STAGES[name](open_shelf(folder))


def _marks(shelf: Shelf) -> None:
    parts = []
    for day in shelf.days():
        shapes = shelf.shapes(day)
        parts.append(marks_of(shapes, shelf.numbers(shapes).tolist()))
    for name, arrays in zip(Marks._fields, zip(*parts, strict=True), strict=True):
        shelf.save(f"marks-{name}", np.concatenate(arrays))


def _accounts(shelf: Shelf) -> None:
    lexicon = load_comparison("fr")
    _by_window(
        shelf,
        "accounts",
        _ONE_DAY,
        lambda before, window: find_accounts(before, window, lexicon=lexicon),
    )


def _by_window(
    shelf: Shelf,
    name: str,
    reach: int,
    find: Callable[[Sequence[Shape], Sequence[Shape]], Pairs],
    *,
    but: Container[str] = (),
) -> None:
    """Pair dispatches of each window with each other and with those of so many days before."""
    found = []
    for before, window in _windows(shelf, reach, but):
        numbers = shelf.numbers((*before, *window))
        pairs = find(before, window)
        found.append(np.stack((numbers[pairs.ones], numbers[pairs.others])))
    shelf.save(name, np.concatenate(found, axis=1))


def _windows(
    shelf: Shelf, reach: int, but: Container[str]
) -> Iterator[tuple[list[Shape], list[Shape]]]:
    known = shelf.days()

    def shapes(first: int, end: int) -> list[Shape]:
        days = (day for day in known if first <= day < end)
        return [one for day in days for one in shelf.shapes(day) if one.dispatch not in but]

    for first in range(known[0], known[-1] + 1, WINDOW):
        yield shapes(first - reach, first), shapes(first, first + WINDOW)


def _sifted(shelf: Shelf) -> None:
    ids, lexicon, readings = shelf.ids(), load_comparison("fr"), shelf.readings()
    boilerplate = shelf.load("boilerplate")
    found = [np.empty((2, 0), dtype=np.int64)]
    for part in part_accounts(_pairs(shelf, "accounts")):
        members = [ids[number] for number in part.members]
        reading = readings(part.members).__getitem__
        found.append(np.stack(sift_accounts(part, members, boilerplate, reading, lexicon=lexicon)))
    shelf.save("sifted", np.concatenate(found, axis=1))


def _boilerplate(shelf: Shelf) -> None:
    shelf.save("boilerplate", find_boilerplate(_all_marks(shelf)))


def _families(shelf: Shelf) -> None:
    pairs = _pairs(shelf, "sifted")
    families = find_families(_all_marks(shelf), pairs, shelf.load("boilerplate"))
    (shelf.folder / "families").write_bytes(msgspec.msgpack.encode(families))


def _copies(shelf: Shelf) -> None:
    raw = (shelf.folder / "families").read_bytes()
    families = msgspec.msgpack.decode(raw, type=list[Family])
    ids, lexicon, readings = shelf.ids(), load_comparison("fr"), shelf.readings()
    boilerplate = shelf.load("boilerplate")
    found: dict[str, tuple[Reprint, ...]] = {}
    for family in families:
        members = [ids[number] for number in family.members]
        reading = readings(family.members).__getitem__
        found |= find_copies(family, members, boilerplate, reading, lexicon=lexicon)
    origins = {copy: [one.origin for one in reprints] for copy, reprints in found.items()}
    (shelf.folder / "copies").write_bytes(msgspec.msgpack.encode(origins))


def _links(shelf: Shelf) -> None:
    _by_window(shelf, "links", WINDOW_DAYS, find_links, but=set(_copied(shelf)))


def _stories(shelf: Shelf) -> None:
    given = shelf.ids(), shelf.filed(), _pairs(shelf, "links"), _origins(shelf)
    shelf.save("stories", settle_stories(*given))


def _affairs(shelf: Shelf) -> None:
    given = shelf.ids(), shelf.filed(), _pairs(shelf, "links"), _origins(shelf)
    stories = shelf.load("stories")
    shelf.save("affairs", settle_affairs(*given, stories, shelf.by_number()))


def _all_marks(shelf: Shelf) -> Marks:
    return Marks(*(shelf.load(f"marks-{name}") for name in Marks._fields))


def _pairs(shelf: Shelf, name: str) -> Pairs:
    return Pairs(*shelf.load(name))


def _copied(shelf: Shelf) -> dict[str, list[str]]:
    raw = (shelf.folder / "copies").read_bytes()
    return msgspec.msgpack.decode(raw, type=dict[str, list[str]])


def _origins(shelf: Shelf) -> Mapping[int, Sequence[int]]:
    ids = {key: number for number, key in enumerate(shelf.ids())}
    told = _copied(shelf)
    return {ids[copy]: [ids[one] for one in origins] for copy, origins in told.items()}


STAGES: Mapping[str, Callable[[Shelf], None]] = {
    "marks": _marks,
    "accounts": _accounts,
    "boilerplate": _boilerplate,
    "sifted": _sifted,
    "families": _families,
    "copies": _copies,
    "links": _links,
    "stories": _stories,
    "affairs": _affairs,
}
