"""In which tenses a stretch is told, to tell one voice from another."""

from recoupe.read.clauses.morphology import is_finite, is_past_participle
from recoupe.records import Sentence, Token

Signature = tuple[str, str, bool]


def signatures(sentence: Sentence, first: int, last: int) -> set[Signature]:
    """Mood, tense and whether compound, of each finite verb among some tokens."""
    return {_signature(sentence, t) for t in sentence.tokens[first:last] if is_finite(t)}


def _signature(sentence: Sentence, token: Token) -> Signature:
    features = dict(part.split("=", 1) for part in token.morph.split("|") if "=" in part)
    compound = token.pos == "AUX" and any(
        is_past_participle(after) for after in sentence.tokens[token.index + 1 : token.index + 5]
    )
    return features.get("Mood", ""), features.get("Tense", ""), compound
