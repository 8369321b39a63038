"""Who copied whom, so that one text counts once."""

from recoupe.crosscheck.origins.agencies import find_credits
from recoupe.crosscheck.origins.reprints import find_reprints

__all__ = ["find_credits", "find_reprints"]
