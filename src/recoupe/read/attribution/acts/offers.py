"""Words that offer or pledge: *prêt à* négocier, nous signerons *si*, *jure qu'il* partira."""

from recoupe.read.attribution.acts.said import Said
from recoupe.read.attribution.acts.wording import deed_if, has_form, is_negated, is_verb_of
from recoupe.read.clauses.morphology import is_ahead, is_infinitive_form
from recoupe.read.clauses.scene import Scene

_HEAD = 6


def offers(said: Said, scene: Scene) -> bool:
    """Tell an offer: a peaceful deed of one's own on a condition, or readiness for one."""
    words, norms = scene.words.act_words, said.norms
    exchange = said.own and not words.exchange_words.isdisjoint(norms[1:])
    if exchange and any(map(is_ahead, said.tokens)) and not is_negated(norms, scene.grammar):
        return not any(is_verb_of(token, words.hostility_verbs) for token in said.tokens)
    if _returns(said, scene) or _may_accept(said, scene):
        return True
    for place in range(len(said.head)):
        if _is_ready(said, scene, place):
            return _for_good(said, scene, place)
    return False


def _returns(said: Said, scene: Scene) -> bool:
    """*Si* les Syriens se retirent, *nous reculerons*."""
    deed = deed_if(said, scene)
    hostile = deed is not None and has_form(deed.norm, scene.words.act_words.hostility_verbs)
    nobody = said.norms[1:2] and said.norms[1] in scene.grammar.thing_subjects
    return deed is not None and not nobody and not hostile


def _may_accept(said: Said, scene: Scene) -> bool:
    """*Qu'il pourrait accepter* le retour des inspecteurs."""
    norms = said.norms
    mine = said.own or not scene.grammar.third_person_subjects.isdisjoint(norms[:3])
    if not mine or is_negated(norms, scene.grammar):
        return False
    return any(
        norm in scene.words.act_words.may_forms
        and any(has_form(n, scene.words.act_words.yielding_verbs) for n in norms[k + 1 : k + 3])
        for k, norm in enumerate(norms[:_HEAD])
    )


def _is_ready(said: Said, scene: Scene, place: int) -> bool:
    """Tell *sa disposition* and *prêt à*, not negated."""
    words, norms = scene.words.act_words, said.norms
    following = norms[place + 1] if place + 1 < len(norms) else ""
    adjective = norms[place] in words.readiness_adjectives and following in scene.grammar.towards
    ready = adjective or norms[place] in words.readiness_nouns
    return ready and not said.tells_of_another and not is_negated(norms[: place + 1], scene.grammar)


def _for_good(said: Said, scene: Scene, place: int) -> bool:
    """Tell what one is ready for: a noun must name a deed of peace, an adjective none of war."""
    words = scene.words.act_words
    if said.norms[place] in words.readiness_nouns:
        return any(has_form(norm, words.cooperation) for norm in said.norms[place + 1 :])
    deed = next((t for t in said.tokens[place + 1 :] if is_infinitive_form(t)), None)
    return deed is None or not has_form(deed.norm, words.hostility_verbs)


def pledges(said: Said, scene: Scene) -> bool:
    """Tell what the speaker's own side will do, or will be done, from a mere forecast."""
    grammar = scene.grammar
    mine = said.own or any(
        norm in grammar.first_person_words or norm in grammar.third_person_subjects
        for norm in said.head_norms
    )
    passive = any(norm in grammar.future_being for norm in said.head_norms)
    none = said.head_norms[1:2] and said.head_norms[1] in grammar.negators
    return (mine or passive or bool(none)) and any(is_ahead(token) for token in said.head)
