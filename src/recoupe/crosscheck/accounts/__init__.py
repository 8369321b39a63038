"""Claims aligned across the agencies of a story, and how far they agree."""

from recoupe.crosscheck.accounts.aligned import Aligned, align_accounts
from recoupe.crosscheck.accounts.findings import find_accounts

__all__ = ["Aligned", "align_accounts", "find_accounts"]
