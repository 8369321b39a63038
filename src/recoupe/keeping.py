"""A store with everything wired: reading, cross-checking, the crisis file."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from types import TracebackType

from recoupe.crosscheck.arrivals import arrive
from recoupe.crosscheck.checker import gather
from recoupe.crosscheck.origins import find_copied
from recoupe.lang.comparison import load_comparison
from recoupe.pipeline import VERSION, assemble, failed, find_dispatches, read_many
from recoupe.records import Added, Change, Crosscheck, Problem, Reading, Reprint
from recoupe.records.dossier import Dossier
from recoupe.store import StoredMemory, explained, find_changes, looking, open_database, writing

_LANG = "fr"
# SQLite keeps two files beside its own while it is open.
_FILES = ("", "-wal", "-shm")


class Memory(StoredMemory):
    """What cross-checking remembers in a store."""

    def copied(self, new: Sequence[str]) -> Mapping[str, tuple[Reprint, ...]]:
        """Tell what changed of what the dispatches copy."""
        return find_copied(new, self, lexicon=load_comparison(_LANG))


class Store(AbstractContextManager["Store"]):
    """Dispatches and what was found out about them, in one file.

    Whatever the order in which dispatches come, the store ends alike, and its crisis file is that
    of all of them read at once. Each is written together with all that it changes, or not at
    all; who reads meanwhile sees the state before it or after it. Methods raise ``StoreError``
    where the file cannot be read or written.
    """

    def __init__(self, path: str | Path, *, create: bool = True) -> None:
        self._path = Path(path)
        self._database = open_database(self._path, create=create)

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the file; the store cannot be used after."""
        self._database.close()

    def add(self, items: Iterable[Reading | str | Path]) -> Added:
        """Add readings, files and folders; what is known already is not read again."""
        added: list[str] = []
        known: list[str] = []
        problems: list[Problem] = []
        for outcome in self.adding(items):
            added += outcome.added
            known += outcome.known
            problems += outcome.problems
        return Added(tuple(added), tuple(known), tuple(problems))

    def adding(self, items: Iterable[Reading | str | Path]) -> Iterator[Added]:
        """Add as ``add`` does, and tell what came of each dispatch when it is done."""
        for item in items:
            if isinstance(item, Reading):
                yield self._add_reading(item)
                continue
            for found in find_dispatches([str(item)]):
                if isinstance(found, Problem):
                    if not self._is_own(found.where):
                        yield self._add_problems([found])
                elif self._knows(found.id):
                    yield Added((), (found.id,), ())
                else:
                    yield from map(self._add_reading, read_many([found]))

    def readings(self) -> Iterator[Reading]:
        """Give the readings of all dispatches, in the order in which they came."""
        with explained(self._path):
            yield from self._memory().readings()

    def problems(self) -> tuple[Problem, ...]:
        """Give what was wrong with inputs that gave no dispatch, or not the whole of it."""
        with explained(self._path):
            return tuple(self._memory().problems())

    def crosscheck(self) -> Crosscheck:
        """Give stories and findings as they stand; nothing is compared anew."""
        with explained(self._path), looking(self._database):
            memory = self._memory()
            return gather(memory, memory.results())

    def dossier(self) -> Dossier:
        """Assemble the crisis file; nothing is read or compared anew."""
        with explained(self._path), looking(self._database):
            memory = self._memory()
            readings = tuple(memory.readings())
            return assemble(readings, gather(memory, memory.results()), memory.problems())

    def history(self, item: str | None = None) -> tuple[Change, ...]:
        """Tell what became of all stories and findings, or of the one of this id, in order."""
        with explained(self._path):
            return tuple(self._memory().history(item))

    def _is_own(self, place: str) -> bool:
        """Tell whether a file in a folder to add is the store itself, which is no input."""
        own = self._path.resolve()
        return Path(place).resolve() in {own.with_name(own.name + end) for end in _FILES}

    def _memory(self) -> Memory:
        return Memory(self._database, VERSION)

    def _knows(self, dispatch: str) -> bool:
        with explained(self._path):
            return self._memory().knows(dispatch)

    def _add_reading(self, reading: Reading) -> Added:
        if failed(reading):
            return self._add_problems(reading.problems)
        dispatch = reading.dispatch
        with explained(self._path), writing(self._database):
            memory = self._memory()
            if memory.knows(dispatch.id):
                return Added((), (dispatch.id,), ())
            changed = arrive(memory, [reading], lang=_LANG)
            before = [affair for affair in memory.replaced.values() if affair]
            after = [affair for key in sorted(changed) if (affair := memory.result(key))]
            memory.put_changes(find_changes(dispatch.id, before, after))
            memory.forget_problem(dispatch.source_uri)
        return Added((dispatch.id,), (), reading.problems)

    def _add_problems(self, problems: Sequence[Problem]) -> Added:
        with explained(self._path), writing(self._database):
            memory = self._memory()
            for problem in problems:
                memory.put_problem(problem)
        return Added((), (), tuple(problems))


def open_store(path: str | Path, *, create: bool = True) -> Store:
    """Open a store, made anew where there is no file.

    Raises ``StoreError`` where the file is no store, is damaged, or was made by a newer version
    of Recoupe, and where there is none and none is to be made; the file is left as it is then.
    """
    return Store(path, create=create)
