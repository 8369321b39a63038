"""Words by which the ledger tells positions (ledger.toml)."""

from functools import cache
from pathlib import Path

import msgspec

from recoupe.lang.toml import read_words


class LedgerWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The word lists of ``<lang>/ledger.toml``; that file says what each is for."""

    charges: tuple[str, ...]
    for_itself: tuple[str, ...]
    harms: frozenset[str]
    misdeeds: frozenset[str]
    must: frozenset[str]
    opposition: tuple[str, ...]
    questions: tuple[str, ...]
    settling: frozenset[str]
    willing: tuple[str, ...]


@cache
def load_ledger_words(lang: str = "fr") -> LedgerWords:
    """Load the words of one language, once; raises LexiconError when they cannot be used."""
    return read_words(Path(__file__).with_name(lang) / "ledger.toml", LedgerWords)
