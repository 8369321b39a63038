"""A thousand dispatches are cross-checked in seconds, not compared two by two."""

import random
import time

from recoupe.crosscheck.accounts.pairing import pairs_to_compare
from recoupe.crosscheck.checker import check
from recoupe.records import CountedAs, Reading

from .builder import Say, reading

SYLLABLES = ("ba", "co", "du", "fi", "ga", "lo", "mi", "na", "pe", "ri", "so", "tu", "ve", "zo")
PEOPLE = ("[Inés Tola|tola]", "[Rubén Paz|paz]", "[Clara Ríos|rios]", "[Quito|ecu]", "[Lima|per]")
SECONDS = 30.0


def generated(number: int, *, days: int) -> list[Reading]:
    """Write dispatches of random words, five to a subject, over so many days."""
    rng = random.Random(2031)

    def words(count: int) -> str:
        return " ".join("".join(rng.choices(SYLLABLES, k=3)) for _ in range(count))

    readings = []
    for index in range(number):
        if index % 5 == 0:
            day = f"2031-{1 + rng.randrange(days) // 28:02d}-{1 + rng.randrange(28):02d}"
            subject = words(12)
        says = [
            Say(rng.choice(PEOPLE), "a dit", f"que {subject} {words(6)}"),
            Say(rng.choice(PEOPLE), "exige", f"{words(3)} {subject}", "demand"),
        ]
        scene = f"{words(8)} [Quito|ecu] {subject} {words(8)} [Lima|per]."
        agency = f"Agence {index % 5}"
        readings.append(reading(agency, scene, *says, filed=day, name=f"{index}.txt"))
    return readings


def test_a_thousand_dispatches_take_seconds() -> None:
    readings = generated(1000, days=84)
    started = time.perf_counter()
    result = check(readings)
    assert time.perf_counter() - started < SECONDS
    assert sum(len(story.dispatches) for story in result.stories) == 1000
    assert len(result.stories) < 500


def test_claims_of_other_days_and_words_are_never_paired() -> None:
    from recoupe.crosscheck.accounts.claims import gather_claims
    from recoupe.crosscheck.accounts.lookup import Lookup
    from recoupe.crosscheck.entities import build_cast
    from recoupe.lang.comparison import load_comparison

    readings = generated(200, days=84)
    counted = [CountedAs(item.dispatch.id, item.layout.agency or "") for item in readings]
    cast = build_cast("s", readings)
    lookup = Lookup(cast, counted)
    claims = gather_claims(readings, lookup, frozenset(), lexicon=load_comparison())
    pairs = len(list(pairs_to_compare(claims)))
    assert pairs < len(claims) * 20
