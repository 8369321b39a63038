"""Generated texts of which is known who copied whom."""

import random
from collections.abc import Callable
from typing import NamedTuple

from benchmarks.vocabulary import Writer

WORDS = 400
_EDITED = 0.05
_SHARING_A_FOOTER = 100
_SHARING_A_QUOTATION = 4


class Wire(NamedTuple):
    """One text: what was done to it, and the numbers of the texts it copies."""

    text: str
    kind: str
    origins: tuple[int, ...] = ()


def make_wires(count: int, *, seed: int = 1) -> list[Wire]:
    """Write ``count`` texts: four tenths originals, as many copies of them, the rest alone.

    An original stands before its copies. A fiftieth more mix two of them. The others share a
    boilerplate or a quotation, and copy nothing.
    """
    maker = _Maker(seed)
    originals = [maker.writer.words(WORDS) for _ in range(count * 2 // 5)]
    wires = [Wire(" ".join(words), "original") for words in originals]
    kinds = list(maker.copies)
    for number, words in enumerate(originals):
        kind = kinds[number % len(kinds)]
        wires.append(Wire(" ".join(maker.copies[kind](words)), kind, (number,)))
    for number in range(0, len(originals) // 20 * 2, 2):
        words = maker.mixed(*originals[number : number + 2])
        wires.append(Wire(" ".join(words), "two mixed", (number, number + 1)))
    while len(wires) < count:
        wires += maker.boilerplate()[: count - len(wires)]
        for _ in range(_SHARING_A_FOOTER // _SHARING_A_QUOTATION):
            wires += maker.quotation()[: count - len(wires)]
    return wires


class _Maker:
    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self.writer = Writer(seed)
        self.copies: dict[str, Callable[[list[str]], list[str]]] = {
            "header and footer": self.framed,
            "tail cut": self.cut,
            "words edited": self.edited,
            "half copied": self.half,
        }
        # Every newspaper prints its own header and footer around all it prints.
        self.frames = [(self.writer.words(25), self.writer.words(60)) for _ in range(40)]

    def framed(self, words: list[str]) -> list[str]:
        header, footer = self.random.choice(self.frames)
        return header + words + footer

    def cut(self, words: list[str]) -> list[str]:
        return words[: int(len(words) * self.random.uniform(0.5, 0.8))]

    def edited(self, words: list[str]) -> list[str]:
        return [self.writer.word() if self.random.random() < _EDITED else word for word in words]

    def half(self, words: list[str]) -> list[str]:
        """Take half of the sentences in two or three passages, between as many of one's own."""
        own, taken = sentences(self.writer.words(len(words))), sentences(words)
        parts = self.random.choice((2, 3))
        mixed: list[str] = []
        for part in range(parts):
            for source in (own, taken):
                step = len(source) // parts
                first = part * step + self.random.randint(0, step // 2)
                mixed += [word for one in source[first : first + -(-step // 2)] for word in one]
        return mixed

    def mixed(self, one: list[str], other: list[str]) -> list[str]:
        """Put four tenths of one text between two halves of four tenths of another."""
        first, second = sentences(one), sentences(other)
        part = len(first) * 2 // 5, len(second) * 2 // 5
        outer, inner = first[: part[0]], second[: part[1]]
        halves = outer[: part[0] // 2], inner, outer[part[0] // 2 :]
        return [word for half in halves for sentence in half for word in sentence]

    def boilerplate(self) -> list[Wire]:
        """Write unrelated texts that end alike, in a tenth to a half of their words."""
        footer = self.writer.words(int(WORDS * self.random.uniform(0.1, 0.5)))
        return [
            Wire(" ".join(self.writer.words(WORDS - len(footer)) + footer), "boilerplate")
            for _ in range(_SHARING_A_FOOTER)
        ]

    def quotation(self) -> list[Wire]:
        """Write articles of their own words around one quotation, up to half of each."""
        speech = ["«", *self._plain(int(WORDS * self.random.uniform(0.2, 0.5))), "»"]
        wires = []
        for _ in range(_SHARING_A_QUOTATION):
            own = self.writer.words(WORDS - len(speech))
            ends = [place for place, word in enumerate(own, 1) if word.endswith(".")]
            place = self.random.choice(ends)
            wires.append(Wire(" ".join(own[:place] + speech + own[place:]), "quotation"))
        return wires

    def _plain(self, count: int) -> list[str]:
        return [word for word in self.writer.words(count) if word[0] not in "«»"]


def sentences(words: list[str]) -> list[list[str]]:
    """Cut words into sentences."""
    cut: list[list[str]] = [[]]
    for word in words:
        cut[-1].append(word)
        if word.endswith("."):
            cut.append([])
    return [one for one in cut if one]
