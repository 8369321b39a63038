"""The desk as an ASGI application."""

from pathlib import Path

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.routing import Route

from recoupe.errors import StoreError
from recoupe.web import faults
from recoupe.web.assets import asset
from recoupe.web.cabinet import Cabinet
from recoupe.web.guard import Guard
from recoupe.web.views.actors import show_actor
from recoupe.web.views.affair import show_affair, show_part
from recoupe.web.views.correcting import correct, show_form
from recoupe.web.views.deciding import decide, keep_name, undo
from recoupe.web.views.entities import correct_identity, show_identity
from recoupe.web.views.lines import show_line
from recoupe.web.views.log import show_log
from recoupe.web.views.overview import show_overview
from recoupe.web.views.problems import show_problems
from recoupe.web.views.reading import show_reading
from recoupe.web.views.review import decide_all, show_all, show_review
from recoupe.web.views.search import show_search
from recoupe.web.views.settings import keep_settings
from recoupe.web.views.stories import show_story

_ROUTES = [
    Route("/", show_overview),
    Route("/affair/{key}", show_affair),
    Route("/affair/{key}/{part}", show_part),
    Route("/story/{story}", show_story),
    Route("/read/{dispatch}", show_reading),
    Route("/line/{kind}/{key}", show_line),
    Route("/actor/{key}/{entity}", show_actor),
    Route("/line/{kind}/{key}/correct", show_form),
    Route("/line/{kind}/{key}/correct", correct, methods=["POST"]),
    Route("/search", show_search),
    Route("/review", show_review),
    Route("/review/all", show_all),
    Route("/review/all", decide_all, methods=["POST"]),
    Route("/decisions", show_log),
    Route("/decide", decide, methods=["POST"]),
    Route("/undo", undo, methods=["POST"]),
    Route("/name", keep_name, methods=["POST"]),
    Route("/problems", show_problems),
    Route("/actor/{key}/{entity}/who", show_identity),
    Route("/actor/{key}/{entity}/who", correct_identity, methods=["POST"]),
    Route("/settings", keep_settings, methods=["POST"]),
    Route("/static/{version}/{name}", asset),
]


def create_app(store: Path, *, token: str, port: int, lang: str | None = None) -> Starlette:
    """Make the desk of a store, served at 127.0.0.1 on this port to who has the token.

    ``lang`` is the language where a reader has chosen none; without it the browser's counts.
    Raises ``StoreError`` where the store cannot be opened.
    """
    app = Starlette(
        routes=_ROUTES,
        middleware=[Middleware(Guard, token=token, port=port)],
        exception_handlers={
            HTTPException: faults.http_fault,
            StoreError: faults.store_fault,
        },
    )
    app.state.lang = lang
    app.state.cabinet = Cabinet(store)
    # What cannot be opened is told now, before anything is served.
    _ = app.state.cabinet.store
    return app
