"""Whom words are said to, from whom they only pass through: *à la radio*, *à un journal*."""

from recoupe.read.attribution.scene import Scene
from recoupe.read.attribution.speakers.speaker import Speaker
from recoupe.read.attribution.verbs.group import VerbGroup
from recoupe.records import Sentence

_NEAR = 2


def is_broadcast(scene: Scene, sentence: Sentence, index: int) -> bool:
    """Tell *la télévision publique*, through which one speaks, from *une radio locale*, which asks.

    ``index`` is that of the noun phrase's first word.
    """
    tokens = sentence.tokens[index : index + _NEAR]
    if not tokens or tokens[0].norm in scene.grammar.indefinite_articles:
        return False
    return any(token.norm in scene.words.broadcast_nouns for token in tokens)


def each_other(scene: Scene, group: VerbGroup, speaker: Speaker) -> Speaker | None:
    """Those who accuse each other, as hearers: *s'*accusent mutuellement."""
    if not (group.reflexive and group.plural):
        return None
    clitics = group.sentence.tokens[group.first : group.start]
    clitic = next((token for token in clitics if token.norm in scene.grammar.reflexives), None)
    if clitic is None:
        return None
    return Speaker(clitic.start, clitic.end, speaker.entity, ("each-other",))
