import pytest
from hypothesis import given
from hypothesis import strategies as st

from recoupe.dossier.dates import (
    date_in_words,
    filing_in_words,
    say_dates,
    stretch_in_words,
)
from recoupe.dossier.durations import time_in_words
from recoupe.dossier.wording import load_wording
from recoupe.records import Timex

FR, EN = load_wording("fr"), load_wording("en")


@pytest.mark.parametrize(
    ("edtf", "french"),
    [
        ("2031-03-01", "1er mars 2031"),
        ("2031-03-11", "11 mars 2031"),
        ("2031-03", "mars 2031"),
        ("2031", "2031"),
        ("[2031-03-01,2031-03-08,2031-03-15]", "1er, 8 ou 15 mars 2031"),
        ("[2031-02-24,2031-03-03]", "24 février ou 3 mars 2031"),
        ("[2031-12-30,2032-01-06]", "30 décembre 2031 ou 6 janvier 2032"),
        ("{2031-03-01,2031-03-02}", "1er et 2 mars 2031"),
        ("2031-W10", "semaine du 3 mars 2031"),
        ("[2031-W10,2031-W11]", "semaine du 3 ou 10 mars 2031"),
        ("2014/..", "depuis 2014"),
        ("../2031-03", "jusqu’à mars 2031"),
        ("2031-03-01/2031-03-04", "1er – 4 mars 2031"),
        ("2030-12~", "vers décembre 2030"),
        ("2030?", "2030 (incertain)"),
        ("203X", "années 2030"),
        ("2031-21", "printemps 2031"),
        ("2031-03-04T14:30Z", "4 mars 2031, 14:30"),
    ],
)
def test_a_date_reads_as_a_person_would_write_it(edtf: str, french: str) -> None:
    assert date_in_words(edtf, FR) == french


@pytest.mark.parametrize("odd", ["2031-13", "2031-02-30", "XXXX-WXX-2", "", "hier", "[", "0000-01"])
def test_what_is_no_known_date_is_given_as_it_stands(odd: str) -> None:
    assert date_in_words(odd, FR) == odd


@given(st.text(max_size=30))
def test_no_text_brings_it_down(text: str) -> None:
    assert isinstance(date_in_words(text, FR), str)
    assert isinstance(filing_in_words(text, EN), str)


@given(st.dates())
def test_every_day_names_its_year(day: object) -> None:
    assert str(int(str(day)[:4])) in date_in_words(str(day), EN)


@pytest.mark.parametrize(
    ("edtf", "french", "english"),
    [
        ("2031-03", "filée en mars 2031 (jour inconnu)", "filed in March 2031 (day unknown)"),
        ("2031-03-01", "filée le 1er mars 2031", "filed 1 March 2031"),
        (
            "2031-03-01T08:05+01:00",
            "filée le 1er mars 2031 à 08:05 (UTC+01:00)",
            "filed 1 March 2031, 08:05 (UTC+01:00)",
        ),
        ("2031", "filée en 2031 (mois inconnu)", "filed in 2031 (month unknown)"),
        (None, "date de dépêche inconnue", "date of filing unknown"),
    ],
)
def test_filing_says_what_is_unknown(edtf: str | None, french: str, english: str) -> None:
    assert filing_in_words(edtf, FR) == french
    assert filing_in_words(edtf, EN) == english


@pytest.mark.parametrize(
    ("timex", "french"),
    [
        (Timex(0, 1, "x", "DURATION", "PT30M", "APPROX"), "environ 30 minutes"),
        (Timex(0, 1, "x", "DURATION", "P1D"), "1\u00a0jour"),
        (Timex(0, 1, "x", "DATE", "PAST_REF"), "passé récent"),
        (Timex(0, 1, "x", "DATE", "2030-12", "MID", "2030-12~"), "mi-décembre 2030"),
        (Timex(0, 1, "x", "DATE", "2030-12", "END", "2030-12"), "fin décembre 2030"),
        (Timex(0, 1, "x", "DATE", "XXXX-WXX-2"), "non résolu"),
        (Timex(0, 1, "x", "SET", "P1W"), "à intervalle de 1\u00a0semaine"),
    ],
)
def test_what_edtf_cannot_say_is_said_too(timex: Timex, french: str) -> None:
    assert time_in_words(timex, FR) == french


def test_dates_within_a_sentence_are_said_in_words_and_the_rest_is_kept() -> None:
    assert say_dates("Appel (2031-03-04) à 12-14", FR) == "Appel (4 mars 2031) à 12-14"
    assert say_dates("Lettre ([2031-W10,2031-W11])", FR) == "Lettre (semaine du 3 ou 10 mars 2031)"


@pytest.mark.parametrize(
    ("first", "last", "french"),
    [
        ("2031-03-04", "2031-03-06", "4 – 6 mars 2031"),
        ("2031-02-28", "2031-03-06", "28 février – 6 mars 2031"),
        ("2031-03-04T10:00Z", "2031-03-04T18:00Z", "4 mars 2031"),
        ("2031-02", "2031-03-06", "février 2031 – 6 mars 2031"),
        ("2031-03-04", None, "4 mars 2031"),
        (None, None, ""),
    ],
)
def test_a_stretch_names_what_its_ends_share_once(
    first: str | None, last: str | None, french: str
) -> None:
    assert stretch_in_words(first, last, FR) == french
