"""The reader: a dispatch, alone or beside another, with the words of one line lit."""

from http import HTTPStatus

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from recoupe.dossier.links import Link
from recoupe.records.dossier import FiledDispatch
from recoupe.web.affair_file import AffairFile
from recoupe.web.affair_page import render_affair
from recoupe.web.citations import reference_to
from recoupe.web.looking import file_of_dispatch
from recoupe.web.reader import Column, Lit, account_beside, column_of, shared_findings

# What an address says where a dispatch is to be read alone.
_ALONE = "none"


def show_reading(request: Request) -> Response:
    """Show a dispatch beside another; ``line`` names a line, ``at`` which of its words.

    ``beside`` names the other, or says that there is to be none; else it is chosen.
    """
    name = request.path_params["dispatch"]
    file = file_of_dispatch(request, name)
    dispatch = _dispatch(file, name)
    code = _code(file, request.query_params.get("line", ""))
    other = _beside(file, dispatch, code, request.query_params.get("beside", ""))
    columns = _columns(file, dispatch, other, code, request.query_params.get("at", ""))
    return render_affair(
        request,
        "reading.html.j2",
        file,
        columns=columns,
        entry=file.register.entries.get(code),
        code=code,
        links=_links(file, code),
        others=shared_findings(file, dispatch.mark),
        alone=_ALONE,
        reference=reference_to(request, file, dispatch),
    )


def _dispatch(file: AffairFile, name: str) -> FiledDispatch:
    found = file.context.dispatches.get(name)
    if found is None:
        raise HTTPException(HTTPStatus.NOT_FOUND)
    return found


def _beside(
    file: AffairFile, dispatch: FiledDispatch, code: str, asked: str
) -> FiledDispatch | None:
    if asked in (_ALONE, dispatch.id):
        return None
    if asked:
        return _dispatch(file, asked)
    chosen = account_beside(file, dispatch.mark, code)
    return _dispatch(file, file.ids[chosen]) if chosen else None


def _code(file: AffairFile, line: str) -> str:
    kind, _, key = line.partition(":")
    return file.register.codes.get((kind, key), "")


def _columns(
    file: AffairFile, dispatch: FiledDispatch, other: FiledDispatch | None, code: str, at: str
) -> tuple[Column, ...]:
    first = column_of(file, dispatch, _lit(file, dispatch, code, at), beside=other)
    if other is None:
        return (first,)
    return first, column_of(file, other, _lit(file, other, code, ""), beside=dispatch)


def _lit(file: AffairFile, dispatch: FiledDispatch, code: str, at: str) -> Lit:
    """Light the words asked for; without any, all those of the line in this dispatch."""
    links = _links_in(file, dispatch.mark, code)
    first, _, last = at.partition("-")
    if first.isdecimal() and last.isdecimal() and len(at) < 30:
        place = int(first), int(last)
        of_line = [one for one in links if (one.parts[0][0], one.parts[-1][1]) == place]
        if of_line:
            return Lit(of_line[0].parts)
        if place[0] < place[1] <= len(dispatch.text):
            return Lit((place,))
    return Lit(tuple(part for link in links for part in link.parts))


def _links_in(file: AffairFile, mark: str, code: str) -> list[Link]:
    return [link for link, one in file.register.links.get(mark, ()) if one == code]


def _links(file: AffairFile, code: str) -> tuple[Link, ...]:
    """Give one way to the words of a line for each dispatch, in order of the file."""
    found: dict[str, Link] = {}
    for line in file.sheet.dispatches if code else ():
        for link in _links_in(file, line.mark, code):
            found.setdefault(line.mark, link)
    return tuple(found.values())
