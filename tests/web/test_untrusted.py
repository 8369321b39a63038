"""Text of dispatches is shown, and nothing but shown."""

from pathlib import Path

import pytest

import recoupe
from recoupe.keeping import open_store

from .conftest import client_of
from .pages import views, words

SCRIPT = "<script>alert('x')</script>"
IMAGE = '"><img src=x onerror=alert(1)>'
BRACES = "{{ 7 * 7 }}"


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("hostile") / "<b>crisis.db"
    texts = [
        "OSLO (Agence Boréale) - Le ministre norvégien de la Pêche, Torvald Strand, a déclaré "
        f"mardi que {SCRIPT} le port resterait ouvert {IMAGE} aux chalutiers. "
        f"« {BRACES} », a-t-il dit.",
        "REYKJAVIK (Noroît) - Le ministre norvégien de la Pêche, Torvald Strand, a déclaré mardi "
        f"que le port resterait ouvert aux chalutiers {SCRIPT}. L'Islande a rejeté {IMAGE} cette "
        "offre.",
    ]
    with open_store(path) as store:
        store.add(
            recoupe.read(text, lang="fr", filed="2031-03-04", source_uri=f"{n}{IMAGE}.txt")
            for n, text in enumerate(texts)
        )
    return path


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_markup_in_a_dispatch_is_text(hostile: Path, lang: str) -> None:
    shown = 0
    with client_of(hostile, lang=lang) as client:
        for address, page in views(client, of_a_kind=8):
            assert "<script>alert" not in page, address
            assert "<img" not in page, address
            assert "<b>crisis" not in page, address
            assert " 49 " not in words(page), address
            shown += SCRIPT in words(page)
    assert shown > 3


def test_an_address_is_not_part_of_a_page(hostile: Path) -> None:
    with client_of(hostile) as client:
        for path in (f"/{SCRIPT}", f"/affair/{SCRIPT}", f"/?x={IMAGE}", f"/search?q={IMAGE}"):
            page = client.get(path).text
            assert "<script>alert" not in page
            assert "<img" not in page
