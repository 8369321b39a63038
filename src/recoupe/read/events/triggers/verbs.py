"""Verbs that name an event: *a bombardé*, *ont été arrêtés*, *a mis le feu*."""

from collections.abc import Iterable, Iterator
from functools import cached_property

from recoupe.lang.event_schema import EventVerb
from recoupe.read.clauses.subjects.speaker import entity_ids
from recoupe.read.clauses.verbs.auxiliaries import auxiliary_reading
from recoupe.read.clauses.verbs.group import VerbGroup
from recoupe.read.clauses.verbs.reading import verb_group
from recoupe.read.events.complements import (
    Complement,
    complements_of_noun,
    complements_of_verb,
    object_of,
)
from recoupe.read.events.drafts import Draft
from recoupe.read.events.participants import counted
from recoupe.read.events.scene import EventScene
from recoupe.read.events.subjects import Subject, subject_of
from recoupe.read.events.triggers.fixed import trigger_words
from recoupe.read.events.triggers.frames import parties_of
from recoupe.read.events.triggers.needs import (
    has_needed,
    has_subject,
    is_by_a_thing,
    is_by_somebody,
)
from recoupe.records import Sentence, Token
from recoupe.records.attribution import Source

_FARTHEST = 9


def verb_triggers(scene: EventScene, sentence: Sentence) -> Iterator[tuple[Draft, VerbGroup]]:
    """Yield an event for each verb of the table whose frame its complements fill."""
    words = scene.clauses.words_in(sentence)
    for token in sentence.tokens:
        if token.norm not in scene.table.forms:
            continue
        lemmas = scene.verb_lemmas(token) & scene.table.verbs.keys()
        if not lemmas or auxiliary_reading(token, scene.clauses) is not None:
            continue
        for lemma in sorted(lemmas):
            senses = scene.table.senses(lemma, words)
            group = verb_group(sentence, token.index, lemma, scene.clauses) if senses else None
            if group is None or _only_describes(scene, group):
                continue
            draft = _draft(scene, group, senses)
            if draft is not None:
                yield draft, group
                break


def _only_describes(scene: EventScene, group: VerbGroup) -> bool:
    """Tell a participle that is an adjective: l'article le plus *décrié*, par *écrit*."""
    before = group.word_before()
    grammar = scene.lexicon.grammar
    if before is not None and before.norm in grammar.agent_prepositions:
        return group.mood != "infinitive"
    if group.mood != "participle":
        return False
    token = group.sentence.tokens[group.head]
    if before is not None and before.norm in grammar.comparatives:
        return True
    alone = not scene.children(group.sentence, group.head)
    return token.pos == "ADJ" and token.dep == "amod" and alone


class _Frame:
    """What stands around a verb whatever its sense; looked for once, when a sense first asks."""

    def __init__(self, scene: EventScene, group: VerbGroup) -> None:
        self.scene = scene
        self.group = group
        self.passive = group.passive or group.mood == "participle"

    @cached_property
    def source(self) -> Source | None:
        """Who speaks, where the verb is the cue of a layer of speech."""
        return self.scene.source_of_cue(self.group.sentence.tokens[self.group.head].start)

    @cached_property
    def subject(self) -> Subject:
        """The subject of the verb."""
        return _subject(self.scene, self.group, self.source)

    @cached_property
    def complements(self) -> tuple[Complement, ...]:
        """What prepositions lead to from the verb."""
        return tuple(complements_of_verb(self.scene, self.group))

    @cached_property
    def undergone(self) -> int | None:
        """Index of the noun for who or what undergoes it, in a sense without fixed words."""
        return _undergone(self, self.group.last)

    @cached_property
    def behind(self) -> tuple[Complement, ...]:
        """What prepositions lead to behind that noun, where it is an object."""
        return _behind(self, self.undergone)


