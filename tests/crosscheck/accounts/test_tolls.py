"""Tolls: how many were killed, hurt or arrested, by whom it is told and when."""

import pytest

from recoupe.crosscheck.checker import check
from recoupe.records import Finding, Reading

from ..builder import Say, reading

PASS = "Un accrochage a opposé près de Huaca les soldats de [Quito|ecu] et ceux de [Lima|per]."
AGAIN = "Près de Huaca, ceux de [Lima|per] et les soldats de [Quito|ecu] se sont accrochés."


def counts(*readings: Reading) -> list[Finding]:
    return [found for found in check(readings).findings if found.about == "figure"]


def pair(one: str | Say, other: str | Say, **filed: str) -> list[tuple[str, tuple[str, ...]]]:
    found = counts(
        reading("A", PASS, one, filed=filed.get("first", "2031-03-04")),
        reading("B", AGAIN, other, filed=filed.get("second", "2031-03-04")),
    )
    return [(item.agreement, item.differences) for item in found]


def test_one_toll_in_other_words_is_told_by_both() -> None:
    one = Say("[Lima|per]", "a annoncé", "que trois soldats [péruviens|per] avaient été tués")
    other = Say("[Lima|per]", "reconnaît", "trois morts dans les rangs [péruviens|per]")
    assert pair(one, other) == [("corroborated_one_origin", ())]


def test_agencies_that_count_the_same_themselves_corroborate_each_other() -> None:
    one = "Deux soldats [péruviens|per] ont péri dans la nuit."
    other = "Deux militaires [péruviens|per], selon un décompte, sont morts."
    assert pair(one, other) == [("corroborated", ())]


def test_a_higher_toll_of_the_next_day_supersedes() -> None:
    one = "Deux soldats [péruviens|per] ont péri dans la nuit."
    other = "Quatre soldats [péruviens|per] sont morts."
    later = pair(one, other, second="2031-03-05")
    assert later == [("superseded", ("number",))]


def test_tolls_of_one_day_that_exclude_each_other_set_the_agencies_against_each_other() -> None:
    one = "Deux soldats [péruviens|per] ont péri dans la nuit."
    other = "Quatre soldats [péruviens|per] sont morts."
    assert pair(one, other) == [("agencies_contradict", ("number",))]


def test_where_only_the_month_is_known_nothing_is_contradicted() -> None:
    one = "Deux soldats [péruviens|per] ont péri dans la nuit."
    other = "Quatre soldats [péruviens|per] sont morts."
    assert pair(one, other, first="2031-03", second="2031-03") == []


def test_parties_that_count_at_one_time_differ() -> None:
    one = Say("[Lima|per]", "a dit", "que deux soldats [péruviens|per] avaient été tués")
    other = Say("[Quito|ecu]", "a dit", "que neuf soldats [péruviens|per] avaient été tués")
    assert pair(one, other) == [("parties_differ", ("number",))]


def test_a_word_that_says_so_makes_a_toll_the_later_one() -> None:
    one = Say("[Lima|per]", "a dit", "que deux soldats [péruviens|per] avaient été tués")
    other = Say("[Lima|per]", "reconnaît", "désormais quatre soldats [péruviens|per] tués")
    found = pair(one, other, first="2031-03", second="2031-03-05")
    assert found == [("superseded", ("number",))]


@pytest.mark.parametrize(
    "other",
    [
        "Quatre soldats [équatoriens|ecu] sont morts.",
        "Quatre soldats [péruviens|per] ont été blessés.",
        "Au moins deux soldats [péruviens|per] étaient morts mardi, selon un médecin.",
        "Quatre heures plus tard, un tambour [péruvien|per] sonnait aux morts.",
    ],
    ids=["side", "fate", "bound", "hours"],
)
def test_another_side_or_fate_and_a_bound_that_allows_it_are_not_at_odds(other: str) -> None:
    one = "Deux soldats [péruviens|per] ont péri dans la nuit."
    assert ("agencies_contradict", ("number",)) not in pair(one, other)


def test_a_toll_its_own_agency_changed_is_not_held_against_it() -> None:
    first = reading("A", PASS, "Six soldats [péruviens|per] ont péri.", filed="2031-03-04")
    other = reading("B", AGAIN, "Quatre soldats [péruviens|per] sont morts.", filed="2031-03-04")
    changed = reading(
        "A",
        "Les obsèques auront lieu à [Lima|per] ; près de Huaca, ceux de [Quito|ecu] se taisent.",
        "Quatre soldats [péruviens|per] sont morts, et non six.",
        filed="2031-03-05",
    )
    assert {item.agreement for item in counts(first, other, changed)} <= {
        "corroborated",
        "superseded",
    }


def test_the_dead_of_both_sides_are_the_sum_of_each() -> None:
    one = "Cinq soldats [péruviens|per] et quatre soldats [équatoriens|ecu] ont péri."
    other = "Neuf hommes, des deux côtés, étaient morts au matin."
    assert ("corroborated", ()) in pair(one, other)
    assert ("corroborated", ()) not in pair(one, other.replace("Neuf", "Huit"))


def test_tolls_of_two_stories_are_told_apart() -> None:
    first = reading("A", PASS, "Douze soldats [péruviens|per] ont péri.", filed="2031-03-04")
    later = reading("B", AGAIN, "Deux soldats [péruviens|per] ont péri.", filed="2031-03-12")
    result = check([first, later])
    kinds = {found.agreement for found in counts(first, later)}
    assert kinds <= {"incomparable"} or len(result.stories) == 1
