"""Participles beside a noun for an act: une lettre *envoyée par* Oslo, *déchiré par* une guerre."""

from recoupe.read.clauses.morphology import is_participle
from recoupe.read.events.complements import preposition_of
from recoupe.read.events.participants import Parties, people_at
from recoupe.read.events.scene import EventScene
from recoupe.records import Sentence

_LONGEST = 6


def made_by(scene: EventScene, sentence: Sentence, index: int) -> Parties:
    """Who did what a noun names, and to whom, by a participle that describes it."""
    parties = Parties()
    light = scene.table.words.light
    for child in scene.children(sentence, index):
        token = sentence.tokens[child]
        lemmas = scene.verb_lemmas(token)
        if child < index or not is_participle(token) or not lemmas & (light.doing | light.giving):
            continue
        for other in scene.children(sentence, child):
            preposition = preposition_of(scene, sentence, other)
            if preposition in scene.lexicon.grammar.agent_prepositions:
                parties.add("actor", people_at(scene, sentence, other))
            elif preposition == "à":
                parties.add("recipient", people_at(scene, sentence, other))
    return parties


def torn_by(scene: EventScene, sentence: Sentence, index: int) -> int | None:
    """Index of the participle whose agent the noun is: un pays *ravagé* par la guerre."""
    tokens = sentence.tokens
    verb = tokens[tokens[index].head]
    near = verb.index < index < verb.index + _LONGEST
    if not near or not scene.verb_lemmas(verb) & scene.table.words.light.torn:
        return None
    agent = preposition_of(scene, sentence, index) in scene.lexicon.grammar.agent_prepositions
    return verb.index if agent and is_participle(verb) else None
