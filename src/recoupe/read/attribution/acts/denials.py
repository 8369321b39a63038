"""Words that deny or refuse: *c'est faux*, nous *n'avons pas* attaqué, *hors de question*."""

from recoupe.read.attribution.acts.said import Said
from recoupe.read.attribution.acts.wording import has_form, is_negated, opens_negated
from recoupe.read.attribution.marks import ANY_QUOTATION
from recoupe.read.attribution.morphology import is_ahead, is_future, is_past_participle
from recoupe.read.attribution.scene import Scene
from recoupe.records import Token

_GUILT_WITHIN = 14
_BEFORE = 3
_HEAD = 10


def denies(said: Said, scene: Scene) -> bool:
    """Tell a denial: a word for a lie, or the speaker's side that has not done what is blamed."""
    words, grammar = scene.words.act_words, scene.grammar
    lie = next((k for k, norm in enumerate(said.head_norms) if norm in words.denial_words), None)
    if lie is not None and not is_negated(said.norms[: lie + 1], grammar):
        return True
    if " ".join(said.norms[:6]).startswith(words.never_was):
        return True
    mine = said.own or said.bare or _opens_in_first_person(said, scene)
    mine = mine or " ".join(said.norms[:2]).startswith(words.none_of)
    if not mine or not opens_negated(said.norms, grammar) or any(map(is_ahead, said.head)):
        return False
    sworn = (said.pledged and said.own) or said.replied
    if sworn and any(map(is_past_participle, said.head)):
        return True
    return any(_is_blamed(norm, scene) for norm in said.norms[:_GUILT_WITHIN])


def _opens_in_first_person(said: Said, scene: Scene) -> bool:
    return any(norm in scene.grammar.first_person_words for norm in said.norms[:1])


def _is_blamed(norm: str, scene: Scene) -> bool:
    words = scene.words.act_words
    blamed = norm in words.guilt_nouns or norm in words.hostile_acts
    return blamed or has_form(norm, words.hostility_verbs)


def rejects(said: Said, scene: Scene) -> bool:
    """Tell a refusal: words for one, or what the speaker's side does not or will not accept."""
    words, grammar = scene.words.act_words, scene.grammar
    text = f" {' '.join(n for n in said.norms if n not in ANY_QUOTATION)} "
    if any(f" {word} " in text for word in words.refusal_words):
        return not is_negated(said.norms, grammar) or "pas question" in text
    if said.norms and said.norms[0] in words.refusal_adjectives:
        return True
    if not said.pledged and _will_not_be_done(said, scene):
        return True
    first = any(norm in grammar.first_person_subjects for norm in said.norms[:2])
    if not (said.own or said.bare or first) or not is_negated(said.norms, grammar):
        return False
    return any(
        has_form(token.norm, words.refusal_verbs)
        and (_is_now_or_later(token) or said.norms[place - 1] in grammar.negation_particles)
        and not grammar.negation_particles.isdisjoint(said.norms[max(0, place - _BEFORE) : place])
        for place, token in enumerate(said.tokens)
    )


def _will_not_be_done(said: Said, scene: Scene) -> bool:
    """Tell what will not be done: Le médiateur *ne sera pas remplacé*."""
    norms = said.norms[:_HEAD]
    for place, norm in enumerate(norms):
        if norm in scene.grammar.future_being and place and norms[place - 1] == "ne":
            after = said.tokens[place + 1 : place + 4]
            return any(t.norm in scene.grammar.negators for t in after) and any(
                is_past_participle(token) for token in after
            )
    return False


def _is_now_or_later(token: Token) -> bool:
    return is_future(token) or "Tense=Pres" in token.morph
