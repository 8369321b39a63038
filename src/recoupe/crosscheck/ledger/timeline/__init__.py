"""What happened and is to happen, by day, each happening once."""

from recoupe.crosscheck.ledger.timeline.listing import list_occurrences

__all__ = ["list_occurrences"]
