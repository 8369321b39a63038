"""The second stage: dispatches to readings, and of each what places it among the others."""

from collections.abc import Iterator, Sequence

import msgspec

from recoupe.batch.parcels import Place, fetch
from recoupe.batch.wire import Done, Part
from recoupe.crosscheck.entities import at_home
from recoupe.crosscheck.wholes import Shape, shapes_of
from recoupe.lang.comparison import load_comparison
from recoupe.pipeline import failed, read_many
from recoupe.records import Dispatch, Entity, Reading
from recoupe.store.packing import pack, printable, unpack

# The tables and reasons of a batch are in this language, as those of a store.
LANG = "fr"


class Filed(msgspec.Struct, frozen=True, array_like=True):
    """When a dispatch was filed, EDTF, the ISO days that bound it, and its address."""

    filed: str | None
    first_day: str | None
    last_day: str | None
    source_uri: str


class Local(msgspec.Struct, frozen=True, array_like=True):
    """Everybody a dispatch mentions, as it tells them."""

    entities: tuple[Entity, ...]


def read(context: bytes, items: Sequence[bytes]) -> Iterator[Part | Done]:
    """Read dispatches, given by their places; work of a worker."""
    places = [msgspec.msgpack.decode(item, type=Place) for item in items]
    dispatches = (unpack(packed, Dispatch) for packed in fetch(places))
    lexicon = load_comparison(LANG)
    for number, reading in enumerate(read_many(dispatches)):
        if failed(reading):
            for problem in reading.problems:
                yield Part(number, "problem", reading.dispatch.id, pack(problem))
        else:
            (shape,) = shapes_of([reading], lexicon=lexicon)
            yield from parts(number, reading, shape)
        yield Done(number)


def parts(number: int, reading: Reading, shape: Shape) -> Iterator[Part]:
    """Give all that is kept of a dispatch that was read."""
    key, uri = shape.dispatch, printable(reading.dispatch.source_uri)
    filed = Filed(reading.layout.filed, shape.first_day, shape.last_day, uri)
    yield Part(number, "reading", key, pack(reading))
    yield Part(number, "shape", key, pack(shape))
    yield Part(number, "filed", key, msgspec.msgpack.encode(filed))
    yield Part(number, "local", key, pack(Local(at_home(reading))))
