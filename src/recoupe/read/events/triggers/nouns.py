"""Nouns that name an event, with the light verb over them: *a mené* une *frappe*."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from recoupe.lang.event_schema import EventNoun
from recoupe.read.clauses.verbs.group import VerbGroup
from recoupe.read.clauses.verbs.reading import verb_group
from recoupe.read.events.complements import (
    Complement,
    complements_of_noun,
    complements_of_verb,
    object_of,
)
from recoupe.read.events.drafts import Draft
from recoupe.read.events.governors import nouns_over
from recoupe.read.events.participants import (
    ADDRESSING,
    Parties,
    nations_of,
    owner_of,
    people_at,
    state_entities,
)
from recoupe.read.events.scene import EventScene
from recoupe.read.events.subjects import subject_of
from recoupe.read.events.triggers.fitting import is_of_a_thing
from recoupe.read.events.triggers.fixed import trigger_words
from recoupe.read.events.triggers.needs import leads_to_name
from recoupe.read.events.triggers.participles import made_by, torn_by
from recoupe.records import Sentence
from recoupe.records.event import EventType

_NOT_NOUNS = ("VERB", "AUX", "ADV", "ADP", "PROPN", "PRON", "DET")

# Nouns of these types name a state of things as often as an event: *cet* exercice.
_UNTOLD: tuple[EventType, ...] = ("AID", "COERCE", "COOPERATE", "MOBILIZE", "RETREAT")


class Light(NamedTuple):
    """A verb that leaves its meaning to the noun; ``undergone`` when its subject undergoes it."""

    group: VerbGroup
    undergone: bool


def noun_triggers(scene: EventScene, sentence: Sentence) -> Iterator[Draft]:
    """Yield an event for each noun of the table whose frame its complements fill."""
    for token in sentence.tokens:
        senses = scene.table.nouns.get(token.norm)
        if senses is None or _is_verb(scene, sentence, token.index):
            continue
        if token.pos in _NOT_NOUNS and not _after_article(scene, sentence, token.index):
            continue
        for sense in senses:
            draft = _in_sense(scene, sentence, token.index, sense)
            if draft is not None:
                yield draft
                break


def _after_article(scene: EventScene, sentence: Sentence, index: int) -> bool:
    return index > 0 and sentence.tokens[index - 1].norm in scene.lexicon.words.articles


def _is_verb(scene: EventScene, sentence: Sentence, index: int) -> bool:
    """Tell a verb the parser takes for a noun: la hausse, elle, *frappe* les ménages."""
    tokens = sentence.tokens
    if index == 0 or tokens[index - 1].norm != ",":
        return False
    following = tokens[index + 1 : index + 2]
    readings = scene.clauses.cues.forms.get(tokens[index].norm, ())
    finite = any(reading.mood == "ind" for reading in readings)
    return finite and any(t.pos in ("DET", "ADV") for t in following)


def _in_sense(scene: EventScene, sentence: Sentence, index: int, sense: EventNoun) -> Draft | None:
    tokens = sentence.tokens
    last = index
    if sense.words:
        last = trigger_words(scene, tokens, index + 1, sense.words)
    if last < 0 or _is_other(sentence, index, last, sense):
        return None
    complements = list(complements_of_noun(scene, sentence, last))
    behind = [tokens[c.head] for c in complements if c.preposition == "de"]
    if any(scene.is_one_of(token, sense.not_heads) for token in behind):
        return None
    if sense.heads and not any(scene.is_one_of(token, sense.heads) for token in behind):
        return None
    if is_of_a_thing(scene, sentence, sense, complements):
        return None
    light = _light_verb(scene, sentence, index)
    made = made_by(scene, sentence, index)
    nations = nations_of(scene, sentence, last)
    planner = _planner(scene, sentence, index)
    owner = owner_of(scene, sentence, index) or planner
    there = {c.preposition for c in complements}
    there |= {"demonym"} if nations else set()
    there |= {"possessive"} if owner else set()
    there |= {"light"} if light is not None or made.actors or planner else set()
    if "person" in sense.needs and any(people_at(scene, sentence, c.head) for c in complements):
        there.add("person")
    if any(leads_to_name(scene, sentence, c) for c in complements):
        there.add("name")
    lacks = bool(sense.needs) and not there.intersection(sense.needs)
    if lacks and (sense.type in _UNTOLD or not _is_known(scene, sentence, index, sense)):
        return None
    parties = _parties(scene, sentence, sense, complements, light)
    parties.add("actor", made.actors)
    parties.add("recipient", made.recipients)
    if owner and not parties.actors:
        parties.add("actor", owner)
    if nations and not parties.actors:
        parties.add("actor", state_entities(scene, nations))
    torn = torn_by(scene, sentence, index)
    first = light.group.start if light is not None and light.group.start < index else index
    first = first if torn is None else torn
    return Draft(
        sentence,
        first,
        last,
        index,
        sense.type,
        sense.type,
        sense.modes,
        ("noun", sense.name, *_borne(light=light is not None, torn=torn is not None)),
        light.group.head if light is not None else index,
        actors=parties.actors,
        recipients=parties.recipients,
        theme=next((c.head for c in complements if c.preposition == "de"), None),
    )


def _planner(scene: EventScene, sentence: Sentence, index: int) -> tuple[str, ...]:
    """Whose plan leads to what a noun names: *leurs préparatifs de* guerre."""
    for place in nouns_over(scene, sentence, index):
        owner = owner_of(scene, sentence, place)
        if owner:
            return owner
    return ()


def _borne(*, light: bool, torn: bool) -> tuple[str, ...]:
    """What of the trigger is no noun: a light verb, a participle such as *ravagé par*."""
    return ("light-verb",) if light else ("torn",) if torn else ()


def _is_other(sentence: Sentence, index: int, last: int, sense: EventNoun) -> bool:
    """Tell a word right before or after that makes the noun something else."""
    tokens = sentence.tokens
    before = tokens[index - 1].norm if index else ""
    after = tokens[last + 1].norm if last + 1 < len(tokens) else ""
    return before in sense.not_after or after in sense.not_next


def _is_known(scene: EventScene, sentence: Sentence, index: int, sense: EventNoun) -> bool:
    """Tell a noun for what was told, or for what takes place, as no demand does."""
    if _is_taken_up(scene, sentence, index):
        return True
    return sense.type != "REQUEST" and _takes_place(scene, sentence, index)


def _is_taken_up(scene: EventScene, sentence: Sentence, index: int) -> bool:
    """Tell a noun that takes up what was told: *cette* conversation, *leur* entretien."""
    grammar = scene.lexicon.grammar
    for token in reversed(sentence.tokens[max(0, index - 3) : index]):
        if token.norm in grammar.speaker_possessives or token.norm in grammar.demonstratives:
            return True
        if token.pos not in ("ADJ", "NUM"):
            return False
    return False


def _takes_place(scene: EventScene, sentence: Sentence, index: int) -> bool:
    """Tell a noun that a verb says to happen, or that dates: *lors d'*une marche."""
    tokens = sentence.tokens
    token = tokens[index]
    happening = scene.table.words.light.happening
    if token.dep.startswith("nsubj") and scene.verb_lemmas(tokens[token.head]) & happening:
        return True
    words = tokens[max(0, index - 4) : index]
    return any(word.norm in scene.table.words.dating for word in words)


