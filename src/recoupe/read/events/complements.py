"""What stands around a verb or noun: its object, and what prepositions lead to."""

from collections.abc import Iterator
from typing import NamedTuple

from recoupe.read.attribution.verbs.group import VerbGroup
from recoupe.read.events.scene import EventScene
from recoupe.records import Sentence, Token

_NOMINAL = ("NOUN", "PROPN", "PRON", "NUM")
_BEFORE_NOUN = ("DET", "ADJ", "NUM", "ADV")
_FARTHEST = 12


class Complement(NamedTuple):
    """A preposition in its plain form and the index of the noun it leads to."""

    preposition: str
    head: int


def object_of(scene: EventScene, group: VerbGroup, last: int) -> int | None:
    """Index of the direct object of a verb whose words end at ``last``.

    By the parse, else the noun phrase right after it.
    """
    sentence = group.sentence
    tokens = sentence.tokens
    if group.passive:
        return None
    if group.object_clitic is not None:
        return group.object_clitic
    for child in scene.children(sentence, group.head):
        if tokens[child].dep == "obj" and child > last and tokens[child].pos in _NOMINAL:
            return child
    return noun_after(scene, sentence, last + 1)


def noun_after(scene: EventScene, sentence: Sentence, index: int) -> int | None:
    """Index of the head of the noun phrase that begins at ``index``, over determiners."""
    tokens = sentence.tokens
    for place in range(index, min(index + _FARTHEST, len(tokens))):
        token = tokens[place]
        if token.pos in ("NOUN", "PROPN"):
            return place
        if token.pos not in _BEFORE_NOUN and token.norm not in scene.lexicon.words.articles:
            return None
    return None


def complements_of_verb(scene: EventScene, group: VerbGroup) -> Iterator[Complement]:
    """What prepositions lead to from a verb, as the parse hangs it."""
    sentence = group.sentence
    for child in scene.children(sentence, group.head):
        token = sentence.tokens[child]
        if token.dep.startswith(("obl", "iobj", "nmod")) and token.pos in _NOMINAL:
            found = preposition_of(scene, sentence, child)
            if found:
                yield Complement(found, child)
    if group.dative_clitic is not None:
        yield Complement("à", group.dative_clitic)


def preposition_of(scene: EventScene, sentence: Sentence, index: int) -> str:
    """The plain form of the preposition that the parse puts on a noun; empty where none."""
    for child in scene.children(sentence, index):
        token = sentence.tokens[child]
        if token.dep == "case" and child < index:
            return scene.table.words.plain(token.norm)
    return ""


def complements_of_noun(scene: EventScene, sentence: Sentence, last: int) -> Iterator[Complement]:
    """What prepositions lead to behind a noun phrase whose noun ends at ``last``, in order."""
    tokens = sentence.tokens
    index = last + 1
    while index < len(tokens):
        token = tokens[index]
        if token.pos == "ADJ" or _is_describing(token):
            index += 1
            continue
        words = scene.table.words
        if token.pos != "ADP" and token.norm not in words.prepositions:
            return
        start = index + (2 if token.norm in words.compounds else 1)
        head = noun_after(scene, sentence, start)
        if head is None:
            return
        yield Complement(words.plain(token.norm), head)
        mention = scene.clauses.mention_at(tokens[head].start)
        index = head + 1
        while mention is not None and index < len(tokens) and tokens[index].start < mention.end:
            index += 1


def _is_describing(token: Token) -> bool:
    return token.pos == "VERB" and "VerbForm=Part" in token.morph
