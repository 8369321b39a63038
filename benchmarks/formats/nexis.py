"""A Word export of Nexis Uni."""

import zipfile
from collections.abc import Iterator
from html import escape
from pathlib import Path

from benchmarks.formats.copy import Copy, invent

NAME = "nexis"


def write(count: int, target: Path) -> None:
    """Write an export of so many articles."""
    name = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    with (
        zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive,
        archive.open("word/document.xml", "w", force_zip64=True) as file,
    ):
        file.write(f'<w:document xmlns:w="{name}"><w:body>'.encode())
        for copy in invent(count):
            for line in _lines(copy):
                file.write(f"<w:p><w:r><w:t>{escape(line)}</w:t></w:r></w:p>".encode())
        file.write(b"</w:body></w:document>")


def _lines(copy: Copy) -> Iterator[str]:
    yield from (copy.headline, copy.publisher, f"{int(copy.filed[8:10])} mars 2031", "")
    yield from (
        "Section:\xa0MONDE",
        "Length:\xa0300 words",
        f"Byline:\xa0{copy.agency}",
        "Body",
        "",
    )
    for paragraph in copy.paragraphs:
        yield from (paragraph, "")
    yield from ("Load-Date:\xa0March 30, 2031", "", "End of Document", "", "")
