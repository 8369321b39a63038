"""The speaker's next act of speech in the same sentence: a dit X *et demandé Y*."""

from collections.abc import Sequence

from recoupe.read.attribution.content.signatures import signatures
from recoupe.read.attribution.cues.verbs import VerbHit
from recoupe.read.clauses.morphology import is_finite
from recoupe.read.clauses.phrases.places import index_at, norm_at
from recoupe.read.clauses.scene import Scene
from recoupe.read.clauses.verbs.auxiliaries import set_phrase_ending, sharing_participle
from recoupe.records import Sentence

_MAX_CLIMB = 4


def before_next_act(
    scene: Scene, hit: VerbHit, others: Sequence[VerbHit], first: int, limit: int
) -> int:
    """Stop before the conjunction where the speaker's next act of speech begins."""
    for other in others:
        if other.group.head > first and other.group.head != hit.group.head:
            place = _conjunction(scene, hit, other, first)
            if place is not None and first < place < limit:
                return place
    return limit


def before_next_verb(scene: Scene, hit: VerbHit, first: int, limit: int) -> int:
    """Stop content without a verb of its own at the speaker's next deed: *et a porté plainte*."""
    sentence = hit.sentence
    for index in range(first + 1, limit - 1):
        norm = sentence.tokens[index].norm
        if norm in scene.grammar.relatives or norm in scene.grammar.lequel_forms:
            return limit
        if norm not in scene.grammar.coordinators:
            continue
        if scene.same_marks(sentence.tokens[index].start, hit.group.begin) and _goes_on_alone(
            scene, sentence, index + 1
        ):
            return index - 1 if norm_at(sentence, index - 1) == "," else index
    return limit


def _goes_on_alone(scene: Scene, sentence: Sentence, index: int) -> bool:
    """Tell a finite verb, after clitics and adverbs, with no subject of its own."""
    for token in sentence.tokens[index : index + 4]:
        if is_finite(token) and token.pos in ("VERB", "AUX"):
            return True
        norm, grammar = token.norm, scene.grammar
        clitic = norm in grammar.verb_leads or norm in grammar.object_clitics
        if not (clitic or norm in grammar.dative_clitics or token.pos == "ADV"):
            return False
    return False


def _conjunction(scene: Scene, main: VerbHit, other: VerbHit, first: int) -> int | None:
    """Token index of the conjunction that joins a further verb of speech to the main one."""
    if other.group.mood == "gerund":
        return _before_gerund(scene, other, first)
    if other.group.mood == "infinitive":
        return _before_infinitive(scene, main, other, first)
    if other.group.mood not in ("finite", "participle") or other.group.inverted is not None:
        return None
    conjunction = _joint_before(scene, other, first)
    if conjunction is None:
        return None
    if _climbs_to(main.sentence, other.group.head, main.group.head):
        return conjunction
    if main.group.mood == "gerund" and _is_outer(scene, main, other, conjunction):
        return conjunction
    if sharing_participle(main.sentence, other.group.head, scene) == main.group.head:
        return conjunction
    return conjunction if _same_teller(scene, main, other, first, conjunction) else None


def _before_gerund(scene: Scene, other: VerbHit, first: int) -> int | None:
    """Index of *en* before a gerund, or of the comma before that."""
    sentence = other.sentence
    place = other.group.first
    while place > first and norm_at(sentence, place - 1) in scene.grammar.gerund_leads:
        place -= 1
    alone = scene.actor_at(sentence.tokens[place - 1].start)
    if alone is not None and norm_at(sentence, index_at(sentence, alone.start) - 1) == ",":
        # A subject of its own: ", *Pékin* répliquant que".
        place = max(index_at(sentence, alone.start), first + 1)
    if place > first and norm_at(sentence, place - 1) in {",", *scene.grammar.and_but}:
        return place - 1
    return place if place < other.group.first else None


def _before_infinitive(scene: Scene, main: VerbHit, other: VerbHit, first: int) -> int | None:
    """Index before *avant de* menacer, or before *et d'* exiger beside another infinitive."""
    sentence, grammar = other.sentence, scene.grammar
    place = other.group.first
    while place > first and norm_at(sentence, place - 1) in grammar.bare_of:
        place -= 1
    before = norm_at(sentence, place - 1)
    joined = main.group.mood == "infinitive" and before in grammar.and_but
    if place <= first or not (before in grammar.before_words or joined):
        return None
    place -= 1
    return place - 1 if norm_at(sentence, place - 1) == "," else place


def _joint_before(scene: Scene, other: VerbHit, first: int) -> int | None:
    """Index of the conjunction or comma before a verb, over adverbs and a subject pronoun."""
    sentence, grammar = other.sentence, scene.grammar
    place = other.group.first
    while place > first and (length := _adverb_before(scene, sentence, place)):
        place -= length
    if norm_at(sentence, place - 1) in grammar.third_person_subjects:
        place -= 1
    joint = norm_at(sentence, place - 1)
    if place <= first or (joint != "," and joint not in grammar.coordinators):
        return None
    conjunction = place - 1
    if conjunction > first and joint != "," and norm_at(sentence, conjunction - 1) == ",":
        return conjunction - 1
    return conjunction


def _adverb_before(scene: Scene, sentence: Sentence, place: int) -> int:
    """Number of words of the adverb or set phrase that ends before ``place``; 0 for none."""
    norm = norm_at(sentence, place - 1)
    if norm in scene.words.adverbs or norm.endswith(scene.grammar.adverb_endings):
        return 1
    return set_phrase_ending(sentence.tokens, place - 1, scene)


def _climbs_to(sentence: Sentence, index: int, target: int) -> bool:
    """Tell whether the parser joins the word at ``index`` to the one at ``target``."""
    for _ in range(_MAX_CLIMB):
        token = sentence.tokens[index]
        if token.dep != "conj" or token.head == index:
            return False
        index = token.head
        if index == target:
            return True
    return False


def _is_outer(scene: Scene, main: VerbHit, other: VerbHit, conjunction: int) -> bool:
    """Tell the verb of the clause around a gerund: a nié, affirmant que X, *puis a demandé* Y."""
    sentence = main.sentence
    around = signatures(sentence, 0, main.group.first)
    again = signatures(sentence, other.group.start, other.group.last + 1)
    inside = signatures(sentence, main.group.last + 1, conjunction)
    return bool(around & again) and not inside & again


def _same_teller(scene: Scene, main: VerbHit, other: VerbHit, first: int, conjunction: int) -> bool:
    """Tell by number and tense that both verbs have one subject, which what is said has not."""
    sentence, group = main.sentence, other.group
    joined = norm_at(sentence, conjunction + 1) in scene.grammar.coordinators
    joined = joined or norm_at(sentence, conjunction) in scene.grammar.coordinators
    shares = joined and group.mood == "participle" and main.group.tense.endswith("+pp")
    if not (group.tense == main.group.tense or shares) or group.plural != main.group.plural:
        return False
    inside = signatures(sentence, first, conjunction)
    outer = signatures(sentence, main.group.start, main.group.last + 1)
    return not inside & outer or not _speaks(scene, sentence, first, conjunction)


def _speaks(scene: Scene, sentence: Sentence, first: int, stop: int) -> bool:
    """Tell whether what is said has a verb of speech of its own."""
    return any(
        reading.lemma in scene.cues.verbs and reading.lemma not in scene.grammar.light_verbs
        for token in sentence.tokens[first:stop]
        if is_finite(token)
        for reading in scene.cues.forms.get(token.norm, ())
    )
