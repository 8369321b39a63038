"""Calls and letters that several agencies tell of."""

from recoupe.crosscheck.checker import crosscheck
from recoupe.records import Finding

from ..builder import Say, reading

DAYS = {"mardi": "2031-03-04", "lundi": "2031-03-03"}
SENT = "[Lima|per] a remis mardi à [Quito|ecu] une lettre sur les soldats massés à la frontière."
GOT = "[Quito|ecu] étudie la lettre reçue mardi de [Lima|per] sur les soldats de la frontière."
FORMER = "[Lima|per] a remis lundi à [Quito|ecu] une lettre sur les soldats massés à la frontière."
CALL = Say(
    "[Inés Tola|tola]", "a dit", "au cours d'un appel téléphonique que les soldats partiraient",
    to="à [Rubén Paz|paz]", time="2031-03-04",
)  # fmt: skip
PHONED = Say(
    "[Rubén Paz|paz]", "a affirmé", "que l'entretien téléphonique sur les soldats avait été bref",
    to="à [Inés Tola|tola]", time="2031-03-04",
)  # fmt: skip


def exchanges(one: Say | str, *other: Say | str) -> list[Finding]:
    told = [reading("A", one, dates=DAYS), reading("B", *other, dates=DAYS)]
    return [item for item in crosscheck(told)[1] if item.about == "exchange"]


def test_a_letter_sent_and_received_on_one_day_is_one_letter() -> None:
    [found] = exchanges(SENT, GOT)
    assert (found.agreement, found.agencies) == ("corroborated", ("A", "B"))
    assert found.claim == "Lettre Pérou – Équateur (2031-03-04)"


def test_letters_of_two_days_are_two_letters() -> None:
    found = exchanges(SENT, GOT, FORMER)
    assert {item.agreement for item in found} == {"corroborated", "incomparable"}


def test_one_agency_alone_corroborates_no_letter() -> None:
    assert exchanges(SENT, "[Quito|ecu] masse des soldats à la frontière du [Pérou|per].") == []


def test_a_call_told_by_both_sides_has_two_parties() -> None:
    [found] = exchanges(CALL, PHONED)
    assert (found.agreement, found.parties) == ("corroborated", ("Pérou", "Équateur"))


def test_more_parties_beside_a_letter_are_another_membership() -> None:
    [found] = exchanges(SENT, GOT.replace("de [Lima|per]", "de [Lima|per] et de [Santiago|chl]"))
    assert found.differences == ("members",)
