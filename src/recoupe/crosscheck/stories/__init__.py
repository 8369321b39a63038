"""Dispatches about one happening, in order of filing, and the affairs they belong to."""

from recoupe.crosscheck.stories.filing import Rank, filing_rank
from recoupe.crosscheck.stories.grouping import in_one_affair, in_one_story, write_story
from recoupe.crosscheck.stories.likeness import FEWEST_WORDS, Tie, tie_between
from recoupe.crosscheck.stories.profile import Profile, build_profile
from recoupe.crosscheck.stories.settling import settle

__all__ = [
    "FEWEST_WORDS",
    "Profile",
    "Rank",
    "Tie",
    "build_profile",
    "filing_rank",
    "in_one_affair",
    "in_one_story",
    "settle",
    "tie_between",
    "write_story",
]
