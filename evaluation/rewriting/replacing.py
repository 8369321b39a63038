"""Replace stretches of a text and carry offsets along."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from recoupe.lang.folding import fold


@dataclass(frozen=True, order=True)
class Replacement:
    """``new`` instead of the text in ``[start, end)``."""

    start: int
    end: int
    new: str


@dataclass(frozen=True)
class Rule:
    """A pattern and what to put for each of its finds; nothing where it is better left."""

    pattern: re.Pattern[str]
    replace: Callable[[re.Match[str]], list[Replacement]]


class Rewritten:
    """A text after its replacements, and where its offsets went."""

    def __init__(self, text: str, replacements: Sequence[Replacement]) -> None:
        parts, at, shift = [], 0, 0
        self._ends = [item.end for item in replacements]
        self._shifts = [0]
        for item in replacements:
            parts += [text[at : item.start], item.new]
            at = item.end
            shift += len(item.new) - (item.end - item.start)
            self._shifts.append(shift)
        self.text = "".join([*parts, text[at:]])

    def move(self, offset: int) -> int:
        """Return where an offset outside the inside of a replacement lies now."""
        return offset + self._shifts[bisect_right(self._ends, offset)]


def word_rule(words: dict[str, str]) -> Rule:
    """Build a rule that replaces whole words, also in capitals and without their accents."""
    forms: dict[str, str] = {}
    for old, new in words.items():
        for change in (str, str.upper, _plain, lambda word: _plain(word).upper()):
            forms.setdefault(change(old), change(new))
    longest = sorted(forms, key=len, reverse=True)
    pattern = re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, longest))})(?![\w-])")
    return Rule(pattern, lambda match: [Replacement(*match.span(), forms[match[0]])])


_ACCENTED = "àâäáãçéèêëíìîïñóòôöõúùûüýÿðÀÂÄÁÃÇÉÈÊËÍÌÎÏÑÓÒÔÖÕÚÙÛÜÝ"
_UNACCENTED = str.maketrans(_ACCENTED, "aaaaaceeeeiiiinooooouuuuyydAAAAACEEEEIIIINOOOOOUUUUY")


def _plain(word: str) -> str:
    return word.translate(_UNACCENTED)


def apply_rules(text: str, rules: Iterable[Rule]) -> list[Replacement]:
    """Collect the replacements of all rules in order of place; earlier rules come first."""
    taken: list[Replacement] = []
    for rule in rules:
        for match in rule.pattern.finditer(text):
            new = rule.replace(match)
            if new and not any(a.start < b.end and b.start < a.end for a in new for b in taken):
                taken += new
    return sorted(taken)


_OPEN = re.compile(r"(?<!\w)(de|que|jusque|lorsque|puisque)\s$", re.IGNORECASE)
_ELIDED = re.compile(r"(?<!\w)(d|qu|jusqu|lorsqu|puisqu)['’]$", re.IGNORECASE)
_ARTICLE = re.compile(r"(?<!\w)(l['’]|la\s|le\s)$", re.IGNORECASE)


def repair_elision(text: str, item: Replacement) -> list[Replacement] | None:
    """Add what the word before needs when a vowel now follows it, or no longer does.

    ``None`` where an article would have to change: such a replacement is not safe.
    """
    was, becomes = _vowel(text[item.start]), _vowel(item.new[0])
    if was == becomes:
        return [item]
    before = text[max(0, item.start - 10) : item.start]
    if _ARTICLE.search(before):
        return None
    pattern, mark = (_OPEN, "’" if "’" in text else "'") if becomes else (_ELIDED, "e ")
    found = pattern.search(before)
    if found is None:
        return [item]
    word = found[1][:-1] if becomes else found[1]
    start = item.start - len(found[0])
    return [Replacement(start, item.start, word + mark), item]


def _vowel(letter: str) -> bool:
    return fold(letter) in "aeiou"
