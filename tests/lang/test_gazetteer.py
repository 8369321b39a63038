"""The tables of states, bodies, offices and people-nouns, and what a surface may mean."""

from collections import Counter
from itertools import pairwise
from pathlib import Path

import pytest
from babel import Locale
from babel.core import get_global

import recoupe.lang
from recoupe.lang.folding import fold
from recoupe.lang.gazetteer import Gazetteer, load_gazetteer
from recoupe.lang.plurals import plural_of_phrase

FRENCH = Path(recoupe.lang.__file__).parent / "fr"
ROWS_AT_LEAST = {
    "bodies": 600,
    "cities": 1000,
    "first_names": 1500,
    "groups": 90,
    "holders": 500,
    "institutions": 85,
    "metonyms": 150,
    "offices": 150,
    "person_nouns": 550,
    "states": 200,
}
SHORTER_THAN_CLDR = {"HKG", "MAC", "MMR", "PSE", "VAT"}


@pytest.fixture(scope="module")
def world() -> Gazetteer:
    return load_gazetteer()


def test_labels_of_states_are_those_of_cldr(world: Gazetteer) -> None:
    territories = Locale("fr").territories
    two_letters = {**get_global("territory_aliases"), "XKX": ["XK"]}
    for state in (s for s in world.states.values() if s.within is None):
        usual = territories[two_letters[state.iso3][0]].replace("’", "'")
        if state.iso3 in SHORTER_THAN_CLDR:
            assert usual in state.names
        else:
            assert state.label == usual


def test_a_polity_few_recognise_lies_in_a_known_state_and_has_a_code_of_ours(
    world: Gazetteer,
) -> None:
    polities = [s for s in world.states.values() if s.within is not None]
    assert polities
    for polity in polities:
        assert polity.within in world.states
        assert polity.iso3.startswith("X")
        assert polity.iso3 not in get_global("territory_aliases")


@pytest.mark.parametrize("table", ROWS_AT_LEAST)
def test_every_table_says_who_when_and_under_what_licence(table: str) -> None:
    head = (FRENCH / f"{table}.tsv").read_text(encoding="utf-8").split("\n")[:6]
    for word in ("# author: The Recoupe authors", "# date: ", "# licence: ", "# source: "):
        assert any(line.startswith(word) for line in head)
    assert head[5].startswith("# columns: ")


def test_every_state_has_its_four_demonyms(world: Gazetteer) -> None:
    for state in world.states.values():
        forms = (state.demonym_ms, state.demonym_fs, state.demonym_mp, state.demonym_fp)
        assert all(form and form == form.lower() for form in forms), state.iso3
        assert all(len(other.split("/")) == 4 for other in state.also_demonyms), state.iso3


def test_metonyms_stand_for_something_known(world: Gazetteer) -> None:
    for metonym in world.metonyms.values():
        iso3, _, type_id = metonym.target.partition("-")
        composed = iso3.upper() in world.states and type_id in world.institutions
        assert metonym.target in world.states or metonym.target in world.bodies or composed


def test_own_bodies_of_a_state_are_known(world: Gazetteer) -> None:
    for institution in world.institutions.values():
        for pair in institution.same_as:
            iso3, _, body = pair.partition(":")
            assert world.bodies[body].iso3 == iso3


def test_offices_belong_to_known_institutions_and_states(world: Gazetteer) -> None:
    for office in world.offices.values():
        assert office.institution is None or office.institution in world.institutions
    limits = {i for titles in world.office_titles.values() for t in titles for i in t.states}
    assert limits <= set(world.states)


def test_bodies_and_places_lie_in_known_states(world: Gazetteer) -> None:
    found = {b.iso3 for b in world.bodies.values()}
    found |= {c.iso3 for places in world.cities.values() for c in places}
    assert found - {None} <= set(world.states)


def test_holders_hold_known_offices_in_order(world: Gazetteer) -> None:
    for holder in world.holders:
        assert holder.iso3_or_body in world.states or holder.iso3_or_body in world.bodies
        assert holder.office_id in world.offices
        assert holder.until is None or holder.since <= holder.until, holder.name


def test_a_state_has_one_president_at_a_time(world: Gazetteer) -> None:
    for (place, office), holders in world.office_holders.items():
        if office not in {"head-of-state", "prime-minister", "monarch"}:
            continue
        for earlier, later in pairwise(holders):
            assert earlier.until is not None, (place, office, earlier.name)
            assert earlier.until <= later.since or later.since.startswith(earlier.until[:7])


