"""Tellings of one exchange brought together, across dispatches and within one."""

from collections.abc import Iterable, Sequence
from typing import Literal

import msgspec

from recoupe.crosscheck.dates import may_meet, surely_before
from recoupe.crosscheck.ledger.exchanges.camps import NOBODY, Parties
from recoupe.crosscheck.ledger.exchanges.states import State
from recoupe.crosscheck.ledger.exchanges.tellings import Telling
from recoupe.records import ExchangeKind

# What is told without a day was some days before the dispatch at most.
_DAYS = 4
_TWO = 2
_AHEAD = frozenset({"planned", "offered"})
_TALKED = frozenset({"call", "meeting", "talks"})
# Kinds that may be told of one thing, beside its own.
_ALSO: dict[ExchangeKind, frozenset[ExchangeKind]] = {
    "talks": frozenset({"call", "meeting", "visit"}),
    "call": frozenset({"talks"}),
    "meeting": frozenset({"summons", "talks", "visit"}),
    "summons": frozenset({"meeting"}),
    "visit": frozenset({"meeting", "talks", "mediation"}),
    "mediation": frozenset({"visit"}),
}

Group = list[Telling]


def join(tellings: Sequence[Telling]) -> list[Group]:
    """Bring together the tellings of one exchange; ``tellings`` are in order of filing and place.

    What names both sides and the day comes first, then what lacks a day, what one says to another,
    what a writing answers. What does not name two parties belongs to what its own dispatch
    tells, or, a writing with its sender and its day, to what another does; else it is left out.
    """
    tellings = _again(_called(tellings))
    tellings = [_dated(telling, tellings) for telling in tellings]
    groups: list[Group] = []
    whole = [one for one in tellings if one.is_whole]
    pointing = {id(one) for one in tellings if one.is_pointing and _was_told(one, whole)}
    whole = [one for one in whole if id(one) not in pointing]
    tellings = [_undate(one) if id(one) in pointing else one for one in tellings]
    named = [one for one in whole if one.means == "named"]
    for telling in [one for one in named if one.day]:
        _place(telling, groups, _same_day(telling, groups))
    for telling in [one for one in named if not one.day]:
        _place(telling, groups, _undated(telling, groups))
    for telling in [one for one in whole if one.means == "speech"]:
        _place(telling, groups, _same_day(telling, groups))
    for telling in [one for one in whole if one.means == "wish"]:
        _place(telling, groups, _same_wish(telling, groups))
    known = {id(one) for one in whole if one.means != "address"}
    for telling in [one for one in tellings if id(one) not in known]:
        home = _weak(telling, groups)
        if home is not None:
            home.append(telling)
    order = {id(telling): number for number, telling in enumerate(tellings)}
    kept = [sorted(group, key=lambda one: order[id(one)]) for group in groups if _stands(group)]
    return sorted(kept, key=lambda group: order[id(group[0])])


def everybody(group: Group, way: Literal["hosts", "recipients", "sender", "sides"]) -> Parties:
    """Give all parties that the tellings of an exchange name one way."""
    return NOBODY.union(*(getattr(one, way) for one in group))


def _called(tellings: Sequence[Telling]) -> list[Telling]:
    """Give what a dispatch calls by one name the sides that all its places together name."""
    sides: dict[tuple[str, str | None], Parties] = {}
    states: dict[tuple[str, str | None], State] = {}
    for one in tellings:
        if one.entity is not None and one.kind in _TALKED:
            key = (one.claim.dispatch, one.entity)
            sides[key] = sides.get(key, NOBODY) | one.sides
            if one.is_whole:
                states.setdefault(key, one.state)
    found = []
    for one in tellings:
        called = (one.claim.dispatch, one.entity)
        known, state = sides.get(called, NOBODY), states.get(called, one.state)
        whole = one.is_whole or len(known) != _TWO
        found.append(one if whole else msgspec.structs.replace(one, sides=known, state=state))
    return found


def _again(tellings: Sequence[Telling]) -> list[Telling]:
    """Give another meeting, "une deuxième réunion", the sides of the one told before it."""
    found: list[Telling] = []
    for one in tellings:
        before = [
            other
            for other in found
            if other.claim.dispatch == one.claim.dispatch
            and other.kind in _TALKED
            and other.is_whole
        ]
        another = one.scene.has(one.scene.lexicon.again, one.place) is not None
        follows = another and not one.sides and one.kind in _TALKED and one.date is not None
        sides = before[-1].sides if before and follows else one.sides
        found.append(msgspec.structs.replace(one, sides=sides))
    return found


