from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from recoupe.keeping import open_store
from recoupe.web.app import create_app

PORT = 8765
HERE = f"http://127.0.0.1:{PORT}"
TOKEN = "a-token-of-tests"
SAMPLE = Path(__file__).resolve().parents[2] / "src" / "recoupe" / "sample" / "fr"


@pytest.fixture(scope="session")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with the sample crisis in it."""
    path = tmp_path_factory.mktemp("web") / "crisis.db"
    with open_store(path) as opened:
        opened.add([SAMPLE])
    return path


def client_of(path: Path, *, lang: str | None = "fr", admitted: bool = True) -> TestClient:
    """A browser at the desk of a store, with its token unless told otherwise."""
    app = create_app(path, token=TOKEN, port=PORT, lang=lang)
    client = TestClient(app, base_url=HERE, raise_server_exceptions=False)
    if admitted:
        client.cookies.set(f"recoupe-{PORT}", TOKEN)
    return client


@pytest.fixture
def client(store: Path) -> Iterator[TestClient]:
    with client_of(store) as client:
        yield client


@pytest.fixture
def stranger(store: Path) -> Iterator[TestClient]:
    with client_of(store, admitted=False) as client:
        yield client
