"""Where sentences end."""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from recoupe.lang.folding import fold
from recoupe.lang.layout_words import LayoutWords
from recoupe.read.layout.brackets import find_brackets
from recoupe.read.layout.paragraphs import BLANKS, trim
from recoupe.records.layout import Extent

_END = re.compile(r"[.!?…]+")
_NEXT_WORD = re.compile(r"[\W_]*([^\W\d_]+)")
_ITEM_NUMBER = re.compile(r"\(?(?:\d{1,3}|[a-zA-Z])[.)]")
_ELISION = re.compile("[’'(]")
_INITIALS = re.compile(r"(?:[A-ZÀ-Ý]\.?-?)+")
_LOOK_BACK = 24


def split_sentences(
    text: str,
    paragraph: Extent,
    words: LayoutWords,
    *,
    opening: frozenset[int] = frozenset(),
    closing: frozenset[int] = frozenset(),
) -> tuple[Extent, ...]:
    """Return the sentences of a paragraph: trimmed, in order, covering every non-blank sign.

    A sentence ends at ``. ! ? …`` when what follows begins a sentence: never before a small
    letter or a comma, never after an abbreviation or an initial, never inside brackets. Closing
    quotation marks (at the offsets ``closing``) stay with the sentence they close, and an incise
    after them (« ... ! », a-t-il dit) too; ``opening`` marks begin the next.
    """
    borders = [paragraph.start]
    brackets = tuple(find_brackets(text, paragraph))
    for end in _candidates(text, paragraph, brackets):
        border = _after_closers(text, end, paragraph.end, opening, closing)
        if border >= paragraph.end:
            break
        if border > borders[-1] and _ends(
            text, Extent(borders[-1], end), Extent(border, paragraph.end), words
        ):
            borders.append(border)
    borders.append(paragraph.end)
    pieces = (trim(text, a, b) for a, b in pairwise(borders))
    return tuple(piece for piece in pieces if piece.start < piece.end)


def _candidates(text: str, paragraph: Extent, brackets: Iterable[Extent]) -> Iterator[int]:
    """Yield the offsets after which a sentence may end, bracketed full sentences included."""
    waiting = iter((*brackets, Extent(paragraph.end, paragraph.end)))
    bracket = next(waiting)
    for found in _END.finditer(text, paragraph.start, paragraph.end):
        while bracket.end <= found.start() and bracket.start < bracket.end:
            if _is_sentence(text, bracket, paragraph):
                yield bracket.end
            bracket = next(waiting)
        if found.start() < bracket.start:
            yield found.end()
    if bracket.start < bracket.end and _is_sentence(text, bracket, paragraph):
        yield bracket.end


def _is_sentence(text: str, bracket: Extent, paragraph: Extent) -> bool:
    """Tell whether the brackets hold a whole sentence: « (Il a démenti.) », not « (...) »."""
    before = bracket.start - 1
    while before >= paragraph.start and text[before] in BLANKS:
        before -= 1
    stands_alone = before < paragraph.start or text[before] in '.!?…»”"'
    has_words = any(char.isalpha() for char in text[bracket.start : bracket.end])
    return stands_alone and has_words and text[bracket.end - 2] in ".!?…"


def _after_closers(
    text: str, end: int, limit: int, opening: frozenset[int], closing: frozenset[int]
) -> int:
    """Return the offset behind the marks and brackets that close what ends at ``end``."""
    position = border = end
    while position < limit:
        char = text[position]
        if position in closing:
            position += 2 if char == ">" and text[position : position + 2] == ">>" else 1
        elif char in ")]" or (char in '»”›"' and position not in opening):
            position += 1
        elif char in BLANKS:
            position += 1
            continue
        else:
            break
        border = position
    return border


def _ends(text: str, sentence: Extent, rest: Extent, words: LayoutWords) -> bool:
    """Tell whether the sentence so far, up to its final sign, is over given what follows it."""
    if text[rest.start] not in BLANKS:
        return False
    following = trim(text, rest.start, rest.end)
    if not _begins(text, following):
        return False
    end = sentence.end
    if text[end - 1] != "." or text[end - 2 : end] == "..":
        return True
    if _ITEM_NUMBER.fullmatch(text, trim(text, sentence.start, end).start, end):
        return False
    return not _is_abbreviated(text, sentence, following, words)


def _begins(text: str, following: Extent) -> bool:
    """Tell whether the first letter or digit ahead may begin a sentence."""
    for position in range(following.start, min(following.start + 12, following.end)):
        char = text[position]
        if char in ",;:":
            return False
        if char.isalnum():
            return not char.islower()
    return True


def _is_abbreviated(text: str, sentence: Extent, following: Extent, words: LayoutWords) -> bool:
    """Tell whether the point that ends the sentence belongs to an abbreviation or an initial."""
    piece = text[max(sentence.start, sentence.end - _LOOK_BACK) : sentence.end - 1]
    last = _ELISION.split(("".join(piece.split()[-1:])).lstrip("([«“\"‹‘'"))[-1]
    key = fold(last)
    if key in words.never_final and (last[0].isupper() or len(last) > 2):
        return True
    initial = last.rpartition("-")[2]
    short = len(initial) == 1 and initial.isupper()
    dotted = ("." in last or "-" in last) and _INITIALS.fullmatch(last) is not None
    if short or dotted or key in words.rarely_final:
        return not _starts_sentence(text, following, words)
    return False


def _starts_sentence(text: str, following: Extent, words: LayoutWords) -> bool:
    """Tell whether a word of those that start sentences is next: « J'ai », but not « J.-C. »."""
    found = _NEXT_WORD.match(text, following.start, min(following.start + 40, following.end))
    if found is None or fold(found.group(1)) not in words.sentence_starters:
        return False
    return text[found.end() : found.end() + 1] != "."
