"""Who takes part: subjects, objects, complements and demonyms as entities."""

from dataclasses import dataclass
from typing import NamedTuple

from recoupe.lang.event_schema import Role
from recoupe.lang.folding import fold
from recoupe.read.clauses.morphology import is_past_participle
from recoupe.read.clauses.phrases.places import index_at
from recoupe.read.clauses.subjects.conjoined import joined
from recoupe.read.clauses.subjects.parsed import parsed_subject
from recoupe.read.clauses.subjects.preposed import subject_before
from recoupe.read.clauses.subjects.speaker import entity_ids
from recoupe.read.clauses.verbs.auxiliaries import auxiliary_reading, sharing_participle
from recoupe.read.clauses.verbs.group import VerbGroup
from recoupe.read.clauses.verbs.reading import verb_group
from recoupe.read.events.codes import sector_of_noun
from recoupe.read.events.complements import complements_of_noun, preposition_of
from recoupe.read.events.scene import EventScene
from recoupe.read.events.strangers import stranger_at
from recoupe.records import Mention, Sentence

# Arms of a nation act and suffer for its forces: *des corvettes kényanes* s'exercent.
_ARMS = ("@aircraft", "@warships", "@weapons")
_ACTING = ("@acting", "@people", "@prisoners", "@ships", "@troops")
_NOMINAL = ("NOUN", "PROPN", "PRON")
_CLIMB = 3
_ARMED = "MIL"
# Behind these a capital is a power: offert *à* Kampala, but not bombardé *dans* Kampala.
ADDRESSING = ("à", "auprès de", "avec", "chez", "contre", "entre", "envers", "face à")
_PRONOUNS = ("pronoun", "possessive")


class Subject(NamedTuple):
    """Who does it, and the index of the noun that says so."""

    entities: tuple[str, ...] = ()
    head: int | None = None


@dataclass(slots=True)
class Parties:
    """Actors and recipients as they are found, each once."""

    actors: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()

    def add(self, role: Role, entities: tuple[str, ...]) -> None:
        """Add some entities in a role; places and themes take no part."""
        if role == "actor":
            self.actors = tuple(dict.fromkeys((*self.actors, *entities)))
        elif role == "recipient":
            new = (entity for entity in entities if entity not in self.actors)
            self.recipients = tuple(dict.fromkeys((*self.recipients, *new)))


def people_at(
    scene: EventScene, sentence: Sentence, index: int, *, addressed: bool = False
) -> tuple[str, ...]:
    """The entities that can act at a word, with those joined to them.

    Where somebody is ``addressed``, a capital means the power that sits there.
    """
    mention = scene.clauses.mention_at(sentence.tokens[index].start)
    if mention is None:
        noun = counted(scene, sentence, index)
        nations = nations_of(scene, sentence, noun)
        if nations and scene.is_one_of(sentence.tokens[noun], _ARMS):
            return tuple(scene.institution("armed-forces", nation) for nation in nations)
        return stranger_at(scene, sentence, noun, _state_of(scene, sentence, noun))
    if "place.capital" in mention.rules and addressed:
        return _power_in(scene, mention)
    if not scene.clauses.is_actor(mention):
        return ()
    return joined(scene.clauses, sentence, mention)[1]


def owners_at(scene: EventScene, sentence: Sentence, index: int) -> tuple[str, ...]:
    """Whose a thing is that something is done to: le siège *de la commission*, un cargo *péruvien*."""
    noun = counted(scene, sentence, index)
    nations = nations_of(scene, sentence, noun)
    if nations:
        return state_entities(scene, nations)
    for complement in complements_of_noun(scene, sentence, noun):
        if complement.preposition in scene.lexicon.grammar.of_prepositions:
            return people_at(scene, sentence, complement.head)
    return owner_of(scene, sentence, noun)


def _power_in(scene: EventScene, capital: Mention) -> tuple[str, ...]:
    """The state of a capital: offert des radars *à Kampala*."""
    place = scene.clauses.entities.get(str(capital.entity))
    return (scene.state(place.iso3),) if place is not None and place.iso3 else ()