def test_a_wikidata_item_is_one_entity(world: Gazetteer) -> None:
    owners = {("state", s.iso3, s.wikidata) for s in world.states.values()}
    owners |= {("body", b.id, b.wikidata) for b in world.bodies.values()}
    owners |= {("group", g.id, g.wikidata) for g in world.groups.values()}
    owners |= {("person", h.name, h.wikidata) for h in world.holders}
    owners |= {("place", c.name, c.wikidata) for cs in world.cities.values() for c in cs}
    counts = Counter(item for _, _, item in owners if item)
    assert [item for item, count in counts.items() if count > 1] == []
    assert all(item[0] == "Q" and item[1:].isdigit() for item in counts)


def test_label_templates_have_a_place_for_the_state(world: Gazetteer) -> None:
    local = {"city-hall", "prefecture"}
    for institution in world.institutions.values():
        assert ("{state}" in institution.label_template) != (institution.type_id in local)


@pytest.mark.parametrize(
    ("surface", "iso3"),
    [
        ("Etats-Unis", {"USA"}),
        ("Congo", {"COD", "COG"}),
        ("Guinée", {"GIN"}),
        ("Émirats", {"ARE"}),
    ],
)
def test_a_state_is_found_under_its_names(world: Gazetteer, surface: str, iso3: set[str]) -> None:
    assert {state.iso3 for state in world.state_names[fold(surface)]} == iso3


@pytest.mark.parametrize(
    ("surface", "iso3", "gender", "plural"),
    [
        ("russe", "RUS", "mf", False),
        ("américains", "USA", "m", True),
        ("français", "FRA", "m", None),
        ("turques", "TUR", "f", True),
        ("nigériane", "NGA", "f", False),
        ("nigérienne", "NER", "f", False),
    ],
)
def test_a_demonym_tells_state_gender_and_number(
    world: Gazetteer, surface: str, iso3: str, gender: str, plural: bool | None
) -> None:
    found = [(d.iso3, d.gender, d.plural) for d in world.demonyms[fold(surface)]]
    assert found == [(iso3, gender, plural)]


@pytest.mark.parametrize(
    ("title", "office", "states"),
    [
        ("ministre des Affaires étrangères", "foreign-minister", ()),
        ("ministres des Affaires étrangères", "foreign-minister", ()),
        ("chefs de la diplomatie", "foreign-minister", ()),
        ("chef du Foreign Office", "foreign-minister", ("GBR",)),
        ("chancelière", "prime-minister", ("DEU", "AUT")),
        ("secrétaires généraux", "secretary-general", ()),
    ],
)
def test_a_title_means_an_office(
    world: Gazetteer, title: str, office: str, states: tuple[str, ...]
) -> None:
    found = {(t.office_id, t.states) for t in world.office_titles[fold(title)]}
    assert (office, states) in found


def test_a_bare_secretary_of_state_is_a_foreign_minister_in_one_state_only(
    world: Gazetteer,
) -> None:
    titles = world.office_titles[fold("secrétaire d'Etat")]
    foreign = [t for t in titles if t.office_id == "foreign-minister"]
    assert foreign and all("USA" in t.states for t in foreign)
    assert any(t.office_id == "state-secretary" and not t.states for t in titles)


@pytest.mark.parametrize(
    ("noun", "anonymous"),
    [
        ("un responsable", True),
        ("une source", True),
        ("un gouvernement", False),
        ("un mort", False),
    ],
)
def test_an_indefinite_noun_may_be_an_unnamed_source(
    world: Gazetteer, noun: str, anonymous: bool
) -> None:
    forms = world.person_nouns[fold(noun.split()[1])]
    assert {form.noun.anonymous for form in forms} == {anonymous}


@pytest.mark.parametrize("word", ["table", "décision", "lundi", "négociation", "réponse"])
def test_things_are_no_people(world: Gazetteer, word: str) -> None:
    assert fold(word) not in world.person_nouns


@pytest.mark.parametrize(
    ("singular", "plural"),
    [
        ("ministre de la Défense", "ministres de la Défense"),
        ("porte-parole du gouvernement", "porte-parole du gouvernement"),
        ("général de brigade", "généraux de brigade"),
    ],
)
def test_the_head_of_a_title_takes_the_plural(singular: str, plural: str) -> None:
    assert plural_of_phrase(singular) == plural


def test_the_tables_are_read_once() -> None:
    assert load_gazetteer() is load_gazetteer()


@pytest.mark.parametrize(("table", "rows"), ROWS_AT_LEAST.items())
def test_tables_do_not_shrink(table: str, rows: int) -> None:
    lines = (FRENCH / f"{table}.tsv").read_text(encoding="utf-8").splitlines()
    assert sum(not line.startswith("#") for line in lines) - 1 >= rows
