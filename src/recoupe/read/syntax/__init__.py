"""Words, tags and dependencies of each sentence; the only room that knows the NLP library."""

from recoupe.read.syntax.parser import parse_sentences

__all__ = ["parse_sentences"]
