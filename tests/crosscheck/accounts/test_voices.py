"""What agencies tell against each other themselves, and what a side later says otherwise."""

import pytest

from recoupe.crosscheck.checker import check
from recoupe.records import Finding

from ..builder import Say, reading

PASS = "Un accrochage a opposé mardi à Huaca les soldats de [Quito|ecu] et ceux de [Lima|per]."
AGAIN = "Mardi soir, ceux de [Lima|per] et les soldats de [Quito|ecu] se sont accrochés à Huaca."
DAYS = {"Mardi": "2031-03-04", "lundi": "2031-03-03", "mardi": "2031-03-04"}


def found(one: str | Say, other: str | Say, **filed: str) -> list[Finding]:
    result = check(
        [
            reading("A", PASS, one, filed=filed.get("first", "2031-03-04"), dates=DAYS),
            reading("B", AGAIN, other, filed=filed.get("second", "2031-03-04"), dates=DAYS),
        ]
    )
    return [f for f in result.findings if f.about == "contest"]


def contradictions(one: str, other: str) -> list[tuple[str, ...]]:
    return [f.differences for f in found(one, other) if f.agreement == "agencies_contradict"]


def test_lengths_of_one_thing_that_exclude_each_other() -> None:
    one = "Le courant a été coupé lundi dans les quartiers nord de Huaca pendant deux heures."
    other = (
        "Lundi, dans les quartiers nord de Huaca, le courant avait été coupé près de cinq heures."
    )
    assert contradictions(one, other.replace("Lundi", "Ce lundi")) == [("time",)]


def test_lengths_that_may_both_be_right_contradict_nothing() -> None:
    one = "Le courant a été coupé lundi dans les quartiers nord de Huaca pendant deux heures."
    other = (
        "Ce lundi, dans les quartiers nord de Huaca, le courant est resté coupé plus d'une heure."
    )
    assert contradictions(one, other) == []


def test_done_at_one_agency_and_not_yet_done_by_then_at_the_other() -> None:
    one = "Le [Chili|chl] a félicité lundi le nouveau président élu de la République."
    other = "Le [Chili|chl] n'avait félicité mardi ni le président élu ni personne d'autre."
    assert contradictions(one, other) == [()]


def test_what_was_not_yet_done_the_day_before_contradicts_nothing() -> None:
    one = "Le [Chili|chl] a félicité mardi le nouveau président élu de la République."
    other = "Le [Chili|chl] n'avait félicité lundi ni le président élu ni personne d'autre."
    assert contradictions(one, other) == []


def test_beginnings_on_two_days() -> None:
    one = "La bataille a commencé lundi près de la douane de Huaca, au bord de la rivière."
    other = "C'est mardi que la bataille a débuté, au bord de la rivière, près de la douane."
    assert contradictions(one, other) == [("time",)]


def test_burnt_at_one_agency_and_whole_at_the_other() -> None:
    one = "La halle aux grains de Huaca a entièrement brûlé lundi en début de soirée."
    other = "Rien de tel : lundi, la halle aux grains était intacte, fermée par un cadenas."
    assert contradictions(one, other) == [()]


@pytest.mark.parametrize("cue", ["a dit", "a affirmé"])
def test_what_a_party_says_is_no_assertion_of_the_agency_s(cue: str) -> None:
    one = Say("[Lima|per]", cue, "que le courant avait été coupé lundi pendant deux heures")
    other = "Le courant avait été coupé lundi pendant près de cinq heures dans tout Huaca."
    assert [f for f in found(one, other) if f.agreement == "agencies_contradict"] == []


def test_a_refusal_granted_the_next_day_is_superseded() -> None:
    one = Say("[Rubén Paz|paz]", "a refusé", "l'ouverture des archives du port aux juges", "reject")
    other = Say("[Rubén Paz|paz]", "a accepté", "que les juges ouvrent les archives", "concede")
    later = found(one, other, second="2031-03-05")
    assert [f.agreement for f in later] == ["superseded"]
    assert [f.agreement for f in found(one, other)] == []


def test_each_says_that_somebody_else_was_first() -> None:
    one = "Ceux de [Lima|per] ont franchi d'abord la passerelle de bois, un par un."
    other = "Les premiers à franchir la passerelle furent ceux de [Quito|ecu], en silence."
    assert contradictions(one, other) == [()]
    assert contradictions(one, "Ceux de [Lima|per] ont franchi les premiers la passerelle.") == []
