"""Where a reader may begin: the tables must not spare it a place where it would have read."""

from hypothesis import given
from hypothesis import strategies as st

from recoupe.lang.calendar import load_calendar
from recoupe.read.timex.grammar import Line, grammar_of
from recoupe.read.timex.pieces import cut
from recoupe.read.timex.scan import READERS

_CALENDAR = load_calendar()
_SLOTS = {"{n}": "trois", "{unit}": "jours", "{part}": "nuit", "{weekday}": "lundi"}
_NAMES = sorted(
    {
        *_CALENDAR.weekday, *_CALENDAR.month, *_CALENDAR.season, *_CALENDAR.part, *_CALENDAR.unit,
        *_CALENDAR.number, *_CALENDAR.ordinal, *_CALENDAR.about, *_CALENDAR.edge,
        *_CALENDAR.before, *_CALENDAR.clock, *_CALENDAR.fraction,
        *(word for words in _CALENDAR.words.values() for word in words),
        *(name for holiday in _CALENDAR.holiday for name in holiday.names),
    }
)  # fmt: skip
_FIGURES = ("3", "12", "1990", "2014", "26/01/2022", "2022-02", "14h30", "XXe", "ii", "e", "-", ",")


def _said(wording: str) -> str:
    for slot, name in _SLOTS.items():
        wording = wording.replace(slot, name)
    return wording.translate(str.maketrans("", "", "(){}"))


_WORDINGS = sorted(_said(form) for phrase in _CALENDAR.phrase for form in phrase.forms)
_BITS = st.sampled_from(_NAMES) | st.sampled_from(_WORDINGS) | st.sampled_from(_FIGURES)


@given(st.lists(_BITS, min_size=1, max_size=12).map(" ".join))
def test_no_reader_begins_elsewhere(text: str) -> None:
    line = Line(cut(text), grammar_of(_CALENDAR))
    places = set(line.grammar.openings.places(line.norms))
    spared = [at for at in range(len(line.pieces)) if at not in places]
    assert not [read.__name__ for at in spared for read in READERS if read(line, at)]
