"""Copies found as dispatches arrive are those found among all of them."""

import random
from pathlib import Path

import pytest

import recoupe
from crosscheck.builder import random_words, reading
from recoupe.crosscheck.origins import find_reprints
from recoupe.lang.comparison import load_comparison
from recoupe.records import Reading


def texts(seed: int) -> list[Reading]:
    """Write wires that many pages print, some with a footer that all of one agency's have."""
    rng = random.Random(seed)

    footer = random_words(rng, 60)
    wires = [random_words(rng, rng.randrange(30, 160)) for _ in range(9)]
    made = []
    for number in range(48):
        told = (
            rng.choice(wires) if rng.random() < 0.6 else random_words(rng, rng.randrange(20, 140))
        )
        cut = told.split()
        kept = " ".join(cut[: rng.randrange(len(cut) // 3, len(cut)) + 1])
        parts = [
            kept,
            random_words(rng, rng.choice([0, 15, 60])),
            footer if rng.random() < 0.6 else "",
        ]
        agency = rng.choice(["Agence A", "Agence B", None])
        day = rng.choice(["2031-03-04", "2031-03-05", "2031-03", None])
        made.append(
            reading(agency, *(p for p in parts if p), filed=day, publisher=f"Page {number}")
        )
    return made


@pytest.mark.parametrize("seed", range(12))
def test_one_by_one_as_all_together(seed: int, tmp_path: Path) -> None:
    told = texts(seed)
    together = find_reprints(told, lexicon=load_comparison())
    assert len(together) > 5
    with recoupe.open_store(tmp_path / "crise.db") as store:
        store.add(told)
        found = {item for story in store.crosscheck().stories for item in story.reprints}
        standing = store._database.execute("SELECT count(*) FROM boilerplate").fetchone()[0]
    assert found == set(together)
    assert standing
