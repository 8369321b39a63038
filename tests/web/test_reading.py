"""The reader: texts word for word, the words of a line lit, ways there and back."""

import re
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from recoupe.web.affair_file import AffairFile
from recoupe.web.cabinet import Cabinet
from recoupe.web.register import KINDS

from .pages import columns, ids, links, lit, words


@pytest.fixture(scope="module")
def file(store: Path) -> AffairFile:
    cabinet = Cabinet(store)
    return cabinet.file(cabinet.store.affairs()[0].key, "fr")


def _text(column: str) -> list[str]:
    """The lines of a text as they stand in a column."""
    return [words(one) for one in re.findall(r"<p>(.*?)</p>", column, re.DOTALL)]


def test_a_text_is_shown_word_for_word(client: TestClient, file: AffairFile) -> None:
    for dispatch in file.dossier.dispatches:
        (column,) = columns(client.get(f"/read/{dispatch.id}").text)
        body = column.partition("</header>")[2]
        assert _text(body) == [line for line in dispatch.text.split("\n") if line.strip()]


@pytest.mark.parametrize("kind", KINDS)
def test_from_a_line_to_its_words_and_back(client: TestClient, file: AffairFile, kind: str) -> None:
    entries = [one for one in file.register.entries.items() if one[1].kind == kind][:5]
    assert entries
    for code, entry in entries:
        card = file.place(code)
        link = next(iter(file.register.links_to(code)))
        way = file.way(link, code)
        assert way in links(client.get(card).text)
        page = client.get(way).text
        text = file.context.dispatches[file.ids[link.mark]].text
        wanted = "".join(text[start:end] for start, end in link.parts)
        assert "".join(lit(page)) == wanted.replace("\n", ""), entry
        assert "here" in ids(page)
        assert card in links(page)


def test_two_accounts_stand_beside_each_other_with_their_words_lit(
    client: TestClient, file: AffairFile
) -> None:
    contested = next(one for one in file.sheet.findings if one.key == "contested")
    line = contested.groups[0][1][0]
    first = line.proofs[0].links[0]
    other = next(one.links[0] for one in line.proofs if one.links[0].mark != first.mark)
    page = client.get(file.way(first, line.code, beside=other.mark)).text
    left, right = columns(page)
    assert lit(left)
    assert lit(right)
    # The words of one lead to those of the other.
    assert any(link.startswith(f"/read/{file.ids[other.mark]}?beside=") for link in links(left))
    assert any(link.startswith(f"/read/{file.ids[first.mark]}?beside=") for link in links(right))


@pytest.mark.parametrize(
    "query",
    [
        "line=finding:none",
        "line=",
        "line=%00",
        "at=5",
        "at=9-5",
        "at=-1-4",
        "at=0-99999999",
        "at=²-³",
        "at=1e3-2e3",
        "beside=",
    ],
)
def test_what_a_query_names_that_is_not_there_lights_nothing(
    client: TestClient, file: AffairFile, query: str
) -> None:
    answer = client.get(f"/read/{file.dossier.dispatches[0].id}?{query}")
    assert answer.status_code == 200
    assert not lit(answer.text)


def test_words_that_no_line_cites_can_be_lit(client: TestClient, file: AffairFile) -> None:
    dispatch = file.dossier.dispatches[0]
    page = client.get(f"/read/{dispatch.id}?at=3-40").text
    assert "".join(lit(page)) == dispatch.text[3:40].replace("\n", "")


def test_a_dispatch_of_another_affair_is_not_beside_this_one(
    client: TestClient, file: AffairFile
) -> None:
    first = file.dossier.dispatches[0].id
    assert client.get(f"/read/{first}?beside=0000000000000000").status_code == 404
