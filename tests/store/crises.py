"""Invented crises for stores: few subjects that follow upon one another, with copies among them."""

import random

from crosscheck.builder import Say, random_words, reading
from recoupe.records import Reading

PLACES = ("[Quito|ecu]", "[Lima|per]", "[Santiago|chl]")
PEOPLE = ("[Inés Tola|tola]", "[Rubén Paz|paz]", "[Clara Ríos|rios]")


def crisis(seed: int, size: int = 20) -> list[Reading]:
    """Write dispatches in no order."""
    rng = random.Random(seed)
    subjects = [random_words(rng, 9) for _ in range(4)]
    footer = random_words(rng, 30)
    made: list[Reading] = []
    for number in range(size):
        day = rng.choice([f"2031-03-{1 + rng.randrange(20):02d}", "2031-03", None])
        if made and rng.random() < 0.25:
            told = rng.choice(made).dispatch.text
            added = f"\n{random_words(rng, 12)}." if rng.random() < 0.5 else ""
            made.append(reading(None, told + added, filed=day, publisher=f"Page {number}"))
            continue
        subject = rng.choice(subjects)
        made.append(
            reading(
                f"Agence {number % 4}",
                f"{random_words(rng, 6)} {rng.choice(PLACES)} {subject} {rng.choice(PLACES)}.",
                Say(rng.choice(PEOPLE), "exige", f"{random_words(rng, 2)} {subject}", "demand"),
                f"{random_words(rng, 40)}.",
                f"{footer}.",
                filed=day,
                name=f"{number}.txt",
            )
        )
    return made
