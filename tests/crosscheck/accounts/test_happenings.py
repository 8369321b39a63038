"""The deed a story begins with, told by several agencies."""

import msgspec

from recoupe.crosscheck.checker import check
from recoupe.records import Event, Finding, Reading, Span

from ..builder import reading

ONE = "Des soldats de [Quito|ecu] ont attaqué un poste de [Lima|per] près de Huaca."
OTHER = "Près de Huaca, un poste de [Lima|per] a été la cible d'un raid de [Quito|ecu]."


def told(agency: str, text: str, trigger: str, filed: str = "2031-03-04", **event) -> Reading:
    plain = reading(agency, text, filed=filed)
    start = plain.dispatch.text.index(trigger)
    span = Span.of(plain.dispatch.text, start, start + len(trigger))
    fields = {"type": "ASSAULT", "base": "ASSAULT", **event}
    return msgspec.structs.replace(plain, events=(Event("e", span, **fields),))


def deeds(*readings: Reading) -> list[Finding]:
    return [found for found in check(readings).findings if found.about == "event"]


def test_one_deed_in_other_words_is_told_by_both() -> None:
    [found] = deeds(told("A", ONE, "attaqué"), told("B", OTHER, "raid"))
    assert (found.agreement, found.agencies) == ("corroborated", ("A", "B"))


def test_one_agency_corroborates_nothing() -> None:
    assert deeds(told("A", ONE, "attaqué"), told("A", OTHER, "raid")) == []


def test_a_deed_of_another_sort_or_only_threatened_is_another() -> None:
    first = told("A", ONE, "attaqué")
    assert deeds(first, told("B", OTHER, "raid", type="PROTEST", base="PROTEST")) == []
    assert deeds(first, told("B", OTHER, "raid", modality="threatened")) == []
    assert deeds(first, told("B", OTHER, "raid", polarity="negative")) == []
