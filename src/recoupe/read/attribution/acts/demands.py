"""Words that call for something: *il faut* un couloir, *Libérez* les otages, *qu'ils partent*."""

from recoupe.read.attribution.acts.said import Said
from recoupe.read.clauses.scene import Scene

_OPENING = 3


def demands(said: Said, scene: Scene) -> bool:
    """Tell a demand by its mood, by a word of necessity or by what another actor must do."""
    if _commands(said, scene):
        return True
    if any(_calls_for(said, scene, place) for place in range(len(said.norms))):
        return True
    return not scene.words.act_words.necessity_nouns.isdisjoint(said.norms[:_OPENING])


def _commands(said: Said, scene: Scene) -> bool:
    """Tell an imperative, or the subjunctive that stands for one in quoted words."""
    if not said.tokens:
        return False
    grammar, first = scene.grammar, said.tokens[0]
    if first.norm in scene.words.act_words.phatic_imperatives:
        return False
    if "Mood=Imp" in first.morph and first.pos == "VERB":
        return True
    plural = first.norm.endswith(grammar.imperative_endings)
    polite = not grammar.polite_pronouns.isdisjoint(said.norms[:2])
    return said.direct and (first.norm in grammar.complementisers or (plural and not polite))


def _calls_for(said: Said, scene: Scene, place: int) -> bool:
    """Tell whether the word at ``place`` makes the clause a demand."""
    grammar, words = scene.grammar, scene.words.act_words
    norm, following = said.norms[place], said.norms[place + 1 : place + 4]
    if norm in words.necessity_impersonal and _is_impersonal(said, scene, place):
        return True
    before = said.norms[place - 1] if place else ""
    if norm in grammar.being_forms and before in grammar.impersonal_il:
        return not words.necessity_adjectives.isdisjoint(following)
    if norm in words.necessity_moment and " ".join(following[:2]) in words.moment_come:
        return True
    must = said.other and norm in grammar.must_forms
    return must and words.happening_verbs.isdisjoint(following[:2])


def _is_impersonal(said: Said, scene: Scene, place: int) -> bool:
    """Tell *il faut* and *il leur faut*."""
    grammar = scene.grammar
    before = [n for n in said.norms[max(0, place - 4) : place] if n not in grammar.hearer_clitics]
    if not before or before[-1] not in grammar.impersonal_subjects:
        return False
    # "ce qu'il faut" asks for nothing.
    free = before[-2:-1] and before[-2] in grammar.free_relatives
    return not (free and before[-3:-2] and before[-3] in grammar.comment_pronouns)
