"""What stands around a verb or noun: its object, and what prepositions lead to."""

from collections.abc import Iterator
from typing import NamedTuple

from recoupe.read.clauses.marks import OPENING_IN_PHRASE
from recoupe.read.clauses.morphology import is_participle
from recoupe.read.clauses.verbs.group import VerbGroup
from recoupe.read.events.scene import EventScene
from recoupe.records import Sentence, Token

_NOMINAL = ("NOUN", "PROPN", "PRON", "NUM")
_BEFORE_NOUN = ("DET", "ADJ", "NUM", "ADV")
_FARTHEST = 12


class Complement(NamedTuple):
    """A preposition in its plain form and the index of the noun it leads to.

    ``of_noun`` where it stands behind another noun: les avoirs *du clan*.
    """

    preposition: str
    head: int
    of_noun: bool = False


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
    hung = scene.children(sentence, group.head)
    if last > group.last:
        hung = (*hung, *scene.children(sentence, last))
    for child in hung:
        token = tokens[child]
        if token.dep != "obj" or token.pos not in _NOMINAL or _is_time(scene, sentence, child):
            continue
        if child > last:
            return child
        if child < group.first and token.norm in scene.lexicon.grammar.complementisers:
            return _antecedent(sentence, group)
    after = noun_after(scene, sentence, _after_time(scene, sentence, last + 1))
    return _relative_object(scene, group) if after is None else after


def _relative_object(scene: EventScene, group: VerbGroup) -> int | None:
    """The antecedent of a *que* taken for a conjunction: une version *que* Oslo nie."""
    sentence = group.sentence
    if not sentence.tokens[group.head].dep.startswith("acl"):
        return None
    opening = [sentence.tokens[c] for c in scene.children(sentence, group.head) if c < group.first]
    relative = any(t.norm in scene.lexicon.grammar.complementisers for t in opening)
    return _antecedent(sentence, group) if relative else None


def _antecedent(sentence: Sentence, group: VerbGroup) -> int | None:
    """The noun a relative clause tells more of: les *vaccins* qu'elle a livrés."""
    verb = sentence.tokens[group.head]
    above = sentence.tokens[verb.head]
    return above.index if above.index < group.first and above.pos in _NOMINAL else None


def _is_time(scene: EventScene, sentence: Sentence, index: int) -> bool:
    """Tell a word that dates, not one that measures: mercredi, but not six *mois* de prison."""
    if scene.clauses.timex_at(sentence.tokens[index].start) is None:
        return False
    following = [token.norm for token in sentence.tokens[index + 1 : index + 3]]
    if any(norm in scene.table.words.counting for norm in following):
        return True
    return not scene.lexicon.grammar.of_prepositions & set(following[:1])


def _after_time(scene: EventScene, sentence: Sentence, index: int) -> int:
    """The next word that tells no time: a levé | dès mercredi | les sanctions."""
    tokens = sentence.tokens
    dated = [scene.clauses.timex_at(token.start) is not None for token in tokens[index:]]
    if dated[1:2] == [True] and tokens[index].pos == "ADP":
        dated[0] = True
    return index + (dated.index(False) if False in dated else 0)


def _leads_to_figure(scene: EventScene, sentence: Sentence, index: int) -> bool:
    """Tell *de* before a figure: plus *de* cent soldats."""
    tokens = sentence.tokens
    of = tokens[index].norm in scene.lexicon.grammar.of_prepositions
    return of and index + 1 < len(tokens) and tokens[index + 1].text[0].isdigit()


def noun_after(scene: EventScene, sentence: Sentence, index: int) -> int | None:
    """Index of the head of the noun phrase that begins at ``index``, over determiners."""
    tokens = sentence.tokens
    for place in range(index, min(index + _FARTHEST, len(tokens))):
        token = tokens[place]
        named = token.text[0].isupper() and scene.clauses.mention_at(token.start) is not None
        if token.pos in ("NOUN", "PROPN") or named or _counts_others(scene, sentence, place):
            return place
        opens = token.norm in OPENING_IN_PHRASE or _leads_to_figure(scene, sentence, place)
        number = token.norm in scene.lexicon.comparison.figures
        article = token.norm in scene.lexicon.words.articles
        if not (opens or number or article or token.pos in _BEFORE_NOUN):
            return None
    return None


def _counts_others(scene: EventScene, sentence: Sentence, index: int) -> bool:
    """Tell a number that stands for a noun: *dix-sept* d'entre eux."""
    following = sentence.tokens[index + 1 : index + 2]
    of = scene.lexicon.grammar.of_prepositions
    return sentence.tokens[index].pos == "NUM" and any(t.norm in of for t in following)


def complements_of_verb(scene: EventScene, group: VerbGroup) -> Iterator[Complement]:
    """What prepositions lead to from a verb, as the parse hangs it."""
    sentence = group.sentence
    hung = scene.children(sentence, group.head)
    dated = [c for c in hung if scene.clauses.timex_at(sentence.tokens[c].start) is not None]
    for child in (*hung, *(c for time in dated for c in scene.children(sentence, time))):
        token = sentence.tokens[child]
        if token.dep.startswith(("obl", "iobj", "nmod")) and token.pos in _NOMINAL:
            found = preposition_of(scene, sentence, child)
            if found:
                yield Complement(found, child)
        elif token.norm in scene.table.words.compounds and child > group.head:
            head = noun_after(scene, sentence, child + 2)
            if head is not None:
                yield Complement(scene.table.words.compounds[token.norm], head)
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
        yield Complement(words.plain(token.norm), head, of_noun=True)
        mention = scene.clauses.mention_at(tokens[head].start)
        index = head + 1
        while mention is not None and index < len(tokens) and tokens[index].start < mention.end:
            index += 1


def _is_describing(token: Token) -> bool:
    return token.pos == "VERB" and is_participle(token)
