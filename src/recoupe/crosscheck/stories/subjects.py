"""What a text speaks of: calls, meetings, letters, attacks, sanctions."""

import math

from recoupe.lang.comparison import ComparisonLexicon
from recoupe.lang.words import Word


def subject_counts(words: tuple[Word, ...], lexicon: ComparisonLexicon) -> dict[str, float]:
    """Weigh the exchanges and happenings a text names, by the words the lexicon has for them."""
    text = " " + " ".join(word.folded for word in words) + " "
    weights: dict[str, float] = {}
    for key, subject in {**lexicon.exchanges, **lexicon.happenings}.items():
        count = sum(text.count(f" {_spaced(name)} ") for name in subject.words)
        if count:
            weights[key] = 1.0 + math.log(count)
    return weights


def _spaced(name: str) -> str:
    return name.replace("-", " ").replace("'", " ")
