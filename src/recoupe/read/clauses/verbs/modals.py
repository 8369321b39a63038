"""Verbs that only colour the infinitive after them: *a tenu à* préciser, *vient de* dire."""

from collections.abc import Callable

from msgspec.structs import replace

from recoupe.read.clauses.scene import Scene
from recoupe.read.clauses.verbs.auxiliaries import is_transparent
from recoupe.read.clauses.verbs.group import VerbGroup
from recoupe.records import Sentence

ReadGroup = Callable[[Sentence, int, str, Scene], VerbGroup | None]


def with_modal(group: VerbGroup, scene: Scene, read_group: ReadGroup) -> VerbGroup:
    """Widen an infinitive by the verb that colours it, whose mood and tense it then has.

    ``read_group`` reads that verb's own group. Without one, the infinitive keeps the preposition
    that leads to it.
    """
    tokens = group.sentence.tokens
    index = group.first - 1
    preposition = ""
    if index >= 0 and tokens[index].norm in scene.grammar.infinitive_prepositions:
        preposition = tokens[index].norm
        index -= 1
    while index >= 0 and is_transparent(tokens[index], scene):
        index -= 1
    if index >= 0:
        for reading in scene.cues.forms.get(tokens[index].norm, ()):
            if (reading.lemma, preposition) in scene.words.modals:
                modal = read_group(group.sentence, index, reading.lemma, scene)
                if modal is not None and _colours(scene, modal):
                    return _coloured(scene, group, modal)
    return replace(
        group,
        tense="",
        plural=False,
        conditional=False,
        inverted=None,
        preposition=preposition,
    )


def _colours(scene: Scene, modal: VerbGroup) -> bool:
    """Tell *n'a pas manqué de* from *a manqué de*, and *se permet de* from *permet de*."""
    words = scene.words
    if modal.lemma in words.reflexive_modals and not modal.reflexive:
        return False
    return modal.mood != "infinitive" and (
        modal.lemma not in words.denied_modals or _denied(scene, modal)
    )


def _denied(scene: Scene, modal: VerbGroup) -> bool:
    """Tell a negation, also one without its second half: *ne* cesse de."""
    tokens = modal.sentence.tokens[modal.first : modal.start]
    return any(token.norm in scene.grammar.negation_particles for token in tokens)


def _coloured(scene: Scene, group: VerbGroup, modal: VerbGroup) -> VerbGroup:
    return replace(
        group,
        first=modal.first,
        start=modal.start,
        mood=modal.mood,
        tense=modal.tense,
        plural=modal.plural,
        negated=modal.negated and modal.lemma not in scene.words.denied_modals,
        conditional=modal.conditional,
        inverted=modal.inverted,
        modal=modal.lemma,
    )
