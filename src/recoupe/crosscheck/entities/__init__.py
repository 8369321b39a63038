"""The same person, body or place across dispatches, and the party each one speaks for."""

from recoupe.crosscheck.entities.cast import build_cast, match_entities, match_known
from recoupe.crosscheck.entities.homes import at_home

__all__ = ["at_home", "build_cast", "match_entities", "match_known"]
