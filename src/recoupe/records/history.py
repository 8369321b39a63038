"""What becomes of a store as dispatches arrive."""

from typing import Literal

import msgspec

from recoupe.records.importing import ImportReport
from recoupe.records.problem import Problem

Became = Literal[
    "opened", "grew", "shrank", "split", "merged", "appeared", "changed", "gone", "continued"
]


class Change(msgspec.Struct, frozen=True):
    """What became of a story or a finding with the arrival of ``dispatch``.

    A story ``opened``, ``grew``, ``shrank``, was ``split`` off ``other`` or ``merged`` into it. A
    finding ``appeared``, ``grew`` by an agency, ``changed`` its agreement or is ``gone``. Either
    may be ``continued`` under the id ``other``. ``was`` and ``now`` are agreements of a finding.
    """

    dispatch: str
    subject: Literal["story", "finding"]
    item: str
    change: Became
    other: str | None = None
    was: str | None = None
    now: str | None = None


class Added(msgspec.Struct, frozen=True):
    """What came of adding inputs to a store: ids of new and of known dispatches, and problems.

    ``again`` are those that an older version of Recoupe had read, and this one read again.
    ``reports`` has one for each file, page or feed.
    """

    added: tuple[str, ...]
    known: tuple[str, ...]
    problems: tuple[Problem, ...]
    again: tuple[str, ...] = ()
    reports: tuple[ImportReport, ...] = ()
