"""References as entries of BibTeX."""

import re
from collections.abc import Iterator
from urllib.parse import quote

from recoupe.export.citing.citation import Citation
from recoupe.export.citing.days import issued_of

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_SPECIAL = {
    "\\": r"\textbackslash{}",
    "{": r"\{",
    "}": r"\}",
    "%": r"\%",
    "&": r"\&",
    "$": r"\$",
    "#": r"\#",
    "_": r"\_",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
}
_SPECIALS = re.compile("|".join(map(re.escape, _SPECIAL)))
_BLANKS = re.compile(r"[\s\x00-\x1f\x7f]+")
_KEY = re.compile(r"[^A-Za-z0-9.:_-]+")


def cite_bibtex(citation: Citation) -> str:
    """Write one ``@misc`` entry, UTF-8; nothing in it is taken for a command of TeX.

    ``date`` and ``urldate`` are for biblatex, ``year`` and ``month`` for BibTeX itself.
    """
    key = _KEY.sub("-", citation.key)
    fields = "".join(f"  {name} = {value},\n" for name, value in _fields(citation))
    return f"@misc{{{key},\n{fields}}}\n"


def _fields(citation: Citation) -> Iterator[tuple[str, str]]:
    if citation.authors:
        # A second pair of braces keeps the name of a body in one piece.
        yield "author", f"{{{' and '.join(f'{{{_plain(one)}}}' for one in citation.authors)}}}"
    yield "title", f"{{{{{_plain(citation.title)}}}}}"
    issued = issued_of(citation.issued)
    if issued:
        yield "year", f"{{{issued.iso[:4]}}}"
    if issued and len(issued.iso) >= 7:
        yield "month", _MONTHS[int(issued.iso[5:7]) - 1]
    if issued and issued.sure:
        yield "date", f"{{{issued.iso}}}"
    published = ", ".join(_plain(part) for part in (citation.inside, citation.publisher) if part)
    if published:
        yield "howpublished", f"{{{published}}}"
    yield "url", f"{{{quote(citation.address, safe=':/?#[]@!$&()*+,;=%~')}}}"
    yield "urldate", f"{{{citation.seen}}}"
    if citation.note:
        yield "note", f"{{{_plain(citation.note)}}}"


def _plain(words: str) -> str:
    """Give words on one line that TeX sets as they are."""
    return _SPECIALS.sub(lambda found: _SPECIAL[found[0]], _BLANKS.sub(" ", words).strip())
