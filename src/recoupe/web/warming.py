"""Doing once, before the first page is asked for, what every page needs."""

from starlette.applications import Starlette

from recoupe.dossier.wording import LANGUAGES
from recoupe.web.assets import asset_urls
from recoupe.web.pages import environment
from recoupe.web.wording import load_labels


def warm(app: Starlette) -> None:
    """Load words, templates and the affair that is shown first."""
    for lang in LANGUAGES:
        load_labels(lang)
    asset_urls()
    for name in environment().list_templates(extensions=["j2"]):
        environment().get_template(name)
    cabinet = app.state.cabinet
    for affair in cabinet.store.affairs(0, 1):
        cabinet.file(affair.key, app.state.lang or LANGUAGES[0])
