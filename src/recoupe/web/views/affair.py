"""The front page of an affair."""

from starlette.requests import Request
from starlette.responses import Response

from recoupe.web.looking import file_named
from recoupe.web.pages import render


def show_affair(request: Request) -> Response:
    """Show the front page of the affair that is named."""
    return front_page(request, request.path_params["key"])


def front_page(request: Request, key: str) -> Response:
    """Show what stands first in an affair."""
    return render(request, "front.html.j2", affair=file_named(request, key))
