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


def has_needed(
    scene: EventScene, sense: EventVerb, group: VerbGroup, target: int | None, found: set[str]
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
    return any(need in found for need in sense.needs)


def _is_somebody(scene: EventScene, group: VerbGroup, target: int) -> bool:
    """Tell an object who is somebody: named, a clitic, *dix-sept d'entre eux*."""
    sentence = group.sentence
    if people_at(scene, sentence, target):
        return True
    if target == group.object_clitic:
        return scene.clauses.mention_at(sentence.tokens[target].start) is None
    behind = {t.norm for t in sentence.tokens[target + 1 : target + 4]}
    return bool(behind & scene.lexicon.grammar.emphatic_pronouns)


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
