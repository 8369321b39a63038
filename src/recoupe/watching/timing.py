"""When a place is looked at next."""

import random
from dataclasses import dataclass

# A place that fails is left alone for twice as long each time, up to this many seconds.
_LONGEST = 6 * 3600.0
# A tenth more or less, so that not everybody asks at once.
_JITTER = 0.1


@dataclass(frozen=True, slots=True)
class Clock:
    """The time of now, in seconds since 1970, and what is drawn by lot."""

    now: float
    draw: random.Random


def next_time(
    clock: Clock, every: float, *, failures: int = 0, retry_after: float | None = None
) -> float:
    """Give when to look again: after ``every`` seconds, a tenth more or less.

    After failures in a row it is twice as long for each, six hours at most; never before the
    ``retry_after`` seconds a server asked for.
    """
    wait = min(every * 2.0 ** min(failures, 20), max(_LONGEST, every))
    wait *= 1 + clock.draw.uniform(-_JITTER, _JITTER)
    return clock.now + max(wait, retry_after or 0.0)
