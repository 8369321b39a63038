"""Serving: the address, the port, and stores that cannot be served."""

import os
import socket
import subprocess
import sys
import urllib.error
import urllib.request
from pathlib import Path

import pytest

from recoupe.errors import ServeError, StoreError
from recoupe.web.app import create_app
from recoupe.web.serving import serve


def _taken() -> socket.socket:
    taken = socket.socket()
    taken.bind(("127.0.0.1", 0))
    taken.listen()
    return taken


def test_a_port_that_is_taken_is_told(store: Path) -> None:
    with _taken() as taken, pytest.raises(ServeError, match="expected a free one"):
        serve(store, port=taken.getsockname()[1], browser=False, lang=None, tell=print)


@pytest.mark.parametrize("content", [b"", b"no store at all", None])
def test_what_is_no_store_is_not_served(tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "none.db"
    if content:
        path.write_bytes(content)
        with pytest.raises(StoreError):
            create_app(path, token="t", port=1)
        assert path.read_bytes() == content
    else:
        with pytest.raises(StoreError):
            create_app(path, token="t", port=1)
        assert not path.exists()


def test_the_command_prints_an_address_that_answers(store: Path) -> None:
    command = [sys.executable, "-m", "recoupe.cli", "serve", str(store), "--no-browser"]
    environment = {**os.environ, "PYTHONUNBUFFERED": "1"}
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment) as running:
        assert running.stdout is not None
        try:
            address = running.stdout.readline().strip()
            assert address.startswith("http://127.0.0.1:")
            cookies = urllib.request.HTTPCookieProcessor()
            page = urllib.request.build_opener(cookies).open(address, timeout=60).read().decode()
            assert "<h1" in page
            with pytest.raises(urllib.error.HTTPError, match="403"):
                urllib.request.urlopen(address.partition("?")[0], timeout=60)
        finally:
            running.terminate()


def test_the_page_is_served_without_the_parser(store: Path) -> None:
    """A first page in less than two seconds leaves no time to load what reads dispatches."""
    code = (
        "import sys; from pathlib import Path; from recoupe.web.app import create_app; "
        "from recoupe.web.serving import serve; create_app(Path(sys.argv[1]), token='t', port=1); "
        "print('spacy' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(store)], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "False"
