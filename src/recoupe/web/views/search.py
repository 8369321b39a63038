"""Search over the lines of all affairs, with what they are."""

from starlette.requests import Request
from starlette.responses import Response

from recoupe.records.desk import LineQuery
from recoupe.web.asking import ORDERS, asked
from recoupe.web.facets import shelves
from recoupe.web.line_list import shown
from recoupe.web.line_tables import lines_to_keep
from recoupe.web.pages import cabinet_of, render, taste
from recoupe.web.wording import load_labels

_USUAL = LineQuery(limit=40)


def show_search(request: Request) -> Response:
    """Show the lines that are asked for, or hand them out as CSV or JSON."""
    now = asked("/search", request.query_params, usual=_USUAL)
    if (kept := lines_to_keep(request, now.query, "recoupe-lines")) is not None:
        return kept
    page = cabinet_of(request).store.find_lines(now.query)
    t = load_labels(taste(request).lang)
    return render(
        request,
        "search.html.j2",
        asked=now,
        page=page,
        lines=[shown(one, t, asked_for=now.query.words) for one in page.lines],
        shelves=shelves(now, page, t),
        orders=ORDERS,
    )
