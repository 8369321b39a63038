"""What holds for any text."""

import unicodedata
from datetime import date

from hypothesis import given
from hypothesis import strategies as st
from timex_builder import read

from recoupe.read.timex.periods import easter_of

_BITS = st.sampled_from(
    [
        "mardi", "le 1er février 2022", "à 14h30", "l’été", "depuis", "2014", "trois ans",
        "la veille",
        "mi-décembre", "\n\n", "\n", "🙂", "d'ici", "vers", "du 3 au 5 mars", "XXe siècle",
        "31 février",
        "année 0000", "deux mille ans plus tôt", "il y a 999999 ans", "12:", "1er", "’",
        "quatre-vingts",
    ]
)  # fmt: skip
_TEXTS = st.lists(_BITS | st.text(max_size=6), max_size=25).map(" ".join)
_FILED = st.sampled_from([None, "2022-02", "2022-02-03T14:05+01:00", "2022", "hier?", "[]", "9999"])


@given(_TEXTS, _FILED, st.sampled_from(["NFC", "NFD"]))
def test_spans_slice_to_their_text_in_order_without_overlap(
    text: str, filed: str | None, form: str
) -> None:
    text = unicodedata.normalize(form, text)
    at = 0
    for timex in read(text, filed=filed):
        assert text[timex.start : timex.end] == timex.text
        assert timex.start >= at
        assert timex.start < timex.end
        at = timex.end


@given(_TEXTS, _FILED)
def test_bounds_are_days_in_order(text: str, filed: str | None) -> None:
    for timex in read(text, filed=filed):
        days = [date.fromisoformat(day) for day in (timex.earliest, timex.latest) if day]
        assert days == sorted(days)


@given(_TEXTS)
def test_composed_and_decomposed_texts_read_alike(text: str) -> None:
    composed = unicodedata.normalize("NFC", text)
    decomposed = unicodedata.normalize("NFD", composed)
    assert [t.value for t in read(composed)] == [t.value for t in read(decomposed)]


@given(st.dates(date(1600, 1, 1), date(2900, 1, 1)))
def test_easter_is_a_sunday_of_spring(day: date) -> None:
    easter = easter_of(day.year)
    assert easter.isoweekday() == 7
    assert date(day.year, 3, 22) <= easter <= date(day.year, 4, 25)


def test_every_time_expression_keeps_its_zone_and_says_its_rules() -> None:
    for timex in read("Mardi, en 2014, trois ans, chaque mardi, à 14h30, récemment."):
        assert timex.zone == "body"
        assert timex.rules
