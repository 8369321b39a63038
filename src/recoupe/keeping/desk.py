"""What a desk asks of an open store; nothing here reads or compares dispatches anew."""

import sqlite3
from collections import OrderedDict
from pathlib import Path

from recoupe.keeping.files import file_of
from recoupe.keeping.memory import Memory
from recoupe.pipeline import VERSION
from recoupe.records.desk import AffairLine, Line, LineKind, LinePage, LineQuery, Run
from recoupe.records.dossier import Dossier
from recoupe.store import Shelf, explained, looking

# So many files of affairs stay at hand.
_AT_HAND = 24


class Desk:
    """Affairs, their files and their lines. Methods raise ``StoreError`` as those of the store."""

    _path: Path
    _database: sqlite3.Connection
    _shelf: Shelf

    def __init__(self) -> None:
        self._files: OrderedDict[tuple[str, str], Dossier] = OrderedDict()

    def affairs(self, offset: int = 0, limit: int = 50) -> tuple[AffairLine, ...]:
        """Give affairs in few words, the one filed last first."""
        with explained(self._path):
            return tuple(self._memory().fronts(offset, limit))

    def count_affairs(self) -> int:
        """Count all affairs."""
        with explained(self._path):
            return self._memory().count_fronts()

    def affair(self, key: str) -> AffairLine | None:
        """Give an affair in few words; None where there is none of this name."""
        with explained(self._path):
            return self._memory().front(key)

    def affair_of(self, kind: str, item: str) -> str | None:
        """Tell in which affair a line, a story or a dispatch is; None where there is none such."""
        with explained(self._path), looking(self._database):
            memory = self._memory()
            if kind == "story":
                return memory.affair_showing(item)
            return _telling(memory, item) if kind == "dispatch" else memory.affair_with(kind, item)

    def stamp(self, affair: str) -> str | None:
        """Give a text that is another whenever the affair has changed; None where there is none."""
        with explained(self._path):
            return self._memory().stamp(affair)

    def file_of(self, affair: str) -> Dossier:
        """Give the crisis file of an affair.

        Raises ``KeyError`` where there is no affair of this name.
        """
        with explained(self._path), looking(self._database):
            memory = self._memory()
            stamp = memory.stamp(affair)
            if stamp is None:
                raise KeyError(affair)
            if (affair, stamp) not in self._files:
                result = memory.result(affair)
                if result is None:
                    raise KeyError(affair)
                self._files[affair, stamp] = file_of(memory, result)
            self._files.move_to_end((affair, stamp))
            while len(self._files) > _AT_HAND:
                self._files.popitem(last=False)
            return self._files[affair, stamp]

    def line(self, kind: LineKind, name: str) -> Line | None:
        """Give a line in few words; None where there is none."""
        with explained(self._path):
            return self._memory().line(kind, name)

    def find_lines(self, query: LineQuery) -> LinePage:
        """Give the lines of all affairs that are asked for, and how many there are of what."""
        with explained(self._path), looking(self._database):
            return self._memory().find_lines(query, self._shelf)

    def runs(self) -> tuple[Run, ...]:
        """Give the times that dispatches were added, the first one first."""
        with explained(self._path):
            return tuple(self._memory().runs())

    def _memory(self) -> Memory:
        return Memory(self._database, VERSION)


def _telling(memory: Memory, dispatch: str) -> str | None:
    """Give the affair that tells a dispatch: that of its first origin where it is a copy."""
    seen: set[str] = set()
    while dispatch not in seen and (reprints := memory.reprints(dispatch)):
        seen.add(dispatch)
        dispatch = reprints[0].origin
    story = memory.story(dispatch)
    return memory.affair(story) if story else None
