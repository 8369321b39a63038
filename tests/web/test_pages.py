from pathlib import Path

import pytest
from starlette.testclient import TestClient

from recoupe.keeping import open_store

from .conftest import HERE, client_of


def test_one_crisis_shows_its_front_page_at_once(client: TestClient) -> None:
    assert client.get("/").text.count("<h1") == 1
    assert "18 dépêches" in client.get("/").text


def test_an_empty_store_says_how_to_fill_it(tmp_path: Path) -> None:
    open_store(tmp_path / "none.db").close()
    with client_of(tmp_path / "none.db") as client:
        assert "recoupe add none.db" in client.get("/").text


def test_a_page_speaks_the_language_of_the_browser(store: Path) -> None:
    with client_of(store, lang=None) as client:
        english = client.get("/", headers={"accept-language": "de, en-GB;q=0.8, fr;q=0.3"})
        french = client.get("/", headers={"accept-language": "fr-CA, en;q=0.3"})
    assert '<html lang="en"' in english.text
    assert '<html lang="fr"' in french.text


def test_what_is_chosen_is_kept_and_the_page_comes_back(client: TestClient) -> None:
    back = "/affair/x?page=2"
    answer = client.post(
        "/settings",
        data={"lang": "en", "look": "dark", "back": back},
        headers={"origin": HERE},
        follow_redirects=False,
    )
    assert answer.headers["location"] == back
    assert '<html lang="en" data-look="dark" ' in client.get("/").text


@pytest.mark.parametrize("back", ["//other.example", "/\\other.example", "http://x", "x", "/\n/x"])
def test_the_way_back_leads_to_no_other_host(client: TestClient, back: str) -> None:
    answer = client.post(
        "/settings",
        data={"look": "dark", "back": back},
        headers={"origin": HERE},
        follow_redirects=False,
    )
    assert answer.headers["location"] == "/"


@pytest.mark.parametrize("path", ["/nothing", "/affair/none", "/affair/%00"])
def test_what_is_not_there_has_its_page(client: TestClient, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 404
    assert "<h1>" in answer.text
