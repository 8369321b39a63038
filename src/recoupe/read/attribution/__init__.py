"""Who says what: source, cue, content, act, addressee, channel, nesting and chain."""

from recoupe.read.attribution.finder import Found, find_attributions

__all__ = ["Found", "find_attributions"]
