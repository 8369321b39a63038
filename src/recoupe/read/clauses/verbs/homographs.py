"""Words that look like a verb form and are none here: *la demande*, *le décret dit vert*."""

from recoupe.read.clauses.marks import CLOSING, OPENING
from recoupe.read.clauses.morphology import is_past_participle
from recoupe.read.clauses.scene import Scene
from recoupe.records import Token


def describes_noun(tokens: tuple[Token, ...], head: int, scene: Scene) -> bool:
    """Tell a participle after its noun (le décret dit « vert ») from the finite verb like it."""
    if head == 0 or not is_past_participle(tokens[head]):
        return False
    following = tokens[head + 1].norm if head + 1 < len(tokens) else ""
    if following.startswith("-") or following == ":":
        return False
    if following in scene.grammar.complementisers:
        return False
    before = tokens[head - 1]
    negated = before.norm in scene.grammar.negation_particles
    return before.pos in ("NOUN", "ADJ", "ADV") and not negated and before.norm not in CLOSING


def is_other_word(tokens: tuple[Token, ...], head: int, scene: Scene) -> bool:
    """Tell a noun, adjective or preposition from the verb it looks like (une menace, contre)."""
    token = tokens[head]
    if token.pos == "ADP":
        return True
    before = tokens[head - 1] if head else None
    if token.pos in ("VERB", "AUX"):
        return before is not None and _must_open_noun(before, scene)
    if before is None:
        return True
    if before.pos in ("NOUN", "PROPN", "ADJ") and _announces(tokens, head):
        return False
    if before.pos == "ADJ" and head > 1 and tokens[head - 2].pos in ("NOUN", "PROPN"):
        return token.pos != "ADV" and not _opens_complement(tokens, head, scene)
    if before.norm in scene.words.articles or before.pos in ("DET", "ADP", "ADJ", "NUM"):
        return not (before.norm in scene.grammar.clitic_like_articles and before.pos == "PRON")
    if token.pos in ("NOUN", "ADJ", "PROPN") and before.pos == "NOUN":
        return not _opens_complement(tokens, head, scene)
    return False


def _must_open_noun(before: Token, scene: Scene) -> bool:
    """Tell an article that is no pronoun either: *une* demande."""
    article = before.norm in scene.words.articles and before.pos == "DET"
    return article and before.norm not in scene.grammar.clitic_like_articles


def _announces(tokens: tuple[Token, ...], head: int) -> bool:
    """Tell a verb right before a colon and a quotation: un diplomate *nuance* : « ... »."""
    colon = head + 1 < len(tokens) and tokens[head + 1].norm == ":"
    return colon and head + 2 < len(tokens) and tokens[head + 2].norm in OPENING


def _opens_complement(tokens: tuple[Token, ...], head: int, scene: Scene) -> bool:
    following = tokens[head + 1].norm if head + 1 < len(tokens) else ""
    grammar = scene.grammar
    openers = (scene.words.articles, grammar.complement_openers, grammar.auxiliaries, OPENING)
    return any(following in words for words in openers)