def _dated(telling: Telling, tellings: Sequence[Telling]) -> Telling:
    """Give a talk without a day that of what its sides say to each other in the dispatch."""
    if telling.kind not in _TALKED or telling.date or telling.state != "held":
        return telling
    said = [
        one
        for one in tellings
        if one.claim.dispatch == telling.claim.dispatch
        and one.means in {"speech", "address"}
        and one.date is not None
        and one.sides == telling.sides
    ]
    nearest = min(said, key=lambda one: abs(one.place[0] - telling.place[0]), default=None)
    return telling if nearest is None else msgspec.structs.replace(telling, date=nearest.date)


def _place(telling: Telling, groups: list[Group], home: Group | None) -> None:
    if home is None:
        groups.append([telling])
    else:
        home.append(telling)


def _stands(group: Group) -> bool:
    """Leave out wishes that nobody says were written, or when."""
    return any(one.means != "wish" or one.in_writing or one.day for one in group)


def _same_day(telling: Telling, groups: Iterable[Group]) -> Group | None:
    return next(
        (group for group in groups if _fits(telling, group) and _day_fits(telling, group)), None
    )


def _undated(telling: Telling, groups: Sequence[Group]) -> Group | None:
    fitting = [group for group in groups if _fits(telling, group)]
    here = [group for group in fitting if _in_dispatch(telling, group)]
    if telling.kind == "mediation":
        here = here or [group for group in groups if _is_hosted(telling, group)]
    if here:
        return max(here, key=lambda group: _nearness(telling, group))
    near = [
        group
        for group in fitting
        if _filed_near(telling, group)
        if telling.state in _AHEAD or any(one.kind == telling.kind for one in group)
    ]
    return near[0] if len(near) == 1 else None


def _is_hosted(mediation: Telling, group: Group) -> bool:
    """Tell whether a mediation is what brings the sides of a talk of its dispatch together."""
    talked = all(one.kind in {"meeting", "talks"} for one in group)
    both = any(one.is_whole and one.sides <= mediation.sides for one in group)
    return talked and both and _in_dispatch(mediation, group)


def _same_wish(telling: Telling, groups: Iterable[Group]) -> Group | None:
    """Wishes are one where one side holds them; they are a letter where both tell a day."""
    for group in groups:
        wishes = all(one.means == "wish" for one in group)
        dated = telling.day is not None and any(one.day for one in group)
        if (wishes or dated) and _fits(telling, group) and _day_fits(telling, group):
            return group
    return None


def _weak(telling: Telling, groups: Sequence[Group]) -> Group | None:
    """Find what an incomplete telling is one of."""
    if telling.kind == "letter" and telling.sender and telling.day:
        return _same_day(telling, groups)
    if telling.means == "address":
        return _same_day(telling, groups)
    here = [
        group
        for group in groups
        if _in_dispatch(telling, group) and _day_fits(telling, group) and _agrees(telling, group)
    ]
    called = [group for group in here if any(_called_alike(telling, one) for one in group)]
    known = telling.is_pointing or (telling.is_definite and telling.entity)
    near = called or [group for group in here if known]
    return max(near, key=lambda group: _nearness(telling, group), default=None)


def _called_alike(one: Telling, other: Telling) -> bool:
    same = one.claim.dispatch == other.claim.dispatch
    return same and one.entity is not None and one.entity == other.entity


def _agrees(telling: Telling, group: Group) -> bool:
    """Tell whether nothing that an incomplete telling says speaks against a group."""
    kinds = {one.kind for one in group}
    whole = NOBODY.union(*(one.sides for one in group))
    sender = [one.sender for one in group if one.sender]
    if telling.sender and sender and all(telling.sender.isdisjoint(one) for one in sender):
        return False
    alike = telling.kind in kinds or not _ALSO.get(telling.kind, frozenset()).isdisjoint(kinds)
    called = any(_called_alike(telling, one) for one in group)
    return alike and (called or telling.sides <= whole)


def _nearness(telling: Telling, group: Group) -> tuple[bool, int]:
    """Rank groups of a dispatch: called alike first, then the nearest before."""
    here = [one for one in group if one.claim.dispatch == telling.claim.dispatch]
    called = any(_called_alike(telling, one) for one in here)
    return called, -min(abs(one.place[0] - telling.place[0]) for one in here)


def _in_dispatch(telling: Telling, group: Group) -> bool:
    return any(one.claim.dispatch == telling.claim.dispatch for one in group)


def _undate(telling: Telling) -> Telling:
    """Leave the day of what is pointed back to to those who told it: another may stand near."""
    return msgspec.structs.replace(telling, date=None)


