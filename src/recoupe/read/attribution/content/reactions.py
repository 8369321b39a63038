"""Where another party's word on a thing begins: une visite | *que Lima juge « inutile »*."""

from collections.abc import Sequence

from recoupe.read.attribution.cues.verbs import VerbHit
from recoupe.read.clauses.morphology import any_finite, is_past_participle
from recoupe.read.clauses.phrases.places import norm_at
from recoupe.read.clauses.scene import Scene
from recoupe.records import Act, Sentence

# What one does to a thing somebody else has put forward.
_REACTING: frozenset[Act] = frozenset({"accuse", "concede", "deny", "reject"})


def before_reaction(
    scene: Scene, hit: VerbHit, others: Sequence[VerbHit], first: int, limit: int
) -> int:
    """Stop an infinitive or object before the relative in which somebody speaks of its thing."""
    for other in others:
        group = other.group
        if not first < group.head < limit or group.mood != "finite" or group.inverted is not None:
            continue
        place = _relative(scene, hit.sentence, first, group.first)
        if place is None or not scene.same_marks(hit.sentence.tokens[place].start, hit.group.begin):
            continue
        comma = norm_at(hit.sentence, place - 1) == ","
        subject = norm_at(hit.sentence, place) in scene.grammar.who_words
        if (subject and comma) or (not subject and _reacts(scene, other)):
            start = _noun_phrase_before(hit.sentence, first, place)
            return _with_participle(hit.sentence, first, place - comma if start is None else start)
    return limit


def _relative(scene: Scene, sentence: Sentence, first: int, verb: int) -> int | None:
    """Index of the *que* or *qui* the verb hangs on, over its subject."""
    for place in range(verb - 1, first, -1):
        norm = norm_at(sentence, place)
        if norm in scene.grammar.clause_relatives:
            noun = sentence.tokens[place - 1].pos in ("NOUN", "PROPN", "ADJ", "NUM", "PUNCT")
            return place if noun and place > first + 1 else None
        if any_finite(sentence.tokens[place : place + 1]) or norm in (",", ";"):
            return None
    return None


def _reacts(scene: Scene, other: VerbHit) -> bool:
    """Tell a verb that judges, takes or refuses what stands before it."""
    judging = other.group.lemma in scene.words.judging_verbs | scene.words.qualifying_verbs
    return judging or any(sense.act_in("np") in _REACTING for sense in other.senses)


def _noun_phrase_before(sentence: Sentence, first: int, place: int) -> int | None:
    """Index of the comma before a noun that takes up what was said: , *des propos que* X nie."""
    start = place - 1
    while start > first and sentence.tokens[start].pos in ("NOUN", "ADJ", "DET"):
        start -= 1
    return start if start < place - 1 and norm_at(sentence, start) == "," else None


def _with_participle(sentence: Sentence, first: int, stop: int) -> int:
    """Index before the participle phrase that ends at ``stop``: , *détenue par X*, qui."""
    for place in range(stop - 1, first, -1):
        if any_finite(sentence.tokens[place : place + 1]):
            return stop
        if norm_at(sentence, place) == ",":
            return place if is_past_participle(sentence.tokens[place + 1]) else stop
    return stop
