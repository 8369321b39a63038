"""Words, tags and dependencies of each sentence; the only room that knows the NLP library."""

from recoupe.read.syntax.parser import Forms, parse_sentences, parse_texts

__all__ = ["Forms", "parse_sentences", "parse_texts"]
