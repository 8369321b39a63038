"""Dispatches about one happening, in order of filing."""

from recoupe.crosscheck.stories.grouping import group_stories

__all__ = ["group_stories"]
