"""Findings keep their ids as dispatches arrive."""

import random

from hypothesis import given
from hypothesis import strategies as st

from recoupe.crosscheck.accounts.naming import name_findings
from recoupe.records import Evidence, Finding

ORDER = {"a": 0, "b": 1, "c": 2}


def finding(*words: str, about: str = "claim", agreement: str = "single_source") -> Finding:
    evidence = tuple(Evidence(one[0], int(one[1:]), int(one[1:]) + 4, "mots") for one in words)
    return Finding("", "s", agreement, "", (), (), evidence, (), about=about)


def names(*found: Finding) -> list[str]:
    return [one.id for one in name_findings(found, ORDER)]


def test_who_joins_later_changes_no_id() -> None:
    assert names(finding("a1")) == names(finding("a1", "b7", agreement="corroborated"))


def test_other_first_words_are_another_finding() -> None:
    assert len({*names(finding("a1")), *names(finding("a2")), *names(finding("b1"))}) == 3
    assert names(finding("a1")) != names(finding("a1", about="contest"))


def test_of_two_with_the_same_first_words_the_first_keeps_its_id() -> None:
    alone = names(finding("a1", "b1"))
    first, second = names(finding("a1", "c1"), finding("a1", "b1"))
    assert first == alone[0]
    assert second != first


@given(st.lists(st.sampled_from(["a1", "a2", "b1", "c1"]), min_size=1, max_size=3), st.integers())
def test_no_two_have_one_id_and_the_order_is_no_matter(words: list[str], seed: int) -> None:
    told = [finding(*sorted(set(words))) for _ in range(3)]
    told += [finding("a1"), finding("a1", "b1"), finding("a1", about="figure")]
    shuffled = told[:]
    random.Random(seed).shuffle(shuffled)
    assert names(*told) == names(*shuffled)
    assert len(set(names(*told))) == len(told)
