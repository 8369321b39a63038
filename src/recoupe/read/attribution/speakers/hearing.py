"""Whom words are said to, from whom they only pass through: *à la radio*, *à un journal*."""

from recoupe.read.clauses.morphology import any_finite
from recoupe.read.clauses.phrases.places import index_at
from recoupe.read.clauses.scene import Scene
from recoupe.read.clauses.subjects.relatives import antecedent
from recoupe.read.clauses.subjects.speaker import Speaker
from recoupe.read.clauses.verbs.group import VerbGroup
from recoupe.records import Sentence

_NEAR = 2


def is_broadcast(scene: Scene, sentence: Sentence, index: int) -> bool:
    """Tell *la télévision publique*, through which one speaks, from *une radio locale*, which asks.

    ``index`` is that of the noun phrase's first word.
    """
    tokens = sentence.tokens[index : index + _NEAR]
    if not tokens or tokens[0].norm in scene.grammar.indefinite_articles:
        return False
    mention = scene.actor_at(tokens[0].start)
    end = index_at(sentence, mention.end) if mention is not None else index
    if any(token.pos == "PROPN" for token in sentence.tokens[index:end]):
        return False
    return any(token.norm in scene.words.broadcast_nouns for token in tokens)


def accused_before(scene: Scene, group: VerbGroup) -> Speaker | None:
    """Whom a relative stands for: Oslo, *que Riga accuse de* mentir; X, *à qui* elle a dit que."""
    sentence = group.sentence
    for place in range(group.first - 1, 0, -1):
        norm = sentence.tokens[place].norm
        if norm in scene.grammar.complementisers or norm in scene.grammar.who_words:
            led = sentence.tokens[place - 1].norm in scene.grammar.bare_to
            if led == (norm in scene.grammar.complementisers):
                return None
            before = antecedent(sentence, place - led)
            mention = scene.actor_at(sentence.tokens[before].start) if before is not None else None
            if mention is None:
                return None
            return Speaker(mention.start, mention.end, mention.entity, ("relative-hearer",))
        if norm == "," or any_finite(sentence.tokens[place : place + 1]):
            return None
    return None


def each_other(scene: Scene, group: VerbGroup, speaker: Speaker) -> Speaker | None:
    """Those who accuse each other, as hearers: *s'*accusent mutuellement."""
    several = group.plural or isinstance(speaker.entity, tuple)
    if not (group.reflexive and several):
        return None
    clitics = group.sentence.tokens[group.first : group.start]
    clitic = next((token for token in clitics if token.norm in scene.grammar.reflexives), None)
    if clitic is None:
        return None
    return Speaker(clitic.start, clitic.end, speaker.entity, ("each-other",))
