"""ninjs of many invented items: one list."""

import json
from pathlib import Path
from xml.sax.saxutils import escape

from benchmarks.formats.copy import Copy, invent

NAME = "ninjs"


def write(count: int, target: Path) -> None:
    """Write a list of so many items."""
    with target.open("w", encoding="utf-8") as file:
        sign = "["
        for copy in invent(count):
            file.write(sign + json.dumps(_item(copy), ensure_ascii=False))
            sign = ",\n"
        file.write("]\n")


def _item(copy: Copy) -> dict[str, object]:
    return {
        "uri": f"urn:fiction:{copy.number}",
        "type": "text",
        "version": "1",
        "versioncreated": copy.filed,
        "pubstatus": "usable",
        "language": "fr",
        "infosources": [{"name": copy.agency}],
        "copyrightholder": copy.publisher,
        "headline": copy.headline,
        "body_html": "".join(f"<p>{escape(one)}</p>" for one in copy.paragraphs),
    }