def _state_of(scene: EventScene, sentence: Sentence, index: int) -> str | None:
    """The state a noun's demonym or possessive tells: trois pêcheurs *péruviens*, *ses* soldats."""
    nations = nations_of(scene, sentence, index)
    if nations:
        return nations[0]
    if sector_of_noun(scene, sentence.tokens[index].norm) == _ARMED:
        return _nearest_state(scene, sentence, index)
    owners = (scene.clauses.entities.get(owner) for owner in owner_of(scene, sentence, index))
    return next((owner.iso3 for owner in owners if owner is not None), None)


def _nearest_state(scene: EventScene, sentence: Sentence, index: int) -> str | None:
    """The state named last before soldiers without a nation."""
    before = scene.clauses.mentions_in(sentence.start, sentence.tokens[index].start)
    named = [mention for mention in reversed(before) if mention.kind not in _PRONOUNS]
    known = (scene.clauses.entities.get(str(mention.entity)) for mention in named)
    return next((e.iso3 for e in known if e is not None and e.iso3 and e.kind != "place"), None)


def counted(scene: EventScene, sentence: Sentence, index: int) -> int:
    """The noun that is counted, for a word that counts: des *milliers* de soldats."""
    tokens = sentence.tokens
    while _counts(scene, sentence, index) and index + 1 < len(tokens):
        after = index + 1
        if tokens[after].norm in scene.lexicon.grammar.of_prepositions:
            after += 1
        while after < len(tokens) and tokens[after].pos in ("DET", "NUM"):
            after += 1
        if after >= len(tokens) or tokens[after].pos not in ("NOUN", "ADJ", "VERB"):
            break
        index = after
    return index


def _counts(scene: EventScene, sentence: Sentence, index: int) -> bool:
    token = sentence.tokens[index]
    number = token.pos == "NUM" or token.norm in scene.lexicon.comparison.figures
    return number or token.norm in scene.table.words.counting


def subject_of(scene: EventScene, group: VerbGroup) -> Subject:
    """The subject of a verb group, by parse and surface; of a bare participle, its noun."""
    sentence = group.sentence
    if group.mood == "participle":
        noun = _described(scene, group)
        return Subject(people_at(scene, sentence, noun), noun) if noun is not None else Subject()
    shared = _of_sharing(scene, group)
    if shared is not None:
        return shared
    controller = _controller(scene, group)
    if controller is not None:
        return Subject(people_at(scene, sentence, controller), controller)
    above = _of_governor(scene, group)
    if above is not None:
        return Subject(people_at(scene, sentence, above), above)
    parsed = parsed_subject(group)
    head = parsed.token.index if parsed is not None else _other_subject(scene, group)
    speaker = subject_before(scene.clauses, group)
    entities = entity_ids(speaker.entity) if speaker is not None else ()
    if not entities and head is not None:
        entities = people_at(scene, sentence, head)
    if speaker is None:
        return Subject(entities, head)
    return Subject(entities, head if head is not None else index_at(sentence, speaker.start))


def _of_sharing(scene: EventScene, group: VerbGroup) -> Subject | None:
    """The subject of the verb whose auxiliary a participle shares: *a dissous* la chambre et *fermé*."""
    sentence = group.sentence
    first = sentence.tokens[group.start]
    if auxiliary_reading(first, scene.clauses) is not None or not is_past_participle(first):
        return None
    before = sharing_participle(sentence, group.start, scene.clauses)
    if before is None:
        return None
    for lemma in sorted(scene.verb_lemmas(sentence.tokens[before])):
        other = verb_group(sentence, before, lemma, scene.clauses)
        if other is not None and other.mood == "finite":
            return subject_of(scene, other)
    return None


def can_act(scene: EventScene, sentence: Sentence, subject: Subject) -> bool:
    """Tell a subject that can do something: somebody, a body, troops, a name or a pronoun."""
    if subject.entities:
        return True
    if subject.head is None:
        return False
    token = sentence.tokens[counted(scene, sentence, subject.head)]
    if token.norm in scene.lexicon.grammar.subject_relatives:
        token = sentence.tokens[sentence.tokens[token.head].head]
    if token.pos == "PRON":
        return token.norm in scene.lexicon.grammar.third_person_subjects
    return token.pos == "PROPN" or scene.is_one_of(token, _ACTING)


