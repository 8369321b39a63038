"""Search over the lines of all affairs, with what they are."""

from starlette.requests import Request
from starlette.responses import Response

from recoupe.records.desk import LineQuery
from recoupe.web.asking import ORDERS, Asked, asked
from recoupe.web.facets import shelves
from recoupe.web.line_list import shown
from recoupe.web.line_tables import lines_to_keep
from recoupe.web.pages import cabinet_of, render, taste
from recoupe.web.passages import ShownTexts, passage_shown
from recoupe.web.wording import load_labels

# So many dispatches are shown beside the lines.
_TEXTS = 5
_USUAL = LineQuery(limit=40)


def show_search(request: Request) -> Response:
    """Show the lines that are asked for, or hand them out as CSV or JSON."""
    now = asked("/search", request.query_params, usual=_USUAL)
    if (kept := lines_to_keep(request, now.query, "recoupe-lines")) is not None:
        return kept
    page = cabinet_of(request).store.find_lines(now.query)
    t = load_labels(taste(request).lang)
    texts = _texts(request, now)
    return render(
        request,
        "search.html.j2",
        asked=now,
        page=page,
        lines=[shown(one, t, asked_for=now.query.words) for one in page.lines],
        shelves=shelves(now, page, t),
        orders=ORDERS,
        texts=texts,
    )


def _texts(request: Request, now: Asked) -> ShownTexts | None:
    """Find the dispatches that have the words; none where there are no words, or further on."""
    if not now.query.words.strip() or now.query.offset:
        return None
    found = cabinet_of(request).store.find_texts(now.query.words, 0, _TEXTS)
    return ShownTexts(tuple(map(passage_shown, found.passages)), found.total)
