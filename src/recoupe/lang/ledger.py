"""Words by which the ledger tells positions (ledger.toml)."""

from functools import cache
from pathlib import Path

import msgspec

from recoupe.lang.toml import read_words
from recoupe.records import PositionKind


class LedgerWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The word lists of ``<lang>/ledger.toml``; that file says what each is for."""

    advice: tuple[str, ...]
    agents: tuple[str, ...]
    articles: tuple[str, ...]
    breaking_off: frozenset[str]
    bygone: tuple[str, ...]
    charges: tuple[str, ...]
    dares: tuple[str, ...]
    decisions: tuple[str, ...]
    deeds: tuple[str, ...]
    denied: tuple[str, ...]
    denying: tuple[str, ...]
    duties: frozenset[str]
    failing: tuple[str, ...]
    for_itself: tuple[str, ...]
    giving: frozenset[str]
    going: frozenset[str]
    harms: frozenset[str]
    hollow: frozenset[str]
    hoping: tuple[str, ...]
    indefinite: frozenset[str]
    joining: tuple[str, ...]
    leading: frozenset[str]
    leads: frozenset[str]
    learning: tuple[str, ...]
    measures: tuple[str, ...]
    misdeeds: frozenset[str]
    must: frozenset[str]
    names: dict[PositionKind, tuple[str, ...]]
    no_longer: frozenset[str]
    nobody: frozenset[str]
    not_first: frozenset[str]
    nothing: tuple[str, ...]
    of: frozenset[str]
    opposition: tuple[str, ...]
    otherwise: tuple[str, ...]
    outcomes: tuple[str, ...]
    own: frozenset[str]
    passive: tuple[str, ...]
    private: tuple[str, ...]
    purpose: frozenset[str]
    questions: tuple[str, ...]
    rallies: frozenset[str]
    reflexive: frozenset[str]
    rejected: tuple[str, ...]
    relatives: frozenset[str]
    reprisals: tuple[str, ...]
    selves: frozenset[str]
    sequel: tuple[str, ...]
    sequel_denies: tuple[str, ...]
    sequel_refuses: tuple[str, ...]
    settling: frozenset[str]
    subject_relatives: frozenset[str]
    targets: frozenset[str]
    theirs: frozenset[str]
    time_given: frozenset[str]
    tolls: frozenset[str]
    towards: frozenset[str]
    unwilling: tuple[str, ...]
    verdicts: tuple[str, ...]
    wanting: tuple[str, ...]
    willing: tuple[str, ...]


@cache
def load_ledger_words(lang: str = "fr") -> LedgerWords:
    """Load the words of one language, once; raises LexiconError when they cannot be used."""
    return read_words(Path(__file__).with_name(lang) / "ledger.toml", LedgerWords)
