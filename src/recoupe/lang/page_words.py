"""What web pages write around copy."""

from functools import cache
from pathlib import Path

import msgspec

from recoupe.lang.folding import fold
from recoupe.lang.toml import read_words


class PageWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The phrases of ``<lang>/pages.toml``; that file says what each list is for."""

    closed_endings: frozenset[str]

    def is_closed(self, line: str) -> bool:
        """Tell whether a line says that the rest is shown to subscribers only."""
        folded = fold(line)
        return any(fold(phrase) in folded for phrase in self.closed_endings)


@cache
def load_page_words(lang: str = "fr") -> PageWords:
    """Return the phrases of the language, read once; raises LexiconError."""
    return read_words(Path(__file__).parent / lang / "pages.toml", PageWords)
