"""The words that generated dispatches are written in, as unevenly frequent as those of news."""

import math
import random
import tomllib
from collections.abc import Collection, Iterator, Sequence
from functools import cache
from itertools import product
from pathlib import Path
from typing import NamedTuple

from benchmarks.vocabulary import table_words
from recoupe import lang
from recoupe.lang.comparison import load_comparison
from recoupe.lang.rarity import load_rarity

_SYLLABLES = ["".join(parts) for parts in product("bdfgjklmnprstvz", ("a", "e", "i", "o", "u"))]
# A word that stands in twice as many passages of news stands so much more often in each.
_AGAIN = 2.2
# The n-th of the words that things are known by is so much rarer than the first.
_NEAR = 6


class Vocabulary(NamedTuple):
    """Lists to draw from: a word stands in ``general`` as often as ordinary news has it.

    ``empty`` are words that tell nothing, ``topics`` those that the tables know things by, the
    n-th about n times rarer than the first, ``subjects`` those that name what passes.
    """

    empty: Sequence[str]
    general: Sequence[str]
    topics: Sequence[str]
    subjects: Sequence[str]


@cache
def load_vocabulary() -> Vocabulary:
    """Take words from the tables, such that no two make a phrase that the tables know."""
    lexicon, rarity = load_comparison("fr"), load_rarity("fr")
    hidden = frozenset(lexicon.function_words)
    left_out = _left_out(hidden)

    def usable(word: str) -> bool:
        return word.isascii() and word.isalpha() and not _stands_among(word, left_out)

    plain = sorted(stem for stem in rarity.stems if usable(stem))
    least = max(map(rarity.of, plain))
    general = [
        stem
        for stem in plain
        if stem not in hidden
        for _ in range(round(math.exp(_AGAIN * (least - rarity.of(stem)))))
    ]
    return Vocabulary(
        sorted(word for word in hidden if usable(word) and len(word) < 6),
        general,
        _uneven([word for word in table_words() if usable(word) and word not in hidden]),
        sorted(word for word in _subjects() if usable(word)),
    )


def coin(draw: random.Random, syllables: int) -> str:
    """Make a word that no table has, but by chance."""
    return "".join(draw.choices(_SYLLABLES, k=syllables))


def _uneven(words: list[str]) -> list[str]:
    random.Random("topics").shuffle(words)
    return [
        word for rank, word in enumerate(words) for _ in range(max(1, len(words) // (rank + _NEAR)))
    ]


def _subjects() -> Iterator[str]:
    lexicon = load_comparison("fr")
    for subject in (*lexicon.exchanges.values(), *lexicon.happenings.values()):
        yield from (name.replace("-", " ").replace("'", " ") for name in subject.words)


def _left_out(hidden: Collection[str]) -> set[str]:
    """Give one word of each phrase, so that no phrase can be written: the second that tells."""
    table = Path(lang.__file__).with_name("fr") / "concepts.toml"
    concepts = tomllib.loads(table.read_text(encoding="utf-8"))
    phrases = [*(word for words in concepts.values() for word in words), *_subjects()]
    several = (phrase.split(" ") for phrase in phrases if " " in phrase)
    return {([word for word in words if word not in hidden] or words)[-1] for words in several}


def _stands_among(word: str, patterns: Collection[str]) -> bool:
    stems = {f"{word[:end]}*" for end in range(1, len(word) + 1)}
    return word in patterns or not stems.isdisjoint(patterns)
