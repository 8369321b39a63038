"""The same person, body or place across dispatches."""

import msgspec

from recoupe.crosscheck.entities import build_cast, match_entities
from recoupe.records import Cast, Entity, Reading

from ..builder import reading

PERU = Entity("per", "Pérou", "state", ("Lima",), "PER", wikidata="Q419")


def told(*entities: Entity, name: str) -> Reading:
    return reading("A", "Rien à dire.", name=name, world={item.id: item for item in entities})


def cast(*sets: tuple[Entity, ...]) -> Cast:
    return build_cast("s", [told(*items, name=f"{n}.txt") for n, items in enumerate(sets)])


def people(*names: str) -> int:
    """Count who is meant when each dispatch has one of the names."""
    made = [(Entity(f"p{n}", name, "person", (), "PER"),) for n, name in enumerate(names)]
    return len(cast(*made).entities)


def party(cast: Cast, member: str) -> str | None:
    return next((p.label for p in cast.parties if member in p.members), None)


def test_one_person_under_two_romanisations() -> None:
    assert people("Sergueï Davidov", "Sergei Davidov") == 1


def test_an_initial_and_a_first_name() -> None:
    assert people("I. Tola", "Inés Tola") == 1


def test_a_bare_surname_joins_the_only_bearer() -> None:
    assert people("Inés Tola", "Tola") == 1


def test_a_bare_surname_joins_nobody_when_two_bear_it() -> None:
    assert people("Inés Tola", "Marco Tola", "Tola") == 3


def test_two_first_names_are_two_people() -> None:
    assert people("Inés Tola", "Marco Tola") == 2


def test_a_full_name_is_one_person_of_the_state_most_dispatches_give() -> None:
    one = Entity("a", "Ana Cruz", "person", (), "PER")
    misread = msgspec.structs.replace(one, id="b", iso3="CHL")
    (found,) = cast((one,), (misread,), (msgspec.structs.replace(one, id="c"),)).entities
    assert found.iso3 == "PER"


def test_a_bare_surname_of_another_state_is_another_person() -> None:
    one = Entity("a", "Ana Cruz", "person", (), "PER")
    assert len(cast((one,), (Entity("b", "Cruz", "person", (), "CHL"),)).entities) == 2


def test_equal_ids_of_unlike_names_are_mere_counters() -> None:
    assert (
        len(
            cast(
                (Entity("p1", "Inés Tola", "person"),), (Entity("p1", "Luis Vega", "person"),)
            ).entities
        )
        == 2
    )


def test_unnamed_officials_of_one_ministry_are_two_people_and_one_party() -> None:
    ministry = Entity("min", "ministère de la Défense", "institution", (), "PER")
    official = Entity("anon", "haut responsable, anonyme", "anonymous", affiliation="min")
    found = cast((PERU, ministry, official), (PERU, ministry, official))
    unnamed = [entity.id for entity in found.entities if entity.kind == "anonymous"]
    assert len(unnamed) == 2
    assert {party(found, key) for key in unnamed} == {"Pérou"}


def test_two_letters_are_two_letters() -> None:
    letter = Entity("letter", "lettre de Lima", "document")
    assert len(cast((letter,), (letter,)).entities) == 2


def test_an_opponent_does_not_speak_for_the_state() -> None:
    found = cast((PERU, Entity("v", "Luis Vega", "person", (), "PER", "OPP")))
    assert party(found, "v") == "Luis Vega"


def test_a_state_not_named_has_its_usual_name() -> None:
    assert party(cast((Entity("t", "Inés Tola", "person", (), "PER"),)), "t") == "Pérou"


def test_an_unnamed_source_of_nowhere_has_no_party() -> None:
    assert party(cast((Entity("n", "source, anonyme", "anonymous"),)), "n") is None


def test_affiliations_that_turn_in_a_circle_end() -> None:
    one = Entity("a", "Bureau", "institution", affiliation="b")
    assert len(cast((one, Entity("b", "Office", "institution", affiliation="a"))).parties) == 2


def test_every_entity_of_every_dispatch_has_one_identity() -> None:
    readings = [told(PERU, name="1"), told(PERU, Entity("x", "X", "event"), name="2")]
    _, identities = match_entities(readings)
    keys = [(item.dispatch, item.local) for item in identities]
    assert len(keys) == len(set(keys)) == 3

    assert match_entities(readings[::-1]) == match_entities(readings)


def test_a_name_that_two_bodies_share_makes_them_no_one_body() -> None:
    union = Entity("u", "Commission andine", "institution", ("exécutif",), wikidata="Q1")
    cabinet = Entity("g", "gouvernement péruvien", "institution", ("exécutif",), "PER")
    assert len(cast((union, cabinet)).entities) == 2
    assert len(cast((union,), (cabinet,)).entities) == 2


def test_a_name_of_one_that_is_the_other_s_label_makes_them_one() -> None:
    short = Entity("b", "OEA", "organisation")
    long = Entity("a", "Organisation", "organisation", ("OEA",))
    assert len(cast((long,), (short,)).entities) == 1


def test_the_press_of_a_state_does_not_speak_for_it() -> None:
    press = Entity("p", "presse péruvienne", "institution", (), "PER", "JRN", "per")
    assert party(cast((PERU, press)), "p") == "presse péruvienne"


def test_a_ministry_read_as_an_organisation_speaks_for_its_state() -> None:
    ministry = Entity("m", "ministère péruvien des Ports", "organisation", (), "PER")
    assert party(cast((PERU, ministry)), "m") == "Pérou"
    assert party(cast((PERU, Entity("o", "Union des ports", "organisation", (), "PER"))), "o") == (
        "Union des ports"
    )


def test_most_dispatches_say_for_whom_somebody_speaks() -> None:
    union = Entity("u", "Union des ports", "organisation")
    head = Entity("h", "Luis Vega", "person", affiliation="u")
    misread = Entity("h", "Luis Vega", "person", affiliation="per")
    found = cast((union, head), (union, head), (PERU, misread))
    assert party(found, "h") == "Union des ports"


def test_officers_who_seized_a_state_are_a_party_of_their_own() -> None:
    state = Entity("per", "Pérou", "state", (), "PER", sector="GOV")
    army = Entity("per-army", "armée", "institution", (), "PER", "MIL", "per")
    junta = Entity("per-junta", "junte du Pérou", "institution", (), "PER", "MIL", "per")
    chief = Entity("a", "Ana Cruz", "person", (), "PER", affiliation="per-junta")
    found = cast((state, army, junta, chief))
    by_label = {e.label: e.id for e in found.entities}
    assert party(found, by_label["armée"]) == "Pérou"
    assert party(found, by_label["Ana Cruz"]) == "junte du Pérou"


def test_a_polity_few_recognise_is_no_party_of_the_state_around_it() -> None:
    army = Entity("xab-army", "armée de l'Abkhazie", "institution", (), "XAB", "MIL", "xab")
    (found,) = cast((army,)).parties
    assert found.label == "Abkhazie"
