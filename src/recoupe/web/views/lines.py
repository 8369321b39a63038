"""The card of one line."""

from http import HTTPStatus
from typing import Any, get_args

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from recoupe.records.desk import Line, LineKind
from recoupe.web.affair_file import AffairFile
from recoupe.web.affair_page import render_affair
from recoupe.web.citations import reference_to
from recoupe.web.deciding import deciding
from recoupe.web.line_cards import card_of
from recoupe.web.line_list import shown
from recoupe.web.looking import file_of_line
from recoupe.web.pages import cabinet_of
from recoupe.web.plain_lines import plain_words


def show_line(request: Request) -> Response:
    """Show a line with its words, its circumstances, and the lines that stand on the same words."""
    kind, key = request.path_params["kind"], request.path_params["key"]
    if kind not in get_args(LineKind):
        raise HTTPException(HTTPStatus.NOT_FOUND)
    file = file_of_line(request, kind, key)
    here = deciding(request, file, kind, key)
    card = card_of(kind, key, file)
    line = cabinet_of(request).store.line(kind, key)
    if line is None:
        raise HTTPException(HTTPStatus.NOT_FOUND)
    reference = reference_to(request, file, line)
    if card is None:
        return _plain(request, file, line, deciding=here, reference=reference)
    return render_affair(
        request, "card.html.j2", file, card=card, deciding=here, reference=reference
    )


def _plain(request: Request, file: AffairFile, line: Line, **values: Any) -> Response:
    """Show a line that the file has no more, since it was refused, with what was decided."""
    return render_affair(
        request,
        "line.html.j2",
        file,
        line=shown(line, file.labels),
        words=plain_words(file, line.kind, line.id),
        **values,
    )
