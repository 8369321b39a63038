"""All dispatches of a corpus at once, in parts: the same result as one by one.

Pure functions over compact arrays. A dispatch goes by a number here: its place among all of the
corpus, in the order of their ids. What each step takes of a dispatch is its ``Shape``; readings
are asked for only where texts that may have copied are compared, and within an affair.
"""

from recoupe.crosscheck.wholes.affairs import examine_affair
from recoupe.crosscheck.wholes.origins import Family, find_boilerplate, find_copies, find_families
from recoupe.crosscheck.wholes.settling import settle_affairs, settle_stories
from recoupe.crosscheck.wholes.shapes import Shape, shapes_of
from recoupe.crosscheck.wholes.ties import Ties, find_ties

__all__ = [
    "Family",
    "Shape",
    "Ties",
    "examine_affair",
    "find_boilerplate",
    "find_copies",
    "find_families",
    "find_ties",
    "settle_affairs",
    "settle_stories",
    "shapes_of",
]
