"""Who may talk to the desk: this machine, by the desk's own name, with the token it printed."""

import hmac
import logging
from collections.abc import Mapping
from http import HTTPStatus
from urllib.parse import urlencode

from starlette.datastructures import MutableHeaders
from starlette.requests import Request
from starlette.responses import RedirectResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from recoupe.web.faults import fault_page, own_fault

# A page may load its own style and script, send its own forms, and nothing else.
_POLICY = "; ".join(
    (
        "default-src 'none'",
        "style-src 'self'",
        "script-src 'self'",
        "img-src 'self'",
        "connect-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    )
)
# The address of a page stays on this machine. Without any referrer a browser would not say where
# a form comes from either.
_HEADERS = {
    "Content-Security-Policy": _POLICY,
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
}
_READING = frozenset({"GET", "HEAD"})
_OPEN = "/static/"
_LOG = logging.getLogger("uvicorn.error")


class Guard:
    """Lets requests through that name the desk as their host and have its token.

    The token comes once in the address; a cookie keeps it and a redirect takes it out of the
    address. What changes something must come from a page of the desk. Every answer carries the
    headers that keep a page to itself.
    """

    def __init__(self, app: ASGIApp, *, token: str, port: int) -> None:
        self._app = app
        self._token = token
        self._cookie = f"recoupe-{port}"
        self._hosts = frozenset({f"127.0.0.1:{port}", f"localhost:{port}"})

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request, or hand it on."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        begun = False

        async def sending(message: Message) -> None:
            nonlocal begun
            if message["type"] == "http.response.start":
                begun = True
                headers = MutableHeaders(scope=message)
                for name, value in _HEADERS.items():
                    headers[name] = value
                headers.setdefault("Cache-Control", "no-store")
            await send(message)

        request = Request(scope)
        answer = self._judged(request) or self._app
        try:
            await answer(scope, receive, sending)
        except Exception as error:
            # Told here, where the page for it still gets its headers.
            _LOG.exception("a page could not be made: %s", request.url.path)
            if begun:
                raise
            await own_fault(request, error)(scope, receive, sending)

    def _judged(self, request: Request) -> ASGIApp | None:
        """Give what answers a request that is not let through."""
        if request.headers.get("host", "") not in self._hosts:
            return fault_page(request, HTTPStatus.MISDIRECTED_REQUEST, "host")
        if request.url.path.startswith(_OPEN):
            return None
        if "token" in request.query_params and request.method in _READING:
            return self._admitted(request)
        if not self._is_token(request.cookies.get(self._cookie, "")):
            return fault_page(request, HTTPStatus.FORBIDDEN, "token")
        if request.method not in _READING and not self._is_own(request.headers):
            return fault_page(request, HTTPStatus.FORBIDDEN, "origin")
        return None

    def _admitted(self, request: Request) -> ASGIApp:
        if not self._is_token(request.query_params["token"]):
            return fault_page(request, HTTPStatus.FORBIDDEN, "token")
        rest = [(key, value) for key, value in request.query_params.multi_items() if key != "token"]
        # Only a path of ours: two slashes would be another host.
        path = "/" + request.url.path.lstrip("/")
        answer = RedirectResponse(
            f"{path}?{urlencode(rest)}" if rest else path, HTTPStatus.SEE_OTHER
        )
        answer.set_cookie(self._cookie, self._token, httponly=True, samesite="strict")
        return answer

    def _is_token(self, given: str) -> bool:
        return hmac.compare_digest(given.encode("utf-8", "replace"), self._token.encode())

    def _is_own(self, headers: Mapping[str, str]) -> bool:
        """Tell whether a page of the desk sends this; browsers say so of every form."""
        origin = headers.get("origin")
        return origin is not None and origin.removeprefix("http://") in self._hosts
