import pytest
from evaluation.scores.timexes import score_timexes
from handmade import GOLD, figure, reading, span

from recoupe.records import Timex

MARDI = span("mardi")


def timex(start, end, value, edtf):
    return Timex(start, end, "", "DATE", value, edtf=edtf)


@pytest.mark.parametrize(
    ("found", "exact", "overlapping", "value", "edtf", "extra"),
    [
        (timex(MARDI.start, MARDI.end, "2031-03-04", "2031-03-04"), 1, 1, 1, 1, 0),
        (timex(MARDI.start, MARDI.end, "XXXX-WXX-2", "2031-03-04"), 1, 1, 1, 1, 0),
        (timex(MARDI.start, MARDI.end, "2031-03-04", None), 1, 1, 1, 0, 0),
        (timex(MARDI.start - 3, MARDI.end, "2031-03-11", "2031-03-11"), 0, 1, 0, 0, 0),
        (timex(0, 4, "2031", "2031"), 0, 0, 0, 0, 1),
    ],
)
def test_span_value_and_edtf_are_measured_apart(found, exact, overlapping, value, edtf, extra):
    score = score_timexes([(reading(timexes=(found,)), GOLD)])
    metrics = ("span exact", "span overlapping", "value", "EDTF", "extra")
    got = tuple(figure(score, metric).value for metric in metrics)
    assert got == (exact, overlapping, value, edtf, extra)
