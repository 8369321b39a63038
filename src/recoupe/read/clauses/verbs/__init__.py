"""Verb groups: auxiliaries, clitics, negation, mood and voice around a form."""
