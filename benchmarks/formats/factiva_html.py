"""An export of Factiva in HTML, articles as tables of codes."""

from html import escape
from pathlib import Path

from benchmarks.formats.copy import Copy, invent

NAME = "factiva-html"


def write(count: int, target: Path) -> None:
    """Write an export of so many articles."""
    with target.open("w", encoding="utf-8") as file:
        file.write("<html><head><title>Factiva</title></head><body><form>")
        for copy in invent(count):
            file.write(_article(copy))
        file.write("</form></body></html>")


def _article(copy: Copy) -> str:
    lead, *rest = (f'<p class="articleParagraph">{escape(one)}</p>' for one in copy.paragraphs)
    rows = {
        "HD": escape(copy.headline),
        "CR": copy.agency,
        "PD": f"{int(copy.filed[8:10])} mars 2031",
        "ET": copy.filed[11:16],
        "SN": copy.publisher,
        "LA": "Français",
        "LP": lead,
        "TD": "".join(rest),
        "AN": f"Document INVENT0020310304{copy.number:08}",
    }
    table = "".join(
        f"<tr><td><b>{code}</b>&nbsp;</td><td>{value}</td></tr>" for code, value in rows.items()
    )
    return f'<div class="article frArticle"><table>{table}</table></div>\n'
