"""Tellings of one matter."""

from crosscheck.builder import Say, reading
from crosscheck.ledger.told import positions
from recoupe.records import Reading

OPENINGS = {"Noroît": "La mer est grise ce soir.", "Boréal": "Des cerfs-volants et du sable."}
FISH = "de rendre le chalutier saisi au large de Paita"


def ask(
    words: str, to: str | None = None, filed: str = "2031-03-04", agency: str = "Noroît"
) -> Reading:
    told = Say("[Clara Ríos|rios]", "a exigé", words, "demand", to)
    return reading(agency, OPENINGS[agency], told, filed=filed, name=f"{agency}{filed}")


def test_what_is_held_against_two_is_two_positions() -> None:
    found = positions(ask(FISH, "[Lima|per]"), ask(FISH, "[Quito|ecu]", agency="Boréal"))
    assert len(found) == 2


def test_another_matter_is_another_position() -> None:
    assert len(positions(ask(FISH), ask("des excuses publiques", agency="Boréal"))) == 2


def test_one_matter_days_later_is_one_only_where_most_is_the_same() -> None:
    again = "le chalutier et une indemnité pour chaque marin retenu à quai"
    soon = positions(
        ask(FISH), ask("la restitution du chalutier de Paita", agency="Boréal", filed="2031-03-05")
    )
    assert [(one.first, one.last) for one in soon] == [("2031-03-04", "2031-03-05")]
    late = positions(ask(FISH), ask(again, agency="Boréal", filed="2031-03-14"))
    assert len(late) == 2


def test_a_denial_and_the_sentence_that_repeats_it_are_one() -> None:
    denied = Say("[Lima|per]", "a nié", "cette lecture", "deny")
    quoted = Say("[Lima|per]", "a démenti", "avoir promis des licences", "deny")
    (found,) = positions(reading("Noroît", denied, quoted))
    assert len(found.evidence) == 2


def test_a_denial_that_names_nothing_is_of_what_is_denied_in_these_days() -> None:
    named = Say("[Lima|per]", "a nié", "avoir saisi le chalutier dans le détroit", "deny")
    bare = Say("[Lima|per]", "a rejeté", "toute responsabilité", "reject")
    one, other = reading("Noroît", OPENINGS["Noroît"], named), reading("Boréal", bare, name="b")
    (found,) = positions(one, other)
    assert (found.kind, len(found.agencies)) == ("denial", 2)
