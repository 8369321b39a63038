"""A clear page for each thing that goes wrong, with what every page has."""

import shutil
from pathlib import Path

import pytest

from recoupe.keeping import Store

from .conftest import HERE, client_of
from .pages import words


def test_a_store_that_cannot_be_read_any_more_is_told(store: Path, tmp_path: Path) -> None:
    path = tmp_path / "copy.db"
    shutil.copy(store, path)
    with client_of(path) as client:
        path.write_bytes(b"something else altogether")
        answer = client.get("/")
    assert answer.status_code == 503
    assert "found a file of another kind" in words(answer.text)
    assert path.read_bytes() == b"something else altogether"


def test_a_fault_of_our_own_has_its_page(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("<b>broken</b>")

    monkeypatch.setattr(Store, "affairs", broken)
    with client_of(store) as client:
        answer = client.get("/")
    assert answer.status_code == 500
    assert "RuntimeError: <b>broken</b>" in words(answer.text)
    assert "<b>" not in answer.text
    assert answer.headers["content-security-policy"].startswith("default-src 'none'")
    assert answer.headers["cache-control"] == "no-store"


@pytest.mark.parametrize(("method", "path"), [("POST", "/"), ("DELETE", "/"), ("GET", "/settings")])
def test_what_an_address_does_not_take_is_told(store: Path, method: str, path: str) -> None:
    with client_of(store) as client:
        answer = client.request(method, path, headers={"origin": HERE})
    assert answer.status_code == 405
    assert "<h1" in answer.text


def test_two_desks_of_one_store_do_not_share_their_cookie(store: Path) -> None:
    """Cookies belong to a host, whatever the port: each desk has its own name for its own."""
    with client_of(store, admitted=False) as client:
        client.cookies.set("recoupe-1", "a-token-of-tests")
        assert client.get("/").status_code == 403
