"""Addresses that a user typed, fetched politely; nothing else in Recoupe uses the network."""

from recoupe.intake.fetching.addresses import is_address, shown
from recoupe.intake.fetching.fetcher import Fetched, Fetcher, fetch
from recoupe.intake.fetching.refusals import refuse_status

__all__ = ["Fetched", "Fetcher", "fetch", "is_address", "refuse_status", "shown"]
