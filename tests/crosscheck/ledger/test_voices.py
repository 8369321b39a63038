"""Who is named right behind the words of an unnamed office-holder."""

from crosscheck.builder import WORLD, Say, reading
from crosscheck.ledger.told import kinds
from recoupe.records import Entity

PEOPLE = WORLD | {
    "speaker": Entity("speaker", "porte-parole du palais", "person", (), "PER", "GOV", "per"),
    "vela": Entity("vela", "Ana Vela", "person"),
}
SAID = Say("[le porte-parole|speaker]", "a dit", "que le port est calme")
ASKED = Say("[Ana Vela|vela]", "a exigé", "des excuses", "demand", "[Quito|ecu]")


def test_who_goes_on_with_the_words_of_a_spokesman_is_he() -> None:
    assert kinds(reading("Noroît", SAID, ASKED, world=PEOPLE)) == [("Pérou", "demand")]


def test_who_speaks_later_is_somebody_else() -> None:
    told = kinds(reading("Noroît", SAID, "Un bac a coulé.", ASKED, world=PEOPLE))
    assert ("Pérou", "demand") not in told
