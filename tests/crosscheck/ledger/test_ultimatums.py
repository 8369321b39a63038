"""Ultimatums in any sentence."""

from crosscheck.builder import reading
from crosscheck.ledger.told import kinds, positions


def test_time_given_for_something_is_a_demand_and_what_follows_a_threat() -> None:
    told = "[Lima|per] a donné jusqu'à lundi au [Chili|chl] pour partir, faute de quoi elle tirera."
    found = positions(reading("Noroît", told))
    assert [(one.holder, one.kind, one.addressee) for one in found] == [
        ("Pérou", "demand", "Chili"),
        ("Pérou", "threat", "Chili"),
    ]
    assert found[1].object == "faute de quoi elle tirera"


def test_time_given_for_nothing_is_no_demand() -> None:
    assert not kinds(reading("Noroît", "[Lima|per] a donné lundi une fête pour ses marins."))
