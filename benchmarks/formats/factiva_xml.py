"""An answer of Factiva in XML."""

from html import escape
from pathlib import Path

from benchmarks.formats.copy import Copy, invent

NAME = "factiva-xml"


def write(count: int, target: Path) -> None:
    """Write an answer of so many articles."""
    with target.open("w", encoding="utf-8") as file:
        file.write(
            '<PPSResponse><ppsArticleResponse xmlns="http://global.factiva.com/pps/2.0">'
            f'<ppsarticleResultSet count="{count}">'
        )
        for copy in invent(count):
            file.write(_article(copy))
        file.write("</ppsarticleResultSet></ppsArticleResponse></PPSResponse>")


def _article(copy: Copy) -> str:
    lead, *rest = (f"<paragraph>{escape(one)}</paragraph>" for one in copy.paragraphs)
    return (
        f"<ppsarticle><article><accessionNo>INVENT{copy.number:08}</accessionNo><baseLanguage>FR"
        f"</baseLanguage><credit>{copy.agency}</credit><headline><paragraph>"
        f"{escape(copy.headline)}</paragraph></headline><leadParagraph>{lead}</leadParagraph>"
        f"<publicationDate><dateTime>{copy.filed}</dateTime></publicationDate><sourceName>"
        f"{copy.publisher}</sourceName><tailParagraphs>{''.join(rest)}</tailParagraphs></article>"
        "</ppsarticle>\n"
    )
