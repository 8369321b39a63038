"""Words that deny or refuse: *c'est faux*, nous *n'avons pas* attaqué, *hors de question*."""

from recoupe.read.attribution.acts.said import Said
from recoupe.read.attribution.acts.wording import (
    has_form,
    holds_any,
    is_negated,
    is_verb_of,
    opens_negated,
)
from recoupe.read.clauses.morphology import is_ahead, is_future, is_past_participle
from recoupe.read.clauses.scene import Scene
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
    if holds_any(said, words.denial_phrases):
        return True
    if " ".join(said.norms[:6]).startswith(words.never_was):
        return True
    if _has_no_intention(said, scene):
        return True
    mine = said.own or said.bare or _opens_in_first_person(said, scene)
    mine = mine or " ".join(said.norms[:2]).startswith(words.none_of)
    if not mine or not opens_negated(said.norms, grammar) or any(map(is_ahead, said.head)):
        return False
    sworn = (said.pledged and said.own) or said.replied
    if sworn and any(map(is_past_participle, said.head)):
        return True
    done = any(map(is_past_participle, said.tokens[:_HEAD]))
    if done and any(is_verb_of(token, words.blamed_verbs) for token in said.tokens[:_HEAD]):
        return True
    return any(_is_blamed(token, scene) for token in said.tokens[:_GUILT_WITHIN])


def _has_no_intention(said: Said, scene: Scene) -> bool:
    """Tell *n'a aucune intention d'envahir*, which nobody says of a foe."""
    words = scene.words.act_words
    if words.guilt_nouns.isdisjoint(said.norms[:_HEAD]):
        return False
    deed = any(is_verb_of(token, words.hostility_verbs) for token in said.tokens[:_GUILT_WITHIN])
    return deed and opens_negated(said.norms, scene.grammar)


def _opens_in_first_person(said: Said, scene: Scene) -> bool:
    return any(norm in scene.grammar.first_person_words for norm in said.norms[:1])


def _is_blamed(token: Token, scene: Scene) -> bool:
    words = scene.words.act_words
    blamed = token.norm in words.guilt_nouns or token.norm in words.hostile_acts
    return blamed or is_verb_of(token, words.hostility_verbs)


def rejects(said: Said, scene: Scene) -> bool:
    """Tell a refusal: words for one, or what the speaker's side does not or will not accept."""
    words, grammar = scene.words.act_words, scene.grammar
    word = next((w for w in words.refusal_words if f" {w} " in said.text), None)
    if word is not None:
        before, _, after = said.text.partition(f" {word} ")
        clause = [
            *before.rpartition(",")[2].split(),
            *word.split(),
            *after.partition(",")[0].split(),
        ]
        return not is_negated(clause, grammar) or "pas question" in said.text
    if said.norms and said.norms[0] in words.refusal_adjectives:
        return True
    if not said.pledged and _will_not_be_done(said, scene):
        return True
    if not is_negated(said.norms, grammar):
        return False
    mine = said.own or said.bare or any(n in grammar.first_person_subjects for n in said.norms[:2])
    return any(
        has_form(token.norm, words.refusal_verbs) and _is_refused(said, scene, place, mine=mine)
        for place, token in enumerate(said.tokens)
    )


def _is_refused(said: Said, scene: Scene, place: int, *, mine: bool) -> bool:
    """Tell *ne céderons pas*, by the speaker's side: the clause's subject or the verb's own."""
    grammar, before = scene.grammar, said.norms[max(0, place - _BEFORE) : place]
    if grammar.negation_particles.isdisjoint(before):
        return False
    now = _is_now_or_later(said.tokens[place]) or before[-1] in grammar.negation_particles
    return now and (mine or any(norm in grammar.first_person for norm in before))


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
