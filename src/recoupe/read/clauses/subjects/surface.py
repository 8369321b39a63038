"""The subject as the surface shows it: the nearest actor that no preposition governs."""

from recoupe.read.clauses.phrases.places import has_finite_verb, index_at, norm_at
from recoupe.read.clauses.scene import Scene
from recoupe.read.clauses.subjects.conjoined import joined
from recoupe.read.clauses.subjects.phrases import speaker_from
from recoupe.read.clauses.subjects.speaker import Speaker
from recoupe.read.clauses.verbs.group import VerbGroup
from recoupe.records import Mention


def surface_subject(scene: Scene, group: VerbGroup) -> Mention | None:
    """The nearest actor before the verb that no preposition governs."""
    limit = group.sentence.tokens[group.first].start
    quotation = scene.quotation_at(limit)
    for mention in reversed(scene.mentions_in(group.sentence.start, limit)):
        if not scene.is_actor(mention) or _is_governed(scene, group, mention):
            continue
        if _is_object(scene, group, mention):
            continue
        if scene.quotation_at(mention.start) != quotation:
            continue
        if _reaches(scene, group, mention):
            return mention
    return None


def _is_object(scene: Scene, group: VerbGroup, mention: Mention) -> bool:
    """Tell *nous* of "ils nous accusent": the verb's ending is not its own."""
    word = scene.text[mention.start : mention.end].lower()
    verb = group.sentence.tokens[group.start].norm
    return word in scene.grammar.first_person_side and not verb.endswith(
        scene.grammar.first_plural_endings
    )


def _is_governed(scene: Scene, group: VerbGroup, mention: Mention) -> bool:
    first = index_at(group.sentence, mention.start)
    if first == 0:
        return False
    before = group.sentence.tokens[first - 1]
    return before.pos == "ADP" or before.norm in scene.grammar.contracted


def _reaches(scene: Scene, group: VerbGroup, mention: Mention) -> bool:
    """Tell whether only an insertion between commas parts a noun phrase from its verb."""
    sentence = group.sentence
    end, _ = joined(scene, sentence, mention)
    after = index_at(sentence, end)
    if group.first > after and norm_at(sentence, group.first - 1) == ",":
        apposed = "," in mention.text and after == group.first - 1
        return apposed or (norm_at(sentence, after) == "," and after < group.first - 1)
    return not has_finite_verb(sentence, after, group.first, scene)


def opening_subject(scene: Scene, group: VerbGroup) -> Speaker | None:
    """The noun phrase that opens the sentence, set off by a comma before the verb.

    L'article 105, paragraphe 6, stipule que: no name stands there, and the parser gives none.
    """
    set_off = group.first >= 3 and norm_at(group.sentence, group.first - 1) == ","
    if not set_off or group.sentence.tokens[0].pos not in ("DET", "PROPN"):
        return None
    speaker = speaker_from(scene, group.sentence, 0, "opening-subject")
    if has_finite_verb(group.sentence, 0, group.first, scene):
        return speaker if speaker and _is_described(scene, group, speaker) else None
    return speaker


def _is_described(scene: Scene, group: VerbGroup, speaker: Speaker) -> bool:
    """Tell a document with a relative between commas: Une note, *que X a pu lire,* relève que."""
    after = index_at(group.sentence, speaker.end)
    relative = norm_at(group.sentence, after + 1) in scene.grammar.relatives
    return speaker.document is not None and relative and norm_at(group.sentence, after) == ","
