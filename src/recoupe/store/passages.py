"""Where the words looked for stand in a text."""

import re
import unicodedata

from recoupe.records import Dispatch
from recoupe.records.desk import Passage
from recoupe.store.questions import asked_words

_WORD = re.compile(r"[^\W_](?:[^\W_]|[\u0300-\u036f])*")
# So many code points are shown.
_LONGEST = 240
_BEFORE = 40


def passage_in(dispatch: Dispatch, words: str, affair: str | None) -> Passage:
    """Give the passage of a dispatch that has most of the words; its beginning where none is."""
    text = dispatch.text
    asked = tuple((folded(word), whole) for word, whole in asked_words(words))
    found = [
        (place.start(), place.end(), word)
        for place in _WORD.finditer(text)
        if (word := _asked(folded(place[0]), asked))
    ]
    start = _best(found)
    # Half a word shows nothing.
    begin = max(0, start - _BEFORE)
    begin = 0 if begin == 0 else text.find(" ", begin, start) + 1 or start
    end = min(len(text), begin + _LONGEST)
    end = end if end == len(text) else max(text.rfind(" ", begin, end), begin + _BEFORE)
    return Passage(
        dispatch.id,
        affair,
        begin,
        end,
        text[begin:end],
        tuple((first, last) for first, last, _ in found if begin <= first and last <= end),
    )


def folded(word: str) -> str:
    """Give a word without case and accents."""
    parts = unicodedata.normalize("NFD", word)
    return "".join(c for c in parts if not unicodedata.combining(c)).casefold()


def _asked(word: str, asked: tuple[tuple[str, bool], ...]) -> str | None:
    """Give the word asked for that this one is."""
    fitting = (one for one, whole in asked if word == one or (not whole and word.startswith(one)))
    return next(fitting, None)


def _best(found: list[tuple[int, int, str]]) -> int:
    """Give where the stretch begins that has most different words."""
    best, most = 0, 0
    for index, (start, _, _) in enumerate(found):
        words = set()
        for other, _, word in found[index:]:
            if other > start + _LONGEST - 2 * _BEFORE:
                break
            words.add(word)
        if len(words) > most:
            best, most = start, len(words)
    return best
