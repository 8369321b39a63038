import csv
import io
import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.datastructures import QueryParams
from starlette.testclient import TestClient

from recoupe.records.desk import LineQuery
from recoupe.web.asking import asked
from recoupe.web.facets import month_bounds
from recoupe.web.folding import lit

USUAL = LineQuery(limit=40)


def query(text: str) -> LineQuery:
    return asked("/search", QueryParams(text), usual=USUAL).query


def test_an_address_says_what_is_asked_for() -> None:
    found = query(
        "q=port&kind=event&kind=finding&agency=Noro%C3%AEt&since=2031-03-01&below=0.7"
        "&verdict=unseen&order=doubt&from=40"
    )
    assert found.words == "port"
    assert found.kinds == ("event", "finding")
    assert found.agency == "Noroît"
    assert (found.since, found.until) == ("2031-03-01", None)
    assert found.certain_below == 0.7
    assert (found.verdict, found.order, found.offset) == ("unseen", "doubt", 40)


@pytest.mark.parametrize(
    "text",
    [
        *("since=mardi", "since=20310304", "below=2", "below=nan", "below=x", "kind=none"),
        *("order=none", "verdict=none", "from=-1", "from=x", "from=²", "from=99999999999", ""),
    ],
)
def test_what_makes_no_sense_is_not_asked(text: str) -> None:
    assert query(text) == USUAL


@given(
    st.builds(
        LineQuery,
        words=st.text(max_size=20),
        kinds=st.sampled_from([(), ("event",), ("event", "finding")]),
        actor=st.none() | st.text(min_size=1, max_size=20),
        until=st.none() | st.dates().map(str),
        certain_below=st.none() | st.sampled_from([0.5, 0.9]),
        verdict=st.sampled_from([None, "open", "seen"]),
        order=st.sampled_from(["rank", "day", "doubt"]),
        limit=st.just(40),
    )
)
def test_an_address_is_read_as_it_was_written(wanted: LineQuery) -> None:
    for usual in (USUAL, LineQuery(limit=40, verdict="open", order="doubt")):
        written = asked("/review", QueryParams(""), usual=usual)
        address = type(written)("/review", wanted, usual).url()
        assert asked("/review", QueryParams(address.partition("?")[2]), usual=usual).query == wanted


def test_words_are_lit_whatever_their_case_and_accents() -> None:
    assert lit("Le Détroit, <b>ÉTROIT</b>", "detroit") == (
        "Le <mark>Détroit</mark>, &lt;b&gt;ÉTROIT&lt;/b&gt;"
    )
    assert lit("un étroit détroit", "etro") == "un <mark>étroit</mark> détroit"
    assert lit("un étroit détroit", "etro ") == "un étroit détroit"


def test_months_have_their_days() -> None:
    assert month_bounds("2031-12") == ("2031-12-01", "2031-12-31")
    assert month_bounds("2032-02") == ("2032-02-01", "2032-02-29")


def test_found_lines_lead_to_their_cards_and_their_words(client: TestClient) -> None:
    page = client.get("/search?q=PORTS").text
    assert "<mark>ports</mark>" in page
    assert re.search(r'href="/line/finding/[0-9a-f]+"', page)
    assert re.search(r'href="/read/[0-9a-f]{16}\?line=event:[0-9a-f]{16}\.[^"]+"', page)


def test_a_facet_asks_for_less_and_takes_itself_back(client: TestClient) -> None:
    whole = client.get("/search?q=port").text
    link = re.search(
        r'<a href="([^"]*kind=finding[^"]*)">[^<]+</a> <span class="count">(\d+)', whole
    )
    assert link
    some = client.get(link[1].replace("&amp;", "&")).text
    assert f"{link[2]} lignes" in some
    back = re.search(r'<a href="([^"]*)" class="chosen"', some)
    assert back
    assert back[1] == "/search?q=port"


def test_pages_of_a_list_follow_each_other(client: TestClient) -> None:
    first = client.get("/search").text
    assert 'rel="prev"' not in first
    following = re.search(r'rel="next" href="([^"]+)"', first)
    assert following
    assert 'rel="prev" href="/search"' in client.get(following[1]).text


def test_no_line_is_said_so(client: TestClient) -> None:
    assert "Aucune ligne" in client.get("/search?q=zzzz").text


def test_the_lines_are_kept_as_a_table(client: TestClient) -> None:
    answer = client.get("/search?q=port&as=csv")
    assert answer.headers["content-disposition"] == 'attachment; filename="recoupe-lines.csv"'
    assert answer.content.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig"), newline="")))
    listed = client.get("/search?q=port&as=json").json()
    assert len(rows) == len(listed) > 20
    assert [row["id"] for row in rows] == [one["id"] for one in listed]
    assert rows[0]["address"].startswith("http://127.0.0.1:8765/line/")


def test_a_table_has_all_lines_and_each_once(client: TestClient) -> None:
    listed = json.loads(client.get("/search?as=json").content)
    keys = [(one["kind"], one["id"]) for one in listed]
    assert len(keys) == len(set(keys)) > 300
    assert client.get("/search?q=zzzz&as=json").json() == []
    assert len(client.get("/search?q=zzzz&as=csv").content.splitlines()) == 1


def test_a_form_that_is_none_is_refused(client: TestClient) -> None:
    assert client.get("/search?as=exe").status_code == 400


@pytest.mark.parametrize(
    "words", ["<script>", '" onx="', "a' OR 1=1 --", "AND OR NOT", "*", "é\x00"]
)
def test_words_asked_for_are_only_words(client: TestClient, words: str) -> None:
    answer = client.get("/search", params={"q": words})
    assert answer.status_code == 200
    assert "<script>" not in answer.text
    assert '" onx="' not in answer.text


def test_the_page_is_english_where_asked(client: TestClient) -> None:
    client.cookies.set("lang", "en")
    page = client.get("/search?q=port").text
    assert "34 lines" in page
    assert "one agency only" in page
