"""Copies found as dispatches arrive are those found among all of them."""

import random

import msgspec
import pytest

from recoupe.crosscheck.copies import Copies
from recoupe.crosscheck.origins import find_copied, find_reprints
from recoupe.lang.comparison import load_comparison
from recoupe.records import Reading

from .builder import random_words, reading


def printed(seed: int, size: int = 60) -> list[Reading]:
    """Write wires that pages cut, mix, lengthen and print under a footer many have."""
    rng = random.Random(seed)

    footer = random_words(rng, 60)
    wires = [random_words(rng, rng.randrange(30, 160)) for _ in range(9)]
    made = []
    for number in range(size):
        taken = rng.choices(wires, k=rng.choice([0, 1, 1, 2]))
        cut = [told[: rng.randrange(len(told) // 3, len(told))] for told in taken]
        parts = [
            *cut,
            random_words(rng, rng.choice([0, 15, 60])),
            footer if rng.random() < 0.5 else "",
        ]
        made.append(
            reading(
                rng.choice(["Agence A", "Agence B", None]),
                *(part for part in parts if part),
                filed=rng.choice(["2031-03-04", "2031-03-05", "2031-03", None]),
                publisher=rng.choice([None, f"Page {number}"]),
            )
        )
    named = random.Random(seed)
    return [_named(one, named) for one in made]


def _named(item: Reading, rng: random.Random) -> Reading:
    """Give some of the dispatches one of few names and a revision."""
    guid = rng.choice([None, None, "urn:a:1", "urn:a:2", "ligne 17"])
    former = rng.choice([None, None, None, "urn:a:1", "urn:a:3"])
    revision = rng.choice([None, "1", "2", "11"])
    dispatch = msgspec.structs.replace(
        item.dispatch, guid=guid, revision=revision, supersedes=former
    )
    return msgspec.structs.replace(item, dispatch=dispatch)


@pytest.mark.parametrize("seed", range(12))
def test_whatever_the_order_and_the_portions(seed) -> None:
    told = printed(seed)
    lexicon = load_comparison()
    together = find_reprints(told, lexicon=lexicon)
    assert len(together) > 10
    known = {one.dispatch.id: one for one in told}
    copies = Copies(known.__getitem__, lambda key: {})
    rng = random.Random(seed)
    waiting = rng.sample(list(known), len(known))
    while waiting:
        size = rng.choice([1, 1, 3, 12])
        new, waiting = waiting[:size], waiting[size:]
        for copy, reprints in find_copied(new, copies, lexicon=lexicon).items():
            copies.put_reprints(copy, reprints)
    assert {item for key in known for item in copies.reprints(key)} == set(together)
