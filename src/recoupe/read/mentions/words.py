"""Words of a dispatch as the tables spell them: folded, with what stands between them."""

import re
from bisect import bisect_right
from typing import NamedTuple

import msgspec

from recoupe.lang.folding import fold
from recoupe.records import Layout, Quotation, Sentence, Token

_WORD = re.compile(r"(?:[^\W_]+|[\u0300-\u036f]+)+")
_BLANK_JOINS = frozenset({"", "-", "'", "’", "ʼ", "‘", "‐", "‑"})
_INSERTION = 5


class Word(msgspec.Struct, frozen=True):
    """A run of letters or digits. ``gap`` is what stands before it in its line.

    ``capital`` tells whether it begins with a capital letter, ``joined`` whether a noun phrase can
    go on with it.
    """

    start: int
    end: int
    text: str
    fold: str
    capital: bool
    gap: str
    joined: bool
    token: Token | None


class Line(NamedTuple):
    """A sentence, or a caption that has none. ``number`` counts lines in order of the text."""

    number: int
    start: int
    end: int
    zone: str
    paragraph: int
    words: tuple[Word, ...]
    tokens: tuple[Token, ...]


def spelled(words: tuple[Word, ...]) -> str:
    """Words as they stand in the text, an editor's brackets left out.

    >>> from recoupe.read.mentions.words import Word
    >>> spelled((Word(0, 5, "porte", "porte", False, "", False, None),
    ...          Word(6, 12, "parole", "parole", False, "-", True, None)))
    'porte-parole'
    """
    parts = [words[0].text] if words else []
    for word in words[1:]:
        parts += [" " if "(" in word.gap or ")" in word.gap else word.gap, word.text]
    return " ".join("".join(parts).split())


class Quotes:
    """Where the dispatch's outer quotations lie."""

    def __init__(self, quotations: tuple[Quotation, ...]) -> None:
        self._outer = sorted(q for q in quotations if q.depth == 0)
        self._opens = [q.open for q in self._outer]

    def at(self, offset: int) -> int | None:
        """Number of the outer quotation that holds ``offset``, or None."""
        index = bisect_right(self._opens, offset) - 1
        if index >= 0 and offset < self._outer[index].close:
            return index
        return None

    def extent(self, number: int) -> Quotation:
        """The outer quotation of that number."""
        return self._outer[number]


def read_lines(text: str, layout: Layout, sentences: tuple[Sentence, ...]) -> tuple[Line, ...]:
    """Cut the dispatch into lines of words: parsed sentences, and captions without a parse."""
    extents: list[tuple[int, int, str, int, tuple[Token, ...]]] = [
        (s.start, s.end, s.zone, s.paragraph, s.tokens) for s in sentences
    ]
    parsed = {s.zone for s in sentences}
    extents += [
        (z.start, z.end, "caption", -1, ())
        for z in layout.zones
        if z.kind == "caption" and "caption" not in parsed
    ]
    extents.sort(key=lambda extent: extent[:2])
    return tuple(
        Line(number, start, end, zone, paragraph, _words(text, start, end, tokens), tokens)
        for number, (start, end, zone, paragraph, tokens) in enumerate(extents)
    )


def _words(text: str, start: int, end: int, tokens: tuple[Token, ...]) -> tuple[Word, ...]:
    found = [match.span() for match in _WORD.finditer(text, start, end)]
    words: list[Word] = []
    at = 0
    previous_end = start
    for number, (a, b) in enumerate(found):
        while at < len(tokens) and tokens[at].end <= a:
            at += 1
        token = tokens[at] if at < len(tokens) and tokens[at].start <= a else None
        word, gap = text[a:b], text[previous_end:a]
        joined = number > 0 and (gap == " " or _is_joined(text, found, number, gap.strip()))
        words.append(Word(a, b, word, fold(word), word[0].isupper(), gap, joined, token))
        previous_end = b
    return tuple(words)


def _is_joined(text: str, found: list[tuple[int, int]], number: int, mark: str) -> bool:
    return (
        mark in _BLANK_JOINS
        or _abbreviated(text, found, number, mark)
        or _inserted(text, found, number, mark)
    )


def _abbreviated(text: str, found: list[tuple[int, int]], number: int, mark: str) -> bool:
    """``J. Dupont``, ``M. Dupont``, ``Mgr. Sy``: a point after a short capitalised word."""
    a, b = found[number - 1]
    return mark == "." and b - a <= 3 and text[a].isupper() and text[found[number][0]].isupper()


def _inserted(text: str, found: list[tuple[int, int]], number: int, mark: str) -> bool:
    """``le président (russe Vladimir) Poutine``: brackets that the noun phrase goes on after."""
    if mark == ")":
        return text[found[number][0]].isupper() and _opening_is_joined(text, found, number)
    if mark != "(":
        return False
    for i in range(number, min(number + _INSERTION, len(found) - 1)):
        between = text[found[i][1] : found[i + 1][0]]
        if ")" in between:
            return between.strip() == ")" and text[found[i + 1][0]].isupper()
        if between.strip():
            return False
    return False


def _opening_is_joined(text: str, found: list[tuple[int, int]], number: int) -> bool:
    for i in range(number - 1, max(number - 1 - _INSERTION, 0), -1):
        if text[found[i - 1][1] : found[i][0]].strip() == "(":
            return True
    return False