def _was_told(telling: Telling, whole: Iterable[Telling]) -> bool:
    """Tell whether a dispatch has told before what one of its places points to."""
    return any(
        one.claim.dispatch == telling.claim.dispatch
        and one.place[1] <= telling.place[0]
        and (one.kind == telling.kind or telling.kind in _ALSO.get(one.kind, frozenset()))
        for one in whole
    )


def _filed_near(telling: Telling, group: Group) -> bool:
    """Tell whether what lacks a day may be what others tell: its day is near the filing.

    What is told as done was not done after it was told.
    """
    days = [one.day or one.claim.filed for one in group]
    later = any(surely_before(telling.claim.filed, one.day) for one in group)
    if later and telling.state == "held":
        return False
    ahead = any(one.state in _AHEAD for one in (telling, *group))
    answers = any(one.answers for one in group)
    if telling.kind == "letter" and bool(telling.answers) != answers:
        return False
    days = [one.claim.filed for one in group] if ahead else days
    return all(may_meet(day, telling.claim.filed, within_days=_DAYS) for day in days)


def _day_fits(telling: Telling, group: Group) -> bool:
    """Tell whether days may be one: that of what is put off is the one it was to be, too."""
    latest = current(group)
    if _is_moved_from(telling, latest) or _is_revived(telling, latest):
        return True
    if latest[0].is_moved and _is_moved_from(latest[0], [telling]):
        return True
    return all(may_meet(telling.day, one.day, within_days=_span(telling, one)) for one in latest)


def current(group: Group) -> Group:
    """Give the tellings of an exchange since it was last put off to another day."""
    moved = [number for number, one in enumerate(group) if one.is_moved]
    if not moved:
        return group
    last = group[moved[-1]]
    return [last, *(one for one in group[moved[-1] + 1 :] if may_meet(one.day, last.day))]


def _is_moved_from(moved: Telling, group: Group) -> bool:
    """Tell whether what is put off is what others had announced for an earlier day."""
    return moved.is_moved and all(
        one.state in _AHEAD
        and surely_before(one.day, moved.day)
        and may_meet(one.day, moved.formerly)
        and not surely_before(moved.claim.filed, one.claim.filed)
        for one in group
    )


def _is_revived(telling: Telling, group: Group) -> bool:
    """Tell whether what was called off is announced again, by a later dispatch, for a later day."""
    return (
        telling.state == "planned"
        and all(one.state in {"off", *_AHEAD} for one in group)
        and group[-1].state == "off"
        and surely_before(group[-1].claim.filed, telling.claim.filed)
        and all(surely_before(one.day, telling.day) for one in group if one.day)
    )


def _span(one: Telling, other: Telling) -> int:
    """Give by how many days what was planned and what took days may be apart."""
    held = [two for two in (one, other) if two.state == "held"]
    if len(held) != 1 or not {one.state, other.state} & _AHEAD:
        return 0
    ahead = other if held[0] is one else one
    if not surely_before(ahead.scene.filed, held[0].scene.filed):
        return 0
    scene, place = held[0].scene, held[0].place
    lasted = any(
        timex.type == "DURATION" and place[0] <= timex.start < place[1]
        for timex in scene.reading.timexes
    )
    return _TWO if lasted else 0


def _fits(telling: Telling, group: Group) -> bool:
    """Tell whether kind, sides and the way of a writing may be one."""
    return all(_may_be_one(telling, one) for one in group if one.is_whole)


def _may_be_one(one: Telling, other: Telling) -> bool:
    if one.kind != other.kind and other.kind not in _ALSO.get(one.kind, frozenset()):
        return False
    if not _kept(one, other) or not _kept(other, one):
        return False
    if "letter" in {one.kind, other.kind}:
        # Two writings of one sentence are two.
        if one.sentence == other.sentence and one.place != other.place:
            return False
        return _meet(one.sender, other.sender) and _meet(one.recipients, other.recipients)
    return len(one.sides & other.sides) >= min(_TWO, len(one.sides), len(other.sides))


def _kept(ahead: Telling, held: Telling) -> bool:
    """Tell whether what is to come in one dispatch may be what another tells as done."""
    if ahead.state not in _AHEAD or held.state in {"off", *_AHEAD}:
        return True
    if ahead.day is None or surely_before(held.day or held.claim.filed, ahead.claim.filed):
        return False
    return held.day is not None or may_meet(ahead.day, held.claim.filed, within_days=_TWO)


def _meet(one: Parties, other: Parties) -> bool:
    """Tell whether two sides of a writing may be one; unknown ones may be any."""
    return not one or not other or bool(one & other)
