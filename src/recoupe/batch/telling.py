"""The last stage: what was found out about affairs, as rows of the tables."""

from collections.abc import Iterator, Mapping, Sequence

import msgspec

from recoupe.batch.parcels import Place, fetch
from recoupe.batch.wire import Done, Part
from recoupe.crosscheck.dates import bounds
from recoupe.export.cells import unicode
from recoupe.export.flat.rows import Row, Terms, rows_of
from recoupe.export.flat.schema import load_schemas
from recoupe.export.material import Material, Whole
from recoupe.pipeline import VERSION, assemble_whole
from recoupe.records import Affair, Cast, Crosscheck, Entity, Identity, Problem, Reading
from recoupe.store.packing import pack, unpack

# These are about all affairs together.
OF_ALL = frozenset({"entities", "decisions", "problems"})
ROWS = "rows"


class Told(msgspec.Struct, frozen=True, array_like=True):
    """An affair to be told, None where nothing is known of its dispatches together.

    ``marks`` are those of the dispatches, in the order of ``readings``; ``names`` the ids that
    their entities have in the whole corpus, where they are others; ``entities`` all of these.
    """

    affair: Place | None
    marks: tuple[str, ...]
    readings: tuple[Place, ...]
    names: tuple[Identity, ...]
    entities: tuple[Place, ...]


class Noted(msgspec.Struct, frozen=True, array_like=True):
    """What of an affair is told with that of all: whom it cites, problems of its dispatches."""

    cited: tuple[str, ...]
    problems: tuple[tuple[str, tuple[Problem, ...]], ...]
    stories: int


def tell(context: bytes, items: Sequence[bytes]) -> Iterator[Part | Done]:
    """Make the rows of affairs; work of a worker."""
    for number, item in enumerate(items):
        told = unpack(item, Told)
        material = _material(told)
        terms = Terms(material)
        for name, schema in load_schemas().items():
            if name not in OF_ALL:
                yield Part(number, ROWS, name, _packed(rows_of(name, terms), schema.names))
        yield Part(number, "noted", "", pack(_noted(material)))
        yield Done(number)


def _material(told: Told) -> Material:
    readings = [unpack(packed, Reading) for packed in fetch(told.readings)]
    known = {reading.dispatch.id: reading for reading in readings}
    entities = tuple(unpack(packed, Entity) for packed in fetch(told.entities))
    cast = Cast("", entities, told.names)
    checked = Crosscheck((), (), (), ())
    if told.affair is not None:
        (packed,) = fetch([told.affair])
        checked = _alone(unpack(packed, Affair))
    marks = dict(zip(known, told.marks, strict=True))
    return Material(
        whole=lambda: _marked(assemble_whole(readings, checked, cast=cast), marks),
        read=known.__getitem__,
        bounds=bounds,
        version=VERSION,
    )


def _marked(whole: Whole, marks: Mapping[str, str]) -> Whole:
    """Give the dispatches the letters they have among all of the corpus."""
    dispatches = tuple(
        msgspec.structs.replace(one, mark=marks[one.id]) for one in whole.file.dispatches
    )
    file = msgspec.structs.replace(whole.file, dispatches=dispatches)
    return Whole(file, whole.entities, whole.names)


def _alone(affair: Affair) -> Crosscheck:
    return Crosscheck(
        affair.stories,
        affair.findings,
        affair.casts,
        affair.credits,
        affair.narrowed,
        affair.withdrawn,
        affair.ledger,
    )


def _noted(material: Material) -> Noted:
    file = material.file
    return Noted(
        tuple(entity.id for entity in file.entities),
        tuple(
            (reading.dispatch.id, reading.problems)
            for reading in material.readings()
            if reading.problems
        ),
        len(file.stories),
    )


def _packed(rows: Iterator[Row], names: Sequence[str]) -> bytes:
    """Give rows without the names of their columns."""
    told = [[row[name] for name in names] for row in rows]
    try:
        return msgspec.msgpack.encode(told)
    except UnicodeEncodeError:
        # Arrow takes half a pair of UTF-16 no more than MessagePack does.
        return msgspec.msgpack.encode(unicode(told))
