"""Findings found beside those expected."""

import pytest
from evaluation.crosscheck_gold import GoldFinding, Place
from evaluation.finding_matching import judge, unexpected

from recoupe.records import Evidence, Finding

NAMES = {"d1": "one", "d2": "other"}
ONE, OTHER = Place("one", 10, 20), Place("other", 30, 50)


def gold(agreement="corroborated", differences=(), parties=None):
    return GoldFinding(
        "g", "claim", agreement, frozenset({agreement}), frozenset(differences), None,
        parties and frozenset(parties), ((ONE,), (OTHER,)),
    )  # fmt: skip


def found(agreement="corroborated", differences=(), spans=((10, 20), (30, 50)), parties=()):
    evidence = tuple(
        Evidence(dispatch, *span, "") for dispatch, span in zip(NAMES, spans, strict=False)
    )
    return Finding(
        "f", "s", agreement, "", ("A", "B"), tuple(parties), evidence, (), tuple(differences)
    )


def verdict(expected, *findings):
    [only] = judge([expected], findings, NAMES)
    return only


def test_every_side_must_be_cited():
    assert verdict(gold(), found()).found is not None
    assert verdict(gold(), found(spans=((10, 20),))).found is None


@pytest.mark.parametrize(("end", "enough"), [(13, True), (12, False)])
def test_three_tenths_of_the_words_are_enough(end, enough):
    assert (verdict(gold(), found(spans=((10, end), (30, 50)))).found is not None) is enough


def test_the_finding_that_agrees_most_is_taken():
    best = found(differences=["force"])
    assert verdict(gold(differences=["force"]), found("superseded"), found(), best).found is best


def test_differences_and_parties_count_when_they_were_judged():
    assert not verdict(gold(differences=["force"]), found()).differences
    assert verdict(gold(), found(parties=["X"])).counts
    assert not verdict(gold(parties=["Y"]), found(parties=["X"])).counts


def test_what_the_gold_does_not_have_is_unexpected():
    wrong = found("parties_contradict")
    assert unexpected([gold()], [found(), wrong, found("single_source")], NAMES) == [wrong]
