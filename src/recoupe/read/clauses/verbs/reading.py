"""From a form of a verb of speech to its group: *ne l'a pas encore dit*."""

from msgspec.structs import replace

from recoupe.lang.conjugation import FormReading
from recoupe.read.clauses.scene import Scene
from recoupe.read.clauses.verbs.auxiliaries import (
    auxiliary_reading,
    find_auxiliary,
    shared_auxiliary,
    shares_passive,
)
from recoupe.read.clauses.verbs.clitics import find_clitics, find_inverted, is_negated
from recoupe.read.clauses.verbs.group import VerbGroup
from recoupe.read.clauses.verbs.homographs import describes_noun, is_other_word
from recoupe.read.clauses.verbs.modals import with_modal
from recoupe.records import Sentence

_MOODS = {"inf": "infinitive", "part_pres": "gerund", "part_past": "participle"}


def verb_group(sentence: Sentence, head: int, lemma: str, scene: Scene) -> VerbGroup | None:
    """Build the group around a form of ``lemma``; null where the form is no verb here."""
    group = _group_of(sentence, head, lemma, scene)
    if group is None or group.mood != "infinitive":
        return group
    return with_modal(group, scene, verb_group)


def _group_of(sentence: Sentence, head: int, lemma: str, scene: Scene) -> VerbGroup | None:
    tokens = sentence.tokens
    readings = [r for r in scene.cues.forms.get(tokens[head].norm, ()) if r.lemma == lemma]
    participle = any(r.mood == "part_past" for r in readings)
    if participle:
        compound = _compound(sentence, head, lemma, scene)
        if compound is not None:
            return compound
    simple = [r for r in readings if r.mood not in ("part_past", "imp")]
    if simple and not is_other_word(tokens, head, scene):
        if participle and simple[0].mood == "ind" and describes_noun(tokens, head, scene):
            return VerbGroup(sentence, head, head, head, head, "participle", lemma)
        reading = next((r for r in simple if r.mood in ("ind", "cond")), simple[0])
        return _group(sentence, scene, head, head, reading, lemma)
    if participle and tokens[head].pos in ("VERB", "ADJ", "AUX"):
        return VerbGroup(sentence, head, head, head, head, "participle", lemma)
    return None


def _compound(sentence: Sentence, head: int, lemma: str, scene: Scene) -> VerbGroup | None:
    """A participle with its auxiliary, or with the one it shares with the verb before it."""
    auxiliary = find_auxiliary(sentence, head, scene)
    if auxiliary is not None:
        reading = auxiliary_reading(sentence.tokens[auxiliary], scene)
        assert reading is not None
        return _group(sentence, scene, auxiliary, head, reading, lemma)
    shared = shared_auxiliary(sentence, head, scene)
    if shared is None:
        return None
    return VerbGroup(
        sentence,
        head,
        head,
        head,
        head,
        "finite",
        lemma,
        tense=_tense(shared, compound=True),
        plural=shared.number == "p",
        conditional=shared.mood == "cond",
        passive=shares_passive(sentence, head, scene),
    )


def _group(
    sentence: Sentence, scene: Scene, start: int, head: int, reading: FormReading, lemma: str
) -> VerbGroup:
    tokens = sentence.tokens
    clitics = find_clitics(tokens, start, scene)
    inverted = find_inverted(tokens, start, head, scene)
    last = max(head, inverted or head)
    group = VerbGroup(
        sentence,
        clitics.first,
        start,
        head,
        last,
        _MOODS.get(reading.mood, "finite"),
        lemma,
        tense=_tense(reading, compound=start != head),
        plural=reading.number == "p",
        negated=is_negated(tokens, clitics, start, last, scene),
        conditional=reading.mood == "cond",
        reflexive=clitics.reflexive is not None,
        inverted=inverted,
        object_clitic=clitics.object,
        dative_clitic=clitics.dative,
        first_person_clitic=clitics.first_person,
    )
    return replace(group, passive=_is_passive(group, reading, scene))


def _tense(reading: FormReading, *, compound: bool) -> str:
    """Tense, mark of the conditional, mark of a compound: ``pres:cond+pp``."""
    mood = ":cond" if reading.mood == "cond" else ""
    return reading.tense + mood + ("+pp" if compound else "")


def _is_passive(group: VerbGroup, auxiliary: FormReading, scene: Scene) -> bool:
    """Tell *a été dit* and *est dit* from *a dit*, *s'est dit* and *est venu*."""
    if group.start == group.head:
        return False
    between = group.sentence.tokens[group.start + 1 : group.head]
    if any(token.norm in scene.grammar.passive_participles for token in between):
        return True
    active = group.reflexive or group.lemma in scene.words.etre_verbs
    return auxiliary.lemma in scene.grammar.being and not active
