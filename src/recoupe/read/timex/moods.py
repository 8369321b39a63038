"""The mood of one verb form."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal

from recoupe.lang.calendar import Calendar
from recoupe.records.token import Token

Mood = Literal["future", "conditional", "imperfect", "past", "present"]


@dataclass(frozen=True)
class TenseWords:
    """The calendar's lists that tell tenses apart, named as there."""

    lists: Mapping[str, frozenset[str]]

    def has(self, name: str, token: Token) -> bool:
        """Tell whether the list holds the word, in the gender and number it is in or without."""
        words = self.lists[name]
        return any(norm in words for norm in (token.norm, token.norm[:-1], token.norm[:-2]))


@cache
def tense_words(calendar: Calendar) -> TenseWords:
    """Return the lists of a calendar; built once per calendar."""
    return TenseWords({name: frozenset(entries) for name, entries in calendar.words.items()})


def is_infinitive(token: Token, words: TenseWords) -> bool:
    """Tell whether the form is an infinitive, in its spelling too: ``décolle`` is none."""
    return "VerbForm=Inf" in token.morph and token.norm.endswith(
        tuple(words.lists["infinitive_end"])
    )


def mood_of(token: Token, words: TenseWords) -> Mood | None:
    """Return the mood of a finite form, None of any other.

    ``dit`` and ``réunit`` are taken as present, which news copy is told in beside the perfect.
    """
    norm = token.norm
    if norm in words.lists["present_too"] and "VerbForm=Part" not in token.morph:
        return "present"
    if "VerbForm=Part" in token.morph or is_infinitive(token, words):
        return None
    return _by_morph(token, words)


def _by_morph(token: Token, words: TenseWords) -> Mood | None:
    if "Tense=Fut" in token.morph:
        return "future"
    if "Mood=Cnd" in token.morph:
        return "conditional"
    if token.norm.endswith(tuple(words.lists["imperfect_end"])):
        return "imperfect"
    if "Tense=Past" in token.morph:
        return "past"
    is_finite = "VerbForm=Fin" in token.morph or "VerbForm=Inf" in token.morph
    return "present" if is_finite else None
