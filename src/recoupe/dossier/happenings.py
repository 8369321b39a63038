"""What happened by how it stands, each happening of a dispatch once and a reprint's not again."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from recoupe.dossier.context import Context
from recoupe.dossier.copies import Key, copies_of
from recoupe.dossier.extracts import extract_of
from recoupe.records.dossier import CitedEvent

Standing = Literal["new", "background", "announced", "unreal", "denied"]


@dataclass(slots=True)
class Happening:
    """The mentions of one happening in its dispatch, and those in its reprints."""

    standing: Standing
    mentions: list[CitedEvent]
    copies: list[CitedEvent]


def standing_of(event: CitedEvent) -> Standing:
    """Tell how an event stands: what is denied or unreal is never among the new."""
    if event.polarity == "negative":
        return "denied"
    if event.modality in ("threatened", "hypothetical"):
        return "unreal"
    return "announced" if event.temporal == "future" else event.temporal


def find_happenings(events: Iterable[CitedEvent], context: Context) -> list[Happening]:
    """Gather mentions by dispatch, happening and standing, in order of the first mention."""
    found: dict[Key, Happening] = {}
    for event in events:
        standing = standing_of(event)
        key = (event.dispatch, f"{event.id} {standing}")
        found.setdefault(key, Happening(standing, [], [])).mentions.append(event)
    same = {key: _words(happening, context) for key, happening in found.items()}
    repeats = copies_of(context.dossier.dispatches, same)
    for copy, original in repeats.items():
        found[original].copies.extend(found[copy].mentions)
    return [happening for key, happening in found.items() if key not in repeats]


def _words(happening: Happening, context: Context) -> tuple[str, str, str]:
    first = happening.mentions[0]
    extract = extract_of(first.trigger, context.dispatches[first.dispatch])
    words = f"{extract.before}{extract.words}{extract.after}"
    return happening.standing, first.type, words.casefold()
