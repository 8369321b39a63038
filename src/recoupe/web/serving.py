"""Serving the desk on this machine, and to nobody else."""

import secrets
import socket
import threading
import webbrowser
from collections.abc import Callable
from pathlib import Path

import uvicorn

from recoupe.errors import ServeError
from recoupe.web.app import create_app
from recoupe.web.warming import warm

_HERE = "127.0.0.1"
USUAL_PORT = 8765


def serve(
    store: Path,
    *,
    port: int | None,
    browser: bool,
    lang: str | None,
    tell: Callable[[str], None],
) -> None:
    """Serve the desk until it is interrupted; ``tell`` is given its address once it answers.

    Without a port it takes the usual one, or any free one where that is taken. Raises
    ``ServeError`` where the port asked for is taken, ``StoreError`` where the store cannot be
    opened.
    """
    listening = _listening(port)
    try:
        chosen = listening.getsockname()[1]
        token = secrets.token_urlsafe(24)
        app = create_app(store, token=token, port=chosen, lang=lang)
        warm(app)
        server = _Server(
            uvicorn.Config(app, log_level="warning", access_log=False, lifespan="off", ws="none"),
            lambda: _announce(f"http://{_HERE}:{chosen}/?token={token}", browser, tell),
        )
        server.run(sockets=[listening])
    finally:
        listening.close()


class _Server(uvicorn.Server):
    """A server that says when it answers."""

    def __init__(self, config: uvicorn.Config, started: Callable[[], None]) -> None:
        super().__init__(config)
        self._announce = started

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if self.started:
            self._announce()


def _announce(address: str, browser: bool, tell: Callable[[str], None]) -> None:
    tell(address)
    if browser:
        # A browser may take its time to come up, and some never return.
        threading.Thread(target=webbrowser.open, args=(address,), daemon=True).start()


def _listening(port: int | None) -> socket.socket:
    for one in (USUAL_PORT, 0) if port is None else (port,):
        # Named as TCP, so that asyncio sends the end of a page at once: else it waits 40 ms.
        found = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
        found.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            found.bind((_HERE, one))
        except OSError as error:
            found.close()
            if port is not None:
                raise ServeError(
                    f"port {port}: found that it cannot be had ({(error.strerror or '').lower()}); "
                    "expected a free one; name another, or none to have one chosen"
                ) from error
        else:
            return found
    raise ServeError("found no free port; expected one; end a program that serves, then try again")