def _other_subject(scene: EventScene, group: VerbGroup) -> int | None:
    """A subject behind its verb, or the noun that the parser hangs a finite verb on.

    S'indignent *des associations*; le *régime* persécute (read as an adjective).
    """
    if group.mood != "finite":
        return None
    tokens = group.sentence.tokens
    verb = tokens[group.head]
    for child in scene.children(group.sentence, group.head):
        if child > group.last and tokens[child].dep.startswith("nsubj"):
            return child
        if child < group.first and _is_bare(scene, group.sentence, child):
            return child
    if verb.dep not in ("amod", "acl", "advmod", "nmod"):
        return None
    return verb.head if verb.head < group.first and tokens[verb.head].pos in _NOMINAL else None


def _is_bare(scene: EventScene, sentence: Sentence, index: int) -> bool:
    """Tell a noun that is taken for an adjunct but no preposition leads to: plus de cent *élus*."""
    token = sentence.tokens[index]
    adjunct = token.pos == "NOUN" and token.dep.startswith("obl")
    dated = scene.clauses.timex_at(token.start) is not None
    return adjunct and not dated and not preposition_of(scene, sentence, index)


def _described(scene: EventScene, group: VerbGroup) -> int | None:
    """The noun a bare participle tells more of: l'ancien *ministre*, aussitôt écroué."""
    tokens = group.sentence.tokens
    above = tokens[group.head].head
    if above != group.head and tokens[above].pos in _NOMINAL:
        return above
    for token in reversed(tokens[: group.head]):
        if token.pos in _NOMINAL and scene.clauses.timex_at(token.start) is None:
            mention = scene.clauses.mention_at(token.start)
            return index_at(group.sentence, mention.start) if mention is not None else token.index
        if token.norm != "," and token.pos != "ADV":
            break
    return above if above != group.head else None


def _controller(scene: EventScene, group: VerbGroup) -> int | None:
    """Whom another verb makes do it: accuse *Oslo* d'avoir tiré, empêche *Oslo* de partir."""
    tokens = group.sentence.tokens
    if group.mood != "infinitive" or tokens[group.head].dep not in ("xcomp", "obl:arg", "ccomp"):
        return None
    governor = tokens[group.head].head
    if governor >= group.first:
        return None
    between = [
        child
        for child in scene.children(group.sentence, governor)
        if tokens[child].dep in ("obj", "iobj") and tokens[child].pos != "VERB"
    ]
    return between[0] if between and between[0] < group.first else None


def _of_governor(scene: EventScene, group: VerbGroup) -> int | None:
    """The subject of the clause a gerund or *après avoir tiré* goes with."""
    tokens = group.sentence.tokens
    token = tokens[group.head]
    infinitive = group.mood == "infinitive" and token.dep.startswith(("advcl", "obl:mod"))
    if group.mood != "gerund" and not infinitive:
        return None
    own = [c for c in scene.children(group.sentence, group.head) if c < group.first]
    subjects = [c for c in own if tokens[c].dep.startswith("nsubj")]
    if group.mood == "gerund" and subjects:
        return subjects[-1]
    for _ in range(_CLIMB):
        token = tokens[token.head]
        for child in scene.children(group.sentence, token.index):
            mine = group.first <= child <= group.last
            if tokens[child].dep.startswith("nsubj") and not mine:
                return child
    return None


def nations_of(scene: EventScene, sentence: Sentence, index: int) -> tuple[str, ...]:
    """The states named by demonyms behind a noun: les frappes *russes* et *syriennes*."""
    codes = []
    for token in sentence.tokens[index + 1 :]:
        if token.pos not in ("ADJ", "NOUN", "PROPN", "CCONJ", "VERB"):
            break
        demonyms = scene.lexicon.gazetteer.demonyms.get(fold(token.norm), ())
        if token.text[:1].islower() and demonyms:
            codes.append(demonyms[0].iso3)
    return tuple(dict.fromkeys(codes))


def owner_of(scene: EventScene, sentence: Sentence, index: int) -> tuple[str, ...]:
    """Whom a possessive before a noun means: *son* retrait, *leurs* frappes."""
    for place in range(index - 1, max(-1, index - 4), -1):
        token = sentence.tokens[place]
        if token.norm in scene.lexicon.grammar.speaker_possessives:
            meant = scene.clauses.mentions_in(token.start, token.end)
            return entity_ids(meant[0].entity) if meant else ()
        if token.pos not in ("ADJ", "NUM"):
            return ()
    return ()


def state_entities(scene: EventScene, codes: tuple[str, ...]) -> tuple[str, ...]:
    """The entities of some states, made known to the scene where no mention names them."""
    return tuple(scene.state(code) for code in codes)
