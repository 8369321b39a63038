"""Who takes part: subjects, objects, complements and demonyms as entities."""

from dataclasses import dataclass

from recoupe.lang.event_schema import Role
from recoupe.lang.folding import fold
from recoupe.read.clauses.subjects.conjoined import joined
from recoupe.read.clauses.subjects.speaker import entity_ids
from recoupe.read.events.codes import sector_of_noun
from recoupe.read.events.complements import complements_of_noun, noun_after
from recoupe.read.events.scene import EventScene
from recoupe.read.events.strangers import stranger_at
from recoupe.records import Mention, Sentence

# Arms of a nation act and suffer for its forces: *des corvettes kényanes* s'exercent.
_ARMS = ("@aircraft", "@warships", "@weapons")
_ARMED = "MIL"
# Behind these a capital is a power: offert *à* Kampala, but not bombardé *dans* Kampala.
ADDRESSING = ("à", "auprès de", "avec", "chez", "contre", "entre", "envers", "face à")
_PRONOUNS = ("pronoun", "possessive")


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
        return _strangers(scene, sentence, noun)
    if "place.capital" in mention.rules and addressed:
        return _power_in(scene, mention)
    if not scene.clauses.is_actor(mention):
        return ()
    return joined(scene.clauses, sentence, mention)[1]


def _strangers(scene: EventScene, sentence: Sentence, noun: int) -> tuple[str, ...]:
    """Those whom no mention names, with those joined to them: *policiers* et *lycéens*."""
    found = stranger_at(scene, sentence, noun, _state_of(scene, sentence, noun))
    if not found:
        return ()
    joint, coordinators = noun + 1, scene.lexicon.grammar.coordinators
    if joint < len(sentence.tokens) and sentence.tokens[joint].norm in coordinators:
        other = noun_after(scene, sentence, joint + 1)
        if other is not None:
            found = tuple(dict.fromkeys((*found, *people_at(scene, sentence, other))))
    return found


def owners_at(scene: EventScene, sentence: Sentence, index: int) -> tuple[str, ...]:
    """Whose a thing is that is harmed: le siège *de la commission*, un cargo *péruvien*."""
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
        if after >= len(tokens) or tokens[after].pos not in ("NOUN", "PROPN", "ADJ", "VERB"):
            break
        index = after
    return index


def _counts(scene: EventScene, sentence: Sentence, index: int) -> bool:
    token = sentence.tokens[index]
    number = token.pos == "NUM" or token.norm in scene.lexicon.comparison.figures
    return number or token.norm in scene.table.words.counting or _picks(scene, sentence, index)


def _picks(scene: EventScene, sentence: Sentence, index: int) -> bool:
    """Tell a pronoun that picks some of many: *aucun* de ses hommes, *l'un* des navires."""
    following = [token.norm for token in sentence.tokens[index + 1 : index + 2]]
    picking = sentence.tokens[index].norm in scene.table.words.picking
    return picking and bool(scene.lexicon.grammar.of_prepositions & set(following))


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
