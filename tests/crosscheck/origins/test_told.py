"""One account in other words: two translations of a wire are one text, two accounts are not."""

import re
from functools import cache

import pytest

import recoupe
from recoupe.crosscheck.checker import check
from recoupe.records import Reading, Reprint

from .translated import FOLLOW_UP, PAIRS


@cache
def printed(body: str, agency: str = "Azimut", day: int = 4) -> Reading:
    return recoupe.read(f"QUITO, {day} mars 2031 ({agency}) - {body}")


def reprints(*readings: Reading) -> list[Reprint]:
    return [item for story in check(readings).stories for item in story.reprints]


@pytest.mark.parametrize("pair", PAIRS)
def test_two_translations_of_a_wire_are_one_account(pair) -> None:
    first, second = printed(pair[0]), printed(pair[1], "Azimut Dépêches", 5)
    [found] = reprints(first, second)
    assert (found.copy, found.origin) == (second.dispatch.id, first.dispatch.id)
    assert found.kind in {"translation", "revision"}
    assert found.share < 0.3


def test_pages_of_two_publishers_are_translations_and_count_once() -> None:
    pages = [
        recoupe.read(f"QUITO, 4 mars 2031 (Azimut) - {body}", publisher=f"Le Littoral {number}")
        for number, body in enumerate(PAIRS[0])
    ]
    result = check(pages)
    assert [item.kind for story in result.stories for item in story.reprints] == ["translation"]
    assert {len(finding.agencies) for finding in result.findings} == {1}


@pytest.mark.parametrize("pair", PAIRS)
def test_two_agencies_that_tell_the_same_are_two_accounts(pair) -> None:
    assert reprints(printed(pair[0]), printed(pair[1], "Boréalpresse")) == []


@pytest.mark.parametrize("pair", PAIRS)
def test_other_numbers_make_another_account(pair) -> None:
    changed = re.sub(r"(?<![\d.])\d+(?=[ .])", lambda found: str(int(found.group()) + 7), pair[1])
    assert reprints(printed(pair[0]), printed(changed)) == []


@pytest.mark.parametrize("pair", PAIRS)
def test_part_of_what_was_said_is_not_the_account(pair) -> None:
    part = "".join(pair[1].splitlines(keepends=True)[:4])
    assert reprints(printed(pair[0]), printed(part)) == []


@pytest.mark.parametrize("pair", PAIRS)
def test_another_order_is_another_account(pair) -> None:
    turned = "".join(reversed(pair[1].splitlines(keepends=True)))
    assert reprints(printed(pair[0]), printed(turned)) == []


def test_what_is_told_days_later_is_another_account() -> None:
    assert reprints(printed(PAIRS[1][0]), printed(PAIRS[1][1], day=7)) == []


def test_the_same_speakers_say_other_things_in_an_update() -> None:
    for body in PAIRS[0]:
        assert reprints(printed(body), printed(FOLLOW_UP)) == []
