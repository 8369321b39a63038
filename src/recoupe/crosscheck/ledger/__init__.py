"""Who wants what of whom, what passed between the parties, and when."""

from recoupe.crosscheck.ledger.ledger import find_ledger

__all__ = ["find_ledger"]
