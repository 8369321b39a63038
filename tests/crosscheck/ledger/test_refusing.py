"""Refusals in what is merely said."""

import pytest

from crosscheck.builder import Say, reading
from crosscheck.ledger.told import kinds, positions

BLAMED = Say("[Clara Ríos|rios]", "a accusé", "d'avoir saisi un chalutier", "accuse", "[Lima|per]")
REFUSED = ("Pérou", "refusal")


@pytest.mark.parametrize(
    "content",
    [
        "que [Lima|per] ne signera jamais ce texte",
        "que son pays ne discutera pas de ce texte",
        "mais nous n'allons pas discuter de ce texte",
        "qu'[elle|per] ne signerait pas ce texte",
    ],
)
def test_what_the_speakers_side_will_not_do_is_refused(content: str) -> None:
    said = Say("[Inés Tola|tola]", "a dit", content)
    assert REFUSED in kinds(reading("Noroît", BLAMED, said))


@pytest.mark.parametrize(
    "content",
    ["que [Quito|ecu] ne signera jamais ce texte", "que [Lima|per] ne signe pas souvent de texte"],
)
def test_what_another_will_not_do_or_one_does_not_is_no_refusal(content: str) -> None:
    said = Say("[Inés Tola|tola]", "a dit", content)
    assert REFUSED not in kinds(reading("Noroît", BLAMED, said))


def test_who_does_not_accept_refuses() -> None:
    said = Say("[Lima|per]", "n'a pas accepté", "le texte du [Chili|chl]", "concede", negated=True)
    (found,) = positions(reading("Noroît", said))
    assert (found.holder, found.kind, found.addressee) == ("Pérou", "refusal", "Chili")


def test_a_promise_of_harm_is_a_threat() -> None:
    said = Say("[Lima|per]", "a promis", "de lourdes conséquences au [Chili|chl]", "promise")
    (found,) = positions(reading("Noroît", said))
    assert (found.kind, found.addressee) == ("threat", "Chili")


def test_what_the_speakers_would_rather_not_is_refused_and_not_denied() -> None:
    said = Say("[Inés Tola|tola]", "a dit", "qu'il n'est pas question de parler à ces menteurs")
    found = kinds(reading("Noroît", BLAMED, said))
    assert REFUSED in found
    assert ("Pérou", "denial") not in found
