"""An affair: its front page, and a page for each part of its file."""

from http import HTTPStatus

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from recoupe.dossier.pictures.arcs import draw_network
from recoupe.dossier.pictures.days import draw_timeline
from recoupe.web.affair_page import render_affair
from recoupe.web.chapters import LINES_OF, PARTS
from recoupe.web.downloads import file_to_keep
from recoupe.web.front import front_of
from recoupe.web.indexes import index_of
from recoupe.web.looking import file_named
from recoupe.web.threads import threads_of


def show_affair(request: Request) -> Response:
    """Show the front page of the affair that is named."""
    return front_page(request, request.path_params["key"])


def front_page(request: Request, key: str) -> Response:
    """Show what stands first in an affair."""
    file = file_named(request, key)
    if (kept := file_to_keep(request, file)) is not None:
        return kept
    return render_affair(
        request,
        "front.html.j2",
        file,
        part="front",
        front=front_of(file),
        days=draw_timeline(file.sheet.timeline, file.wording, page=file.part("timeline")),
    )


def show_part(request: Request) -> Response:
    """Show one part of the file of an affair, whole."""
    part = request.path_params["part"]
    if part not in PARTS:
        raise HTTPException(HTTPStatus.NOT_FOUND)
    file = file_named(request, request.path_params["key"])
    if (kept := file_to_keep(request, file, *LINES_OF.get(part, ()))) is not None:
        return kept
    return render_affair(
        request,
        "part.html.j2",
        file,
        part=part,
        sections=PARTS[part],
        index=index_of(part, file.sheet),
        keep_path=file.part(part),
        threads=threads_of(file.sheet) if part == "exchanges" else (),
        arcs=draw_network(file.sheet.network, file.wording) if part == "network" else "",
        days=draw_timeline(file.sheet.timeline, file.wording) if part == "timeline" else "",
    )
