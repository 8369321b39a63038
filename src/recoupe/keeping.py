"""A store with everything wired: reading, cross-checking, the crisis file."""

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from types import TracebackType

from recoupe.crosscheck.arrivals import arrive
from recoupe.crosscheck.checker import gather
from recoupe.crosscheck.origins import find_copied
from recoupe.lang.comparison import load_comparison
from recoupe.pipeline import VERSION, assemble, failed, find_dispatches, read_many
from recoupe.records import Added, Affair, Change, Crosscheck, Problem, Reading, Reprint
from recoupe.records.desk import AffairLine
from recoupe.records.dossier import Dossier
from recoupe.store import StoredMemory, explained, find_changes, looking, open_database, writing

_LANG = "fr"
# SQLite keeps two files beside its own while it is open.
_FILES = ("", "-wal", "-shm")
# So many dispatches at most are written together.
_TOGETHER = 100


class Memory(StoredMemory):
    """What cross-checking remembers in a store."""

    def copied(self, new: Sequence[str]) -> Mapping[str, tuple[Reprint, ...]]:
        """Tell what changed of what the dispatches copy."""
        return find_copied(new, self, lexicon=load_comparison(_LANG))


class Store(AbstractContextManager["Store"]):
    """Dispatches and what was found out about them, in one file.

    Whatever the order in which dispatches come, the store ends alike, and its crisis file is that
    of all of them read at once. Those added together are written together with all that they
    change, a hundred at most, or not at all; who reads meanwhile sees the state before them or
    after them. Methods raise ``StoreError`` where the file cannot be read or written.
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
        """Add as ``add`` does, and tell what came of each dispatch when it is written.

        A hundred are written at once, so that an affair that several change is compared once.
        """
        waiting: dict[str, Reading] = {}
        for item in items:
            for found in self._found(item, waiting):
                if isinstance(found, Added):
                    yield found
                    continue
                waiting[found.dispatch.id] = found
                if len(waiting) == _TOGETHER:
                    yield from self._add_readings(waiting)
                    waiting.clear()
        yield from self._add_readings(waiting)

    def _found(
        self, item: Reading | str | Path, waiting: Container[str]
    ) -> Iterator[Reading | Added]:
        """Read an input; where there is nothing new in it, tell what came of it."""
        given = [item] if isinstance(item, Reading) else find_dispatches([str(item)])
        for found in given:
            if isinstance(found, Problem):
                if not self._is_own(found.where):
                    yield self._add_problems([found])
                continue
            key = found.dispatch.id if isinstance(found, Reading) else found.id
            if key in waiting or self._knows(key):
                yield Added((), (key,), ())
                continue
            for reading in [found] if isinstance(found, Reading) else read_many([found]):
                yield self._add_problems(reading.problems) if failed(reading) else reading

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

    def affairs(self, offset: int = 0, limit: int = 50) -> tuple[AffairLine, ...]:
        """List affairs, those with the latest dispatch first."""
        with explained(self._path), looking(self._database):
            memory = self._memory()
            lines = [_affair_line(one, memory) for one in memory.results()]
        lines.sort(key=lambda one: (one.last or "", one.key), reverse=True)
        return tuple(lines[offset : offset + limit])

    def affair_of(self, kind: str, item: str) -> str | None:
        """Tell in which affair a dispatch, a story or a line is; None where there is none such."""
        with explained(self._path), looking(self._database):
            found = (one.key for one in self._memory().results() if _holds(one, kind, item))
            return next(found, None)

    def stamp(self, affair: str) -> str | None:
        """Give a text that is another whenever the affair has changed; None where there is none."""
        with explained(self._path):
            return self._memory().stamp(affair)

    def file_of(self, affair: str) -> Dossier:
        """Assemble the crisis file of one affair; raises ``KeyError`` where there is none such."""
        with explained(self._path), looking(self._database):
            memory = self._memory()
            result = memory.result(affair)
            if result is None:
                raise KeyError(affair)
            readings = [memory.reading(dispatch) for dispatch in _dispatches(result)]
            return assemble(readings, gather(memory, [result]))

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

    def _add_readings(self, waiting: Mapping[str, Reading]) -> list[Added]:
        if not waiting:
            return []
        with explained(self._path), writing(self._database):
            memory = self._memory()
            # Another program may have added some meanwhile.
            new = {key: one for key, one in waiting.items() if not memory.knows(key)}
            arrive(memory, new.values(), lang=_LANG)
            before = [affair for affair in memory.replaced.values() if affair]
            after = [affair for _, affair in sorted(memory.written.items()) if affair]
            memory.put_changes(find_changes(tuple(new), before, after) if new else ())
            for reading in new.values():
                memory.forget_problem(reading.dispatch.source_uri)
        return [
            Added((key,), (), one.problems) if key in new else Added((), (key,), ())
            for key, one in waiting.items()
        ]

    def _add_problems(self, problems: Sequence[Problem]) -> Added:
        with explained(self._path), writing(self._database):
            memory = self._memory()
            for problem in problems:
                memory.put_problem(problem)
        return Added((), (), tuple(problems))


def _dispatches(affair: Affair) -> list[str]:
    """List the dispatches of an affair, each once, copies and what was withdrawn with them."""
    told = (dispatch for story in affair.stories for dispatch in story.dispatches)
    return list(dict.fromkeys((*told, *affair.withdrawn)))


def _affair_line(affair: Affair, memory: Memory) -> AffairLine:
    dispatches = _dispatches(affair)
    filed = sorted(day for one in dispatches if (day := memory.filed(one)))
    largest = max(affair.stories, key=lambda one: len(one.dispatches))
    opposed = ("agencies_contradict", "parties_contradict")
    return AffairLine(
        key=affair.key,
        label=largest.label,
        first=filed[0] if filed else None,
        last=filed[-1] if filed else None,
        dispatches=len(dispatches),
        stories=len(affair.stories),
        agencies=tuple(dict.fromkeys(one.agency for one in affair.credits)),
        contradictions=sum(one.agreement in opposed for one in affair.findings),
        changed=max((memory.came(one) for one in dispatches), default=""),
    )


def _holds(affair: Affair, kind: str, item: str) -> bool:
    """Tell whether an affair has a dispatch, a story or a line of this id."""
    if kind in ("attribution", "event", "dispatch"):
        return item.partition(".")[0] in _dispatches(affair)
    lists: dict[str, Iterable[str]] = {
        "story": (one.id for one in affair.stories),
        "finding": (one.id for one in affair.findings),
        "position": (one.id for one in affair.ledger.positions),
        "exchange": (one.id for one in affair.ledger.exchanges),
        "occurrence": (one.id for one in affair.ledger.timeline),
    }
    return item in lists.get(kind, ())


def open_store(path: str | Path, *, create: bool = True) -> Store:
    """Open a store, made anew where there is no file.

    Raises ``StoreError`` where the file is no store, is damaged, or was made by a newer version
    of Recoupe, and where there is none and none is to be made; the file is left as it is then.
    """
    return Store(path, create=create)
