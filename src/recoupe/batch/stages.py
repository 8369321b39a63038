"""The jobs of each stage: what is done to which partition."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from functools import partial

import msgspec

from recoupe.batch.casting import Everybody
from recoupe.batch.comparing import Circle, Kin, Window
from recoupe.batch.corpus import Corpus
from recoupe.batch.gathering import How
from recoupe.batch.inputs import InputFile
from recoupe.batch.jobs import Job, Plan
from recoupe.batch.parcels import Place
from recoupe.batch.partitions import parts_of
from recoupe.batch.room import Room
from recoupe.batch.taking import Taken
from recoupe.batch.telling import Told
from recoupe.batch.windows import Days, part
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


def gathering(room: Room, parts: Sequence[Sequence[InputFile]], how: How) -> list[Plan]:
    """Make dispatches of inputs."""
    return [
        _plan(room, "gather", number, len(files), partial(_files, files), how)
        for number, files in enumerate(parts)
    ]


def reading(room: Room, taken: Taken, together: int) -> list[Plan]:
    """Read dispatches."""
    numbers = parts_of(range(len(taken.ids)), lambda _: 1, together)
    return [
        _plan(room, "read", number, len(some), partial(_texts, taken, some))
        for number, some in enumerate(numbers)
    ]


def pairing(
    room: Room, stage: str, corpus: Corpus, numbers: Sequence[int], together: int
) -> list[Plan]:
    """Find which of some dispatches have to do with each other, window by window."""
    return [
        _plan(room, stage, number, len(days.inside), partial(_window, corpus, days))
        for number, days in enumerate(part(corpus.dates, numbers, least=together))
    ]


def sifting(
    room: Room, corpus: Corpus, portions: Sequence[Family], boilerplate: Place
) -> list[Plan]:
    """Find which accounts are copies, portion by portion."""
    return [
        _plan(room, "sift", number, _members(one), partial(_kin, corpus, [one]), boilerplate)
        for number, one in enumerate(portions)
    ]


def copying(
    room: Room, corpus: Corpus, families: Sequence[Family], boilerplate: Place, together: int
) -> list[Plan]:
    """Find who copied whom, family by family."""
    return [
        _plan(
            room, "copy", number, sum(map(_members, some)), partial(_kin, corpus, some), boilerplate
        )
        for number, some in enumerate(parts_of(families, _members, together))
    ]


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
) -> list[Plan]:
    """Compare accounts, affair by affair."""

    def circles(some: Sequence[Group]) -> list[tuple[str, bytes]]:
        return [(corpus.ids[one[0]], _circle(corpus, one, stories, reprints)) for one in some]

    return [
        _plan(room, "examine", number, sum(map(len, some)), partial(circles, some))
        for number, some in enumerate(parts_of(groups, len, together))
    ]


def telling(
    room: Room,
    corpus: Corpus,
    groups: Sequence[Group],
    affairs: Mapping[str, Place],
    marks: Mapping[str, str],
    everybody: Everybody,
    together: int,
) -> list[Plan]:
    """Make the rows of tables, affair by affair; ``affairs`` has those that could be compared."""

    def told(some: Sequence[Group]) -> list[tuple[str, bytes]]:
        keys = [corpus.ids[group[0]] for group in some]
        return [
            (key, _told(corpus, group, affairs.get(key), marks, everybody))
            for key, group in zip(keys, some, strict=True)
        ]

    return [
        _plan(room, "tell", number, sum(map(len, some)), partial(told, some), tables=True)
        for number, some in enumerate(parts_of(groups, len, together))
    ]


def reprints_by_story(corpus: Corpus, stories: Sequence[int], reprints: Reprints) -> list[Reprint]:
    """Give all reprints in the order of their stories, as a crisis file has them."""

    def order(copy: str) -> tuple[Rank, str]:
        return _rank(corpus, stories[corpus.numbers[copy]]), copy

    return [item for copy in sorted(reprints, key=order) for item in reprints[copy]]


def _plan(
    room: Room,
    stage: str,
    number: int,
    weight: int,
    items: Callable[[], Sequence[tuple[str, bytes]]],
    context: msgspec.Struct | None = None,
    *,
    tables: bool = False,
) -> Plan:
    told, target = msgspec.msgpack.encode(context), str(room.parcel(stage, number))
    output = str(room.output) if tables else ""
    return Plan(Job(number, stage, told, target, weight, output), items)


def _files(files: Sequence[InputFile]) -> list[tuple[str, bytes]]:
    return [(file.uri, msgspec.msgpack.encode(file)) for file in files]


def _texts(taken: Taken, numbers: Sequence[int]) -> list[tuple[str, bytes]]:
    return [(taken.ids[one], msgspec.msgpack.encode(taken.places[one])) for one in numbers]


def _window(corpus: Corpus, days: Days) -> list[tuple[str, bytes]]:
    shapes = corpus.shape_places.places((*days.before, *days.inside))
    return [("", msgspec.msgpack.encode(Window(days.before, days.inside, shapes)))]


def _kin(corpus: Corpus, families: Sequence[Family]) -> list[tuple[str, bytes]]:
    found = []
    for family in families:
        ids = tuple(corpus.ids[number] for number in family.members)
        kin = Kin(*family, ids, corpus.readings.places(family.members))
        found.append((ids[0], msgspec.msgpack.encode(kin)))
    return found


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
    entities, names = everybody.of(group)
    own = tuple(marks[key] for key in ids)
    return pack(Told(affair, own, corpus.readings.places(group), names, entities))


def _rank(corpus: Corpus, number: int) -> Rank:
    return filing_rank(corpus.ids[number], corpus.filed[number])


def _members(family: Family) -> int:
    return len(family.members)
