"""References to what the desk shows: a crisis file, a dispatch, a line."""

from dataclasses import dataclass
from datetime import UTC, datetime
from urllib.parse import quote

from starlette.requests import Request

from recoupe.dossier.quoting import one_line, shorten
from recoupe.export import Citation, cite_apa, cite_bibtex
from recoupe.records.desk import Line
from recoupe.records.dossier import FiledDispatch
from recoupe.web.affair_file import AffairFile
from recoupe.web.line_list import line_path
from recoupe.web.naming import name_kind
from recoupe.web.pages import cabinet_of
from recoupe.web.wording import load_labels

_LONGEST = 160


@dataclass(frozen=True, slots=True)
class Reference:
    """A reference in each style, in the language of the page."""

    apa: str
    bibtex: str
    address: str


def reference_to(
    request: Request, file: AffairFile, part: FiledDispatch | Line | None = None
) -> Reference:
    """Write a reference to a crisis file, to a dispatch of it, or to a line."""
    if isinstance(part, FiledDispatch):
        citation = cite_dispatch(request, file, part)
    elif isinstance(part, Line):
        citation = cite_line(request, file, part)
    else:
        citation = cite_file(request, file)
    apa = cite_apa(citation, lang=file.wording.code)
    return Reference(apa, cite_bibtex(citation), citation.address)


def _address(request: Request, path: str) -> str:
    return str(request.base_url).rstrip("/") + path


def _today() -> str:
    return datetime.now(UTC).date().isoformat()


def cite_file(request: Request, file: AffairFile) -> Citation:
    """Cite a crisis file, of the day it last changed."""
    version = file.sheet.version
    front = cabinet_of(request).store.affair(file.key)
    return Citation(
        key=f"recoupe-{file.key}",
        authors=(f"Recoupe {version}",),
        title=f"{file.sheet.title}{file.wording.word('colon')} {file.subject}",
        issued=front.changed[:10] if front else None,
        address=_address(request, f"/affair/{quote(file.key)}"),
        seen=_today(),
        note=file.key,
    )


def cite_dispatch(request: Request, file: AffairFile, dispatch: FiledDispatch) -> Citation:
    """Cite a dispatch as who wrote it did, printed by whom; by its first words where untitled."""
    told = next((one for one in dispatch.zones if one.kind in ("headline", "body")), None)
    begun = dispatch.text[told.start : told.end] if told else dispatch.text
    title = dispatch.headline or shorten(one_line(begun), _LONGEST)
    author = dispatch.agency or dispatch.publisher
    return Citation(
        key=f"{quote(author or 'dispatch', safe='')}-{dispatch.id}",
        authors=(author,) if author else (),
        title=one_line(title),
        issued=dispatch.filed,
        address=_address(request, f"/read/{quote(dispatch.id)}"),
        seen=_today(),
        described=not dispatch.headline,
        publisher=dispatch.publisher if dispatch.publisher and dispatch.publisher != author else "",
        note=dispatch.id,
    )


def cite_line(request: Request, file: AffairFile, line: Line) -> Citation:
    """Cite a line as a part of its crisis file."""
    whole = cite_file(request, file)
    t = load_labels(file.wording.code)
    who = f"{line.actor}{file.wording.word('colon')} " if line.actor else ""
    return Citation(
        key=f"recoupe-{line.kind}-{line.id}",
        authors=whole.authors,
        title=shorten(f"{who}{line.words}", _LONGEST),
        issued=whole.issued,
        address=_address(request, line_path(line.kind, line.id)),
        seen=whole.seen,
        described=True,
        inside=whole.title,
        note=f"{name_kind(line.kind, t)} {line.id}",
    )
