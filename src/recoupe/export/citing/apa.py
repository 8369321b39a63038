"""References in the style of the American Psychological Association, seventh edition."""

import tomllib
from collections.abc import Mapping
from datetime import date
from functools import cache
from importlib.resources import files

from babel.dates import format_date
from babel.lists import format_list

from recoupe.export.citing.citation import Citation
from recoupe.export.citing.days import issued_of


def cite_apa(citation: Citation, *, lang: str) -> str:
    """Write one reference as plain text, its dates and small words in ``fr`` or ``en``.

    Raises ``KeyError`` for another language.
    """
    words = _words()[lang]
    title = _ended(f"[{citation.title}]" if citation.described else citation.title)
    when = f"({_issued(citation, words)})."
    # Without an author the title takes its place, before the date.
    authors = _ended(_authors(citation, words)) if citation.authors else ""
    opening = (authors, when, title) if authors else (title, when, "")
    inside = _ended(words["inside"].format(work=citation.inside)) if citation.inside else ""
    seen = format_date(date.fromisoformat(citation.seen), words["seen_day"], words["locale"])
    parts = (
        *opening,
        inside,
        _ended(citation.publisher),
        _ended(citation.note),
        words["seen"].format(day=seen, address=citation.address),
    )
    return " ".join(part for part in parts if part)


def _authors(citation: Citation, words: Mapping[str, str]) -> str:
    listed = list(citation.authors)
    return listed[0] if len(listed) == 1 else format_list(listed, "standard", words["locale"])


def _issued(citation: Citation, words: Mapping[str, str]) -> str:
    issued = issued_of(citation.issued)
    if issued is None:
        return words["undated"]
    pattern = {4: "y", 7: words["month"], 10: words["day"]}[len(issued.iso)]
    told = format_date(issued.first, pattern, words["locale"])
    return told if issued.sure else words["about"].format(date=told)


def _ended(part: str) -> str:
    """End a part of a reference with a full stop, where it has none of its own."""
    return part if not part or part.endswith((".", "!", "?", "…")) else f"{part}."


@cache
def _words() -> Mapping[str, Mapping[str, str]]:
    table = files("recoupe.export") / "labels" / "citing.toml"
    return tomllib.loads(table.read_text("utf-8"))
