"""Every phrase of the calendar is shown and bounded by its own sentences."""

import pytest
from timex_builder import MARK, read

from recoupe.lang.calendar import load_calendar

_EXAMPLES = [(phrase.id, text) for phrase in load_calendar().phrase for text in phrase.examples]
_COUNTER = [(phrase.id, text) for phrase in load_calendar().phrase for text in phrase.counter]


@pytest.mark.parametrize(("rule", "marked"), _EXAMPLES)
def test_a_phrase_reads_its_examples(rule: str, marked: str) -> None:
    text = MARK.sub(lambda mark: mark["text"], marked)
    found = {(timex.text, timex.value): timex.rules for timex in read(text)}
    for mark in MARK.finditer(marked):
        assert rule in found[mark["text"], mark["value"]]


@pytest.mark.parametrize(("rule", "text"), _COUNTER)
def test_a_phrase_leaves_its_counterexamples_alone(rule: str, text: str) -> None:
    assert rule not in {name for timex in read(text) for name in timex.rules}
    assert read(text) == ()
