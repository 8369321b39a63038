"""Mentions of one happening in a dispatch, taken together."""

from collections.abc import Iterable

from recoupe.records.dossier import CitedEvent

Happening = tuple[CitedEvent, ...]


def happenings(events: Iterable[CitedEvent]) -> list[Happening]:
    """Group mentions that share dispatch and id, in order of the first mention."""
    found: dict[tuple[str, str], list[CitedEvent]] = {}
    for event in events:
        found.setdefault((event.dispatch, event.id), []).append(event)
    return [tuple(mentions) for mentions in found.values()]


def leading(mentions: Happening) -> CitedEvent:
    """Give the mention that tells it as having happened, else the first."""
    return next((one for one in mentions if one.is_claimed_new), mentions[0])
