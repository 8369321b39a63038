"""All dispatches of a corpus at once, in parts: the same result as one by one.

Pure functions over compact arrays. A dispatch goes by a number here: its place among all of the
corpus, in the order of their ids. What each step takes of a dispatch is its ``Shape``; readings
are asked for only where texts that may have copied are compared, and within an affair.
"""

from recoupe.crosscheck.wholes.accounts import find_accounts
from recoupe.crosscheck.wholes.affairs import examine_affair
from recoupe.crosscheck.wholes.copies import find_copies, sift_accounts
from recoupe.crosscheck.wholes.families import (
    Family,
    find_boilerplate,
    find_families,
    part_accounts,
)
from recoupe.crosscheck.wholes.links import find_links
from recoupe.crosscheck.wholes.marks import Marks, marks_of
from recoupe.crosscheck.wholes.pairs import Pairs
from recoupe.crosscheck.wholes.settling import settle_affairs, settle_stories
from recoupe.crosscheck.wholes.shapes import Shape, shapes_of

__all__ = [
    "Family",
    "Marks",
    "Pairs",
    "Shape",
    "examine_affair",
    "find_accounts",
    "find_boilerplate",
    "find_copies",
    "find_families",
    "find_links",
    "marks_of",
    "part_accounts",
    "settle_affairs",
    "settle_stories",
    "shapes_of",
    "sift_accounts",
]
