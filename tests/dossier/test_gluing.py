"""Marks that stay with their words where lines end."""

import io

from rich.console import Console

from recoupe.dossier.gluing import glued, unglued
from recoupe.dossier.sheet import Witness


def wrapped(words: str, width: int) -> list[str]:
    out = io.StringIO()
    Console(file=out, width=width, markup=False, highlight=False).print(glued(words))
    return [unglued(line.rstrip()) for line in out.getvalue().splitlines()]


def test_guillemets_stay_with_their_words() -> None:
    for width in range(12, 30):
        lines = wrapped("Le port, dit « sûr », est-il fermé ? Non : ouvert.", width)
        assert not any(line.endswith("«") or line.startswith(("»", "?", ":")) for line in lines)


def test_the_words_are_the_same_again() -> None:
    words = "« un\u00a0mot » : deux"
    assert unglued(glued(words)) == words


def test_records_are_glued_through_and_through() -> None:
    one = glued((Witness("A", "« mardi »", None),))
    assert unglued(one[0].words) == "« mardi »"
    assert " " not in one[0].words
