"""The first page of a store with several crises."""

from pathlib import Path

import pytest

import recoupe
from recoupe.keeping import open_store

from .conftest import client_of
from .pages import links

_TEXTS = (
    "LIMA (Agence Sierra) - Le ministère péruvien des Mines a annoncé lundi la fermeture de la "
    "mine de Quelca après un éboulement qui a fait douze morts.",
    "OSLO (Agence Boréale) - Le ministre norvégien de la Pêche, Torvald Strand, a déclaré mardi "
    "que le port resterait ouvert aux chalutiers.",
)


@pytest.fixture(scope="module")
def several(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("several") / "crises.db"
    with open_store(path) as store:
        store.add(
            recoupe.read(text, lang="fr", filed=f"203{n}-03-04") for n, text in enumerate(_TEXTS)
        )
    return path


def test_several_crises_are_listed_the_latest_first(several: Path) -> None:
    with open_store(several) as store:
        keys = [one.key for one in store.affairs()]
    assert len(keys) == len(_TEXTS)
    with client_of(several) as client:
        page = client.get("/").text
        listed = [link for link in links(page) if link.startswith("/affair/")]
        assert listed == [f"/affair/{key}" for key in keys]
        assert page.find("2031") < page.find("2030")
        assert all(client.get(link).status_code == 200 for link in listed)


@pytest.mark.parametrize("page", ["0", "-1", "x", "²", "99999999999999999999", "2"])
def test_a_page_number_that_is_none_is_no_fault(several: Path, page: str) -> None:
    with client_of(several) as client:
        assert client.get("/", params={"page": page}).status_code == 200


def test_the_first_page_tells_what_is_new_sure_and_undecided(several: Path) -> None:
    with client_of(several) as client:
        page = client.get("/").text
        assert "2 dépêches nouvelles" in page
        assert "/review" in links(page)
        waiting = page.partition('id="waiting"')[2]
        cards = [link for link in links(waiting) if link.startswith("/line/")]
        assert cards
        assert all(client.get(card).status_code == 200 for card in cards)
        assert 'id="waiting"' not in client.get("/", params={"page": "2"}).text
