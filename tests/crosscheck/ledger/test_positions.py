from crosscheck.builder import Say, reading
from recoupe.crosscheck.checker import check
from recoupe.records import Position, Reading


def positions(*readings: Reading) -> tuple[Position, ...]:
    return check(readings).ledger.positions


def test_a_demand_told_by_two_agencies_is_one_position() -> None:
    words = "de retirer ses vedettes du détroit de Tumbes"
    one = reading("Noroît", Say("[Clara Ríos|rios]", "a exigé", words, "demand", "[Lima|per]"))
    other = reading(
        "Boréal",
        Say("[Clara Ríos|rios]", "a demandé", words, "demand", "[Lima|per]"),
        name="autre.txt",
    )
    (found,) = positions(one, other)
    assert (found.holder, found.kind, found.addressee) == ("Chili", "demand", "Pérou")
    assert found.agencies == ("Boréal", "Noroît")
    assert found.object == words
    assert found.status == "unanswered"


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


def test_what_is_merely_said_is_no_position() -> None:
    assert not positions(reading("Noroît", Say("[Lima|per]", "a dit", "que la mer était calme")))
