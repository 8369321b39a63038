"""Numerals written in digits, words or both."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from recoupe.lang.comparison import ComparisonLexicon
from recoupe.lang.folding import fold
from recoupe.lang.words import Word

Bounds = tuple[float, float]

_DIGIT = re.compile(r"\d")
_WORD = re.compile(r"[\w\u0300-\u036f]+")


class Numeral(NamedTuple):
    """Words ``first`` up to ``after``, not included, and the least and most they may mean."""

    first: int
    after: int
    least: float
    most: float


def may_count(stretch: str, lexicon: ComparisonLexicon) -> bool:
    """Tell a stretch with a digit or a word that begins a numeral; no other holds a numeral."""
    if _DIGIT.search(stretch):
        return True
    return not lexicon.counting.isdisjoint(map(fold, _WORD.findall(stretch)))


def numerals(text: str, words: Sequence[Word], lexicon: ComparisonLexicon) -> Iterator[Numeral]:
    """Find the numerals among some words of ``text``.

    "deux cent mille" is 200 000, "des centaines de milliers" 200 000 to 999 000.
    """
    index = 0
    while index < len(words):
        word = words[index].folded
        if word not in lexicon.counting and not word.isdecimal():
            index += 1
            continue
        bounds, after = _read(text, words, index, lexicon)
        if bounds is not None:
            yield Numeral(index, after, *bounds)
        index = max(after, index + 1)


def _read(
    text: str, words: Sequence[Word], index: int, lexicon: ComparisonLexicon
) -> tuple[Bounds | None, int]:
    total: Bounds | None = None
    while index < len(words):
        word = words[index].folded
        if total is not None and word == "de" and _continues(words, index + 1, lexicon):
            index += 1
        elif total is not None and _one_more(words, index, total):
            total = (total[0] + 1, total[1] + 1)
            index += 2
        elif total is not None and word in lexicon.figure_scales:
            total = _scaled(total, lexicon.figure_scales[word])
            index += 1
        else:
            part, after = _part(text, words, index, lexicon)
            if part is None:
                break
            total = part if total is None else (total[0] + part[0], total[1] + part[1])
            index = after
    return total, index


def _continues(words: Sequence[Word], index: int, lexicon: ComparisonLexicon) -> bool:
    return index < len(words) and (
        words[index].folded in lexicon.figure_scales or words[index].folded in lexicon.figures
    )


def _one_more(words: Sequence[Word], index: int, total: Bounds) -> bool:
    """Tell whether "et un" follows the tens: "trente et un" is one number."""
    return (
        words[index].folded == "et"
        and index + 1 < len(words)
        and words[index + 1].folded in {"un", "une"}
        and total[0] == total[1]
        and total[0] % 100 in {20, 30, 40, 50, 60}
    )


def _scaled(bounds: Bounds, scale: int) -> Bounds:
    # "deux mille trois cent": the last hundred multiplies only what follows the thousand.
    lower, upper = bounds
    kept_low, kept_high = (
        (lower // 1000 * 1000, upper // 1000 * 1000) if scale == 100 else (0.0, 0.0)
    )
    return (
        kept_low + ((lower - kept_low) * scale or scale),
        kept_high + ((upper - kept_high) * scale or scale),
    )


def _part(
    text: str, words: Sequence[Word], index: int, lexicon: ComparisonLexicon
) -> tuple[Bounds | None, int]:
    word = words[index].folded
    if word.isdecimal():
        return _digits(text, words, index)
    pair = f"{word} {words[index + 1].folded}" if index + 1 < len(words) else ""
    if pair in lexicon.figures:
        return lexicon.figures[pair], index + 2
    return lexicon.figures.get(word), index + 1


def _digits(text: str, words: Sequence[Word], index: int) -> tuple[Bounds, int]:
    digits, after = words[index].folded, index + 1
    while after < len(words) and words[after].folded.isdecimal():
        between = text[words[after - 1].end : words[after].start]
        if between in {" ", "\u00a0", "\u202f", "."} and len(words[after].folded) == 3:
            digits += words[after].folded
        elif between == ",":
            value = float(f"{digits}.{words[after].folded}")
            return (value, value), after + 1
        else:
            break
        after += 1
    return (float(digits), float(digits)), after
