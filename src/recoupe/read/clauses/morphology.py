"""What the parser says of a word's form, by name."""

from collections.abc import Iterable

from recoupe.records import Token


def is_finite(token: Token) -> bool:
    """Tell a verb that agrees with a subject: *dit*, *avait*."""
    return "VerbForm=Fin" in token.morph


def any_finite(tokens: Iterable[Token]) -> bool:
    """Tell whether some word is a finite verb."""
    return any("VerbForm=Fin" in token.morph for token in tokens)


def is_infinitive_form(token: Token) -> bool:
    """Tell what the parser takes for an infinitive."""
    return "VerbForm=Inf" in token.morph


def is_participle(token: Token) -> bool:
    """Tell a participle, past or present."""
    return "VerbForm=Part" in token.morph


def is_past_participle(token: Token) -> bool:
    """Tell a past participle: *signé*."""
    return "VerbForm=Part" in token.morph and "Tense=Past" in token.morph


def is_future(token: Token) -> bool:
    """Tell the future: *signera*."""
    return "Tense=Fut" in token.morph


def is_ahead(token: Token) -> bool:
    """Tell the future or the conditional, which looks ahead from the past: *signerait*."""
    return "Tense=Fut" in token.morph or "Mood=Cnd" in token.morph


def is_subject(token: Token) -> bool:
    """Tell what the parser hangs on a verb as its subject."""
    return token.dep.startswith("nsubj")
