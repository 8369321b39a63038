"""Places where a word of speech stands: verbs, nouns and prepositions of the cue tables."""
