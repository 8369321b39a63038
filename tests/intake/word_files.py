"""Word documents written for tests: all paragraphs of one style, as Nexis has them."""

import io
import zipfile
from collections.abc import Mapping, Sequence
from html import escape

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default '
    'Extension="xml" ContentType="application/xml"/></Types>'
)


def document(paragraphs: Sequence[str], links: Mapping[str, str] | None = None) -> str:
    """The XML of a document; a line feed is a break, the words of ``links`` lead to addresses."""
    body = "".join(_paragraph(words, links or {}) for words in paragraphs)
    return (
        f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document xmlns:w="{_W}" '
        f'xmlns:r="{_R}"><w:body>{body}<w:sectPr/></w:body></w:document>'
    )


def _paragraph(words: str, links: Mapping[str, str]) -> str:
    runs = "<w:br/>".join(
        f'<w:t xml:space="preserve">{escape(part)}</w:t>' if part else ""
        for part in words.split("\n")
    )
    run = f"<w:r><w:rPr><w:b/></w:rPr>{runs}</w:r>"
    if words in links:
        run = f'<w:hyperlink r:id="rId{list(links).index(words)}">{run}</w:hyperlink>'
    return f'<w:p><w:pPr><w:pStyle w:val="Normal"/></w:pPr>{run}</w:p>'


def word_file(text: str, links: Mapping[str, str] | None = None, **parts: str) -> bytes:
    """A Word file of this document; further parts by name."""
    relations = "".join(
        f'<Relationship Id="rId{number}" Type="{_R}/hyperlink" Target="{escape(address)}" '
        'TargetMode="External"/>'
        for number, address in enumerate((links or {}).values())
    )
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", _TYPES)
        archive.writestr("word/document.xml", text)
        archive.writestr(
            "word/_rels/document.xml.rels",
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            f"{relations}</Relationships>",
        )
        for name, part in parts.items():
            archive.writestr(name, part)
    return data.getvalue()
