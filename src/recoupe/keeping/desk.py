"""What a desk asks of an open store; nothing here reads or compares dispatches anew."""

from collections.abc import Iterator

import msgspec

from recoupe.errors import StoreError
from recoupe.keeping.comparing import compare_runs
from recoupe.keeping.files import affair_telling, affairs_telling, file_of, list_affair
from recoupe.keeping.memory import Memory
from recoupe.keeping.opened import Opened
from recoupe.records import Change, Decision, Judged, TargetKind
from recoupe.records.desk import (
    AffairLine,
    Diff,
    Line,
    LineKind,
    LinePage,
    LineQuery,
    PassagePage,
    Run,
)
from recoupe.store import Shelf, explained, looking, now, passage_in, writing


class Desk(Opened):
    """Affairs, their files and their lines. Methods raise ``StoreError`` as those of the store."""

    _shelf: Shelf

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
            return (
                affair_telling(memory, item)
                if kind == "dispatch"
                else memory.affair_with(kind, item)
            )

    def stamp(self, affair: str) -> str | None:
        """Give a text that is another whenever the affair has changed; None where there is none."""
        with explained(self._path):
            return self._memory().stamp(affair)

    def file_of(self, affair: str) -> Judged:
        """Give the crisis file of an affair with what was decided about it.

        Raises ``KeyError`` where there is no affair of this name.
        """
        with explained(self._path), looking(self._database):
            memory = self._memory()
            stamp = memory.stamp(affair)
            if stamp is None:
                raise KeyError(affair)
            return self._shelf.file(affair, stamp, lambda: file_of(memory, affair))

    def line(self, kind: LineKind, name: str) -> Line | None:
        """Give a line in few words; None where there is none."""
        with explained(self._path):
            return self._memory().line(kind, name)

    def find_lines(self, query: LineQuery) -> LinePage:
        """Give the lines of all affairs that are asked for, and how many there are of what."""
        with explained(self._path), looking(self._database):
            return self._memory().find_lines(query, self._shelf)

    def decide(self, *decisions: Decision) -> tuple[Decision, ...]:
        """Keep decisions of a person, all or none; gives them with their numbers.

        The time is now where none is given. Raises ``StoreError`` where one undoes a decision that
        there is not.
        """
        with explained(self._path), writing(self._database):
            memory = self._memory()
            kept = tuple(self._kept(memory, one) for one in decisions)
            for affair in affairs_telling(memory, {one.target.dispatch for one in kept}):
                list_affair(memory, affair)
            return kept

    def _kept(self, memory: Memory, decision: Decision) -> Decision:
        if decision.undoes is not None and memory.decision(decision.undoes) is None:
            raise StoreError(
                f"{self._path}: found no decision {decision.undoes} to undo; expected one of this "
                "store; look it up in the list of decisions"
            )
        dated = msgspec.structs.replace(decision, at=decision.at or now())
        return memory.put_decision(dated)

    def decision(self, number: int) -> Decision | None:
        """Give the decision of a number; None where there is none."""
        with explained(self._path):
            return self._memory().decision(number)

    def decisions(self, offset: int = 0, limit: int | None = None) -> tuple[Decision, ...]:
        """Give what was decided, the last first."""
        with explained(self._path):
            return tuple(self._memory().decisions(offset, limit))

    def decided(self) -> Iterator[tuple[str, Judged]]:
        """Give the affairs that anything was decided in, by key, each with its file."""
        named = dict.fromkeys(one.target.dispatch for one in self.decisions())
        keys = (self.affair_of("dispatch", dispatch) for dispatch in reversed(named))
        for key in dict.fromkeys(keys):
            if key is not None:
                yield key, self.file_of(key)

    def count_decisions(self) -> int:
        """Count all decisions."""
        with explained(self._path):
            return self._memory().count_decisions()

    def decisions_on(self, kind: TargetKind, name: str) -> tuple[Decision, ...]:
        """Give what was decided about the line of this id, the first decision first."""
        with explained(self._path):
            return tuple(self._memory().decisions_on(kind, name))

    def find_texts(self, words: str, offset: int = 0, limit: int = 20) -> PassagePage:
        """Give the dispatches that have all these words, and where; the best fitting first."""
        with explained(self._path), looking(self._database):
            memory = self._memory()
            found = tuple(
                passage_in(memory.reading(key).dispatch, words, affair_telling(memory, key))
                for key in memory.find_texts(words, offset, limit)
            )
            return PassagePage(found, memory.count_texts(words))

    def diff(
        self, *, since: str | None = None, run: int | None = None, until: int | None = None
    ) -> Diff:
        """Tell what came after a run, or since a moment (ISO 8601), and what became of it.

        Up to the run ``until``, else up to now. Without either, what the last run brought. Raises
        ``StoreError`` for a run that there is not.
        """
        with explained(self._path), looking(self._database):
            return compare_runs(self._memory(), since=since, run=run, until=until)

    def changes_between(self, after: int, until: int) -> tuple[Change, ...]:
        """Tell what became of stories and findings in the runs after one up to another."""
        with explained(self._path):
            return tuple(self._memory().changes_between(after, until))

    def runs(self) -> tuple[Run, ...]:
        """Give the times that dispatches were added, the first one first."""
        with explained(self._path):
            return tuple(self._memory().runs())
