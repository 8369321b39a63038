"""Every view that can be reached: it answers, leads nowhere dead, and says what it is."""

from collections import Counter
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from .conftest import client_of
from .pages import ids, kind_of, links, views

OF_A_KIND = 6


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_every_view_answers_and_leads_somewhere(store: Path, lang: str) -> None:
    kinds = set()
    with client_of(store, lang=lang) as client:
        for address, page in views(client, of_a_kind=OF_A_KIND):
            kinds.add(kind_of(address).split("?")[0])
            assert f'<html lang="{lang}"' in page
            assert page.count("<h1") == 1, address
            places = ids(page)
            assert not [one for one, count in Counter(places).items() if count > 1], address
            for link in links(page):
                assert link.startswith(("/", "#")), f"{address}: {link}"
                assert not link.startswith("#") or link[1:] in places, f"{address}: {link}"
    parts = "findings positions exchanges timeline words events network dates dispatches"
    assert kinds >= {"/", "/story/*", "/read/*", "/line/finding/*", "/line/attribution/*"}
    assert kinds >= {f"/affair/*/{part}" for part in parts.split()}
    assert kinds >= {f"/line/{kind}/*" for kind in ("event", "position", "exchange", "occurrence")}


def test_a_link_to_words_finds_its_place(client: TestClient) -> None:
    """Whatever leads to words leads to a page where they are lit and the page is sent to."""
    front = client.get("/").text
    ways = [link for link in links(front) if link.endswith("#here")]
    assert ways
    for way in ways:
        assert "here" in ids(client.get(way).text), way


@pytest.mark.parametrize(
    "path",
    [
        "/affair/0000000000000000",
        "/story/0000000000000000",
        "/read/0000000000000000",
        "/line/finding/0000000000000000",
        "/line/attribution/0000000000000000.a1-2-3",
        "/line/nothing/0000000000000000",
        "/actor/0000000000000000/isl",
    ],
)
def test_what_is_not_there_is_said_so(client: TestClient, path: str) -> None:
    assert client.get(path).status_code == 404


def test_parts_and_people_an_affair_does_not_have_are_not_there(client: TestClient) -> None:
    affair = next(link for link in links(client.get("/").text) if link.startswith("/affair/"))
    assert client.get(f"{affair}/recipes").status_code == 404
    key = affair.split("/")[2]
    assert client.get(f"/actor/{key}/nobody").status_code == 404


def test_a_long_page_begins_with_what_is_on_it(client: TestClient) -> None:
    affair = next(link for link in links(client.get("/").text) if link.startswith("/affair/"))
    for part in ("findings", "positions", "words", "events"):
        page = client.get(f"{affair}/{part}").text
        index = page.partition('<nav class="index"')[2].partition("</nav>")[0]
        anchors = [link[1:] for link in links(index)]
        assert len(anchors) > 2
        assert set(anchors) <= set(ids(page)), part
