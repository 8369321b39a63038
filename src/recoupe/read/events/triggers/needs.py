"""What a verb needs around it to name an event, and what it must not have done it."""

from collections.abc import Sequence

from recoupe.lang.event_schema import EventVerb
from recoupe.read.clauses.morphology import is_infinitive_form
from recoupe.read.clauses.verbs.group import VerbGroup
from recoupe.read.events.complements import Complement
from recoupe.read.events.participants import counted, people_at
from recoupe.read.events.scene import EventScene
from recoupe.read.events.subjects import Subject, can_act
from recoupe.records import Sentence

# What a deed may be done by, besides somebody: tués *par une roquette*.
_DEEDS = ("@aircraft", "@attacks", "@ships", "@weapons")
# And what harms by itself: *une bombe* a tué, but not *l'incendie*.
_ARMS = ("@aircraft", "@weapons")


def has_needed(
    scene: EventScene,
    sense: EventVerb,
    group: VerbGroup,
    target: int | None,
    found: Sequence[Complement],
) -> bool:
    """Tell whether one of the complements a sense cannot do without is there."""
    if not sense.needs:
        return True
    if "object" in sense.needs and target is not None:
        return True
    if "person" in sense.needs and target is not None and _is_somebody(scene, group, target):
        return True
    if "infinitive" in sense.needs and _leads_to_infinitive(scene, group):
        return True
    if "name" in sense.needs and any(leads_to_name(scene, group.sentence, c) for c in found):
        return True
    return any(complement.preposition in sense.needs for complement in found)


def _is_somebody(scene: EventScene, group: VerbGroup, target: int) -> bool:
    """Tell an object who is somebody: named, a clitic, *dix-sept d'entre eux*."""
    sentence = group.sentence
    if people_at(scene, sentence, target):
        return True
    if target == group.object_clitic:
        return scene.clauses.mention_at(sentence.tokens[target].start) is None
    behind = {t.norm for t in sentence.tokens[target + 1 : target + 4]}
    return bool(behind & scene.lexicon.grammar.emphatic_pronouns)


def is_by_somebody(
    scene: EventScene, sentence: Sentence, sense: EventVerb, subject: Subject
) -> bool:
    """Tell a subject who can do it, or in an assault what it is done by: *une bombe* a tué."""
    if can_act(scene, sentence, subject):
        return True
    if sense.type != "ASSAULT" or sense.words or subject.head is None:
        return False
    token = sentence.tokens[counted(scene, sentence, _meant(scene, sentence, subject.head))]
    return scene.is_one_of(token, _ARMS)


def is_by_a_thing(scene: EventScene, sentence: Sentence, others: Sequence[Complement]) -> bool:
    """Tell a passive whose agent can do nothing: frappés *par la crise*."""
    agents = scene.lexicon.grammar.agent_prepositions
    for other in others:
        if other.preposition in agents and other.preposition != "de":
            agent = Subject(people_at(scene, sentence, other.head), other.head)
            token = sentence.tokens[counted(scene, sentence, other.head)]
            if not can_act(scene, sentence, agent) and not scene.is_one_of(token, _DEEDS):
                return True
    return False


def has_subject(
    scene: EventScene,
    sentence: Sentence,
    sense: EventVerb,
    subject: Subject,
    agents: Sequence[Complement] | None,
) -> bool:
    """Tell whether one of the nouns a sense asks for does it: *un missile* a touché une école.

    ``agents`` are the complements of a passive, where its agent must be one of them.
    """
    if not sense.subjects:
        return True
    if agents is not None:
        by = scene.lexicon.grammar.agent_prepositions
        places = [agent.head for agent in agents if agent.preposition in by]
    else:
        places = [_meant(scene, sentence, subject.head)] if subject.head is not None else []
    return any(
        scene.is_one_of(sentence.tokens[counted(scene, sentence, place)], sense.subjects)
        for place in places
    )


def _meant(scene: EventScene, sentence: Sentence, index: int) -> int:
    """The noun a relative pronoun stands for, else the word itself: les obus *qui* tombent."""
    token = sentence.tokens[index]
    if token.norm in scene.lexicon.grammar.subject_relatives:
        return sentence.tokens[token.head].head
    return index


def leads_to_name(scene: EventScene, sentence: Sentence, complement: Complement) -> bool:
    """Tell a way to a place with a name: s'est rendu à *Tunis*, but not à l'école."""
    token = sentence.tokens[complement.head]
    return token.pos == "PROPN" or scene.clauses.mention_at(token.start) is not None


def _leads_to_infinitive(scene: EventScene, group: VerbGroup) -> bool:
    """Tell a verb with an infinitive of its own: menace *de rompre*, refuse *de partir*."""
    tokens = group.sentence.tokens
    return any(
        is_infinitive_form(tokens[child]) and child > group.last
        for child in scene.children(group.sentence, group.head)
    )
