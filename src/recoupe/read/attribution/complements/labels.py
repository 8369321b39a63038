"""What somebody calls a thing, where marks or grammar show that it is their word."""

from collections.abc import Sequence

from recoupe.read.attribution.complements.complement import Complement
from recoupe.read.attribution.complements.search import Search
from recoupe.read.clauses.morphology import is_past_participle
from recoupe.records import Token


def label(search: Search, index: int) -> Complement | None:
    """The word somebody chose, from token ``index``: parle d'*un « malentendu »*."""
    found = search.take("label", index, noun_phrase=True)
    if found is None:
        return None
    if _is_judged(search, found) or _is_indefinite(search, index):
        return found
    tokens = search.tokens[index : found.stop + 1]
    return found if any(search.scene.opening_at(t.start) for t in tokens) else None


def _is_judged(search: Search, found: Complement) -> bool:
    """Tell an object with the adjective that judges it: juge *l'offre insuffisante*."""
    judging = found.sense.lemma in search.scene.words.judging_verbs
    long = found.stop - found.first > 2
    return judging and long and search.tokens[found.stop - 1].pos == "ADJ"


def _is_indefinite(search: Search, index: int) -> bool:
    """Tell a thing put forward (parle d'une erreur, évoque des pertes) from a topic named."""
    grammar, words = search.scene.grammar, search.scene.words
    tokens = search.tokens[index : index + 4]
    if tokens[0].norm in grammar.plural_of:
        return search.hit.group.lemma not in words.topic_verbs
    if tokens[0].norm in grammar.bare_of:
        tokens = tokens[1:]
        if _is_plural(tokens, words.counting_nouns):
            return True
    if not tokens:
        return False
    quantity = " ".join(token.norm for token in tokens[:2])
    return (
        tokens[0].pos == "NUM"
        or tokens[0].norm in grammar.indefinite_articles
        or quantity in grammar.quantities
    )


def _is_plural(tokens: Sequence[Token], counting: frozenset[str]) -> bool:
    """Tell things put forward without article: parle de *fraudes massives*, de *dizaines* de morts.

    A plural that nothing describes is a topic: parle de réformes.
    """
    if not tokens or "Number=Plur" not in tokens[0].morph or tokens[0].pos not in ("NOUN", "ADJ"):
        return False
    if tokens[0].pos == "ADJ":
        return len(tokens) > 1 and tokens[1].pos == "NOUN"
    described = len(tokens) > 1 and (tokens[1].pos == "ADJ" or is_past_participle(tokens[1]))
    return described or tokens[0].norm in counting
