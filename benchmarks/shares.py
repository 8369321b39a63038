"""Where the time of a reading goes, step by step."""

import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from typing import Any
from unittest.mock import patch

from recoupe.read import reader

STEPS = {
    "find_layout": "layout",
    "parse_texts": "syntax",
    "find_mentions": "mentions",
    "find_timexes": "timex",
    "find_attributions": "attribution",
    "resolve_speakers": "mentions",
    "find_events": "events",
}


@contextmanager
def clocked_steps() -> Iterator[dict[str, float]]:
    """Put a clock around each step of what is read; gives the seconds of processor each took."""
    spent = dict.fromkeys(STEPS.values(), 0.0)
    with ExitStack() as stack:
        for name, step in STEPS.items():
            clocked = _clocked(getattr(reader, name), step, spent)
            stack.enter_context(patch.object(reader, name, clocked))
        yield spent


def shares_of(spent: Mapping[str, float], whole: float) -> dict[str, float]:
    """Give the share of each step in the whole, in [0, 1], what is left included."""
    left = whole - sum(spent.values())
    return {step: seconds / whole for step, seconds in {**spent, "rest": left}.items()}


def _clocked(verb: Callable[..., Any], step: str, spent: dict[str, float]) -> Callable[..., Any]:
    def run(*args: Any, **options: Any) -> Any:
        start = time.process_time()
        try:
            return verb(*args, **options)
        finally:
            spent[step] += time.process_time() - start

    return run
