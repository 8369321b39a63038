import gzip
import hashlib
import re
from pathlib import Path

from starlette.testclient import TestClient

import recoupe.dossier
import recoupe.web
from recoupe.web.assets import asset_urls

VENDOR = Path(recoupe.web.__path__[0]) / "static" / "vendor"
# As published with htmx 4.0.1.
HTMX = "a0abb04f2f45a1f89d1d4844023245537e5e6014c87b144553e0607b4cc32130"


def test_htmx_is_as_published() -> None:
    content = (VENDOR / "htmx-4.0.1.min.js").read_bytes()
    assert hashlib.sha256(content).hexdigest() == HTMX


def test_script_and_style_are_light(client: TestClient) -> None:
    sent = [client.get(url).content for url in asset_urls().values()]
    assert sum(len(gzip.compress(content)) for content in sent) < 150_000


def test_a_page_loads_from_this_machine_only(client: TestClient) -> None:
    page = client.get("/").text
    loaded = re.findall(r"""(?:src|href|action)=["']([^"']+)["']""", page)
    assert loaded
    assert not [url for url in loaded if "//" in url]


def test_an_asset_of_another_version_is_not_there(client: TestClient) -> None:
    assert client.get("/static/000000000000/desk.css").status_code == 404
    assert client.get("/static/000000000000/..%2fapp.py").status_code == 404


def test_no_template_of_the_desk_hides_one_of_the_dossier() -> None:
    ours, theirs = (
        {one.name for one in (Path(room.__path__[0]) / "templates").iterdir()}
        for room in (recoupe.web, recoupe.dossier)
    )
    assert not ours & theirs


def test_every_part_of_a_file_has_its_page(client: TestClient) -> None:
    parts = re.findall(r'href="(/affair/[^/"]+/[a-z]+)"', client.get("/").text)
    assert parts
    assert {client.get(part).status_code for part in parts} == {200}
