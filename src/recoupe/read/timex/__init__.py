"""Time expressions, anchored on the dispatch's own (perhaps uncertain) date."""

from recoupe.read.timex.find import find_timexes

__all__ = ["find_timexes"]
