"""Doing once, before the first page is asked for, what every page needs."""

import gc

import anyio
from starlette.applications import Starlette
from starlette.types import Message

from recoupe.dossier.wording import LANGUAGES
from recoupe.web.assets import asset_urls
from recoupe.web.pages import environment
from recoupe.web.wording import load_labels

_MADE_BEFORE_A_LOOK, _LOOKS_BEFORE_ALL_IS = 100_000, 100


def warm(app: Starlette) -> None:
    """Load words, templates and the affair that is shown first, and never look through these again.

    Putting an affair into words makes some hundred thousand objects that live as long as it is
    kept: Python would look through all of them again and again for some to throw away.
    """
    for lang in LANGUAGES:
        load_labels(lang)
    asset_urls()
    for name in environment().list_templates(extensions=["j2"]):
        environment().get_template(name)
    cabinet = app.state.cabinet
    for affair in cabinet.store.affairs(0, 1):
        cabinet.file(affair.key, app.state.lang or LANGUAGES[0])
    anyio.run(_ask_for_the_first_page, app)
    gc.collect()
    gc.freeze()
    gc.set_threshold(_MADE_BEFORE_A_LOOK, 10, _LOOKS_BEFORE_ALL_IS)


async def _ask_for_the_first_page(app: Starlette) -> None:
    """Have the first page made once, by the desk itself and for nobody."""

    async def receive() -> Message:
        return {"type": "http.request"}

    async def send(message: Message) -> None:
        pass

    scope = {"type": "http", "method": "GET", "path": "/", "query_string": b"", "headers": []}
    await app.router({**scope, "root_path": "", "scheme": "http", "app": app}, receive, send)
