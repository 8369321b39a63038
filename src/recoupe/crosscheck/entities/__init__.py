"""The same person, body or place across dispatches, and the party each one speaks for."""

from recoupe.crosscheck.entities.cast import build_cast, match_entities

__all__ = ["build_cast", "match_entities"]
