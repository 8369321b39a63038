"""Where the main clause takes over from a relative one: à X qui demandait si Y, *Z a dit*."""

from collections.abc import Sequence

from recoupe.read.attribution.cues.verbs import VerbHit
from recoupe.read.clauses.morphology import any_finite, is_finite, is_subject
from recoupe.read.clauses.phrases.places import has_finite_verb, norm_at
from recoupe.read.clauses.scene import Scene
from recoupe.records import Sentence


def before_main_clause(
    scene: Scene, hit: VerbHit, others: Sequence[VerbHit], first: int, limit: int
) -> int:
    """Stop what a relative clause says where the clause around it goes on."""
    sentence = hit.sentence
    commas = [i for i in range(first + 1, limit) if sentence.tokens[i].norm == ","]
    if _has_subject_inside(scene, hit):
        return next((i for i in commas if i < limit - 1 and _resumes(scene, sentence, i)), limit)
    if norm_at(sentence, hit.group.first - 1) not in scene.grammar.clause_relatives:
        return limit
    if _is_insertion(scene, hit):
        inside = sentence.tokens[first].start
        for index in commas:
            if scene.same_marks(sentence.tokens[index].start, inside):
                return index
    for index in commas:
        if index < limit - 1 and _resumes(scene, sentence, index):
            return index
    for other in others:
        group = other.group
        if group.head <= first or group.mood != "finite" or group.inverted is not None:
            continue
        for index in commas:
            if index < group.first and not has_finite_verb(sentence, index, group.first, scene):
                return index
    return limit


def _has_subject_inside(scene: Scene, hit: VerbHit) -> bool:
    """Tell a relative between commas with its own subject: X, *que Lima accuse de Y*, a répondu."""
    tokens = hit.sentence.tokens
    for place in range(hit.group.first - 2, 1, -1):
        norm = tokens[place].norm
        if norm in scene.grammar.relatives:
            return tokens[place - 1].norm == ","
        if norm == "," or any_finite(tokens[place : place + 1]):
            return False
    return False


def _is_insertion(scene: Scene, hit: VerbHit) -> bool:
    """Tell a relative between commas: X, *qui a dit que Y*, est parti."""
    opening = hit.group.first - 2
    subject = norm_at(hit.sentence, opening + 1) in scene.grammar.who_words
    return subject and norm_at(hit.sentence, opening) == ","


def _resumes(scene: Scene, sentence: Sentence, index: int) -> bool:
    """Tell a comma after which a verb comes without a subject or relative of its own."""
    after = sentence.tokens[index + 1 : index + 4]
    verb = next((place for place, token in enumerate(after) if is_finite(token)), None)
    opens = scene.grammar.clause_joints
    return verb is not None and not any(is_subject(t) or t.norm in opens for t in after[:verb])
