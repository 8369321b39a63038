"""Keeping what a reader chooses."""

from http import HTTPStatus
from urllib.parse import parse_qs

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from recoupe.dossier.wording import LANGUAGES
from recoupe.web.tastes import LOOKS

_A_YEAR = 365 * 24 * 3600
_CHOICES = {"lang": LANGUAGES, "look": LOOKS}


async def keep_settings(request: Request) -> Response:
    """Keep language or look in a cookie and go back to the page it was chosen on."""
    form = {key: values[-1] for key, values in parse_qs((await request.body()).decode()).items()}
    answer = RedirectResponse(own_path(form.get("back", "/")), HTTPStatus.SEE_OTHER)
    for name, choices in _CHOICES.items():
        if form.get(name) in choices:
            answer.set_cookie(name, form[name], max_age=_A_YEAR, httponly=True, samesite="strict")
    return answer


def own_path(path: str) -> str:
    """Give a path of this desk; anything that would lead elsewhere is its first page."""
    fine = path.startswith("/") and not path.startswith(("//", "/\\")) and path.isprintable()
    return path if fine else "/"
