"""The first words of a dispatch, where it has no headline."""

from recoupe.export.unicode import in_one_line
from recoupe.records.dossier import FiledDispatch

_MOST = 120


def beginning(one: FiledDispatch) -> str:
    """Give the first words of the body, of all the text where it has none."""
    body = next((zone for zone in one.zones if zone.kind == "body"), None)
    words = in_one_line(one.text[body.start : body.end] if body else one.text)
    return words if len(words) <= _MOST else f"{words[:_MOST].rpartition(' ')[0]}…"
