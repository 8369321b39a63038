"""Lines of JSON."""

import json
from collections.abc import Iterator
from pathlib import Path

from benchmarks.formats.copy import invent

NAME = "jsonl"


def rows(count: int) -> Iterator[dict[str, str]]:
    """Give so many rows of a table."""
    for copy in invent(count):
        yield {
            "guid": f"urn:fiction:{copy.number:08}",
            "headline": copy.headline,
            "text": f"{copy.place} ({copy.agency}) - " + "\n\n".join(copy.paragraphs),
            "agency": copy.agency,
            "publisher": copy.publisher,
            "filed": copy.filed,
        }


def write(count: int, target: Path) -> None:
    """Write so many lines."""
    with target.open("w", encoding="utf-8") as file:
        for row in rows(count):
            file.write(json.dumps(row, ensure_ascii=False) + "\n")
