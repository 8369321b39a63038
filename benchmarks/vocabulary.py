"""Invented words and sentences, as unevenly frequent as those of a language."""

import random
import tomllib
from itertools import accumulate, product
from pathlib import Path

from recoupe import lang

_ONSETS = ("b", "br", "ch", "d", "dr", "f", "fl", "g", "gr", "j", "l", "m", "n", "p", "pl", "r")
_VOWELS = ("a", "e", "i", "o", "u", "é", "ai", "eu", "ou", "an")
_ENDS = ("", "r", "l", "s", "t", "ne", "que")
# Frames of sentences: "N" is a noun, "V" a verb, "P" a name, "#" a number.
_FRAMES = (
    "Le N de P a V la N des N, selon le N de la N.",
    "P a V # N à P, après la N du N par les N de P.",
    "Dans la N de P, # N ont V le N, alors que la N restait V.",
    "« La N ne sera pas V », a V P, N de la N à P.",
    "Les N de P, V depuis # N, ont V que le N de la N serait V à P.",
    "Selon P, la N et le N ont été V par # N de la N.",
    "Il y a # N, P avait déjà V les N de la N, sans V le N.",
    "À P, le N V de la N et de # N, a indiqué le N de P.",
)


class Writer:
    """Writes sentences of invented words; the same seed writes the same sentences."""

    def __init__(self, seed: int, *, words: int = 20_000) -> None:
        self._random = random.Random(seed)
        syllables = ["".join(parts) for parts in product(_ONSETS, _VOWELS)]
        made: dict[str, None] = {}
        while len(made) < words:
            count = self._random.choice((1, 2, 2, 2, 3))
            stem = "".join(self._random.choices(syllables, k=count))
            made.setdefault(stem + self._random.choice(_ENDS))
        self._words = list(made)
        # Zipf's law: the n-th word is n times rarer than the first.
        self._weights = list(accumulate(1 / (rank + 10) for rank in range(words)))
        self._pool: list[str] = []

    def word(self) -> str:
        """Draw a word, frequent ones often."""
        if not self._pool:
            self._pool = self._random.choices(self._words, cum_weights=self._weights, k=100_000)
        return self._pool.pop()

    def sentence(self) -> str:
        """Write one sentence."""
        frame = self._random.choice(_FRAMES).split(" ")
        return " ".join(self._filled(part) for part in frame)

    def words(self, count: int) -> list[str]:
        """Write sentences of ``count`` words in all; the last one may be cut."""
        written: list[str] = []
        while len(written) < count:
            written += self.sentence().split(" ")
        return written[:count]

    def _filled(self, part: str) -> str:
        mark = part.rstrip(",.")
        if mark in {"N", "V"}:
            return self.word() + part[1:]
        if mark == "P":
            return self.word().capitalize() + part[1:]
        return str(self._random.randint(2, 900)) if part == "#" else part


def table_words() -> list[str]:
    """List the single words by which the tables know what is spoken of, stems as they stand."""
    table = Path(lang.__file__).with_name("fr") / "concepts.toml"
    concepts = tomllib.loads(table.read_text(encoding="utf-8"))
    known = {word.rstrip("*") for words in concepts.values() for word in words}
    return sorted(word for word in known if " " not in word)
