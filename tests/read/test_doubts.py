import pytest

import recoupe

LIST = (
    "Courses\n- deux kilos de pommes\n- du lait\n- pain complet, beurre\n- café moulu\n- six œufs\n"
)
POEM = (
    "Sous les saules du soir la rivière se tait,\n"
    "le vent passe et la feuille oublie son été.\n"
    "Un oiseau sans couleur se pose au bord de l’eau,\n"
    "et la lune en silence allume les roseaux.\n"
)
CODE = (
    "def total(prices):\n    count = 0\n    for price in prices:\n"
    "        count += price\n    return count\n"
)


@pytest.mark.parametrize("text", [LIST, POEM, CODE], ids=["list", "poem", "code"])
def test_what_has_nothing_of_a_dispatch_is_told_and_read(text: str) -> None:
    reading = recoupe.read(text, lang="fr", source_uri="x.txt")
    (problem,) = reading.problems
    assert (problem.kind, problem.where) == ("no_dispatch", "x.txt")
    assert reading.dispatch.text == text


@pytest.mark.parametrize(
    "text",
    [
        "Le pont de Vik est resté fermé toute la journée de lundi à cause de la neige qui tombe.",
        "Le ministre a promis de rouvrir le pont dès que la neige aura fondu sur les deux rives.",
        "Douze personnes ont été tuées par une avalanche sur la route du col, coupée par la neige.",
        "Pain, lait, beurre.",
    ],
)
def test_what_has_anything_of_a_dispatch_passes(text: str) -> None:
    assert recoupe.read(text, lang="fr").problems == ()
