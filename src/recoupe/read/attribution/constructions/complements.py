"""A verb of speech with its content behind it: X a dit *que Y*."""

from collections.abc import Sequence

from recoupe.read.attribution.complements.complement import Complement
from recoupe.read.attribution.constructions.parties import find_parties
from recoupe.read.attribution.constructions.quote_types import clause_type
from recoupe.read.attribution.constructions.silences import (
    asks_for_anonymity,
    only_thinks,
    says_nothing,
)
from recoupe.read.attribution.constructions.things import can_speak
from recoupe.read.attribution.cues.verbs import VerbHit, cue_span
from recoupe.read.attribution.drafts import Draft
from recoupe.read.attribution.speakers.hearing import accused_before, each_other
from recoupe.read.clauses.scene import Scene
from recoupe.read.clauses.subjects.speaker import Speaker
from recoupe.read.clauses.verbs.group import VerbGroup

# Frames without a subject of their own: whoever speaks is who does it.
_BARE = frozenset({"inf", "de_inf", "a_inf", "adj"})
_FORESEEN = frozenset({"fut", "pres:cond", ":cond"})
_PRESENT = "pres"
# *sans exclure que*, *sans demander la libération*: what is left undone tells something, while
# *sans préciser*, *sans dire* tell that nobody spoke.
_REFUSABLE = frozenset({"accuse", "concede", "demand", "deny", "offer", "promise", "reject"})


def draft_complement(
    scene: Scene, hit: VerbHit, complement: Complement, drafts: Sequence[Draft]
) -> Draft | None:
    """Draft the layer a verb with its complement tells; null where nobody speaks.

    ``drafts`` are the layers of the sentence found so far.
    """
    group, sense = hit.group, complement.sense
    speaker, addressee = find_parties(scene, group, complement, drafts)
    if speaker is None or says_nothing(scene, group, complement):
        return None
    if only_thinks(scene, group, complement, known=speaker.entity is not None):
        return None
    if asks_for_anonymity(scene, complement):
        return None
    without = group.preposition in scene.grammar.without_words
    if without and (complement.act not in _REFUSABLE or group.modal):
        return None
    if not can_speak(scene, speaker, complement, group.lemma):
        return None
    if group.mood == "infinitive" and not _is_somebody(scene, speaker):
        return None
    if complement.act == "say" and group.mood == "infinitive" and _makes_sure(speaker, addressee):
        return None
    sure = speaker.sure and speaker.entity is not None
    return Draft(
        hit.sentence,
        cue_span(hit, scene),
        speaker,
        complement.spans,
        complement.act,
        "direct" if complement.quotation is not None else clause_type(scene, complement.spans),
        addressee=addressee or _accused(scene, complement, group, speaker),
        factivity=sense.factivity,
        negated=group.negated or without,
        conditional=group.conditional or group.modal in scene.words.hedges,
        lemma=group.lemma,
        bare=complement.frame in _BARE,
        future=_is_foreseen(scene, group),
        rules=["complement", complement.frame, *speaker.rules],
        confidence=0.95 if sure else 0.75,
    )


def _accused(
    scene: Scene, complement: Complement, group: VerbGroup, speaker: Speaker
) -> Speaker | None:
    """Who is accused where two parties accuse each other, or whom a relative stands for."""
    heard = {"obj", "à"}.intersection(complement.sense.addressee)
    before = accused_before(scene, group) if heard and not group.passive else None
    if before is not None:
        return before
    return each_other(scene, group, speaker) if complement.act == "accuse" else None


def _makes_sure(speaker: Speaker, addressee: Speaker | None) -> bool:
    """As in "Nous voulons des garanties pour *nous* assurer que": who asks is told nothing."""
    return addressee is not None and addressee.entity == speaker.entity is not None


def _is_somebody(scene: Scene, speaker: Speaker) -> bool:
    """Tell who may do what an infinitive says from a thing or an *il* that means nobody."""
    known = speaker.entity is not None or speaker.document is not None or speaker.is_proper
    return known or scene.names_actor(speaker.start, speaker.end)


def _is_foreseen(scene: Scene, group: VerbGroup) -> bool:
    """Tell speech that is yet to come, or that may or must come: *peuvent demander*."""
    possible = group.tense == _PRESENT and group.modal in scene.words.possibility
    return possible or (group.tense in _FORESEEN and not group.passive)
