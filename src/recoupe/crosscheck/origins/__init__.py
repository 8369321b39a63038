"""Who copied whom, so that one text counts once."""

from recoupe.crosscheck.origins.agencies import find_credits
from recoupe.crosscheck.origins.arriving import Marks, find_copied
from recoupe.crosscheck.origins.common import common_text
from recoupe.crosscheck.origins.direction import may_be_one_account
from recoupe.crosscheck.origins.reprints import find_reprints
from recoupe.crosscheck.origins.withdrawn import find_withdrawn

__all__ = [
    "Marks",
    "common_text",
    "find_copied",
    "find_credits",
    "find_reprints",
    "find_withdrawn",
    "may_be_one_account",
]
