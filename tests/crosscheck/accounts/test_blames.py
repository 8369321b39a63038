"""What two sides blame each other for, and what is only feared."""

from recoupe.crosscheck.checker import check
from recoupe.records import Finding

from ..builder import Say, reading

PASS = "Un accrochage a opposé près de Huaca les soldats de [Quito|ecu] et ceux de [Lima|per]."
AGAIN = "Près de Huaca, ceux de [Lima|per] et les soldats de [Quito|ecu] se sont accrochés."


def contests(one: Say | str, other: Say | str) -> list[Finding]:
    result = check([reading("A", PASS, one), reading("B", AGAIN, other)])
    return [found for found in result.findings if found.about == "contest"]


def test_each_says_that_the_other_broke_the_truce() -> None:
    one = Say("[Lima|per]", "dénonce", "une violation de l'accord de mars", "accuse")
    other = Say("[Quito|ecu]", "a dit", "que [Lima|per] avait renié sa signature")
    assert [found.agreement for found in contests(one, other)] == ["parties_contradict"]


def test_one_that_denies_or_a_friend_blames_nobody() -> None:
    one = Say("[Lima|per]", "dénonce", "une violation de l'accord de mars", "accuse")
    friend = Say("[Inés Tola|tola]", "a dit", "que l'autre camp avait renié sa signature")
    assert contests(one, friend) == []


def test_what_is_feared_accuses_nobody() -> None:
    one = Say("[Lima|per]", "accuse", "de préparer l'invasion du port", "accuse", "[Quito|ecu]")
    other = "Ces manoeuvres font craindre à [Lima|per] une offensive avant la saison des pluies."
    assert [found.agreement for found in contests(one, other)] == ["incomparable"]
    calm = "Ces manoeuvres de [Quito|ecu] ont lieu chaque année avant la saison des pluies."
    assert contests(one, calm) == []
