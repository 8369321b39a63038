"""Whom a relative pronoun stands for: l'institut, *selon lequel*; X, *qui* a dit."""

from msgspec.structs import replace

from recoupe.read.clauses.marks import CLOSING
from recoupe.read.clauses.phrases.places import index_at
from recoupe.read.clauses.scene import Scene
from recoupe.read.clauses.subjects.conjoined import first_conjunct
from recoupe.read.clauses.subjects.phrases import speaker_from
from recoupe.read.clauses.subjects.speaker import Speaker
from recoupe.records import Sentence, Token


def antecedent(sentence: Sentence, index: int) -> int | None:
    """Index of the word a relative at ``index`` stands for; null where nothing stands before."""
    place = index - 1
    while place >= 0 and _is_border(sentence.tokens[place]):
        place -= 1
    return place if place >= 0 else None


def _is_border(token: Token) -> bool:
    return token.norm in CLOSING or token.norm in (",", ")")


def relative_speaker(
    scene: Scene, sentence: Sentence, token: Token, rule: str, *, plural: bool = False
) -> Speaker | None:
    """The actor a relative subject stands for, else the relative itself.

    With a ``plural`` verb it stands for all that are joined: *Oslo et Riga, qui* s'accusent.
    """
    place = antecedent(sentence, token.index)
    if place is None:
        return None
    mention = scene.actor_at(sentence.tokens[place].start)
    if mention is not None:
        first = first_conjunct(scene, sentence, mention) if plural else mention
        if first is not mention:
            several = speaker_from(scene, sentence, index_at(sentence, first.start), rule)
            return several and replace(several, rules=(rule, "relative"))
        return Speaker(mention.start, mention.end, mention.entity, (rule, "relative"))
    entity = scene.entity_at(token.start)
    rules = (rule, "relative") if entity is not None else (rule, "relative", "no-mention")
    return Speaker(token.start, token.end, entity, rules)
