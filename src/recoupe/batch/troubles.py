"""What was wrong with inputs and dispatches, told as a store tells it."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from recoupe.pipeline import VERSION
from recoupe.records import Problem
from recoupe.store.packing import printable


class Trouble(NamedTuple):
    """A problem and when it came, by the place of its item among all of the inputs."""

    moment: int
    problem: Problem


def crash(where: str, why: str, what: str) -> Problem:
    """Tell what brought a worker down, where it was set aside."""
    return Problem(
        kind="crash",
        where=where,
        found=why,
        expected=what,
        action=(
            "set aside, all else was done; please report this line with Recoupe's version "
            f"({VERSION}) and, if you may, the file"
        ),
        skipped=True,
    )


def settled(troubles: Iterable[Trouble], read: Mapping[str, int]) -> list[Problem]:
    """Give problems by place, the last one of each.

    ``read`` has the moment at which a place gave its dispatch: what was wrong before is no matter.
    """
    last: dict[str, Trouble] = {}
    for trouble in sorted(troubles, key=lambda one: one.moment):
        last[printable(trouble.problem.where)] = trouble
    return [
        trouble.problem
        for place, trouble in sorted(last.items())
        if read.get(place, -1) < trouble.moment
    ]
