"""Corrections of an event: its type, who does it to whom, the words that name it."""

from typing import get_args

from msgspec.structs import replace

from recoupe.decisions.lines import Key, line_id
from recoupe.decisions.lost import LostError
from recoupe.decisions.values import chosen, somebody
from recoupe.decisions.workbench import Change, Fields, Workbench
from recoupe.records import Evidence, Target
from recoupe.records.dossier import CitedEvent
from recoupe.records.event import EventType


def correct_event(bench: Workbench, name: str, target: Target, fields: Fields) -> list[Change]:
    """Correct a happening in all its mentions; its words in the one that the decision names.

    A type that a person gives has no modes, and no code of CAMEO, which is derived from both.
    """
    mentions = was = bench.events[name]
    if "act" in fields:
        kind = chosen(fields["act"], get_args(EventType))
        mentions = tuple(replace(one, type=kind, modes=(), cameo=None) for one in mentions)
    if "source" in fields:
        actors = somebody(fields["source"], bench.cast, "person")
        mentions = tuple(replace(one, actors=actors) for one in mentions)
    if "addressee" in fields:
        recipients = somebody(fields["addressee"], bench.cast, "person")
        mentions = tuple(replace(one, recipients=recipients) for one in mentions)
    if "span" in fields:
        mentions = _reworded(bench, mentions, target, fields)
    bench.events[name] = mentions
    return [
        (("event", name), field, told(bench, was[0], field), told(bench, mentions[0], field))
        for field in fields
    ]


def told(bench: Workbench, event: CitedEvent, field: str) -> str | None:
    """Say what stands in one field, in words."""
    if field == "source":
        return bench.cast.label(event.actors)
    if field == "addressee":
        return bench.cast.label(event.recipients)
    return event.type if field == "act" else event.trigger.text


def _reworded(
    bench: Workbench, mentions: tuple[CitedEvent, ...], target: Target, fields: Fields
) -> tuple[CitedEvent, ...]:
    key: Key = ("event", line_id(mentions[0]))
    given = (span for one in fields["span"] for span in one.spans)
    spans = bench.locate(given, target, key)
    if len(spans) > 1:
        raise LostError("impossible")
    named = next(
        (
            index
            for index, one in enumerate(mentions)
            if one.trigger.start < target.end and target.start < one.trigger.end
        ),
        0,
    )
    trigger = spans[0]
    bench.rename(key, Evidence(mentions[0].dispatch, trigger.start, trigger.end, trigger.text))
    return tuple(
        replace(one, trigger=trigger) if index == named else one
        for index, one in enumerate(mentions)
    )
