"""Figures in a claim, as the least and the most they may mean."""

from collections.abc import Sequence

import msgspec

from recoupe.lang.comparison import ComparisonLexicon
from recoupe.lang.numerals import Numeral, numerals
from recoupe.lang.words import Word

_UNIT_STEM = 5
_ROUGHLY = 0.15


class Figure(msgspec.Struct, frozen=True, order=True):
    """A number of something: ``words`` as written, ``unit`` the beginning of the thing counted."""

    unit: str
    least: float
    most: float
    words: str

    def conflicts(self, other: "Figure") -> bool:
        """Tell whether both count the same thing and cannot both be right."""
        return self.unit == other.unit and self.excludes(other)

    def excludes(self, other: "Figure") -> bool:
        """Tell whether the numbers cannot be one, whatever they count."""
        return self.least > other.most or other.least > self.most


def figures_in(
    text: str,
    words: Sequence[Word],
    dates: Sequence[tuple[int, int]],
    *,
    lexicon: ComparisonLexicon,
) -> tuple[Figure, ...]:
    """List the figures among some words of ``text``; those within ``dates`` are left out.

    "des dizaines de milliers de soldats" and "plus de 100 000 soldats" do not conflict: the first
    lies between 20 000 and 99 000, the second is a least.
    """
    return tuple(
        _figure(text, words, numeral, lexicon)
        for numeral in numerals(text, words, lexicon)
        if not any(start <= words[numeral.first].start < end for start, end in dates)
        and not _is_year(words[numeral.first : numeral.after])
    )


def _figure(
    text: str, words: Sequence[Word], numeral: Numeral, lexicon: ComparisonLexicon
) -> Figure:
    after = numeral.after
    unit = next((w.folded for w in words[after : after + 3] if w.folded not in {"d", "de"}), "")
    return bounded(text, words, numeral, unit[:_UNIT_STEM], lexicon)


def bounded(
    text: str, words: Sequence[Word], numeral: Numeral, unit: str, lexicon: ComparisonLexicon
) -> Figure:
    """Make the figure of a numeral, looser where the words before it say so."""
    first, after, least, most = numeral
    before = " ".join(word.folded for word in words[max(0, first - 3) : first])
    if before.endswith(lexicon.figure_hedges.at_least):
        most = float("inf")
    elif before.endswith(lexicon.figure_hedges.at_most):
        least = 0.0
    elif before.endswith(lexicon.figure_hedges.about):
        least, most = least * (1 - _ROUGHLY), most * (1 + _ROUGHLY)
    return Figure(unit, least, most, text[words[first].start : words[after - 1].end])


def _is_year(words: Sequence[Word]) -> bool:
    return len(words) == 1 and len(words[0].folded) == 4 and words[0].folded[:2] in {"19", "20"}
