"""Dates as papers print them: never a day that is not told."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recoupe.intake.dates.printed import find_printed_date, printed_date, printed_hour


@pytest.mark.parametrize(
    ("printed", "edtf"),
    [
        ("29 décembre 2031", "2031-12-29"),
        ("29 DÉCEMBRE 2031", "2031-12-29"),
        ("29 de\u0301cembre 2031", "2031-12-29"),
        ("29 decembre 2031", "2031-12-29"),
        ("jeudi 1er mai 2031", "2031-05-01"),
        ("1er août 2031", "2031-08-01"),
        ("mardi 4 mars 2031 10:15 CET", "2031-03-04T10:15+01:00"),
        ("mardi 4 mars 2031 - 10:15:07 UTC +0100", "2031-03-04T10:15:07+01:00"),
        ("4 mars 2031 à 9h05", "2031-03-04T09:05"),
        ("4 mars 2031 9 h 05 GMT", "2031-03-04T09:05Z"),
        ("4 mars 2031 9h", "2031-03-04T09:00"),
        ("March 4, 2031 Tuesday 10:15 AM GMT", "2031-03-04T10:15Z"),
        ("March 4, 2031 Tuesday 12:15 AM EST", "2031-03-04T00:15-05:00"),
        ("Tuesday, March 4, 2031 12:15 p.m. ET", "2031-03-04T12:15"),
        ("Friday, 5. July 2019 09:31:00 CEST", "2019-07-05T09:31:00+02:00"),
        ("Sept. 4, 2031", "2031-09-04"),
        ("4 juil. 2031", "2031-07-04"),
        ("04-Mar-2031", "2031-03-04"),
        ("2031-03-04", "2031-03-04"),
        ("2031-03-04T10:15:00Z", "2031-03-04T10:15:00Z"),
        ("4 mars 2031 10:15 GMT+2", "2031-03-04T10:15+02:00"),
        ("25/03/2031", "2031-03-25"),
        ("03/25/2031", "2031-03-25"),
        ("mars 2031", "2031-03"),
        ("samedi 4 - dimanche 5 mars 2031", "2031-03-04/2031-03-05"),
        ("4-5 mars 2031", "2031-03-04/2031-03-05"),
        ("Cahier 3 - 4 mars 2031", "2031-03-04"),
        ("Cahier 3 - Monde 4 mars 2031", "2031-03-04"),
        ("4 mars 2031 27:15 CET", "2031-03-04"),
        ("4 mars 2031 934 mots", "2031-03-04"),
        ("4 mars 2031, p. 16", "2031-03-04"),
    ],
)
def test_what_is_printed_is_read(printed: str, edtf: str) -> None:
    assert printed_date(printed) == edtf


@pytest.mark.parametrize(
    "printed",
    [
        "",
        "31 février 2031",
        "04/03/2031",
        "Reconstruire après le 19, partie 1",
        "Les dividendes de 2031 à 4,5 pour cent",
        "jui 2031",
        "12 navires 2031",
        "mardi 4 mars",
        "page 4 mars 20314",
    ],
)
def test_what_is_no_whole_date_is_none(printed: str) -> None:
    assert printed_date(printed) is None


def test_what_stands_around_a_date_is_told() -> None:
    found = find_printed_date("Politique, mardi 4 mars 2031 10:15 CET, p. 3")
    assert found == ("2031-03-04T10:15+01:00", "Politique, ", ", p. 3")
    assert find_printed_date("March 4, 2031 Tuesday") == ("2031-03-04", "", "")


@pytest.mark.parametrize(
    ("printed", "hour"),
    [("15:32", "T15:32"), ("3:05 PM", "T15:05"), ("15:32 GMT", "T15:32Z"), ("25:00", None)],
)
def test_an_hour_alone(printed: str, hour: str | None) -> None:
    assert printed_hour(printed) == hour


@given(st.text(max_size=200))
def test_any_text_gives_a_date_or_none(text: str) -> None:
    found = find_printed_date(text)
    assert found is None or found.edtf[:4].isdecimal()
