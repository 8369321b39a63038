"""One key for the spellings of one surface."""

import re
import unicodedata
from functools import lru_cache

_MARKS = re.compile("[\u0300-\u036f]")
_NO_KEY = re.compile(r"[^a-z0-9]+")
_TYPOGRAPHY = str.maketrans(
    {"’": "'", "ʼ": "'", "‘": "'", "\u2010": "-", "\u2011": "-", "œ": "oe", "æ": "ae"}
)

# Words come again: of the words of a dispatch, nine of ten have been folded before.
_KEPT = 16384


@lru_cache(maxsize=_KEPT)
def fold(surface: str) -> str:
    r"""Return the lookup key of ``surface``: lower case, no accents, straight apostrophes.

    Any run of white space is one plain space. The key is idempotent and shared by composed and
    decomposed forms, but its length differs from the surface's: never slice text with it.

    >>> fold("L’État\u00a0 hébreu")
    "l'etat hebreu"
    """
    key = surface.lower()
    if not key.isascii():
        key = _MARKS.sub("", unicodedata.normalize("NFD", key)).translate(_TYPOGRAPHY)
    return " ".join(key.split())


def slug(words: str) -> str:
    """Return Latin letters and digits of ``words``, folded, with hyphens for all between them.

    >>> slug("Deux élus, d'Oslo")
    'deux-elus-d-oslo'
    """
    return _NO_KEY.sub("-", fold(words)).strip("-")