def _parties(
    scene: EventScene,
    sentence: Sentence,
    sense: EventNoun,
    complements: Sequence[Complement],
    light: Light | None,
) -> Parties:
    parties = Parties()
    for complement in complements:
        role = scene.table.words.role(sense, complement.preposition)
        if role is not None:
            addressed = complement.preposition in ADDRESSING
            parties.add(role, people_at(scene, sentence, complement.head, addressed=addressed))
    if light is None:
        return parties
    subject = subject_of(scene, light.group)
    agents = list(complements_of_verb(scene, light.group))
    if light.group.passive:
        for agent in agents:
            if agent.preposition in scene.lexicon.grammar.agent_prepositions:
                parties.add("actor", people_at(scene, sentence, agent.head))
    else:
        parties.add("recipient" if light.undergone else "actor", subject.entities)
    for other in agents:
        role = scene.table.words.role(sense, other.preposition)
        if role is not None and other.preposition != "de":
            parties.add(role, people_at(scene, sentence, other.head))
    return parties


def _light_verb(scene: EventScene, sentence: Sentence, index: int) -> Light | None:
    """The light verb whose object, or passive subject, the noun is."""
    tokens = sentence.tokens
    governor = tokens[tokens[index].head]
    if governor.index == index or tokens[index].dep not in ("obj", "nsubj:pass", "obl:arg"):
        return None
    words = scene.table.words.light
    for lemma in sorted(scene.verb_lemmas(governor)):
        if lemma not in words.doing | words.undergoing | words.giving:
            continue
        group = verb_group(sentence, governor.index, lemma, scene.clauses)
        if group is not None and (group.passive or _governs(scene, group, index)):
            return Light(group, lemma in words.undergoing)
    return None


def _governs(scene: EventScene, group: VerbGroup, index: int) -> bool:
    """Tell whether the noun is what the verb leads to, not its subject."""
    target = object_of(scene, group, group.last)
    return index > group.head and (target is None or target <= index)
