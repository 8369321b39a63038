"""Lines that a reprint has word for word from its origin, under the ids of lines."""

from collections.abc import Mapping

from recoupe.dossier.copies import Key, copies_of, repeated
from recoupe.dossier.extracts import extract_of
from recoupe.dossier.happenings import standing_of
from recoupe.records.dossier import Dossier


def find_echoes(dossier: Dossier) -> Mapping[str, str]:
    """Give each layer of speech and event of a reprint that repeats one of its origin, and that."""
    filed = {one.id: one for one in dossier.dispatches}
    found = dict(repeated(dossier.dispatches, dossier.attributions))
    events: dict[Key, tuple[str, str, str]] = {}
    for event in dossier.events:
        extract = extract_of(event.trigger, filed[event.dispatch])
        words = f"{extract.before}{extract.words}{extract.after}".casefold()
        events.setdefault((event.dispatch, event.id), (standing_of(event), event.type, words))
    found |= copies_of(dossier.dispatches, events)
    return {".".join(copy): ".".join(original) for copy, original in found.items()}
