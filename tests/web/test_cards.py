"""Cards of lines, stories and people."""

import re
from itertools import pairwise
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from recoupe.dossier.parties import source_ids
from recoupe.web.affair_file import AffairFile, line_url
from recoupe.web.cabinet import Cabinet
from recoupe.web.threads import threads_of

from .pages import links, words


@pytest.fixture(scope="module")
def file(store: Path) -> AffairFile:
    cabinet = Cabinet(store)
    return cabinet.file(cabinet.store.affairs()[0].key, "fr")


def test_a_statement_passed_on_shows_every_hand(client: TestClient, file: AffairFile) -> None:
    item = next(
        one
        for one in file.dossier.attributions
        if one.relayed_by and ("attribution", f"{one.dispatch}.{one.id}") in file.register.codes
    )
    page = client.get(line_url("attribution", f"{item.dispatch}.{item.id}")).text
    drawn = words(page.partition('<svg class="hands"')[2].partition("</svg>")[0])
    hands = [*source_ids(item), *item.relayed_by]
    places = [drawn.find(file.context.name(hand)[:30]) for hand in hands]
    assert -1 not in places
    assert places == sorted(places)
    assert file.context.agency(item.dispatch) in drawn


def test_every_statement_and_event_has_a_card(client: TestClient, file: AffairFile) -> None:
    """Copies and what only passes on others' words have no line of their own, and a card still."""
    keys = {("attribution", f"{one.dispatch}.{one.id}") for one in file.dossier.attributions}
    keys |= {("event", f"{one.dispatch}.{one.id}") for one in file.dossier.events}
    without = sorted(keys - set(file.register.codes))
    assert without
    for kind, key in without[:: max(len(without) // 40, 1)]:
        answer = client.get(line_url(kind, key))
        assert answer.status_code == 200, key


def test_a_copy_names_the_line_it_is_given_under(client: TestClient, file: AffairFile) -> None:
    original, (copy, *_) = next(
        one
        for one in file.context.copies.items()
        if ("attribution", ".".join(one[0])) in file.register.codes
    )
    code = file.register.codes["attribution", ".".join(original)]
    page = client.get(line_url("attribution", f"{copy.dispatch}.{copy.id}")).text
    assert file.place(code) in links(page)


def test_a_line_names_those_on_the_same_words(client: TestClient, file: AffairFile) -> None:
    code, entry = next(
        one for one in file.register.entries.items() if one[1].section == "contested"
    )
    beside = file.register.beside(code)
    assert beside
    for other in beside:
        assert code in file.register.beside(other)
        assert file.place(other) in links(client.get(file.place(code)).text), entry


def test_an_exchange_leads_to_what_it_answers(client: TestClient, file: AffairFile) -> None:
    chains = threads_of(file.sheet)
    assert chains
    for chain in chains:
        for one, answer in pairwise(chain):
            assert answer.answers == one.code
            assert file.place(answer.code) in links(client.get(file.place(one.code)).text)
            assert file.place(one.code) in links(client.get(file.place(answer.code)).text)


def test_a_story_shows_its_own_dispatches(client: TestClient, file: AffairFile) -> None:
    for story in file.dossier.stories:
        page = client.get(f"/story/{story.id}").text
        listed = page.partition('class="dispatches"')[2].partition("</ul>")[0]
        whole = re.findall(r'<li[^>]*>\s*<a [^>]*href="([^"]+)"', listed)
        assert whole == [f"/read/{one}" for one in story.dispatches]


def test_a_page_of_somebody_has_names_offices_words_and_who_speaks_of_them(
    client: TestClient, file: AffairFile
) -> None:
    actor = next(
        actor
        for party in file.sheet.parties
        for actor in party.actors
        if actor.roles and file.context.entities[actor.key].also
    )
    page = client.get(file.whom(actor.key)).text
    shown = words(page)
    entity = file.context.entities[actor.key]
    assert file.context.name(actor.key) in shown
    assert all(name in shown for name in entity.also)
    assert all(role.words in shown for role in actor.roles)
    own = [
        said.code
        for chapter in file.sheet.chapters
        for speaker in chapter.speakers
        if actor.key in speaker.keys
        for said in speaker.said
    ]
    assert own
    assert all(file.place(code) in links(page) for code in own)
    assert 'id="spoken_of"' in page


def test_whoever_speaks_has_a_page(client: TestClient, file: AffairFile) -> None:
    for party in file.sheet.parties:
        for actor in party.actors:
            assert client.get(file.whom(actor.key)).status_code == 200, actor.key
