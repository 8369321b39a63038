"""Sentences parsed together, those of reprints once."""

from collections import OrderedDict
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from recoupe.read.syntax.backend import Backend, Told
from recoupe.read.syntax.tokenizer import tokenize

# One for one: the parser has seen no others.
_STRAIGHT = str.maketrans({"’": "'", "ʼ": "'", "‘": "'", "‐": "-", "‑": "-"})
# The parser has seen sentences of ordinary length; a longer run of words is no sentence, and
# its parse would cost more than linear time.
_LONGEST = 300
# So many sentences are kept, some 20 MB: copies of a wire come within days of it.
_KEPT = 4_096


class Parsed(NamedTuple):
    """A sentence, or a part of one that is too long.

    ``words`` has where each word begins and ends in the sentence, ``norms`` how it is spelt in
    lower case with straight apostrophes.
    """

    words: Sequence[tuple[int, int]]
    norms: Sequence[str]
    told: Sequence[Told]


class SentenceParser:
    """Parses sentences by their letters: the same sentence gives the same, wherever it stands."""

    def __init__(self, backend: Backend) -> None:
        self._backend = backend
        self._kept: OrderedDict[str, tuple[Parsed, ...]] = OrderedDict()

    def parse(self, sentences: Sequence[str]) -> list[tuple[Parsed, ...]]:
        """Parse sentences; each gives its parts, one but for those of more than 300 words."""
        new = [one for one in dict.fromkeys(sentences) if one not in self._kept]
        parts = [list(_parts(one)) for one in new]
        words = [
            [_words(sentence, part) for part in told]
            for sentence, told in zip(new, parts, strict=True)
        ]
        flat = [
            (told, _spaces(part))
            for cut, some in zip(words, parts, strict=True)
            for told, part in zip(cut, some, strict=True)
        ]
        found = iter(self._backend.parse(flat))
        for sentence, cut, some in zip(new, words, parts, strict=True):
            self._kept[sentence] = tuple(
                Parsed(part, [word.lower() for word in told], next(found))
                for told, part in zip(cut, some, strict=True)
            )
        result = [self._kept[one] for one in sentences]
        for one in sentences:
            self._kept.move_to_end(one)
        while len(self._kept) > _KEPT:
            self._kept.popitem(last=False)
        return result


def _parts(sentence: str) -> Iterator[list[tuple[int, int]]]:
    words = tokenize(sentence)
    for first in range(0, len(words), _LONGEST):
        yield words[first : first + _LONGEST]


def _words(sentence: str, part: Sequence[tuple[int, int]]) -> list[str]:
    plain = sentence.translate(_STRAIGHT)
    return [plain[start:end] for start, end in part]


def _spaces(part: Sequence[tuple[int, int]]) -> list[bool]:
    return [*(end < start for (_, end), (start, _) in pairwise(part)), False]
