"""Text cut into the pieces that time expressions are made of."""

import re
import unicodedata
from typing import NamedTuple

_LETTER = r"[^\W\d_](?:[^\W\d_]|[\u0300-\u036f])*"
_PIECE = re.compile(
    rf"[aA]ujourd['’ʼ]hui|(?:{_LETTER})(?:['’ʼ](?=[^\W\d_]|\Z))?|[0-9]+|\n[^\S\n]*\n\s*|\S"
)
_APOSTROPHES = str.maketrans({"’": "'", "ʼ": "'", "‑": "-", "‐": "-"})
BREAK = "\n"


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
    return tuple(
        Piece(match.start(), match.end(), match.group(), _norm(match.group()))
        for match in _PIECE.finditer(text, start, stop)
    )


def _norm(word: str) -> str:
    if word[0] == "\n":
        return BREAK
    if not word.isascii():
        word = unicodedata.normalize("NFC", word).translate(_APOSTROPHES)
    return word.lower()
