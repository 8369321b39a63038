"""A Word document from blocks."""

import io
import zipfile
from datetime import UTC, datetime

import docx
from docx.document import Document

from recoupe.export.blocks import Block, Grid, Heading, Item, Paragraph, blocks_of
from recoupe.export.inline import Run
from recoupe.export.word.elements import Writer
from recoupe.export.word.look import set_look

# A document says when it was made, and a crisis file made twice is to be the same file.
_MADE = datetime(2000, 1, 1, tzinfo=UTC)
_ZIPPED = (1980, 1, 1, 0, 0, 0)
_TITLES = {1: "Title", 2: "Heading1", 3: "Heading2"}
_BULLETS = ("ListBullet", "ListBullet2", "ListBullet3")


def write_word(markdown: str, *, lang: str) -> bytes:
    """Write a crisis file in Recoupe's Markdown as a .docx; the same one gives the same bytes.

    Every link leads to its place within the document; nothing in it is fetched from anywhere.
    """
    document = docx.Document()
    set_look(document, lang)
    writer = Writer(document.element.body)
    title = ""
    for block in blocks_of(markdown):
        if isinstance(block, Heading) and block.level == 1:
            title = title or _words(block.runs)
        _put(writer, block)
    _describe(document, title)
    return _same_bytes(document)


def _put(writer: Writer, block: Block) -> None:
    match block:
        case Heading():
            writer.paragraph([block.runs], _TITLES[block.level])
        case Item():
            writer.paragraph(block.lines, _BULLETS[min(block.level, len(_BULLETS) - 1)])
        case Paragraph():
            writer.paragraph([block.runs], "Quote" if block.quoted else None)
        case Grid():
            writer.table(block.rows)


def _words(runs: tuple[Run, ...]) -> str:
    return "".join(run.text for run in runs)


def _describe(document: Document, title: str) -> None:
    told = document.core_properties
    told.title, told.author, told.comments = title, "Recoupe", ""
    told.created = told.modified = _MADE
    told.last_modified_by = "Recoupe"


def _same_bytes(document: Document) -> bytes:
    """Save without the time of day that each file of the archive carries."""
    saved = io.BytesIO()
    document.save(saved)
    written = io.BytesIO()
    with zipfile.ZipFile(saved) as old, zipfile.ZipFile(written, "w") as new:
        for name in old.namelist():
            entry = zipfile.ZipInfo(name, _ZIPPED)
            new.writestr(entry, old.read(name), zipfile.ZIP_DEFLATED)
    return written.getvalue()
