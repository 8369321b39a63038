"""What two dispatches have word for word."""

from recoupe.crosscheck.origins import common_text
from recoupe.records import CommonText

from ..builder import reading

SHARED = "le pont de Sallin restera fermé aux camions jusqu'à la fin du mois"


def test_shares_are_of_each_ones_words() -> None:
    one = reading("Andes Presse", f"Selon la police, {SHARED}.")
    other = reading("Litoral", f"{SHARED} et personne ne sait pourquoi, dit un riverain las.")
    found = common_text(one, other)
    ((start, end, there, upto),) = found.passages
    assert one.dispatch.text[start:end].lower() == SHARED.lower()
    assert other.dispatch.text[there:upto].lower() == SHARED.lower()
    assert 1 > found.shares[0] > found.shares[1] > 0


def test_nothing_in_common_is_no_share() -> None:
    one = reading("Andes Presse", "Il pleut sur la côte depuis trois longues semaines.")
    other = reading("Litoral", "Un train est arrivé en gare avec deux heures de retard.")
    assert common_text(one, other) == CommonText((0.0, 0.0), ())
