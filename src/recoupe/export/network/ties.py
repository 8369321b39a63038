"""Ties between those who speak and those they speak to, of and through."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Literal

from recoupe.export.citing.days import issued_of
from recoupe.export.copied import Copied
from recoupe.export.material import Material
from recoupe.export.people import addressees, speakers
from recoupe.records.dossier import CitedAttribution

TieKind = Literal["to", "about", "through"]
_DAY = 10


@dataclass(frozen=True, slots=True)
class Tie:
    """What ``one`` says to or about ``other``, or has passed on by ``other``.

    ``statements`` are ids of attributions, each once; ``days`` are ISO days on which they were
    made, where known, and ``agencies`` those that tell them.
    """

    one: str
    other: str
    kind: TieKind
    statements: list[str] = field(default_factory=list)
    days: set[str] = field(default_factory=set)
    agencies: set[str] = field(default_factory=set)


class Network:
    """Ties of a file and how much everybody says; in order of the file.

    What a reprint repeats counts once, and what somebody is said not to have said does not count.
    """

    def __init__(self, material: Material) -> None:
        self._file = material.file
        self._dispatches = {one.id: one for one in self._file.dispatches}
        copied = Copied(self._file.stories)
        self.statements = [
            item
            for item in self._file.attributions
            if not item.negated
            and not all(copied.holds(item.dispatch, one.start, one.end) for one in item.content)
        ]
        self._spoken_of = self._deeds()
        self.ties = self._tied()
        self.said: dict[str, int] = {}
        for item in self.statements:
            for speaker in speakers(item):
                self.said[speaker] = self.said.get(speaker, 0) + 1

    def _tied(self) -> list[Tie]:
        found: dict[tuple[str, str, TieKind], Tie] = {}
        for item in self.statements:
            for one, other, kind in dict.fromkeys(self._pairs(item)):
                tie = found.setdefault((one, other, kind), Tie(one, other, kind))
                tie.statements.append(f"{item.dispatch}.{item.id}")
                dispatch = self._dispatches[item.dispatch]
                if day := _day(item, dispatch.filed):
                    tie.days.add(day)
                if agency := dispatch.counted_as or dispatch.agency:
                    tie.agencies.add(agency)
        return list(found.values())

    def _pairs(self, item: CitedAttribution) -> Iterator[tuple[str, str, TieKind]]:
        """Give ties of one statement; through several hands, each is tied to the next."""
        told_of = self._spoken_of.get((item.dispatch, item.id), ())
        for speaker in speakers(item):
            yield from ((speaker, one, "to") for one in addressees(item) if one != speaker)
            yield from ((speaker, one, "about") for one in told_of if one != speaker)
        chain = [speakers(item), *((hand,) for hand in item.relayed_by)]
        for before, after in pairwise(chain):
            yield from ((one, hand, "through") for one in before for hand in after if one != hand)

    def _deeds(self) -> dict[tuple[str, str], tuple[str, ...]]:
        """Find whose deeds a statement tells."""
        found: dict[tuple[str, str], tuple[str, ...]] = {}
        for event in self._file.events:
            if event.attribution:
                key = (event.dispatch, event.attribution)
                part: Iterable[str] = (*event.actors, *event.recipients)
                found[key] = tuple(dict.fromkeys((*found.get(key, ()), *part)))
        return found


def _day(item: CitedAttribution, filed: str | None) -> str | None:
    """Give the day on which it was said, else that of filing; ``None`` where neither is one day."""
    for edtf in (item.time.edtf if item.time else None, filed):
        issued = issued_of(edtf)
        if issued and issued.sure and len(issued.iso) == _DAY:
            return issued.iso
    return None
