"""Adding to a store, and all that it holds."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from itertools import chain
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from recoupe.crosscheck.arrivals import arrive
from recoupe.crosscheck.checker import gather
from recoupe.crosscheck.dates import bounds
from recoupe.export.flat.view import FlatTable, Named, Tables
from recoupe.export.material import Material
from recoupe.keeping.desk import Desk
from recoupe.keeping.files import list_affair
from recoupe.keeping.memory import LANG, Memory
from recoupe.keeping.rereading import outdated, put_aside, put_in_place, read_anew
from recoupe.keeping.waiting import Waiting
from recoupe.keeping.watched import WatchedPlaces
from recoupe.pipeline import (
    VERSION,
    assemble,
    assemble_whole,
    failed,
    find_dispatches,
    judge,
    parse,
    read_many,
)
from recoupe.records import (
    Added,
    Change,
    Crosscheck,
    Dispatch,
    ImportReport,
    Judged,
    KeptReport,
    Problem,
    Reading,
)
from recoupe.store import (
    explained,
    find_changes,
    looking,
    now,
    open_database,
    outdated_place,
    shelf_of,
    state_of,
    writing,
)

if TYPE_CHECKING:
    from recoupe.export.material import Whole
    from recoupe.intake import Options

# SQLite keeps two files beside its own while it is open.
_FILES = ("", "-wal", "-shm")
# Hears how many affairs of an older store are listed, and how many there are.
Telling = Callable[[int, int], None]
# So many texts of an older store at most are made to be searched together, so many affairs listed.
_TOGETHER = 100
_LISTED = 50
# So many dispatches are read again at most before they are kept.
_ASIDE = 20


class Store(Desk, WatchedPlaces, Named, AbstractContextManager["Store"]):
    """Dispatches and what was found out about them, in one file.

    Whatever the order in which dispatches come, the store ends alike, and its crisis file is that
    of all of them read at once. Those added together are written together with all that they
    change, a hundred at most, or not at all; who reads meanwhile sees the state before them or
    after them. Methods raise ``StoreError`` where the file cannot be read or written.
    """

    def __init__(
        self, path: str | Path, *, create: bool = True, telling: Telling | None = None
    ) -> None:
        self._path = Path(path)
        self._database = open_database(self._path, create=create)
        self._shelf = shelf_of(self._path)
        self._run: int | None = None
        self._tables: tuple[object, Tables] | None = None
        self._list_the_rest(telling)

    def __repr__(self) -> str:
        return f"<Store {self._path}>"

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

    def add(self, items: Iterable[Reading | str | Path], options: "Options | None" = None) -> Added:
        """Add readings, files and folders; what is known already is not read again."""
        told = list(self.adding(items, options))
        return Added(
            tuple(chain.from_iterable(one.added for one in told)),
            tuple(chain.from_iterable(one.known for one in told)),
            tuple(chain.from_iterable(one.problems for one in told)),
            reports=tuple(chain.from_iterable(one.reports for one in told)),
        )

    def adding(
        self, items: Iterable[Reading | str | Path], options: "Options | None" = None
    ) -> Iterator[Added]:
        """Add as ``add`` does, and tell what came of each dispatch when it is written.

        A hundred are written at once, so that an affair that several change is compared once. The
        report of an input is written with its last dispatch.
        """
        own = self.own_files()
        return self.adding_found(
            chain.from_iterable(
                [item]
                if isinstance(item, Reading)
                else find_dispatches([str(item)], options, unopened=own)
                for item in items
            )
        )

    def adding_found(
        self, items: Iterable[Reading | Dispatch | Problem | ImportReport]
    ) -> Iterator[Added]:
        """Add what was found already, as ``adding`` does; a report is about what came before it."""
        self._run = None
        waiting = Waiting()
        for item in items:
            told = self._take(item, waiting)
            if told is not None:
                yield told
            if waiting.is_full():
                yield from self._write(waiting)
        yield from self._write(waiting)

    def _take(
        self, item: Reading | Dispatch | Problem | ImportReport, waiting: Waiting
    ) -> Added | None:
        """Let what is new wait to be written; tell what came of all else."""
        if isinstance(item, ImportReport):
            waiting.sum_up(item)
            return None
        if isinstance(item, Problem):
            return self._add_problems([item])
        key = item.dispatch.id if isinstance(item, Reading) else item.id
        if key in waiting.readings or self._knows(key):
            waiting.duplicates += isinstance(item, Dispatch)
            return Added((), (key,), ())
        (reading,) = [item] if isinstance(item, Reading) else read_many([item])
        if failed(reading):
            waiting.failures += isinstance(item, Dispatch)
            return self._add_problems(reading.problems)
        waiting.readings[key] = reading
        return None

    def read_again(self) -> Iterator[Added]:
        """Read again what an older version had read, and tell of each dispatch when it is.

        The new readings are kept aside, a few at a time, until all are read; then they take the
        place of the older ones, and everything is compared anew, at once. When this is cut short,
        the next time goes on where it stopped. What was decided stays.
        """
        self._run = None
        while keys := self._outdated()[:_ASIDE]:
            with explained(self._path):
                readings = read_anew(self._memory(), keys)
            with explained(self._path), writing(self._database):
                problems = put_aside(self._memory(), readings)
            for key in keys:
                yield Added((), (), problems if key == keys[-1] else (), (key,))
        with explained(self._path), writing(self._database):
            memory = self._memory()
            # Another program may have added something meanwhile, or be done with it all.
            if memory.is_aside() and not outdated(memory):
                put_in_place(memory, memory.open_run(now()))

    def _outdated(self) -> list[str]:
        with explained(self._path):
            return outdated(self._memory())

    def readings(self) -> Iterator[Reading]:
        """Give the readings of all dispatches, in the order in which they came."""
        with explained(self._path):
            yield from self._memory().readings()

    def problems(self) -> tuple[Problem, ...]:
        """Give what was wrong with inputs that gave no dispatch, or not the whole of it."""
        with explained(self._path):
            return tuple(self._memory().problems())

    def reports(self) -> tuple[KeptReport, ...]:
        """Give what came of each input when it was added last."""
        with explained(self._path):
            return tuple(self._memory().reports())

    def crosscheck(self) -> Crosscheck:
        """Give stories and findings as they stand; nothing is compared anew."""
        with explained(self._path), looking(self._database):
            memory = self._memory()
            return gather(memory.rank, memory.results())

    def dossier(self) -> Judged:
        """Assemble the crisis file with what was decided; nothing is read or compared anew."""
        with explained(self._path), looking(self._database):
            memory = self._memory()
            return judge(assemble(*_gathered(memory)), memory.decisions())

    def material(self) -> Material:
        """Give what exporters take; the store must stay open as long as they work.

        What others add meanwhile is not in it.
        """
        return Material(
            whole=self._whole,
            read=self._reading,
            bounds=bounds,
            version=VERSION,
            decisions=lambda: self.decisions()[::-1],
            decided=self.decided,
            sentences=parse,
        )

    @property
    def tables(self) -> Tables:
        """All that was found out as flat tables, also ``decisions`` and ``problems``.

        The crisis file they are made of is kept as long as nothing in the store changes.
        """
        with explained(self._path):
            state = state_of(self._database)
        if self._tables is None or self._tables[0] != state:
            self._tables = state, Tables(self.material())
        return self._tables[1]

    def _table(self, name: str) -> FlatTable:
        return self.tables[name]

    def _whole(self) -> "Whole":
        with explained(self._path), looking(self._database):
            memory = self._memory()
            return assemble_whole(*_gathered(memory), memory.decisions())

    def _reading(self, dispatch: str) -> Reading:
        with explained(self._path):
            return self._memory().reading(dispatch)

    def history(self, item: str | None = None) -> tuple[Change, ...]:
        """Tell what became of all stories and findings, or of the one of this id, in order."""
        with explained(self._path):
            return tuple(self._memory().history(item))

    def own_files(self) -> set[Path]:
        """Give the files SQLite keeps the store in; whoever else opens one takes its locks away."""
        own = self._path.resolve()
        return {own.with_name(own.name + end) for end in _FILES}

    def _list_the_rest(self, telling: Telling | None) -> None:
        """List what an older store holds; when this is cut short, the next opening goes on."""
        with explained(self._path):
            memory = self._memory()
            if self._database.readonly:
                # Lists of another version will do.
                if memory.unlisted():
                    raise outdated_place(self._path, "a store without lists", "one with them")
                return
            total = memory.count_stale()
            while memory.stale_affairs(1) or memory.unsearchable(1):
                if telling is not None:
                    telling(total - memory.count_stale(), total)
                with writing(self._database):
                    for dispatch in memory.unsearchable(_TOGETHER):
                        memory.put_text(dispatch, memory.reading(dispatch).dispatch.text)
                    for key in memory.stale_affairs(_LISTED):
                        list_affair(memory, key)

    def _open_run(self, memory: Memory) -> int:
        """Give the number of the run that is under way, begun by what it writes first."""
        if self._run is None:
            return memory.open_run(now())
        return self._run

    def _knows(self, dispatch: str) -> bool:
        with explained(self._path):
            return self._memory().knows(dispatch)

    def _write(self, waiting: Waiting) -> list[Added]:
        """Write what waits, in one transaction, and tell what came of it; nothing waits then."""
        readings, reports = waiting.empty()
        if not readings and not reports:
            return []
        with explained(self._path), writing(self._database):
            memory = self._memory()
            # Another program may have added some meanwhile.
            new = {key: one for key, one in readings.items() if not memory.knows(key)}
            run = self._arrive(memory, new) if new else self._run
            for report in reports:
                memory.put_report(report)
        self._run = run
        told = [
            Added((key,), (), one.problems) if key in new else Added((), (key,), ())
            for key, one in readings.items()
        ]
        return [*told, *(Added((), (), (), reports=(report,)) for report in reports)]

    def _arrive(self, memory: Memory, new: Mapping[str, Reading]) -> int:
        """Write new dispatches with all that they change; gives the number of the run."""
        run = self._open_run(memory)
        arrive(memory, new.values(), lang=LANG)
        before = [affair for affair in memory.replaced.values() if affair]
        after = [affair for _, affair in sorted(memory.written.items()) if affair]
        memory.put_changes(find_changes(tuple(new), before, after), run)
        memory.count_added(run, tuple(new))
        for key, reading in new.items():
            memory.forget_problem(reading.dispatch.source_uri)
            memory.put_text(key, reading.dispatch.text)
        for key in sorted(memory.written):
            list_affair(memory, key)
        return run

    def _add_problems(self, problems: Sequence[Problem]) -> Added:
        with explained(self._path), writing(self._database):
            memory = self._memory()
            for problem in problems:
                memory.put_problem(problem)
        return Added((), (), tuple(problems))


def _gathered(memory: Memory) -> tuple[tuple[Reading, ...], Crosscheck, Iterator[Problem]]:
    """Give all that a crisis file is assembled of."""
    readings = tuple(memory.readings())
    return readings, gather(memory.rank, memory.results()), memory.problems()


def open_store(path: str | Path, *, create: bool = True, telling: Telling | None = None) -> Store:
    """Open a store, made anew where there is no file.

    An older store is brought up to date, which may take half a minute where it has ten thousand
    dispatches; ``telling`` hears meanwhile how many of its affairs are done, and of how many.

    Raises ``StoreError`` where the file is no store, is damaged, or was made by a newer version
    of Recoupe, and where there is none and none is to be made; the file is left as it is then.
    """
    return Store(path, create=create, telling=telling)
