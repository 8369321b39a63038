from datetime import date, timedelta
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from recoupe.batch.reading import Filed
from recoupe.batch.windows import part
from recoupe.crosscheck.stories import AFFAIR_DAYS

_BEGIN = date(2031, 1, 1)


def _filed(span: tuple[int, int] | None) -> Filed:
    if span is None:
        return Filed(None, None, None, "")
    days = [(_BEGIN + timedelta(days=day)).isoformat() for day in (span[0], sum(span))]
    return Filed(days[0], days[0], days[1], "")


_SPANS = st.none() | st.tuples(st.integers(0, 90), st.sampled_from([0, 0, 0, 6, 30]))


@given(st.lists(_SPANS, max_size=60), st.integers(1, 9))
def test_any_two_that_may_be_tied_meet_in_one_window(spans, least) -> None:
    windows = list(part([_filed(span) for span in spans], range(len(spans)), least=least))
    met = [
        tuple(sorted(pair))
        for days in windows
        for pair in (
            *combinations(days.inside, 2),
            *((one, other) for one in days.before for other in days.inside),
        )
    ]
    assert len(met) == len(set(met))
    for one, other in combinations(range(len(spans)), 2):
        first, second = spans[one], spans[other]
        near = (
            first is None
            or second is None
            or max(first[0], second[0]) - min(sum(first), sum(second)) <= AFFAIR_DAYS
        )
        assert not near or (one, other) in set(met)
    assert sorted(number for days in windows for number in days.inside) == list(range(len(spans)))
    assert all(len(days.inside) >= least for days in windows[:-1])
