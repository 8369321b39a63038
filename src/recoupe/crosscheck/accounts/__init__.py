"""Claims aligned across the agencies of a story, and how far they agree."""

from recoupe.crosscheck.accounts.aligned import Aligned, align_accounts
from recoupe.crosscheck.accounts.findings import find_accounts
from recoupe.crosscheck.accounts.tellings import (
    Telling,
    find_tellings,
    pack_tellings,
    unpack_tellings,
)

__all__ = [
    "Aligned",
    "Telling",
    "align_accounts",
    "find_accounts",
    "find_tellings",
    "pack_tellings",
    "unpack_tellings",
]
