"""Feeds in RSS 2.0, with the whole text of each entry."""

from html import escape
from pathlib import Path

from benchmarks.formats.copy import Copy, invent

NAME = "feed"
_HEAD = """<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>La Gazette de l’Estran</title>
<link>https://gazette.example/</link><language>fr</language>
"""


def write(count: int, target: Path) -> None:
    """Write a feed of so many entries."""
    with target.open("w", encoding="utf-8") as feed:
        feed.write(_HEAD)
        feed.writelines(map(_entry, invent(count)))
        feed.write("</channel></rss>\n")


def _entry(copy: Copy) -> str:
    day = f"{copy.filed[8:10]} Mar 2031 {copy.filed[11:19]} +0100"
    body = "".join(f"<p>{escape(paragraph)}</p>" for paragraph in copy.paragraphs)
    return (
        f"<item><title>{escape(copy.headline)}</title><guid>gazette-{copy.number}</guid>"
        f"<link>https://gazette.example/{copy.number}</link><pubDate>{day}</pubDate>"
        f"<dc:creator>{escape(copy.agency)}</dc:creator>"
        f"<description>{escape(copy.paragraphs[0])}</description>"
        f"<content:encoded><![CDATA[{body}]]></content:encoded></item>\n"
    )
