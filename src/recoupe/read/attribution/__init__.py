"""Who says what: source, cue, content, act, addressee, channel, nesting and chain."""

from recoupe.read.attribution.finder import Found, find_attributions
from recoupe.read.clauses.scene import Lexicon, Steps

__all__ = ["Found", "Lexicon", "Steps", "find_attributions"]
