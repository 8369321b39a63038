"""Events that are words: the statement each of them is, where the file gives it."""

from collections.abc import Iterable, Mapping

from recoupe.dossier.context import Context
from recoupe.dossier.copies import Key
from recoupe.dossier.sheet import SpokenActs
from recoupe.records.dossier import CitedAttribution, CitedEvent
from recoupe.records.event import EventType

# The types of which the statements of the file tell everything; deeds are told apart.
_VERBAL: tuple[EventType, ...] = (
    "REQUEST", "ACCUSE", "THREATEN", "REJECT", "DENY", "AGREE", "CONCEDE", "SUPPORT", "STATE",
)  # fmt: skip


def find_statements(context: Context) -> dict[tuple[str, int], CitedAttribution]:
    """Find the statement that a verbal event is, by (dispatch, start of its trigger)."""
    layers: dict[str, list[CitedAttribution]] = {}
    for item in context.dossier.attributions:
        layers.setdefault(item.dispatch, []).append(item)
    found: dict[tuple[str, int], CitedAttribution] = {}
    for event in context.dossier.events:
        if event.base not in _VERBAL:
            continue
        said = _statement(event, layers.get(event.dispatch, ()))
        if said is not None:
            found[event.dispatch, event.trigger.start] = said
    return found


def _statement(event: CitedEvent, layers: Iterable[CitedAttribution]) -> CitedAttribution | None:
    """The layer whose cue is the trigger; for an act found as speech, the one that holds it."""
    start, end = event.trigger.start, event.trigger.end
    holding: CitedAttribution | None = None
    for item in layers:
        if item.cue is not None and item.cue.start < end and start < item.cue.end:
            return item
        if "speech" in event.rules and any(s.start <= start and end <= s.end for s in item.content):
            holding = item
    return holding


def count_spoken(
    events: Iterable[CitedEvent],
    statements: Mapping[tuple[str, int], CitedAttribution],
    context: Context,
    codes: Mapping[Key, str],
) -> tuple[SpokenActs, ...]:
    """Count acts of speech by type, a reprint's not again."""
    kinds: dict[EventType, dict[Key, str]] = {kind: {} for kind in _VERBAL}
    for event in events:
        item = statements.get((event.dispatch, event.trigger.start))
        if item is not None and (key := (item.dispatch, item.id)) not in context.repeats:
            kinds[event.base][key] = codes.get(key, "")
    return tuple(
        SpokenActs(
            context.wording.count(kind, len(found)),
            tuple(sorted(filter(None, found.values()), key=_by_number)),
        )
        for kind, found in kinds.items()
        if found
    )


def _by_number(code: str) -> int:
    return int(code[1:])
