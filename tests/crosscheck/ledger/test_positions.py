"""Positions from readings written by hand."""

import msgspec

from crosscheck.builder import Say, reading
from crosscheck.ledger.told import positions
from recoupe.records import Event, Reading, Span

VESSELS = "de retirer ses vedettes du détroit de Tumbes"


def demand(agency: str, verb: str = "a exigé") -> Reading:
    told = Say("[Clara Ríos|rios]", verb, VESSELS, "demand", "[Lima|per]")
    return reading(agency, told, name=f"{agency}.txt")


def test_a_demand_told_by_two_agencies_is_one_position() -> None:
    (found,) = positions(demand("Noroît"), demand("Boréal", "a demandé"))
    assert (found.holder, found.kind, found.addressee) == ("Chili", "demand", "Pérou")
    assert found.agencies == ("Boréal", "Noroît")
    assert found.object == VESSELS
    assert (found.first, found.last) == ("2031-03-04", "2031-03-04")
    assert found.status == "unanswered"
    assert not found.why[0].evidence


def test_the_verb_is_cited_with_the_words() -> None:
    (found,) = positions(demand("Noroît"))
    assert [item.text for item in found.evidence] == [f"a exigé Lima {VESSELS}"]


def test_a_concession_only_the_other_side_tells_is_claimed() -> None:
    lent = Say(
        "[Lima|per]",
        "a reconnu",
        "que ses vedettes avaient franchi la ligne",
        "concede",
        through="[Clara Ríos|rios]",
    )
    (found,) = positions(reading("Noroît", lent))
    assert (found.holder, found.claimed_by) == ("Pérou", "Chili")
    assert found.status == "claimed_by_other_side"


def test_a_claimed_concession_is_no_telling_of_a_plain_one() -> None:
    words = "que ses vedettes avaient franchi la ligne"
    own = Say("[Lima|per]", "a reconnu", words, "concede", "[Santiago|chl]")
    lent = Say("[Lima|per]", "a reconnu", words, "concede", through="[Clara Ríos|rios]")
    found = positions(reading("Noroît", own), reading("Boréal", lent, name="autre.txt"))
    assert sorted(one.claimed_by or "" for one in found) == ["", "Chili"]


def test_a_demand_is_made_whoever_tells_it() -> None:
    passed_on = Say("[Lima|per]", "a exigé", VESSELS, "demand", through="[Clara Ríos|rios]")
    (found,) = positions(reading("Noroît", passed_on))
    assert found.claimed_by is None


def test_what_is_merely_said_is_no_position() -> None:
    assert not positions(reading("Noroît", Say("[Lima|per]", "a dit", "que la mer était calme")))


def test_a_question_demands_nothing() -> None:
    asked = Say("[Lima|per]", "a demandé", "si la mer était calme", "ask")
    assert not positions(reading("Noroît", asked))


def test_the_press_holds_no_position() -> None:
    asked = Say("[Andes Presse|wire]", "a demandé", "le retrait des vedettes", "demand")
    assert not positions(reading("Noroît", asked))


def test_charges_rejected_are_denied() -> None:
    told = Say("[Lima|per]", "a rejeté", "les accusations de Santiago", "reject")
    (found,) = positions(reading("Noroît", told))
    assert found.kind == "denial"


def test_what_a_year_dates_back_is_history() -> None:
    told = Say("[Lima|per]", "a exigé", VESSELS, "demand", time="2012")
    assert not positions(reading("Noroît", told))


def test_two_who_demand_together_hold_one_position() -> None:
    told = Say("[Lima et Quito|per+ecu]", "ont exigé", VESSELS, "demand", "[Santiago|chl]")
    (found,) = positions(reading("Noroît", told))
    assert found.holder == "Pérou, Équateur"


def test_a_refusal_answers_a_demand() -> None:
    answer = Say("[Lima|per]", "a refusé", VESSELS, "reject", "[Santiago|chl]")
    found = positions(demand("Noroît"), reading("Boréal", answer, name="autre.txt"))
    first = next(one for one in found if one.kind == "demand")
    assert first.status == "refused"
    assert "a refusé" in first.why[0].evidence[0].text


def test_a_denial_answers_an_accusation() -> None:
    deed = "d'avoir saisi le chalutier dans le détroit de Tumbes"
    blamed = Say("[Clara Ríos|rios]", "a accusé", deed, "accuse", "[Lima|per]")
    denied = Say("[Lima|per]", "a nié", "avoir saisi le chalutier", "deny")
    found = positions(reading("Noroît", blamed), reading("Boréal", denied, name="autre.txt"))
    assert {one.kind: one.status for one in found} == {
        "accusation": "answered",
        "denial": "unanswered",
    }


def test_words_of_a_third_party_answer_nothing() -> None:
    answer = Say("[Quito|ecu]", "a refusé", VESSELS, "reject")
    found = positions(demand("Noroît"), reading("Boréal", answer, name="autre.txt"))
    assert next(one for one in found if one.kind == "demand").status == "unanswered"


def test_the_order_of_readings_changes_nothing() -> None:
    ones = demand("Noroît"), demand("Boréal", "a demandé")
    assert positions(*ones) == positions(*reversed(ones))


def test_a_dare_is_a_threat() -> None:
    words = "qu'un seul marin débarque et le port brûlera"
    (found,) = positions(reading("Noroît", Say("[Lima|per]", "a lancé", words, "demand")))
    assert found.kind == "threat"


def test_what_followers_are_called_to_is_demanded_of_nobody() -> None:
    called = Say("[Lima|per]", "a appelé", "à la grève générale", "demand")
    ended = Say("[Lima|per]", "a exigé", "la fin de la grève", "demand")
    assert [one.object for one in positions(reading("Noroît", called, ended))] == [
        "la fin de la grève"
    ]


def test_what_the_addressee_of_another_demand_refuses_answers_not_this_one() -> None:
    answer = Say("[Quito|ecu]", "a refusé", VESSELS, "reject", "[Santiago|chl]")
    found = positions(demand("Noroît"), reading("Boréal", answer, name="autre.txt"))
    assert next(one for one in found if one.kind == "demand").status == "unanswered"


def test_a_denial_is_no_refusal_of_a_demand() -> None:
    answer = Say("[Lima|per]", "a nié", "avoir des vedettes dans le détroit de Tumbes", "deny")
    found = positions(demand("Noroît"), reading("Boréal", answer, name="autre.txt"))
    assert next(one for one in found if one.kind == "demand").status == "unanswered"


def test_who_suffers_it_or_stands_in_a_clause_is_not_meant() -> None:
    for deed in ("le tir qui a survolé [Quito|paz]", "les tirs contre [Quito|paz]"):
        (found,) = positions(reading("Noroît", Say("[Lima|per]", "a condamné", deed, "accuse")))
        assert found.addressee is None


def test_who_suffers_a_deed_is_not_threatened_but_who_does_it() -> None:
    said = Say(
        "[Lima|per]", "a prévenu", "qu'une attaque de [Quito|ecu] coûterait cher", "threaten"
    )
    plain = reading("Noroît", said)
    start = plain.dispatch.text.index("attaque")
    trigger = Span(start, start + len("attaque"), "attaque")
    for actors, meant in ((("chl",), "Chili"), ((), None)):
        event = Event(
            "e", trigger, type="ASSAULT", base="ASSAULT", actors=actors, recipients=("ecu",)
        )
        (found,) = positions(msgspec.structs.replace(plain, events=(event,)))
        assert found.addressee == meant
