"""Words that name an event: verbs, nouns, and acts of speech."""
