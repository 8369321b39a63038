"""Every phenomenon of speech: sentences that must yield, and look-alikes that must not.

A sentence the reader does not get right yet says so itself (``open``); it fails here as soon
as it is right, so that no mended sentence stays marked.
"""

from collections import Counter

import pytest
from cases import Case, differences, load_cases

from recoupe.read.reader import read_dispatch
from recoupe.records import Dispatch

CASES = tuple(load_cases())
YIELDING, REFUSED, REFUSED_WHERE_NOTHING_SPEAKS = 6, 3, 9
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


def test_every_phenomenon_has_enough_sentences() -> None:
    right = [case for case in CASES if not case.open]
    yielding = Counter(case.name[:2] for case in right if case.expected)
    refused = Counter(case.name[:2] for case in right if not case.expected)
    short = [
        number
        for number in (f"{n:02d}" for n in range(1, 39))
        if (number not in NO_SPEECH and yielding[number] < YIELDING)
        or refused[number] < (REFUSED_WHERE_NOTHING_SPEAKS if number in NO_SPEECH else REFUSED)
    ]

    assert short == []
