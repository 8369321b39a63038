"""Claims aligned across the agencies of a story, and how far they agree."""

from recoupe.crosscheck.accounts.findings import find_accounts

__all__ = ["find_accounts"]
