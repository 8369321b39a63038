"""Calls, meetings, letters, mediation and swaps: what passes between the sides of an affair."""

from recoupe.crosscheck.ledger.exchanges.listing import list_exchanges

__all__ = ["list_exchanges"]
