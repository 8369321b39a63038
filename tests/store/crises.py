"""Invented crises for stores: few subjects that follow upon one another, with copies among them."""

import random

from crosscheck.builder import Say, reading
from recoupe.records import Reading

PLACES = ("[Quito|ecu]", "[Lima|per]", "[Santiago|chl]")
PEOPLE = ("[Inés Tola|tola]", "[Rubén Paz|paz]", "[Clara Ríos|rios]")
SYLLABLES = ("ba", "co", "du", "fi", "ga", "lo", "mi", "na", "pe", "ri", "so", "tu")


def crisis(seed: int, size: int = 20) -> list[Reading]:
    """Write dispatches in no order."""
    rng = random.Random(seed)
    subjects = [_words(rng, 9) for _ in range(4)]
    footer = _words(rng, 30)
    made: list[Reading] = []
    for number in range(size):
        day = rng.choice([f"2031-03-{1 + rng.randrange(20):02d}", "2031-03", None])
        if made and rng.random() < 0.25:
            told = rng.choice(made).dispatch.text
            added = f"\n{_words(rng, 12)}." if rng.random() < 0.5 else ""
            made.append(reading(None, told + added, filed=day, publisher=f"Page {number}"))
            continue
        subject = rng.choice(subjects)
        made.append(
            reading(
                f"Agence {number % 4}",
                f"{_words(rng, 6)} {rng.choice(PLACES)} {subject} {rng.choice(PLACES)}.",
                Say(rng.choice(PEOPLE), "exige", f"{_words(rng, 2)} {subject}", "demand"),
                f"{_words(rng, 40)}.",
                f"{footer}.",
                filed=day,
                name=f"{number}.txt",
            )
        )
    return made


def _words(rng: random.Random, count: int) -> str:
    return " ".join("".join(rng.choices(SYLLABLES, k=3)) for _ in range(count))
