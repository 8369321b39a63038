"""The subject a relative clause parts from its verb: *Le maire*, dont le parti hésite, a promis."""

from msgspec.structs import replace

from recoupe.read.clauses.phrases.places import has_finite_verb, index_at, norm_at
from recoupe.read.clauses.scene import Scene
from recoupe.read.clauses.subjects.conjoined import opening_actor
from recoupe.read.clauses.subjects.phrases import speaker_from
from recoupe.read.clauses.subjects.speaker import Speaker
from recoupe.read.clauses.verbs.group import VerbGroup
from recoupe.records import Sentence


def relative_before(scene: Scene, group: VerbGroup) -> int | None:
    """Index of the relative of a clause between commas that ends right before the verb."""
    sentence = group.sentence
    if norm_at(sentence, group.first - 1) != ",":
        return None
    for place in range(group.first - 2, 1, -1):
        relative = norm_at(sentence, place) in scene.grammar.incise_relatives
        if relative and norm_at(sentence, place - 1) == ",":
            return place if has_finite_verb(sentence, place + 1, group.first, scene) else None
        if norm_at(sentence, place) == "," and _resumes(scene, sentence, place + 1):
            return None
    return None


def _resumes(scene: Scene, sentence: Sentence, index: int) -> bool:
    """Tell a finite verb right after a comma: the relative clause ended before it."""
    while index < len(sentence.tokens) and sentence.tokens[index].pos in ("ADV", "PRON"):
        if norm_at(sentence, index) in scene.grammar.incise_relatives:
            return False
        index += 1
    return has_finite_verb(sentence, index, index + 1, scene)


def subject_around(scene: Scene, group: VerbGroup) -> Speaker | None:
    """The noun phrase a relative clause right before the verb describes; null where none opens.

    Only a phrase that opens its sentence, or the clause after a complementiser, is surely the
    subject: in "Lima a reçu le maire, qui hésitait, a dit la radio" the verb before is another's.
    """
    relative = relative_before(scene, group)
    if relative is None:
        return None
    sentence = group.sentence
    first = _opening(scene, sentence, relative)
    if first is None or has_finite_verb(sentence, first, relative, scene):
        return None
    found = speaker_from(scene, sentence, first, "around-relative")
    if found is None or found.start >= sentence.tokens[relative].start:
        return None
    return replace(found, end=min(found.end, sentence.tokens[relative - 1].start))


def apposed_subject(scene: Scene, group: VerbGroup) -> bool:
    """Tell *selon laquelle le maire, Ali Sow, a demandé*: a title and name before the verb."""
    sentence = group.sentence
    if group.first < 2 or norm_at(sentence, group.first - 1) != ",":
        return False
    mention = scene.actor_at(sentence.tokens[group.first - 2].start)
    if mention is None or "," not in mention.text or mention.start < sentence.start:
        return False
    first = index_at(sentence, mention.start)
    leads = scene.grammar.incise_relatives | scene.grammar.lequel_forms
    return norm_at(sentence, first - 1) in leads | scene.grammar.complementisers


def opens_verbless(scene: Scene, group: VerbGroup) -> bool:
    """Tell *Cette avocate de Lyon, 44 ans, a récusé* X: nobody acts before the verb."""
    sentence = group.sentence
    if opening_actor(scene, sentence, 0) is None:
        return False
    return all(token.pos not in ("AUX", "VERB") for token in sentence.tokens[: group.first])


def _opening(scene: Scene, sentence: Sentence, relative: int) -> int | None:
    """Index where the phrase before the relative begins: a mention's, else the sentence's own."""
    tokens = sentence.tokens
    mention = scene.actor_at(tokens[relative - 2].start)
    if mention is None or mention.start < sentence.start:
        return 0 if tokens[0].pos in ("DET", "PROPN") else None
    first = index_at(sentence, mention.start)
    before = norm_at(sentence, first - 1)
    opens = first == 0 or before == "," or before in scene.grammar.complementisers
    verbless = not has_finite_verb(sentence, 0, first, scene)
    return first if opens and (verbless or before != ",") else None
