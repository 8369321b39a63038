"""Who copied whom, so that one text counts once."""

from recoupe.crosscheck.origins.agencies import agency_names
from recoupe.crosscheck.origins.reprints import find_reprints

__all__ = ["agency_names", "find_reprints"]
