"""Whom a verb of speech is said to, and who is accused, before the content begins."""

from recoupe.read.attribution.complements.search import Search
from recoupe.read.clauses.phrases.infinitives import infinitive_after
from recoupe.read.clauses.subjects.phrases import mentioned
from recoupe.read.clauses.subjects.speaker import Speaker

_FARTHEST_CLAIM = 14


def clitic_hearer(search: Search) -> Speaker | None:
    """The hearer a clitic stands for: *l'*a prié de, *leur* a dit que."""
    group = search.hit.group
    index = None
    if group.object_clitic is not None and search.hearer("obj"):
        index = group.object_clitic
    elif group.dative_clitic is not None and search.hearer("à"):
        index = group.dative_clitic
    elif search.hearer("obj") or search.hearer("à"):
        index = group.first_person_clitic
    if index is None:
        return None
    token = search.tokens[index]
    return mentioned(search.scene, token.start, token.end, "clitic-hearer")


def is_hearer(search: Search, index: int) -> bool:
    """Tell whether *à X* names whom it is said to, not what is called for."""
    position = search.tokens[index].end + 1
    return search.hearer("à") and search.scene.actor_at(position) is not None


def is_accused(search: Search, index: int) -> bool:
    """Tell whether *des X* is who is accused: accuse *des éléments armés* d'avoir tiré."""
    grammar = search.scene.grammar
    if search.tokens[index].norm not in grammar.plural_of or not search.hearer("obj"):
        return False
    return any(
        token.norm in grammar.bare_of
        and infinitive_after(search.sentence, token.index + 1, search.scene)
        for token in search.tokens[index + 1 : index + _FARTHEST_CLAIM]
    )
