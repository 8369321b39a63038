"""The search by words misses none of those that would be tied."""

from pathlib import Path

import pytest

from recoupe.crosscheck.stories import (
    AFFAIR_DAYS,
    FEWEST_WORDS,
    KIN_PARTICIPANTS,
    LINKED_WORDS,
    build_profile,
    tie_between,
)
from recoupe.crosscheck.stories.vectors import cosine
from recoupe.lang.comparison import load_comparison
from recoupe.records import Profile
from recoupe.store import StoredMemory, open_database

from .crises import crisis


@pytest.fixture
def memory(tmp_path: Path) -> StoredMemory:
    database = open_database(tmp_path / "crise.db")
    yield StoredMemory(database, "0")
    database.close()


def profiles(memory: StoredMemory, seed: int) -> list[Profile]:
    lexicon = load_comparison()
    made = []
    for reading in {one.dispatch.id: one for one in crisis(seed, 40)}.values():
        made.append(build_profile(reading, lexicon=lexicon))
        memory.keep(reading, made[-1])
    return made


def near(memory: StoredMemory, one: Profile) -> set[str]:
    found = memory.near(
        one,
        within_days=AFFAIR_DAYS,
        words=FEWEST_WORDS,
        participants=KIN_PARTICIPANTS,
        alone=LINKED_WORDS,
    )
    return {other.dispatch for other in found}


def by_words(memory: StoredMemory, one: Profile, *, within_days: int, least: float) -> list[str]:
    return memory.alike(one, within_days=within_days, words=least, participants=1.0, alone=least)


@pytest.mark.parametrize("seed", range(5))
def test_whoever_is_tied_is_found(seed: int, memory: StoredMemory) -> None:
    made = profiles(memory, seed)
    tied = 0
    for one in made:
        found = near(memory, one)
        wanted = {other.dispatch for other in made if other is not one and tie_between(one, other)}
        assert wanted <= found
        assert one.dispatch not in found
        tied += len(wanted)
    assert tied


def test_whoever_shares_too_few_words_is_left_out(memory: StoredMemory) -> None:
    made = {one.dispatch: one for one in profiles(memory, 1)}
    for one in made.values():
        for other in by_words(memory, one, within_days=4000, least=0.5):
            assert cosine(one.words, made[other].words) > 0.49


def test_whoever_shares_no_participant_and_few_words_is_left_out(memory: StoredMemory) -> None:
    made = {one.dispatch: one for one in profiles(memory, 1)}
    for one in made.values():
        found = memory.alike(one, within_days=4000, words=0.0, participants=0.3, alone=0.6)
        for other in (made[key] for key in found):
            akin = cosine(one.participants, other.participants) > 0.29
            assert akin or cosine(one.words, other.words) > 0.59


def test_participants_that_were_never_kept_may_be_any(memory: StoredMemory) -> None:
    made = profiles(memory, 4)
    before = {one.dispatch: near(memory, one) for one in made}
    memory._database.execute("UPDATE vectors SET participants = NULL")
    for one in made:
        assert before[one.dispatch] <= near(memory, one)


def test_days_far_apart_are_left_out(memory: StoredMemory) -> None:
    made = {one.dispatch: one for one in profiles(memory, 2)}
    early = next(one for one in made.values() if one.last_day and one.last_day < "2031-03-06")
    found = by_words(memory, early, within_days=2, least=0.0)
    days = {made[other].first_day for other in found}
    assert None in days
    assert max(day for day in days if day) <= "2031-03-07"


def test_the_ends_of_the_calendar_are_no_obstacle(memory: StoredMemory) -> None:
    one = profiles(memory, 3)[0]
    edge = Profile(
        "x", "0001-01-01", "0001-01-01", "9999-12-31", {}, {}, {}, one.words, one.days, one.days
    )
    assert one.dispatch in by_words(memory, edge, within_days=10, least=0.1)
