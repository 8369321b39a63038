"""Warnings that threaten: « Nous répondrons », *a prévenu* Oslo."""

from collections.abc import Sequence

from recoupe.read.clauses.morphology import is_future
from recoupe.read.clauses.subjects.speaker import entity_ids
from recoupe.read.events.countries import country_of
from recoupe.read.events.scene import EventScene
from recoupe.records import Sentence, Token
from recoupe.records.attribution import Attribution

# Bodies of many states and of none warn of what others may do.
_ONLOOKERS = ("IGO", "NGO", "UNO")


def is_warning(scene: EventScene, told: Attribution, sentence: Sentence) -> bool:
    """Tell a cue that warns by its own verb: *a averti*, *prévient*, *avertissant* que.

    Where it leads to its words as a main verb does, these are the threat: a prévenu *qu'il paiera*.
    """
    if told.cue is None or ("que" in told.rules and "dependent" not in told.rules):
        return False
    warning = scene.table.words.demands.warning
    inside = [t for t in sentence.tokens if told.cue.start <= t.start < told.cue.end]
    return any(scene.verb_lemmas(token) & warning for token in inside)


def warns_of_own(scene: EventScene, told: Attribution, words: Sequence[Token]) -> bool:
    """Tell a warning of what the speaker will do: *nous* reprendrons, *quiconque* sort *mourra*.

    What somebody else may do, or the weather, is no threat.
    """
    if not any(is_future(token) for token in words) or _is_by_onlooker(scene, told):
        return False
    grammar = scene.lexicon.grammar
    own = grammar.first_person | grammar.whoever_words
    return any(token.norm in own for token in words)


def _is_by_onlooker(scene: EventScene, told: Attribution) -> bool:
    assert told.source is not None
    speakers = (scene.clauses.entities.get(key) for key in entity_ids(told.source.entity))
    return any(
        speaker is not None and country_of(scene, speaker) in _ONLOOKERS for speaker in speakers
    )
