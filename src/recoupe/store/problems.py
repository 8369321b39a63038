"""What was wrong with inputs."""

from collections.abc import Iterator

from recoupe.records import Problem
from recoupe.store.packing import pack, printable, unpack
from recoupe.store.table import Table


class Problems(Table):
    """The problems of a store; the same one told twice is kept once."""

    def put_problem(self, problem: Problem) -> None:
        """Keep what was wrong with an input, in place of what was wrong with it before."""
        self._do(
            "INSERT OR REPLACE INTO problems VALUES (?, ?)", printable(problem.where), pack(problem)
        )

    def forget_problem(self, place: str) -> None:
        """Forget what was wrong with an input that has given its dispatch by now."""
        self._do("DELETE FROM problems WHERE place = ?", printable(place))

    def problems(self) -> Iterator[Problem]:
        """Give the problems kept, by place."""
        for packed in self._column("SELECT problem FROM problems ORDER BY place"):
            yield unpack(packed, Problem)
