"""Dispatches that arrive in whatever order and portions end where they would all together."""

import random

import pytest

from recoupe.crosscheck.arrivals import arrive
from recoupe.crosscheck.board import Board
from recoupe.crosscheck.checker import check, gather
from recoupe.records import Crosscheck, Reading

from .builder import Say, random_words, reading

PLACES = ("[Quito|ecu]", "[Lima|per]", "[Santiago|chl]")
PEOPLE = ("[Inés Tola|tola]", "[Rubén Paz|paz]", "[Clara Ríos|rios]")


def crisis(seed: int, size: int = 24) -> list[Reading]:
    """Write a crisis of few subjects that follow upon one another, with copies and revisions."""
    rng = random.Random(seed)

    subjects = [random_words(rng, 9) for _ in range(4)]
    made: list[Reading] = []
    for number in range(size):
        day = rng.choice([f"2031-03-{1 + rng.randrange(20):02d}", "2031-03", None])
        if made and rng.random() < 0.2:
            again = rng.choice(made)
            printed = rng.choice([(None, f"Page {number}"), (again.layout.agency, None)])
            added = f"{random_words(rng, rng.choice([0, 4]))}."
            told = (again.dispatch.text, added)
            made.append(reading(printed[0], *told, filed=day, publisher=printed[1]))
            continue
        subject = rng.choice(subjects)
        made.append(
            reading(
                f"Agence {number % 4}",
                f"{random_words(rng, 6)} {rng.choice(PLACES)} {subject} {rng.choice(PLACES)}.",
                Say(rng.choice(PEOPLE), "exige", f"{random_words(rng, 2)} {subject}", "demand"),
                filed=day,
                name=f"{number}.txt",
            )
        )
    return made


def arrived(readings: list[Reading], portions: list[int]) -> Crosscheck:
    board = Board()
    at = 0
    for size in portions:
        arrive(board, readings[at : at + size], lang="fr")
        at += size
    return gather(board.rank, board.results.values())


@pytest.mark.parametrize("seed", range(25))
def test_one_by_one_in_any_order_is_as_all_together(seed) -> None:
    told = crisis(seed)
    together = check(told)
    assert any(len(story.dispatches) > 2 for story in together.stories)
    random.Random(seed).shuffle(told)
    assert arrived(told, [1] * len(told)) == together


@pytest.mark.parametrize("seed", range(10))
def test_portions_change_nothing(seed) -> None:
    told = crisis(100 + seed, 30)
    together = check(told)
    random.Random(seed).shuffle(told)
    assert arrived(told, [7, 1, 12, 10]) == together


def test_what_is_known_changes_nothing() -> None:
    told = crisis(7)
    board = Board()
    arrive(board, told, lang="fr")
    assert arrive(board, told, lang="fr") == set()


def test_only_affairs_it_has_to_do_with_are_looked_at_again() -> None:
    told = crisis(3)
    board = Board()
    arrive(board, told, lang="fr")
    elsewhere = reading("Z", "Pluie fine sur la côte, sans témoin ni dégât.", filed="2031-07-01")
    changed = arrive(board, [elsewhere], lang="fr")
    assert changed == {elsewhere.dispatch.id}


def test_a_story_keeps_its_id_as_dispatches_arrive() -> None:
    told = sorted(crisis(5), key=lambda one: one.layout.filed or "")
    dated = [one for one in told if (one.layout.filed or "").count("-") == 2]
    before, after = check(dated[:12]), check(dated)
    kept = {story.id for story in before.stories}
    assert kept <= {story.id for story in after.stories}
