"""From templates to answers."""

from functools import cache
from http import HTTPStatus
from typing import Any

from jinja2 import ChoiceLoader, Environment, PrefixLoader
from starlette.requests import Request
from starlette.responses import HTMLResponse

from recoupe.dossier.templating import environment_of, templates_of
from recoupe.pipeline import VERSION
from recoupe.web.assets import asset_urls
from recoupe.web.cabinet import Cabinet
from recoupe.web.done import done_of
from recoupe.web.tastes import Taste, taste_of
from recoupe.web.wording import load_labels


def cabinet_of(request: Request) -> Cabinet:
    """Give the cabinet of the desk that answers."""
    cabinet: Cabinet = request.app.state.cabinet
    return cabinet


def taste(request: Request) -> Taste:
    """Give what the reader has chosen."""
    app = request.scope.get("app")
    return taste_of(request, app.state.lang if app else None)


def render(
    request: Request, template: str, *, status: HTTPStatus = HTTPStatus.OK, **values: Any
) -> HTMLResponse:
    """Write a page of the desk.

    Templates know ``t``, the desk's own words; ``taste``; ``here``, path and query of the page;
    ``store``, the name of the store's file; ``affair``, None unless the page is of one.
    """
    store = cabinet_of(request).path.name
    known = {
        "affair": None,
        "done": done_of(request),
        "note": "",
        "reference": None,
        "apart": False,
        **values,
        "store": store,
    }
    return _written(request, template, status, known)


def render_bare(
    request: Request, template: str, *, status: HTTPStatus, **values: Any
) -> HTMLResponse:
    """Write a page that stands before the desk or for want of it, and shows nothing of a store."""
    known = {"affair": None, "done": None, "reference": None, **values, "store": ""}
    return _written(request, template, status, known)


def _written(
    request: Request, template: str, status: HTTPStatus, values: dict[str, Any]
) -> HTMLResponse:
    chosen = taste(request)
    url = request.url
    written = (
        environment()
        .get_template(template)
        .render(
            t=load_labels(chosen.lang),
            taste=chosen,
            here=f"{url.path}?{url.query}" if url.query else url.path,
            version=VERSION,
            status=status,
            assets=asset_urls(),
            **values,
        )
    )
    return HTMLResponse(written.encode("utf-8", "replace"), status)


@cache
def environment() -> Environment:
    """Give the templates of the desk, and those of the dossier behind them."""
    dossier = templates_of("recoupe.dossier")
    # One of the desk may have the name of one of the dossier: the prefix tells them apart.
    behind = [templates_of("recoupe.web"), PrefixLoader({"dossier": dossier}), dossier]
    return environment_of(ChoiceLoader(behind))
