"""The first page: the crises of the store, or the one there is."""

from starlette.requests import Request
from starlette.responses import Response

from recoupe.dossier.dates import stretch_in_words
from recoupe.dossier.wording import load_wording
from recoupe.web.news import news_of, sure_of
from recoupe.web.numbers import number_in
from recoupe.web.pages import cabinet_of, render, taste
from recoupe.web.views.affair import front_page
from recoupe.web.wording import load_labels

_ON_A_PAGE = 40
# Where there are no more, each tells what is sure of it.
_FEW = 6


def show_overview(request: Request) -> Response:
    """List the affairs, newest first; where there is one only, show its front page."""
    store = cabinet_of(request).store
    page = number_in(request, "page", least=1, default=1)
    lines = store.affairs((page - 1) * _ON_A_PAGE, _ON_A_PAGE + 1)
    if page == 1 and len(lines) == 1:
        return front_page(request, lines[0].key)
    t = load_labels(taste(request).lang)
    wording = load_wording(t.code)
    few = page == 1 and len(lines) <= _FEW
    return render(
        request,
        "overview.html.j2",
        lines=[
            (
                one,
                stretch_in_words(one.first, one.last, wording),
                sure_of(store, one.key, t) if few else (),
            )
            for one in lines[:_ON_A_PAGE]
        ],
        page=page,
        total=store.count_affairs(),
        news=news_of(store, t) if page == 1 else None,
        more=len(lines) > _ON_A_PAGE,
    )
