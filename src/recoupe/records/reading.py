"""All that was read in one dispatch."""

import msgspec

from recoupe.display import Shown
from recoupe.records.attribution import Attribution
from recoupe.records.dispatch import Dispatch
from recoupe.records.entity import Entity, Mention
from recoupe.records.event import Event
from recoupe.records.layout import Layout
from recoupe.records.problem import Problem
from recoupe.records.timex import Timex


class Reading(Shown, msgspec.Struct, frozen=True):
    """The result of flow 1 for one dispatch; one line of ``recoupe read --format jsonl``.

    ``version`` is the version of Recoupe that read it.
    """

    dispatch: Dispatch
    layout: Layout
    mentions: tuple[Mention, ...]
    entities: tuple[Entity, ...]
    timexes: tuple[Timex, ...]
    attributions: tuple[Attribution, ...]
    problems: tuple[Problem, ...]
    version: str
    events: tuple[Event, ...] = ()
