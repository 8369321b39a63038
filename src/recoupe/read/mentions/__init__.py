"""People, offices, institutions, states and groups, resolved to entities within one dispatch."""

from recoupe.read.mentions.finder import find_mentions
from recoupe.read.mentions.speakers import resolve_speakers

__all__ = ["find_mentions", "resolve_speakers"]
