"""Paragraphs and tables of WordprocessingML, written at the end of a document's body.

They are made as elements: a crisis file has thousands of runs, and looking up a style by its name
for each of them takes longer than all the rest.
"""

import re
from collections.abc import Iterable, Sequence
from typing import Any

from docx.oxml.ns import qn
from lxml import etree

from recoupe.export.inline import Run

# XML 1.0 has no place for these at all.
_NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_NO_NAME = re.compile(r"[^A-Za-z0-9_]")
_LONGEST_NAME = 40
_MARKS = (("bold", "b"), ("italic", "i"), ("struck", "strike"))

Line = Sequence[Run]


def name_of(place: str) -> str:
    """Give a bookmark's name, which Word wants made of letters, digits and low lines only."""
    return _NO_NAME.sub("_", place)[:_LONGEST_NAME]


class Writer:
    """Writes before the properties of the last section, which must close the body."""

    def __init__(self, body: Any) -> None:
        self._body = body
        self._end = body.find(qn("w:sectPr"))
        self._places = 0

    def paragraph(self, lines: Iterable[Line], style: str | None) -> None:
        """Write one paragraph of lines set one under the other; ``style`` is the id of a style."""
        self._end.addprevious(self._paragraph(lines, style))

    def table(self, rows: Iterable[Sequence[Line]]) -> None:
        """Write a table; its first row is said again on every page."""
        table = etree.Element(qn("w:tbl"), nsmap=self._body.nsmap)
        properties = etree.SubElement(table, qn("w:tblPr"))
        _valued(properties, "tblStyle", "TableGrid")
        width = etree.SubElement(properties, qn("w:tblW"))
        width.set(qn("w:w"), "5000")
        width.set(qn("w:type"), "pct")
        listed = list(rows)
        grid = etree.SubElement(table, qn("w:tblGrid"))
        for _ in listed[0]:
            etree.SubElement(grid, qn("w:gridCol"))
        for index, row in enumerate(listed):
            self._row(table, row, head=index == 0)
        self._end.addprevious(table)
        # Two tables without a paragraph between them are one to Word.
        self.paragraph([], None)

    def _row(self, table: Any, cells: Iterable[Line], *, head: bool) -> None:
        row = etree.SubElement(table, qn("w:tr"))
        properties = etree.SubElement(row, qn("w:trPr"))
        etree.SubElement(properties, qn("w:cantSplit"))
        if head:
            etree.SubElement(properties, qn("w:tblHeader"))
        for cell in cells:
            place = etree.SubElement(row, qn("w:tc"))
            place.append(self._paragraph([cell], "TableHead" if head else "TableText"))

    def _paragraph(self, lines: Iterable[Line], style: str | None) -> Any:
        paragraph = etree.Element(qn("w:p"), nsmap=self._body.nsmap)
        if style:
            _valued(etree.SubElement(paragraph, qn("w:pPr")), "pStyle", style)
        for index, line in enumerate(lines):
            if index:
                etree.SubElement(etree.SubElement(paragraph, qn("w:r")), qn("w:br"))
            for run in line:
                self._run(paragraph, run)
        return paragraph

    def _run(self, paragraph: Any, run: Run) -> None:
        if run.place:
            self._bookmark(paragraph, name_of(run.place))
            return
        parent = paragraph
        if run.link.startswith("#"):
            parent = etree.SubElement(paragraph, qn("w:hyperlink"))
            parent.set(qn("w:anchor"), name_of(run.link[1:]))
            parent.set(qn("w:history"), "1")
        written = etree.SubElement(parent, qn("w:r"))
        marks = [tag for name, tag in _MARKS if getattr(run, name)]
        if marks or parent is not paragraph:
            properties = etree.SubElement(written, qn("w:rPr"))
            if parent is not paragraph:
                _valued(properties, "rStyle", "Hyperlink")
            for tag in marks:
                etree.SubElement(properties, qn(f"w:{tag}"))
        text = etree.SubElement(written, qn("w:t"))
        text.text = _NO_XML.sub("\ufffd", run.text)
        text.set(qn("xml:space"), "preserve")

    def _bookmark(self, paragraph: Any, name: str) -> None:
        self._places += 1
        start = etree.SubElement(paragraph, qn("w:bookmarkStart"))
        start.set(qn("w:id"), str(self._places))
        start.set(qn("w:name"), name)
        etree.SubElement(paragraph, qn("w:bookmarkEnd")).set(qn("w:id"), str(self._places))


def _valued(parent: Any, tag: str, value: str) -> None:
    etree.SubElement(parent, qn(f"w:{tag}")).set(qn("w:val"), value)
