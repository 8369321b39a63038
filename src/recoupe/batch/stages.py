"""The jobs of each stage: what is done to which partition."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

import msgspec

from recoupe.batch.casting import Everybody
from recoupe.batch.comparing import Circle, Kin, Window
from recoupe.batch.corpus import Corpus
from recoupe.batch.gathering import How
from recoupe.batch.inputs import InputFile
from recoupe.batch.jobs import Job
from recoupe.batch.parcels import Place
from recoupe.batch.partitions import parts_of
from recoupe.batch.room import Room
from recoupe.batch.taking import Taken
from recoupe.batch.telling import Told
from recoupe.batch.windows import part
from recoupe.crosscheck.stories import filing_rank
from recoupe.crosscheck.wholes import Family
from recoupe.records import Rank, Reprint
from recoupe.store.packing import pack

# The dispatches of an affair by number, the first one before all, copies among them.
Group = tuple[int, ...]
Reprints = Mapping[str, tuple[Reprint, ...]]
# An input that holds so many bytes is a partition of its own; of smaller ones so many make one.
_BYTES, _FILES = 50_000_000, 200


def input_parts(files: Sequence[InputFile]) -> list[list[InputFile]]:
    """Part the inputs, in their order."""
    return list(parts_of(files, lambda one: one.size, _BYTES, most=_FILES))


def gathering(room: Room, parts: Sequence[Sequence[InputFile]], how: How) -> list[Job]:
    """Make dispatches of inputs."""
    return [
        _job(
            room,
            "gather",
            number,
            [(file.uri, msgspec.msgpack.encode(file)) for file in files],
            how,
        )
        for number, files in enumerate(parts)
    ]


def reading(room: Room, taken: Taken, together: int) -> list[Job]:
    """Read dispatches."""
    told = zip(taken.ids, map(msgspec.msgpack.encode, taken.places), strict=True)
    return [
        _job(room, "read", number, items)
        for number, items in enumerate(parts_of(told, lambda _: 1, together))
    ]


def pairing(
    room: Room, stage: str, corpus: Corpus, numbers: Sequence[int], together: int
) -> list[Job]:
    """Find which of some dispatches have to do with each other, window by window."""
    jobs = []
    for number, days in enumerate(part(corpus.dates, numbers, least=together)):
        shapes = corpus.shape_places.places((*days.before, *days.inside))
        item = msgspec.msgpack.encode(Window(days.before, days.inside, shapes))
        jobs.append(_job(room, stage, number, [("", item)], weight=len(days.inside)))
    return jobs


def copying(
    room: Room, corpus: Corpus, families: Sequence[Family], boilerplate: Place, together: int
) -> list[Job]:
    """Find who copied whom, family by family."""
    jobs = []
    for number, some in enumerate(parts_of(families, _members, together)):
        items = [(corpus.ids[family.members[0]], _kin(corpus, family)) for family in some]
        weight = sum(map(_members, some))
        jobs.append(_job(room, "copy", number, items, boilerplate, weight=weight))
    return jobs


def groups_of(corpus: Corpus, affairs: Sequence[int]) -> list[Group]:
    """Give the affairs in order of filing; of each dispatch is told the first of its affair."""
    members: dict[int, list[int]] = defaultdict(list)
    for number, first in enumerate(affairs):
        members[first].append(number)
    firsts = sorted(members, key=lambda first: _rank(corpus, first))
    return [(first, *(number for number in members[first] if number != first)) for first in firsts]


def examining(
    room: Room,
    corpus: Corpus,
    groups: Sequence[Group],
    stories: Sequence[int],
    reprints: Reprints,
    together: int,
) -> list[Job]:
    """Compare accounts, affair by affair."""
    jobs = []
    for number, some in enumerate(parts_of(groups, len, together)):
        items = [
            (corpus.ids[group[0]], _circle(corpus, group, stories, reprints)) for group in some
        ]
        jobs.append(_job(room, "examine", number, items, weight=sum(map(len, some))))
    return jobs


def telling(
    room: Room,
    corpus: Corpus,
    groups: Sequence[Group],
    affairs: Mapping[str, Place],
    marks: Mapping[str, str],
    everybody: Everybody,
    together: int,
) -> list[Job]:
    """Make the rows of tables, affair by affair; ``affairs`` has those that could be compared."""
    jobs = []
    for number, some in enumerate(parts_of(groups, len, together)):
        keys = [corpus.ids[group[0]] for group in some]
        items = [
            (key, _told(corpus, group, affairs.get(key), marks, everybody))
            for key, group in zip(keys, some, strict=True)
        ]
        job = _job(room, "tell", number, items, weight=sum(map(len, some)))
        jobs.append(msgspec.structs.replace(job, output=str(room.output)))
    return jobs


def reprints_by_story(corpus: Corpus, stories: Sequence[int], reprints: Reprints) -> list[Reprint]:
    """Give all reprints in the order of their stories, as a crisis file has them."""

    def order(copy: str) -> tuple[Rank, str]:
        return _rank(corpus, stories[corpus.numbers[copy]]), copy

    return [item for copy in sorted(reprints, key=order) for item in reprints[copy]]


def _job(
    room: Room,
    stage: str,
    number: int,
    items: Sequence[tuple[str, bytes]],
    context: msgspec.Struct | None = None,
    *,
    weight: int | None = None,
) -> Job:
    return Job(
        number,
        stage,
        msgspec.msgpack.encode(context),
        tuple(item for _, item in items),
        tuple(key for key, _ in items),
        str(room.parcel(stage, number)),
        len(items) if weight is None else weight,
    )


def _kin(corpus: Corpus, family: Family) -> bytes:
    ids = tuple(corpus.ids[number] for number in family.members)
    readings = corpus.readings.places(family.members)
    return msgspec.msgpack.encode(Kin(*family, ids, readings))


def _circle(corpus: Corpus, group: Group, stories: Sequence[int], reprints: Reprints) -> bytes:
    ids = [corpus.ids[number] for number in group]
    told = {key: corpus.ids[stories[number]] for key, number in zip(ids, group, strict=True)}
    copied = {key: reprints[key] for key in ids if key in reprints}
    needed = {*ids, *(item.origin for found in copied.values() for item in found)}
    places = {key: corpus.readings.place(corpus.numbers[key]) for key in sorted(needed)}
    return msgspec.msgpack.encode(Circle(ids[0], told, copied, places))


def _told(
    corpus: Corpus,
    group: Group,
    affair: Place | None,
    marks: Mapping[str, str],
    everybody: Everybody,
) -> bytes:
    ids = [corpus.ids[number] for number in group]
    entities, names = everybody.of(ids)
    own = tuple(marks[key] for key in ids)
    return pack(Told(affair, own, corpus.readings.places(group), names, entities))


def _rank(corpus: Corpus, number: int) -> Rank:
    return filing_rank(corpus.ids[number], corpus.filed[number])


def _members(family: Family) -> int:
    return len(family.members)
