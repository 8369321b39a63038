"""When a place is looked at next."""

import random

from hypothesis import given
from hypothesis import strategies as st

from recoupe.watching.timing import Clock, next_time

SIX_HOURS = 6 * 3600


@given(st.integers(), st.floats(60, 86_400), st.integers(0, 10_000))
def test_it_waits_longer_after_failures_but_not_for_ever(
    seed: int, every: float, failures: int
) -> None:
    wait = next_time(Clock(0.0, random.Random(seed)), every, failures=failures)
    expected = min(every * 2.0 ** min(failures, 20), max(SIX_HOURS, every))
    assert 0.9 * expected <= wait <= 1.1 * expected


@given(st.integers(), st.floats(0, 100_000))
def test_never_before_the_server_asked_for(seed: int, asked: float) -> None:
    wait = next_time(Clock(0.0, random.Random(seed)), 60.0, failures=1, retry_after=asked)
    assert wait >= asked


def test_places_do_not_all_come_at_once() -> None:
    draw = random.Random(1)
    waits = {next_time(Clock(0.0, draw), 600.0) for _ in range(50)}
    assert len(waits) == 50
