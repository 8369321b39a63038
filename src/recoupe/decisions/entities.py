"""Corrections of who is who: two entities are one, or one is two."""

from typing import TypeVar

from msgspec.structs import replace

from recoupe.decisions.lines import Key
from recoupe.decisions.lost import LostError
from recoupe.decisions.saying import ids_of
from recoupe.decisions.speech import put_attribution
from recoupe.decisions.workbench import Change, Fields, Workbench
from recoupe.records import Addressee, Correction, Source, Target

_Part = TypeVar("_Part", Source, Addressee)


def correct_entity(bench: Workbench, name: str, target: Target, fields: Fields) -> list[Change]:
    """Merge an entity with the one named, or give the lines named to another one."""
    corrections = [one for ones in fields.values() for one in ones]
    if len(corrections) != 1 or not (corrections[0].value or "").strip():
        raise LostError("impossible")
    only = corrections[0]
    return _merge(bench, name, only) if only.field == "merge" else _split(bench, name, only)


def _merge(bench: Workbench, name: str, correction: Correction) -> list[Change]:
    was, other = bench.cast.label([name]), _other(bench, name, correction)
    bench.cast.merge(name, other)
    return [(("entity", name), "merge", was, bench.cast.label([other]))]


def _split(bench: Workbench, name: str, correction: Correction) -> list[Change]:
    lines = [bench.find(target) for target in correction.lines]
    lines = [same for line in lines for same in bench.same(line)]
    if not lines or any(not _names(bench, line, name) for line in lines):
        raise LostError("impossible")
    was, other = bench.cast.label([name]), _other(bench, name, correction)
    if bench.cast.root(other) == bench.cast.root(name):
        raise LostError("impossible")
    changes: list[Change] = [(("entity", name), "split", was, bench.cast.label([other]))]
    for line in dict.fromkeys(lines):
        changes += _handed(bench, line, name, other)
    return changes


def _other(bench: Workbench, name: str, correction: Correction) -> str:
    entity = bench.cast.get(name)
    kind = entity.kind if entity else "person"
    return bench.cast.named(correction.value or "", correction.entity, kind)


def _names(bench: Workbench, key: Key, name: str) -> bool:
    """Tell whether a line is about an entity: only speech and events name any."""
    kind, line = key
    root = bench.cast.root(name)
    if kind == "attribution":
        item = bench.attributions[line]
        ids = (*ids_of(item.source), *ids_of(item.addressee))
    elif kind == "event":
        ids = tuple(
            one for event in bench.events[line] for one in (*event.actors, *event.recipients)
        )
    else:
        return False
    return any(bench.cast.root(one) == root for one in ids)


def _handed(bench: Workbench, key: Key, name: str, other: str) -> list[Change]:
    """Give one line from an entity to another."""
    kind, line = key
    if kind == "attribution":
        return _handed_speech(bench, line, name, other)
    changes: list[Change] = []
    was = bench.events[line]
    now = tuple(
        replace(
            event,
            actors=_given(bench, event.actors, name, other),
            recipients=_given(bench, event.recipients, name, other),
        )
        for event in was
    )
    bench.events[line] = now
    label = bench.cast.label
    if was[0].actors != now[0].actors:
        changes.append((key, "source", label(was[0].actors), label(now[0].actors)))
    if was[0].recipients != now[0].recipients:
        changes.append((key, "addressee", label(was[0].recipients), label(now[0].recipients)))
    return changes


def _handed_speech(bench: Workbench, line: str, name: str, other: str) -> list[Change]:
    item = bench.attributions[line]
    changes: list[Change] = []
    source, addressee = item.source, item.addressee
    label = bench.cast.label
    if source and (now := _given(bench, ids_of(source), name, other)) != ids_of(source):
        changes.append((("attribution", line), "source", label(ids_of(source)), label(now)))
        item = replace(item, source=_meaning(source, now))
    if addressee and (now := _given(bench, ids_of(addressee), name, other)) != ids_of(addressee):
        changes.append((("attribution", line), "addressee", label(ids_of(addressee)), label(now)))
        item = replace(item, addressee=_meaning(addressee, now))
    put_attribution(bench, item)
    return changes


def _meaning(part: _Part, ids: tuple[str, ...]) -> _Part:
    return replace(part, entity=ids[0] if len(ids) == 1 else ids)


def _given(bench: Workbench, ids: tuple[str, ...], name: str, other: str) -> tuple[str, ...]:
    root = bench.cast.root(name)
    return tuple(dict.fromkeys(other if bench.cast.root(one) == root else one for one in ids))
