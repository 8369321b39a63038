"""A claim told in one line."""

import pytest

from recoupe.crosscheck.checker import check

from ..builder import Say, reading


def told(claim: Say) -> str:
    (finding,) = (one for one in check([reading("Andes Presse", claim)]).findings)
    return finding.claim


@pytest.mark.parametrize(
    ("claim", "line"),
    [
        (
            Say("[Inés Tola|tola]", "exige", "le départ des cargos", "demand"),
            "Inés Tola exige le départ des cargos",
        ),
        (
            Say("[Le Pérou|per]", "conditionne", "le dialogue à des garanties", "demand"),
            "Le Pérou conditionne le dialogue à des garanties",
        ),
        (
            Say("[Lima|per]", "dément", "toute avancée vers la côte", "deny"),
            "Pérou : dément toute avancée vers la côte",
        ),
        (
            Say("[Inés Tola|tola]", "promettant", "de rouvrir le port", "promise"),
            "Inés Tola, promesse de rouvrir le port",
        ),
        (
            Say("[Inés Tola|tola]", "exhorté", "à rouvrir le port", "demand"),
            "Inés Tola, appel à rouvrir le port",
        ),
        (
            Say("[Inés Tola|tola]", "indiquant", "que le port rouvrirait", "say"),
            "Inés Tola : le port rouvrirait",
        ),
        (
            Say("[Inés Tola|tola]", "a pas dit", "que le port rouvrirait", "say", negated=True),
            "Inés Tola n’a pas dit que le port rouvrirait",
        ),
        (
            Say("[Inés Tola|tola]", "disant", "que le port rouvrirait", "say", negated=True),
            "Inés Tola, propos : que le port rouvrirait",
        ),
    ],
)
def test_the_verb_that_leads_to_the_words_is_kept(claim: Say, line: str) -> None:
    assert told(claim) == line


def test_of_two_wordings_the_one_that_stands_alone_is_told() -> None:
    first = reading("Andes Presse", Say("[Lima|per]", "exigeant", "le départ des cargos", "demand"))
    second = reading(
        "Litoral", Say("[Le Pérou|per]", "exige", "le départ de tous les cargos", "demand")
    )
    (finding,) = check([first, second]).findings
    assert finding.claim == "Le Pérou exige le départ de tous les cargos"
