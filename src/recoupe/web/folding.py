"""Words found again whatever their case and accents, and lit where they stand."""

import re
import unicodedata

from markupsafe import Markup, escape

_WORD = re.compile(r"\w+")


def fold(word: str) -> str:
    """Give a word without case and accents, as a search compares it."""
    parts = unicodedata.normalize("NFKD", word)
    return "".join(one for one in parts if not unicodedata.combining(one)).casefold()


def lit(text: str, words: str) -> Markup:
    """Escape a text, with a mark around each word of it that was asked for.

    The last word asked for may be the beginning of one.
    """
    wanted = [fold(word) for word in _WORD.findall(words)]
    begun = wanted[-1] if wanted and words[-1:].isalnum() else None
    written, done = Markup(), 0
    for found in _WORD.finditer(text):
        word = fold(found[0])
        if word in wanted or (begun and word.startswith(begun)):
            written += escape(text[done : found.start()]) + Markup("<mark>{}</mark>").format(
                found[0]
            )
            done = found.end()
    return written + escape(text[done:])
