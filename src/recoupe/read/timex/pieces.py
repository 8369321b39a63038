"""Text cut into the pieces that time expressions are made of.

A piece is a word, an elided word with its apostrophe, a run of digits, one sign, or a blank line.
"""

import re
import unicodedata
from functools import lru_cache

_LETTERS = r"[^\W\d_]+(?:[\u0300-\u036f][^\W\d_]*)*"
_PIECE = re.compile(
    rf"[aA]ujourd['’ʼ]hui|{_LETTERS}(?:['’ʼ](?=[^\W\d_]|\Z))?|[0-9]+|\n[^\S\n]*\n\s*|\S"
)
_APOSTROPHES = str.maketrans({"’": "'", "ʼ": "'", "‑": "-", "‐": "-"})
BREAK = "\n"
# Half of all words of a text are among the few thousand that come again and again.
_COMMON = 8192


def cut(text: str, start: int = 0, end: int | None = None) -> tuple[str, ...]:
    """Return the pieces of ``text[start:end]`` as written, in order; blanks are in none.

    >>> cut("Dès aujourd’hui à 14h30")
    ('Dès', 'aujourd’hui', 'à', '14', 'h', '30')
    """
    return tuple(_PIECE.findall(text, start, len(text) if end is None else end))


@lru_cache(maxsize=_COMMON)
def norm_of(piece: str) -> str:
    """Return lower case, composed, with straight apostrophes; a blank line is ``BREAK``."""
    if piece[0] == "\n":
        return BREAK
    if not piece.isascii():
        piece = unicodedata.normalize("NFC", piece).translate(_APOSTROPHES)
    return piece.lower()


def norms_of(text: str) -> tuple[str, ...]:
    """Return the pieces of a text as the calendar's names are compared.

    >>> norms_of("Mi-mars, dès aujourd’hui")
    ('mi', '-', 'mars', ',', 'dès', "aujourd'hui")
    """
    return tuple(map(norm_of, cut(text)))


def offsets(text: str, pieces: tuple[str, ...], start: int) -> tuple[int, ...]:
    """Return where each of the pieces of ``text`` from ``start`` on begins.

    >>> offsets("le  3 mars", ("le", "3", "mars"), 0)
    (0, 4, 6)
    """
    found = []
    for piece in pieces:
        start = text.index(piece, start)
        found.append(start)
        start += len(piece)
    return tuple(found)
