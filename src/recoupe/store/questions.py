"""What is asked of lines, as SQL."""

import re
from collections.abc import Iterator
from typing import Any

from recoupe.records.desk import LineQuery
from recoupe.store.listing import joined

ORDERS = {
    "rank": "bm25(line_words), lines.number",
    "late": "lines.last DESC, lines.number",
    "day": "lines.first IS NULL, lines.first, lines.number",
    "doubt": "lines.doubt DESC, lines.number",
}
_WORD = re.compile(r"\w+")


def matching(query: LineQuery) -> tuple[str, tuple[Any, ...]]:
    """Give the lines asked for as what stands behind FROM, with its values."""
    found = list(_conditions(query))
    tables = "lines"
    if words := match_words(query.words):
        tables = "line_words JOIN lines ON lines.number = line_words.rowid"
        found.insert(0, ("line_words MATCH ?", words))
    elif query.words.strip():
        # Nothing but signs: no line holds them as words.
        found.append(("?", 0))
    where = " AND ".join(condition for condition, _ in found)
    return tables + (f" WHERE {where}" if where else ""), tuple(value for _, value in found)


def match_words(words: str) -> str:
    """Ask for all words of a text, whatever they mean to FTS5, the last perhaps cut short."""
    quoted = [f'"{word}"' for word in _WORD.findall(words)]
    if quoted and words[-1:].isalnum():
        quoted[-1] += "*"
    return " ".join(quoted)


def _conditions(query: LineQuery) -> Iterator[tuple[str, Any]]:
    for name in ("affair", "actor", "act", "agreement"):
        if (value := getattr(query, name)) is not None:
            yield f"lines.{name} = ?", value
    if query.kinds:
        yield "instr(?, lines.kind)", joined(query.kinds)
    if query.agency is not None:
        yield "instr(lines.agencies, ?)", joined((query.agency,))
    if query.since is not None:
        yield "lines.last >= ?", query.since
    if query.until is not None:
        yield "lines.first <= ?", query.until
    if query.certain_below is not None:
        yield "lines.confidence < ?", query.certain_below
    if query.verdict in ("seen", "unseen"):
        yield "lines.seen = ?", query.verdict == "seen"
    elif query.verdict is not None:
        yield "lines.verdict = ?", query.verdict
