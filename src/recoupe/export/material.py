"""What every exporter takes: readings, their crisis file, and what was decided."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from recoupe.records import Decision, Entity, Judged, Problem, Reading, Sentence


@dataclass(frozen=True, slots=True)
class Whole:
    """A crisis file with everybody its dispatches mention.

    ``names`` gives for a dispatch and the id of an entity in its reading the id in ``entities``,
    in which those whom a person merged are one. ``entities`` are in order of id.
    """

    file: Judged
    entities: tuple[Entity, ...]
    names: Mapping[tuple[str, str], str]


class Material:
    """What is to be exported; everything is found out when it is first asked for.

    ``version`` is that of Recoupe. ``bounds`` gives the first and last day an EDTF date may mean,
    None where it says nothing; without it no date is bounded. ``decisions`` gives what was
    decided, the first first, and ``decided`` the affairs anything was decided in, each a key and
    its file. ``sentences`` gives the words of a reading with their syntax, which no reading
    keeps: it is parsed anew.
    """

    def __init__(
        self,
        *,
        whole: Callable[[], Whole],
        read: Callable[[str], Reading],
        version: str,
        bounds: Callable[[str | None], tuple[date, date] | None] = lambda edtf: None,
        decisions: Callable[[], tuple[Decision, ...]] = tuple,
        decided: Callable[[], Iterator[tuple[str, Judged]]] = lambda: iter(()),
        sentences: Callable[[Reading], Sequence[Sentence]] = lambda _: (),
    ) -> None:
        self._find_whole = whole
        self._read = read
        self._find_decisions = decisions
        self.bounds = bounds
        self.version = version
        self.decided = decided
        self.sentences = sentences

    @cached_property
    def _whole(self) -> Whole:
        return self._find_whole()

    @property
    def file(self) -> Judged:
        """The crisis file of all dispatches, with corrections made and refused lines apart."""
        return self._whole.file

    @property
    def entities(self) -> tuple[Entity, ...]:
        """Everybody that is mentioned, also those whom no line of the file cites, by id."""
        return self._whole.entities

    def entity_of(self, dispatch: str, local: str) -> str:
        """Give the id in ``entities`` of an entity of a reading; its own where it has no other."""
        return self._whole.names.get((dispatch, local), local)

    def readings(self) -> Iterator[Reading]:
        """Give the readings of all dispatches in the order of the file, one at a time.

        Each call begins anew. Entities in them have the ids of their own dispatch.
        """
        return (self._read(dispatch.id) for dispatch in self.file.dispatches)

    @cached_property
    def decisions(self) -> tuple[Decision, ...]:
        """What was decided, also what was undone or finds its line no more."""
        return self._find_decisions()

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What was wrong with inputs and dispatches."""
        return self.file.problems
