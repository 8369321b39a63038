"""An export of Europresse with ``<article>`` elements."""

from html import escape
from pathlib import Path

from benchmarks.formats.copy import Copy, invent

NAME = "europresse"


def write(count: int, target: Path) -> None:
    """Write an export of so many articles."""
    with target.open("w", encoding="utf-8") as file:
        file.write('<!DOCTYPE html><html><head><meta charset="utf-8"></head><body>')
        for copy in invent(count):
            file.write(_article(copy))
        file.write("</body></html>")


def _article(copy: Copy) -> str:
    day = int(copy.filed[8:10])
    body = "".join(f"<p>{escape(paragraph)}</p>" for paragraph in copy.paragraphs)
    number = f"news·203103{day:02}·ES·{copy.number:08}"
    return (
        '<article><header><div class="rdp__DocPublicationName"><span class="DocPublicationName">'
        f'{copy.publisher}, no. {copy.number}</span></div><div class="rdp__DocHeader"><span '
        f'class="DocHeader">Monde, {day} mars 2031, p. 3</span></div><div class="titreArticle"><p '
        f'class="titreArticleVisu rdp__articletitle">{escape(copy.headline)}</p></div><p '
        f'class="sm-margin-bottomNews">{copy.agency}</p></header><section><div class="DocText '
        f'clearfix"><div class="docOcurrContainer">{body}</div></div></section><footer><div '
        f'class="Doc-LegalInfo"><small>© 2031 {copy.publisher}</small></div><div class='
        f'"publiC-lblNodoc">{number}</div></footer></article>\n'
    )
