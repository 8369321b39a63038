"""NewsML 1 of many invented items: one document."""

from pathlib import Path
from xml.sax.saxutils import escape

from benchmarks.formats.copy import Copy, invent

NAME = "newsml-1"


def write(count: int, target: Path) -> None:
    """Write a document of so many items."""
    with target.open("w", encoding="utf-8") as file:
        file.write('<NewsML Version="1.2">\n')
        for copy in invent(count):
            file.write(_item(copy))
        file.write("</NewsML>\n")


def _item(copy: Copy) -> str:
    paragraphs = "".join(f"<p>{escape(one)}</p>" for one in copy.paragraphs)
    return f"""<NewsItem><Identification><NewsIdentifier>
<RevisionId PreviousRevision="0">1</RevisionId>
<PublicIdentifier>urn:fiction:{copy.number}:1</PublicIdentifier></NewsIdentifier></Identification>
<NewsManagement><ThisRevisionCreated>{copy.filed}</ThisRevisionCreated>
<Status FormalName="Usable"/></NewsManagement><NewsComponent><NewsLines>
<HeadLine>{escape(copy.headline)}</HeadLine><DateLine>{copy.place} ({copy.agency}) -</DateLine>
</NewsLines><AdministrativeMetadata><Provider><Party FormalName="{copy.agency}"/></Provider>
</AdministrativeMetadata><ContentItem><MediaType FormalName="Text"/><DataContent>{paragraphs}
</DataContent></ContentItem></NewsComponent></NewsItem>
"""