def _draft(scene: EventScene, group: VerbGroup, senses: Iterable[EventVerb]) -> Draft | None:
    """The event in the first sense of the verb that fits."""
    frame = _Frame(scene, group)
    for sense in senses:
        if sense.reflexive != group.reflexive:
            continue
        last = _last_word(scene, group, sense)
        if last >= 0:
            draft = _in_sense(frame, sense, last)
            if draft is not None:
                return draft
    return None


def _last_word(scene: EventScene, group: VerbGroup, sense: EventVerb) -> int:
    """Index of the last word of a trigger; -1 where its fixed words are not there.

    They may stand behind the object, which is then no part of it: a *mis* ses troupes *en alerte*.
    """
    if not sense.words:
        return group.last
    tokens = group.sentence.tokens
    last = trigger_words(scene, tokens, group.last + 1, sense.words)
    if last >= 0 or len(sense.words) == 1:
        return last
    for index in range(group.last + 2, min(group.last + _FARTHEST, len(tokens))):
        if tokens[index].pos in ("PUNCT", "CCONJ", "SCONJ", "AUX"):
            break
        if trigger_words(scene, tokens, index, sense.words) >= 0:
            return group.last
    return -1


def _in_sense(frame: _Frame, sense: EventVerb, last: int) -> Draft | None:
    """The event in one sense, with its parties; null where a complement is missing or wrong."""
    scene, group, subject, passive = frame.scene, frame.group, frame.subject, frame.passive
    sentence = group.sentence
    tokens = sentence.tokens
    plain = last == group.last
    undergone = frame.undergone if plain else _undergone(frame, last)
    if undergone is not None and scene.is_one_of(tokens[undergone], sense.not_heads):
        return None
    if sense.heads and (undergone is None or not scene.is_one_of(tokens[undergone], sense.heads)):
        return None
    others = list(frame.complements)
    behind = frame.behind if plain else _behind(frame, undergone)
    if sense.words:
        behind = (*behind, *complements_of_noun(scene, sentence, last))
    if not has_needed(scene, sense, group, undergone, (*others, *behind)):
        return None
    if sense.words or sense.object != "recipient":
        heads = {other.head for other in others}
        others.extend(c for c in behind if c.head not in heads or c.preposition == "de")
    if sense.by_somebody and not passive and not is_by_somebody(scene, sentence, sense, subject):
        return None
    if not has_subject(scene, sentence, sense, subject, others if passive else None):
        return None
    if sense.by_somebody and passive and is_by_a_thing(scene, sentence, others):
        return None
    parties = parties_of(scene, sense, group, subject, undergone, others)
    return Draft(
        sentence,
        group.start,
        max(last, group.last),
        group.head,
        sense.type,
        sense.type,
        sense.modes,
        ("verb", sense.name, "idiom") if sense.words else ("verb", sense.name),
        group.head,
        actors=parties.actors,
        recipients=parties.recipients,
        theme=undergone,
    )


def _undergone(frame: _Frame, last: int) -> int | None:
    """Index of the noun for who or what undergoes a verb whose words end at ``last``."""
    scene, group = frame.scene, frame.group
    tokens = group.sentence.tokens
    index = frame.subject.head if frame.passive else object_of(scene, group, last)
    if index is None or (not frame.passive and _is_speaker(frame.source, tokens[index])):
        return None
    return counted(scene, group.sentence, index)


def _behind(frame: _Frame, undergone: int | None) -> tuple[Complement, ...]:
    """What prepositions lead to behind an object."""
    if undergone is None or frame.passive:
        return ()
    return tuple(complements_of_noun(frame.scene, frame.group.sentence, undergone))


def _subject(scene: EventScene, group: VerbGroup, source: Source | None) -> Subject:
    """The subject; of a verb of speech, who speaks where nothing else tells: tonne *l'avocat*."""
    subject = subject_of(scene, group)
    if subject.entities or source is None:
        return subject
    return Subject(entity_ids(source.entity), subject.head)


def _is_speaker(source: Source | None, token: Token) -> bool:
    """Tell a speaker behind the verb from its object: « ... », soutient *la ministre*."""
    if source is None or source.start is None or source.end is None:
        return False
    return source.start <= token.start < source.end
