"""NewsML-G2 of many invented items: one message."""

from pathlib import Path
from xml.sax.saxutils import escape

from benchmarks.formats.copy import Copy, invent

NAME = "newsml-g2"


def write(count: int, target: Path) -> None:
    """Write a message of so many items."""
    with target.open("w", encoding="utf-8") as file:
        file.write('<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>\n')
        for copy in invent(count):
            file.write(_item(copy))
        file.write("</itemSet></newsMessage>\n")


def _item(copy: Copy) -> str:
    paragraphs = "".join(f"<p>{escape(one)}</p>" for one in copy.paragraphs)
    return f"""<newsItem guid="urn:fiction:{copy.number}" version="1" xml:lang="fr"><itemMeta>
<itemClass qcode="ninat:text"/><provider literal="{escape(copy.publisher)}"/>
<versionCreated>{copy.filed}</versionCreated><pubStatus qcode="stat:usable"/></itemMeta>
<contentMeta><creditline>{escape(copy.agency)}</creditline><dateline>{copy.place}</dateline>
<headline>{escape(copy.headline)}</headline></contentMeta><contentSet><inlineXML>
<html xmlns="http://www.w3.org/1999/xhtml"><body>{paragraphs}</body></html></inlineXML>
</contentSet></newsItem>
"""
