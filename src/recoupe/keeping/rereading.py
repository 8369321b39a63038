"""Reading again what an older version of Recoupe had read."""

import re
from collections.abc import Sequence

from recoupe.crosscheck.arrivals import arrive
from recoupe.keeping.files import list_affair
from recoupe.keeping.memory import LANG, Memory
from recoupe.pipeline import VERSION, failed, read_many
from recoupe.records import Problem, Profile, Reading
from recoupe.store import find_changes

# So many dispatches are compared anew together; it bounds what must be in memory.
_TOGETHER = 5_000


def outdated(memory: Memory) -> list[str]:
    """List the dispatches that an older version read and this one has not read again yet."""
    older = (one for one in memory.versions() if _release(one) < _release(VERSION))
    return memory.to_read_again(older)


def read_anew(memory: Memory, dispatches: Sequence[str]) -> list[Reading]:
    """Read dispatches again; nothing is written."""
    return list(read_many(memory.reading(key).dispatch for key in dispatches))


def put_aside(memory: Memory, readings: Sequence[Reading]) -> tuple[Problem, ...]:
    """Keep new readings aside; gives what was wrong where this version breaks down."""
    problems: list[Problem] = []
    for reading in readings:
        broken = failed(reading)
        memory.put_aside(reading.dispatch.id, None if broken else reading)
        if broken:
            problems += reading.problems
    for problem in problems:
        memory.put_problem(problem)
    return tuple(problems)


def put_in_place(memory: Memory, run: int) -> None:
    """Let the new readings take the place of the older ones, and compare all dispatches anew."""
    before = list(memory.results())
    memory.count_read_again(run, len(memory.put_in_place()))
    memory.forget_found()
    anew = _Anew(memory._database, VERSION)
    filed = list(memory.by_filing())
    for at in range(0, len(filed), _TOGETHER):
        arrive(anew, [memory.reading(key) for key in filed[at : at + _TOGETHER]], lang=LANG)
    after = [affair for _, affair in sorted(anew.written.items()) if affair]
    memory.put_changes(find_changes(filed, before, after), run)
    for affair in after:
        list_affair(memory, affair.key)


class _Anew(Memory):
    """A memory to which dispatches come anew whose readings are in the store already."""

    def keep(self, reading: Reading, profile: Profile) -> None:
        """Remember a dispatch without its reading."""
        self.put_profile(profile)
        self.put_vector(profile)


def _release(version: str) -> tuple[int, ...]:
    """Give the numbers of a version: those of ``0.2.1.dev3`` are 0, 2 and 1."""
    numbers = re.match(r"\d+(?:\.\d+)*", version)
    return tuple(map(int, numbers[0].split("."))) if numbers else ()
