"""Keeping what a reader chooses."""

from http import HTTPStatus
from urllib.parse import parse_qs

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from recoupe.dossier.wording import LANGUAGES
from recoupe.web.own_paths import own_path
from recoupe.web.tastes import KEYS, LOOKS

_A_YEAR = 365 * 24 * 3600
_CHOICES = {"lang": LANGUAGES, "look": LOOKS, "keys": KEYS}


async def keep_settings(request: Request) -> Response:
    """Keep language or look in a cookie and go back to the page it was chosen on."""
    form = {key: values[-1] for key, values in parse_qs((await request.body()).decode()).items()}
    answer = RedirectResponse(own_path(form.get("back", "/")), HTTPStatus.SEE_OTHER)
    for name, choices in _CHOICES.items():
        if form.get(name) in choices:
            answer.set_cookie(name, form[name], max_age=_A_YEAR, httponly=True, samesite="strict")
    return answer
