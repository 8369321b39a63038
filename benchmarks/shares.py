"""Where the time of a reading goes, step by step."""

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from typing import Any
from unittest.mock import patch

from recoupe.pipeline import read_many
from recoupe.read import reader
from recoupe.records import Dispatch

STEPS = {
    "find_layout": "layout",
    "parse_texts": "syntax",
    "find_mentions": "mentions",
    "find_timexes": "timex",
    "find_attributions": "attribution",
    "resolve_speakers": "mentions",
    "find_events": "events",
}


def time_shares(dispatches: Sequence[Dispatch]) -> dict[str, float]:
    """Read dispatches with a clock around each step; the share of each in [0, 1], rest included."""
    spent = dict.fromkeys([*STEPS.values(), "rest"], 0.0)
    with _clocks(spent):
        start = time.perf_counter()
        for _ in read_many(dispatches):
            pass
        total = time.perf_counter() - start
    spent["rest"] = total - sum(spent.values())
    return {step: seconds / total for step, seconds in spent.items()}


@contextmanager
def _clocks(spent: dict[str, float]) -> Iterator[None]:
    with ExitStack() as stack:
        for name, step in STEPS.items():
            clocked = _clocked(getattr(reader, name), step, spent)
            stack.enter_context(patch.object(reader, name, clocked))
        yield


def _clocked(verb: Callable[..., Any], step: str, spent: dict[str, float]) -> Callable[..., Any]:
    def run(*args: Any, **options: Any) -> Any:
        start = time.perf_counter()
        try:
            return verb(*args, **options)
        finally:
            spent[step] += time.perf_counter() - start

    return run
