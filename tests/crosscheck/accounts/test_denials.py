"""Denials in words of their own: what answers an accusation, and what does not."""

import pytest

from recoupe.crosscheck.checker import check
from recoupe.records import Finding

from ..builder import Say, reading

PASS = "Un accrochage a opposé près de Huaca les soldats de [Quito|ecu] et ceux de [Lima|per]."
AGAIN = "Près de Huaca, ceux de [Lima|per] et les soldats de [Quito|ecu] se sont accrochés."
BLAME = Say("[Lima|per]", "accuse", "d'avoir bombardé une école du port", "accuse", "[Quito|ecu]")


def contested(*says: Say, then: tuple[Say, ...] = ()) -> list[Finding]:
    result = check([reading("A", PASS, *says), reading("B", AGAIN, *then)])
    return [found for found in result.findings if found.agreement == "parties_contradict"]


@pytest.mark.parametrize(
    "denial",
    [
        Say("[Quito|ecu]", "dément", "tout raid de son aviation", "deny"),
        Say("[Rubén Paz|paz]", "a dit", "que l'armée n'avait mené aucune attaque"),
    ],
    ids=["denied", "said not to be so"],
)
def test_the_accused_denies_in_other_words_at_another_agency(denial: Say) -> None:
    [found] = contested(BLAME, then=(denial,))
    assert found.agencies == ("A", "B")
    assert found.parties == ("Pérou", "Équateur")


@pytest.mark.parametrize(
    "other",
    [
        Say("[Santiago|chl]", "dément", "tout raid de son aviation", "deny"),
        Say("[Quito|ecu]", "dément", "vouloir relever le prix du lait", "deny"),
        Say("[Quito|ecu]", "a dit", "que l'armée avait mené une attaque"),
        Say("[Inés Tola|tola]", "a dit", "que l'armée n'avait mené aucune attaque"),
    ],
    ids=["another party", "another matter", "no denial", "the accuser's own"],
)
def test_what_answers_no_accusation(other: Say) -> None:
    assert contested(BLAME, then=(other,)) == []


def test_two_adversaries_need_fewer_words_than_two_who_never_quarrelled() -> None:
    told = Say("[Clara Ríos|rios]", "a dit", "que des voleurs avaient pillé l'entrepôt de sel")
    denied = Say("[Quito|ecu]", "a dit", "que personne n'avait pillé la moindre boutique")
    assert contested(told, then=(denied,)) == []


@pytest.mark.parametrize(
    ("content", "aligned"),
    [
        ("qu'il ne s'oppose plus à la venue des inspecteurs du port", True),
        ("que la venue des inspecteurs du port n'est pas une fin, mais un début", True),
        ("qu'il n'y aura pas de venue des inspecteurs du port", False),
    ],
)
def test_a_negation_undone_is_none(content: str, aligned: bool) -> None:
    one = Say("[Rubén Paz|paz]", "a dit", "qu'il veut bien de la venue des inspecteurs du port")
    result = check([reading("A", PASS, one), reading("B", AGAIN, Say(one.source, "dit", content))])
    told = [f for f in result.findings if any(e.attribution for e in f.evidence)]
    assert any(len(f.agencies) == 2 for f in told) is aligned
