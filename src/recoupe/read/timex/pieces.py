"""Text cut into the pieces that time expressions are made of."""

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

_LETTERS = r"[^\W\d_]+(?:[\u0300-\u036f][^\W\d_]*)*"
_PIECE = re.compile(
    rf"[aA]ujourd['’ʼ]hui|{_LETTERS}(?:['’ʼ](?=[^\W\d_]|\Z))?|[0-9]+|\n[^\S\n]*\n\s*|\S"
)
_APOSTROPHES = str.maketrans({"’": "'", "ʼ": "'", "‑": "-", "‐": "-"})
BREAK = "\n"
# Half of all words of a text are among the few thousand that come again and again.
_COMMON = 8192


class Piece(NamedTuple):
    """A word, an elided word with its apostrophe, a run of digits, one sign, or a blank line.

    ``norm`` is lower case, composed, with straight apostrophes; a blank line is ``BREAK``.
    """

    start: int
    end: int
    text: str
    norm: str


def cut(text: str, start: int = 0, end: int | None = None) -> tuple[Piece, ...]:
    """Return the pieces of ``text[start:end]`` in order, with offsets into ``text``.

    >>> [piece.norm for piece in cut("Mi-mars, dès aujourd’hui à 14h30")]
    ['mi', '-', 'mars', ',', 'dès', "aujourd'hui", 'à', '14', 'h', '30']
    """
    stop = len(text) if end is None else end
    found = _PIECE.finditer(text, start, stop)
    return tuple(
        Piece(match.start(), match.end(), word := match.group(), _norm(word)) for match in found
    )


@lru_cache(maxsize=_COMMON)
def _norm(word: str) -> str:
    if word[0] == "\n":
        return BREAK
    if not word.isascii():
        word = unicodedata.normalize("NFC", word).translate(_APOSTROPHES)
    return word.lower()
