"""NITF of many invented articles: a folder with a document for each."""

from pathlib import Path
from xml.sax.saxutils import escape

from benchmarks.formats.copy import Copy, invent

NAME = "nitf"


def write(count: int, target: Path) -> None:
    """Write a folder of so many documents."""
    target.mkdir()
    for copy in invent(count):
        (target / f"{copy.number:07}.xml").write_text(_document(copy), encoding="utf-8")


def _document(copy: Copy) -> str:
    paragraphs = "".join(f"<p>{escape(one)}</p>\n" for one in copy.paragraphs)
    return f"""<?xml version="1.0" encoding="utf-8"?>
<nitf baselang="fr"><head><docdata management-status="usable">
<doc-id id-string="fiction:{copy.number}"/><date.issue norm="{copy.filed}"/>
<doc.copyright holder="{escape(copy.publisher)}"/></docdata></head>
<body><body.head><hedline><hl1>{escape(copy.headline)}</hl1></hedline>
<dateline><location>{copy.place}</location> ({escape(copy.agency)}) -</dateline></body.head>
<body.content>
{paragraphs}</body.content></body></nitf>
"""
