"""The end of a batch: what is told of all dispatches together, and the tables in their place."""

from collections.abc import Sequence

import msgspec

from recoupe.batch.casting import entities_of
from recoupe.batch.corpus import Corpus
from recoupe.batch.jobs import LOST
from recoupe.batch.parcels import records
from recoupe.batch.room import Room
from recoupe.batch.tables import publish, write_those_of_all
from recoupe.batch.taking import Taken
from recoupe.batch.telling import Noted
from recoupe.batch.troubles import Trouble, crash, settled
from recoupe.export.material import Material, Whole
from recoupe.pipeline import VERSION
from recoupe.records import ImportReport, Judged, Problem, Reading
from recoupe.records.batching import Batched
from recoupe.store.packing import unpack

_NONE: dict[str, Reading] = {}
_MISSED = {
    "copy": "to find out what it and those like it copy",
    "examine": "to compare its affair",
    "tell": "to write its affair into tables",
}


def finish(
    room: Room,
    taken: Taken,
    corpus: Corpus,
    order: Sequence[str],
    reports: Sequence[ImportReport],
) -> tuple[Batched, tuple[Problem, ...]]:
    """Write the tables about all dispatches and put all of them in their place.

    ``order`` is that of the crisis file. Nothing is written where no dispatch was read. Gives what
    came of the batch, and all problems.
    """
    failed = _failed(room, taken)
    read = {
        one.source_uri: taken.moments[key]
        for key, one in zip(corpus.ids, corpus.dates, strict=True)
    }
    noted = [
        unpack(packed, Noted)
        for parcel in room.parcels("tell")
        for _, packed in records(parcel, ["noted"])
    ]
    crashes = [
        crash(corpus.dates[corpus.numbers[entry.key]].source_uri, why.decode(), wanted)
        for stage, wanted in _MISSED.items()
        for parcel in room.parcels(stage)
        for entry, why in records(parcel, [LOST])
    ]
    own = {key: problems for one in noted for key, problems in one.problems}
    problems = (
        *settled(taken.troubles, read),
        *crashes,
        *(problem for key in order for problem in own.get(key, ())),
    )
    rows: dict[str, int] = {}
    if corpus:
        write_those_of_all(room, _material(room, noted, problems))
        rows = publish(room)
    done = Batched(
        dispatches=len(corpus),
        duplicates=taken.duplicates,
        lost=len(failed),
        set_aside=len(taken.crashes) + len(crashes),
        stories=sum(one.stories for one in noted),
        affairs=sum(1 for parcel in room.parcels("examine") for _ in records(parcel, ["affair"])),
        problems=len(problems),
        rows=rows,
        reports=(*reports, *taken.reports(failed)),
    )
    return done, problems


def _failed(room: Room, taken: Taken) -> set[str]:
    """Add what was wrong with dispatches that could not be read, wherever they came again."""
    failed: set[str] = set()
    places = dict(zip(taken.ids, taken.places, strict=True))
    for parcel in room.parcels("read"):
        for entry, packed in records(parcel, ["problem", LOST]):
            failed.add(entry.key)
            moment = taken.moments[entry.key]
            if entry.kind == LOST:
                problem = crash(taken.uri(places[entry.key]), packed.decode(), "a reading")
                taken.crashes.append(problem)
            else:
                problem = unpack(packed, Problem)
            taken.troubles.append(Trouble(moment, problem))
            for later, place in taken.again.get(entry.key, ()):
                there = msgspec.structs.replace(problem, where=taken.uri(place))
                taken.troubles.append(Trouble(later, there))
    return failed


def _material(room: Room, noted: Sequence[Noted], problems: Sequence[Problem]) -> Material:
    everybody = entities_of(room.parcel("cast", 0))
    cited = {name for one in noted for name in one.cited}
    file = Judged(
        dispatches=(),
        entities=tuple(entity for entity in everybody if entity.id in cited),
        parties=(),
        attributions=(),
        stories=(),
        findings=(),
        dates=(),
        problems=tuple(problems),
        version=VERSION,
    )
    return Material(
        whole=lambda: Whole(file, everybody, {}), read=_NONE.__getitem__, version=VERSION
    )
