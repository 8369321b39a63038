"""The card of one line."""

from http import HTTPStatus

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from recoupe.web.affair_page import render_affair
from recoupe.web.line_cards import card_of
from recoupe.web.looking import file_of_line


def show_line(request: Request) -> Response:
    """Show a line with its words, its circumstances, and the lines that stand on the same words."""
    kind, key = request.path_params["kind"], request.path_params["key"]
    file = file_of_line(request, kind, key)
    card = card_of(kind, key, file)
    if card is None:
        raise HTTPException(HTTPStatus.NOT_FOUND)
    return render_affair(request, "card.html.j2", file, card=card)
