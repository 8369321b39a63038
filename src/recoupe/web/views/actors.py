"""One person or body: names, offices, positions, words, and who speaks of them."""

from http import HTTPStatus

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from recoupe.web.actors import actor_of
from recoupe.web.affair_page import render_affair
from recoupe.web.looking import file_named


def show_actor(request: Request) -> Response:
    """Show what one affair tells of somebody."""
    file = file_named(request, request.path_params["key"])
    actor = actor_of(file, request.path_params["entity"])
    if actor is None:
        raise HTTPException(HTTPStatus.NOT_FOUND)
    return render_affair(request, "actor.html.j2", file, actor=actor)
