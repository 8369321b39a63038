"""The reader: texts word for word, the words of a line lit, ways there and back."""

import re
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from recoupe.web.affair_file import AffairFile
from recoupe.web.cabinet import Cabinet
from recoupe.web.reader import account_beside
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
        (column,) = columns(client.get(f"/read/{dispatch.id}?beside=none").text)
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
        page = columns(client.get(way).text)[0]
        text = file.context.dispatches[file.ids[link.mark]].text
        wanted = "".join(text[start:end] for start, end in link.parts)
        assert "".join(lit(page)) == wanted.replace("\n", ""), entry
        assert "here" in ids(page)
        assert card in links(client.get(way).text)


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
    page = columns(client.get(f"/read/{dispatch.id}?at=3-40").text)[0]
    assert "".join(lit(page)) == dispatch.text[3:40].replace("\n", "")


def test_a_dispatch_of_another_affair_is_not_beside_this_one(
    client: TestClient, file: AffairFile
) -> None:
    first = file.dossier.dispatches[0].id
    assert client.get(f"/read/{first}?beside=0000000000000000").status_code == 404


def test_the_account_of_another_agency_stands_beside_without_being_asked_for(
    client: TestClient, file: AffairFile
) -> None:
    agencies = {file.ids[line.mark]: line.account for line in file.sheet.dispatches}
    contested = next(one for one in file.sheet.findings if one.key == "contested")
    for line in contested.groups[0][1]:
        link = line.proofs[0].links[0]
        here = file.ids[link.mark]
        beside = account_beside(file, link.mark, line.code)
        assert agencies[file.ids[beside]] != agencies[here]
        page = client.get(file.way(link, line.code)).text
        left, right = columns(page)
        assert lit(left)
        assert lit(right) or beside not in {one.mark for one in file.register.links_to(line.code)}
        assert any(url.startswith(f"/read/{here}?beside=none") for url in links(page))


def test_a_dispatch_can_be_read_alone(client: TestClient, file: AffairFile) -> None:
    for line in file.sheet.dispatches:
        both = client.get(file.whole(line.mark)).text
        assert len(columns(both)) == 1 + bool(account_beside(file, line.mark))
        assert len(columns(client.get(f"{file.whole(line.mark)}?beside=none").text)) == 1
