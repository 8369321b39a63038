"""Who does what a verb says: by parse and surface, over shared auxiliaries and infinitives."""

from typing import NamedTuple

from recoupe.read.clauses.morphology import is_past_participle
from recoupe.read.clauses.phrases.places import index_at
from recoupe.read.clauses.subjects.conjoined import joined
from recoupe.read.clauses.subjects.parsed import Parsed, parsed_subject
from recoupe.read.clauses.subjects.preposed import subject_before
from recoupe.read.clauses.subjects.speaker import entity_ids
from recoupe.read.clauses.verbs.auxiliaries import auxiliary_reading, sharing_participle
from recoupe.read.clauses.verbs.group import VerbGroup
from recoupe.read.clauses.verbs.reading import verb_group
from recoupe.read.events.anaphora import meant
from recoupe.read.events.complements import noun_after, preposition_of
from recoupe.read.events.participants import counted, people_at
from recoupe.read.events.scene import EventScene
from recoupe.records import Sentence, Token

_ACTING = ("@acting", "@people", "@prisoners", "@ships", "@troops")
_NOMINAL = ("NOUN", "PROPN", "PRON")
_CLIMB = 3
_LONGEST_SUBJECT = 12
_SHORTEST = 3


class Subject(NamedTuple):
    """Who does it, and the index of the noun that says so."""

    entities: tuple[str, ...] = ()
    head: int | None = None


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
    opening = _behind_conjunction(scene, group)
    if opening is not None:
        return opening
    parsed = parsed_subject(group)
    near = _right_before(scene, group, parsed)
    if near is not None:
        return near
    head = parsed.token.index if parsed is not None else _other_subject(scene, group)
    speaker = subject_before(scene.clauses, group)
    entities = entity_ids(speaker.entity) if speaker is not None else ()
    if not entities and head is not None:
        entities = people_at(scene, sentence, head)
    if head is not None and not any(_can_do(scene, entity) for entity in entities):
        entities = _again(scene, sentence, head) or entities
    place = None if parsed is None else _unnamed_antecedent(scene, sentence, parsed.token)
    if place is not None:
        return Subject(people_at(scene, sentence, place), head)
    if speaker is None:
        return Subject(entities, head)
    return Subject(entities, head if head is not None else index_at(sentence, speaker.start))


def _unnamed_antecedent(scene: EventScene, sentence: Sentence, relative: Token) -> int | None:
    """Index of the noun, nobody's name, that the parse gives a relative: un drone *qui* a tué."""
    if relative.norm not in scene.lexicon.grammar.subject_relatives:
        return None
    place = sentence.tokens[relative.head].head
    noun = sentence.tokens[place]
    unnamed = noun.pos == "NOUN" and scene.clauses.mention_at(noun.start) is None
    return place if unnamed else None


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
        return _is_of_somebody(scene, token)
    return token.pos in ("NUM", "PROPN") or scene.is_one_of(token, _ACTING)


def _is_of_somebody(scene: EventScene, token: Token) -> bool:
    """Tell a pronoun for somebody: *ils*, *celui* qui, *aucun*; but not *on*, *cela*, *y*."""
    grammar = scene.lexicon.grammar
    personal = (grammar.third_person_subjects, grammar.lequel_forms, grammar.whoever_words)
    return any(token.norm in words for words in (*personal, scene.table.words.picking))


def _can_do(scene: EventScene, entity: str) -> bool:
    known = scene.clauses.entities.get(entity)
    return known is None or known.kind not in ("document", "event", "place")


def _again(scene: EventScene, sentence: Sentence, head: int) -> tuple[str, ...]:
    """Whom a pronoun goes on with, where it cannot be a letter: la lettre qu'*elle* a remise."""
    word = sentence.tokens[head]
    if word.norm not in scene.lexicon.grammar.third_person_subjects:
        return ()
    return meant(scene, sentence, word, ())


def _behind_conjunction(scene: EventScene, group: VerbGroup) -> Subject | None:
    """The subject from a conjunction to its verb: depuis *que Lima et Quito* ont signé."""
    tokens = group.sentence.tokens
    for index in range(group.first - 2, max(-1, group.first - _LONGEST_SUBJECT), -1):
        if tokens[index].norm not in scene.lexicon.grammar.complementisers:
            continue
        mention = scene.clauses.mention_at(tokens[index + 1].start)
        if mention is None or mention.kind == "place" or not scene.clauses.is_actor(mention):
            return None
        end, entities = joined(scene.clauses, group.sentence, mention)
        head = noun_after(scene, group.sentence, index + 1)
        return Subject(entities, head) if end == tokens[group.first - 1].end else None
    return None


def _right_before(scene: EventScene, group: VerbGroup, parsed: Parsed | None) -> Subject | None:
    """The subject from a joint to its verb, where the parse has another: et *ses gardes* tirent."""
    tokens = group.sentence.tokens
    if group.mood != "finite" or group.first < _SHORTEST:
        return None
    head, first = group.first - 1, group.first - 1
    while first > 0 and (tokens[first].pos in ("NOUN", "ADJ", "PROPN", "NUM")):
        head = first if tokens[first].pos in ("NOUN", "PROPN") else head
        first -= 1
    if tokens[head].pos not in ("NOUN", "PROPN") or (parsed and parsed.token.index >= first):
        return None
    if scene.clauses.timex_at(tokens[head].start) is not None:
        return None
    article = tokens[first].norm in scene.lexicon.words.articles or tokens[first].pos == "DET"
    joint = tokens[first - 1] if article and first else tokens[first]
    grammar = scene.lexicon.grammar
    joins = joint.norm in grammar.coordinators or joint.norm in grammar.complementisers
    if not joins and joint.norm != ",":
        return None
    return Subject(people_at(scene, group.sentence, head), head)


def _of_sharing(scene: EventScene, group: VerbGroup) -> Subject | None:
    """The subject of the verb whose auxiliary a participle shares: a tiré et *fermé* le port."""
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
    """The subject of the clause a gerund or *après avoir tiré* goes with, or its own before it."""
    tokens = group.sentence.tokens
    token = tokens[group.head]
    infinitive = group.mood == "infinitive" and token.dep.startswith(("advcl", "obl:mod"))
    if group.mood != "gerund" and not infinitive:
        return None
    before = scene.clauses.mention_at(tokens[group.first - 1].start) if group.first else None
    if group.mood == "gerund" and before is not None and scene.clauses.is_actor(before):
        return group.first - 1
    for _ in range(_CLIMB):
        token = tokens[token.head]
        for child in scene.children(group.sentence, token.index):
            mine = group.first <= child <= group.last
            if tokens[child].dep.startswith("nsubj") and not mine:
                return child
    return None
