"""Dispatches about one happening, in order of filing, and the affairs they belong to."""

from recoupe.crosscheck.stories.affairs import group_affairs
from recoupe.crosscheck.stories.filing import filing_order
from recoupe.crosscheck.stories.grouping import group_stories
from recoupe.crosscheck.stories.likeness import FEWEST_WORDS, Nearness
from recoupe.crosscheck.stories.profile import build_profiles
from recoupe.crosscheck.stories.shared_words import shared_words

__all__ = [
    "FEWEST_WORDS",
    "Nearness",
    "build_profiles",
    "filing_order",
    "group_affairs",
    "group_stories",
    "shared_words",
]
