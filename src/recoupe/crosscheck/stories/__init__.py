"""Dispatches about one happening, in order of filing, and the affairs they belong to."""

from recoupe.crosscheck.stories.filing import filing_rank
from recoupe.crosscheck.stories.grouping import (
    MOST_OF_AN_AFFAIR,
    in_one_affair,
    in_one_story,
    write_story,
)
from recoupe.crosscheck.stories.likeness import (
    AFFAIR_DAYS,
    FEWEST_WORDS,
    KIN_PARTICIPANTS,
    LINKED_WORDS,
    tie_between,
)
from recoupe.crosscheck.stories.profile import build_profile
from recoupe.crosscheck.stories.settling import settle, settle_all

__all__ = [
    "AFFAIR_DAYS",
    "FEWEST_WORDS",
    "KIN_PARTICIPANTS",
    "LINKED_WORDS",
    "MOST_OF_AN_AFFAIR",
    "build_profile",
    "filing_rank",
    "in_one_affair",
    "in_one_story",
    "settle",
    "settle_all",
    "tie_between",
    "write_story",
]
