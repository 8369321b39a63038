"""Ways back within the desk."""

from collections.abc import Sequence
from urllib.parse import parse_qsl, urlencode, urlsplit

from recoupe.records import Decision


def own_path(path: str) -> str:
    """Give a path of this desk; anything that would lead elsewhere is its first page."""
    fine = path.startswith("/") and not path.startswith(("//", "/\\")) and path.isprintable()
    return path if fine else "/"


def with_done(path: str, kept: Sequence[Decision]) -> str:
    """Let a page say what was just decided: ``done`` has the first and the last number."""
    parts = urlsplit(path)
    pairs = [one for one in parse_qsl(parts.query, keep_blank_values=True) if one[0] != "done"]
    if kept:
        numbers = dict.fromkeys((kept[0].number, kept[-1].number))
        pairs.append(("done", "-".join(map(str, numbers))))
    query = f"?{urlencode(pairs)}" if pairs else ""
    return parts.path + query + (f"#{parts.fragment}" if parts.fragment else "")
