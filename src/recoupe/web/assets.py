"""Style and script: all that a page loads, from this machine."""

import hashlib
from functools import cache
from http import HTTPStatus
from importlib.resources import files

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

_DOSSIER, _DESK = files("recoupe.dossier") / "templates", files("recoupe.web") / "static"
# What each asset is made of, put together in order.
_ASSETS = {
    "desk.css": ("text/css", (_DOSSIER / "style.css", _DESK / "desk.css", _DESK / "reading.css")),
    "mark.svg": ("image/svg+xml", (_DESK / "mark.svg",)),
    "keys.js": ("text/javascript", (_DESK / "keys.js",)),
    "htmx.js": ("text/javascript", (_DESK / "vendor" / "htmx-4.0.1.min.js",)),
}
_FOR_A_YEAR = "public, max-age=31536000, immutable"


@cache
def _content(name: str) -> bytes:
    return b"\n".join(part.read_bytes() for part in _ASSETS[name][1])


@cache
def asset_urls() -> dict[str, str]:
    """Give the address of each asset, which changes whenever its content does."""
    return {
        name: f"/static/{hashlib.sha256(_content(name)).hexdigest()[:12]}/{name}"
        for name in _ASSETS
    }


async def asset(request: Request) -> Response:
    """Answer with an asset; one of another version of the desk is not there."""
    name = request.path_params["name"]
    if asset_urls().get(name) != request.url.path:
        raise HTTPException(HTTPStatus.NOT_FOUND)
    kind = _ASSETS[name][0]
    return Response(_content(name), media_type=kind, headers={"Cache-Control": _FOR_A_YEAR})
