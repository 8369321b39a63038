"""Who takes which role of a verb: subject, object, and whom prepositions lead to."""

from collections.abc import Sequence

from recoupe.lang.event_schema import EventVerb
from recoupe.read.clauses.verbs.group import VerbGroup
from recoupe.read.events.anaphora import clitic_means
from recoupe.read.events.complements import Complement
from recoupe.read.events.participants import ADDRESSING, Parties, owners_at, people_at
from recoupe.read.events.scene import EventScene
from recoupe.read.events.subjects import Subject
from recoupe.records import Sentence
from recoupe.records.event import EventType

# What is done to a thing, or with it, is done to whose it is.
_HARMING: tuple[EventType, ...] = ("ASSAULT", "COERCE", "PROTEST", "SANCTION")
_OWNED: tuple[EventType, ...] = (
    "ACCUSE", "AID", "COERCE", "CONCEDE", "REJECT", "SANCTION", "SUPPORT", "THREATEN",
)  # fmt: skip


def parties_of(
    scene: EventScene,
    sense: EventVerb,
    group: VerbGroup,
    subject: Subject,
    undergone: int | None,
    others: Sequence[Complement],
) -> Parties:
    """Who does it and who undergoes it, by the roles of a sense."""
    parties = Parties()
    passive = group.passive or group.mood == "participle"
    if passive:
        _add_passive(scene, sense, parties, group, subject, others)
    else:
        parties.add(sense.subject, subject.entities)
        if undergone is not None and undergone == group.object_clitic:
            parties.add(sense.object, clitic_means(scene, group, undergone, parties.actors))
        elif undergone is not None:
            parties.add(sense.object, _harmed(scene, sense, group.sentence, undergone))
    for other in others:
        role = scene.table.words.role(sense, other.preposition)
        if role is not None and other.head == group.dative_clitic:
            parties.add(role, clitic_means(scene, group, other.head, parties.actors))
        elif role is not None:
            told = other.preposition in sense.roles or sense.type not in _HARMING
            addressed = told and other.preposition in ADDRESSING
            found = people_at(scene, group.sentence, other.head, addressed=addressed)
            given = sense.subject == "recipient" and other.preposition not in sense.roles
            parties.add("actor" if given else role, found)
    if not parties.recipients and sense.type in _OWNED and not passive:
        parties.add("recipient", _owner(scene, sense, group.sentence, others))
    return parties


def _add_passive(
    scene: EventScene,
    sense: EventVerb,
    parties: Parties,
    group: VerbGroup,
    subject: Subject,
    others: Sequence[Complement],
) -> None:
    """The subject undergoes it, the agent does it; *visé par une enquête* du parquet."""
    harmed = subject.entities
    if not harmed and subject.head is not None and sense.type in _HARMING:
        harmed = owners_at(scene, group.sentence, subject.head)
    parties.add(sense.object, harmed)
    agents = scene.lexicon.grammar.agent_prepositions
    for agent in others:
        if agent.preposition in agents:
            parties.add(sense.subject, people_at(scene, group.sentence, agent.head))
    if not parties.actors and sense.words:
        parties.add(sense.subject, _owner(scene, sense, group.sentence, others))


def _harmed(
    scene: EventScene, sense: EventVerb, sentence: Sentence, undergone: int
) -> tuple[str, ...]:
    """Who undergoes it: the object, or whose the object is."""
    found = people_at(scene, sentence, undergone)
    if found or sense.type not in _HARMING:
        return found
    return owners_at(scene, sentence, undergone)


def _owner(
    scene: EventScene, sense: EventVerb, sentence: Sentence, others: Sequence[Complement]
) -> tuple[str, ...]:
    """Whose the thing is that stands right before *de*: gèle les avoirs *du clan*."""
    first = next((other for other in others if other.of_noun), None)
    of = scene.lexicon.grammar.of_prepositions
    if first is None or first.preposition not in of or first.preposition in sense.roles:
        return ()
    mention = scene.clauses.mention_at(sentence.tokens[first.head].start)
    before = sentence.tokens[first.head - 1]
    if mention is not None and mention.start < before.start:
        inside = [t for t in sentence.tokens if mention.start <= t.start < before.start]
        if any(t.pos == "NOUN" for t in inside):
            return ()
    return people_at(scene, sentence, first.head)
