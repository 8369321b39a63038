"""Every phenomenon of speech: sentences that must yield, and look-alikes that must not.

A sentence the reader does not get right yet says so itself (``open``); it fails here as soon
as it is right, so that no mended sentence stays marked.
"""

from collections import Counter
from collections.abc import Iterable

import pytest
from cases import Case, differences, load_cases

from recoupe.read.reader import read_dispatch
from recoupe.records import Dispatch

CASES = tuple(load_cases())
YIELDING, REFUSED, REFUSED_WHERE_NOTHING_SPEAKS = 6, 3, 9
# Too few of these sentences are right so far; a phenomenon that is mended leaves this list.
NOT_YET = ("12", "13", "17")
NO_SPEECH = ("04", "06", "09", "21", "22")


def _parameters() -> list[object]:
    return [
        pytest.param(
            case,
            id=case.name,
            marks=[pytest.mark.xfail(strict=True, reason=case.open)] if case.open else [],
        )
        for case in CASES
    ]


@pytest.mark.parametrize("case", _parameters())
def test_sentence(case: Case) -> None:
    reading = read_dispatch(Dispatch(case.name, case.text, "fr", case.name))

    assert differences(reading, case) == []


def _short(cases: Iterable[Case]) -> list[str]:
    cases = list(cases)
    yielding = Counter(case.name[:2] for case in cases if case.expected)
    refused = Counter(case.name[:2] for case in cases if not case.expected)
    return [
        number
        for number in (f"{n:02d}" for n in range(1, 39))
        if (number not in NO_SPEECH and yielding[number] < YIELDING)
        or refused[number] < (REFUSED_WHERE_NOTHING_SPEAKS if number in NO_SPEECH else REFUSED)
    ]


def test_every_phenomenon_has_enough_sentences() -> None:
    assert _short(CASES) == []


def test_the_phenomena_without_enough_right_sentences_are_named() -> None:
    assert _short(case for case in CASES if not case.open) == list(NOT_YET)
