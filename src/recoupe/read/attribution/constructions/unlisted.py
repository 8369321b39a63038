"""Verbs no table lists after a quotation: « ... », *s'est-il réconforté*; « ... », *triomphe* Sow.

A finite verb right after the comma behind a quotation, with its subject behind it, can only tell
who speaks, whatever the verb.
"""

from collections.abc import Collection, Iterator

import msgspec

from recoupe.lang.cue_schema import VerbCue
from recoupe.read.attribution.constructions.incise_zones import ends_quotation
from recoupe.read.attribution.constructions.incises import Incise, find_incise
from recoupe.read.attribution.cues.verbs import VerbHit
from recoupe.read.clauses.morphology import is_finite, is_past_participle
from recoupe.read.clauses.phrases.places import norm_at
from recoupe.read.clauses.scene import Scene
from recoupe.read.clauses.verbs.auxiliaries import auxiliary_reading, is_transparent
from recoupe.read.clauses.verbs.clitics import find_inverted
from recoupe.read.clauses.verbs.group import VerbGroup
from recoupe.records import Sentence, Token

_ANY = VerbCue(lemma="", act="say", frames=("incise",), examples=())
_FARTHEST_PARTICIPLE = 5
_LONGEST_CLITICS = 3


def find_unlisted(scene: Scene, sentence: Sentence, known: Collection[int]) -> list[Incise]:
    """Read incises whose verb is in no table; ``known`` are heads of those that are."""
    if norm_at(sentence, len(sentence.tokens) - 1) == "?":
        return []
    groups = (_group(scene, sentence, index) for index in _behind_quotations(scene, sentence))
    verbs = (group for group in groups if group is not None and group.head not in known)
    hits = (VerbHit(group, (_sense(scene, group),), group.last) for group in verbs)
    incises = (find_incise(scene, hit) for hit in hits)
    return [incise for incise in incises if incise is not None and _is_speech(scene, incise)]


def _sense(scene: Scene, group: VerbGroup) -> VerbCue:
    """What the verb does with the words: « Partez », *a exhorté* le maire, is a demand."""
    for reading in scene.cues.forms.get(group.sentence.tokens[group.head].norm, ()):
        for cue in scene.cues.verbs.get(reading.lemma, ()):
            if cue.reflexive == group.reflexive and not cue.words:
                return msgspec.structs.replace(_ANY, act=cue.act)
    return _ANY


def _behind_quotations(scene: Scene, sentence: Sentence) -> Iterator[int]:
    """Indices of the words behind a quotation and a comma."""
    for token in sentence.tokens[1:-1]:
        if token.norm == "," and ends_quotation(scene, sentence, token.index):
            yield token.index + 1


def _group(scene: Scene, sentence: Sentence, first: int) -> VerbGroup | None:
    """The verb that begins at ``first``, after its clitics; null where none does."""
    tokens, start = sentence.tokens, first
    while start < min(first + _LONGEST_CLITICS, len(tokens)) and _is_clitic(scene, tokens[start]):
        start += 1
    if start >= len(tokens) or not is_finite(tokens[start]):
        return None
    head = start
    if auxiliary_reading(tokens[start], scene) is not None:
        participle = _participle(scene, sentence, start)
        if participle is None:
            return None
        head = participle
    inverted = find_inverted(tokens, start, head, scene)
    last = max(head, inverted or head)
    return VerbGroup(
        sentence,
        first,
        start,
        head,
        last,
        "finite",
        "",
        inverted=inverted,
        reflexive=any(t.norm in scene.grammar.reflexives for t in tokens[first:start]),
    )


def _is_clitic(scene: Scene, token: Token) -> bool:
    grammar = scene.grammar
    return token.norm in grammar.reflexives | grammar.dative_clitics


def _participle(scene: Scene, sentence: Sentence, auxiliary: int) -> int | None:
    for token in sentence.tokens[auxiliary + 1 : auxiliary + _FARTHEST_PARTICIPLE]:
        misread = token.pos == "ADJ" and token.norm.endswith(scene.grammar.participle_endings)
        if is_past_participle(token) or misread:
            return None if token.norm in scene.grammar.passive_participles else token.index
        if not is_transparent(token, scene):
            return None
    return None


def _is_speech(scene: Scene, incise: Incise) -> bool:
    """Tell a quotation that is all of what is said, with somebody named who says it."""
    quotation, speaker = incise.quotation, incise.speaker
    named = speaker.entity is not None or speaker.is_proper
    if quotation is None or not (named or incise.hit.group.inverted is not None):
        return False
    return quotation.open <= incise.hit.sentence.start or scene.text[quotation.end - 1] in ".!?"
