"""Indirect questions: a demandé *si*, *pourquoi*, *à quoi*, *ce que*."""

from recoupe.read.attribution.complements.complement import Complement
from recoupe.read.attribution.complements.search import Search
from recoupe.read.clauses.phrases.places import norm_at


def question(search: Search, index: int) -> Complement | None:
    """The indirect question that begins at token ``index``, if any."""
    return search.take("si", index) if _opens(search, index) else None


def _opens(search: Search, index: int) -> bool:
    grammar = search.scene.grammar
    norm = norm_at(search.sentence, index)
    following = norm_at(search.sentence, index + 1)
    if norm in grammar.question_words:
        return True
    if norm in search.scene.words.prepositions or norm in grammar.bare_of:
        return following.startswith(grammar.question_stems) or following in grammar.asked_pronouns
    return norm in grammar.comment_pronouns and following in grammar.free_relatives
