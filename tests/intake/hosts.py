"""A host of this machine's own that answers as a test wants."""

import contextlib
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

Answer = Callable[[BaseHTTPRequestHandler], None]


def page(data: bytes = b"<p>Bonjour</p>", status: int = 200, **headers: str) -> Answer:
    """An answer of these bytes; ``_`` in the names of headers stands for a hyphen."""

    def answer(request: BaseHTTPRequestHandler) -> None:
        request.send_response(status)
        for name, value in headers.items():
            request.send_header(name.replace("_", "-"), value)
        if "Content_Length" not in headers:
            request.send_header("Content-Length", str(len(data)))
        request.end_headers()
        with contextlib.suppress(OSError):
            request.wfile.write(data)

    return answer


def leading(target: str, status: int = 302) -> Answer:
    """An answer that leads on."""
    return page(b"", status, Location=target)


class Host:
    """The host; ``asked`` has the path and the headers of each visit, in order."""

    def __init__(self, answers: dict[str, Answer | list[Answer]], port: int) -> None:
        self.answers = answers
        self.asked: list[tuple[str, dict[str, str]]] = []
        self.port = port
        self.address = f"http://127.0.0.1:{port}"

    @property
    def paths(self) -> list[str]:
        return [path for path, _ in self.asked]

    def answer(self, request: BaseHTTPRequestHandler) -> None:
        self.asked.append((request.path, dict(request.headers)))
        found = self.answers.get(request.path, page(b"", 404))
        if isinstance(found, list):
            found = found.pop(0) if len(found) > 1 else found[0]
        found(request)


@contextlib.contextmanager
def hosting(answers: dict[str, Answer | list[Answer]]) -> Iterator[Host]:
    """Run a host that gives these answers by path, those of a list one after the other."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            host.answer(self)

        def log_message(self, *_: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        host = Host(answers, server.server_address[1])
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield host
        finally:
            server.shutdown()
            thread.join()
