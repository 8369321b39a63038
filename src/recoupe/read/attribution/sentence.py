"""All layers of speech one sentence tells by itself."""

from collections.abc import Iterator, Sequence

from recoupe.lang.cues import PrepositionCue
from recoupe.read.attribution.complements.finder import find_complement
from recoupe.read.attribution.constructions.ascriptions import (
    Ascription,
    draft_ascription,
    read_ascription,
)
from recoupe.read.attribution.constructions.assent import draft_assent, find_assent
from recoupe.read.attribution.constructions.citing import draft_citing, zones_of_citing
from recoupe.read.attribution.constructions.clefts import draft_cleft
from recoupe.read.attribution.constructions.complements import draft_complement
from recoupe.read.attribution.constructions.incise_drafts import draft_incise
from recoupe.read.attribution.constructions.incises import find_incise
from recoupe.read.attribution.constructions.nouns import draft_noun, read_noun
from recoupe.read.attribution.constructions.passives import draft_called, draft_passive
from recoupe.read.attribution.constructions.quoted_by import draft_quoted_by
from recoupe.read.attribution.constructions.relative_objects import draft_relative_object
from recoupe.read.attribution.constructions.relays import draft_relay, zone_of_relay
from recoupe.read.attribution.constructions.told_by import draft_told_by
from recoupe.read.attribution.constructions.unlisted import find_unlisted
from recoupe.read.attribution.content.zones import Zone
from recoupe.read.attribution.cues.verbs import VerbHit, verb_hits
from recoupe.read.attribution.cues.words import WordHit, noun_hits, preposition_hits
from recoupe.read.attribution.drafts import Draft
from recoupe.read.clauses.scene import Scene
from recoupe.records import Sentence

# Near the beginning of a demand or an offer, a noun of speech is what is asked for.
_ASKED_WITHIN = 40
_ASKING = frozenset({"demand", "offer", "ask", "reject"})


def layers_in(scene: Scene, sentence: Sentence) -> list[Draft]:
    """Draft every layer of speech of a sentence that has a cue, construction by construction.

    What stands apart comes first (*selon X*; *a dit X*), since verbs with their content behind
    them must not take it in; hands named beside a cue come last, since they need its layer.
    """
    hits = list(verb_hits(sentence, scene))
    prepositions = list(preposition_hits(sentence, scene))
    relays = [word for word in prepositions if word.cue.kind == "relay"]
    assents = [assent for hit in hits if (assent := find_assent(scene, hit)) is not None]
    passing = {assent.hit.group.head for assent in assents}
    incises = [
        incise
        for hit in hits
        if hit.group.head not in passing and (incise := find_incise(scene, hit)) is not None
    ]
    heads = {incise.hit.group.head for incise in incises}
    incises += find_unlisted(scene, sentence, heads)
    told = [incise.zone for incise in incises]
    ascriptions = list(_ascriptions(scene, prepositions, told, alone=not hits))
    zones: list[Zone] = [
        *(incise.zone for incise in incises),
        *(assent.zone for assent in assents),
        *(zone_of_relay(scene, word) for word in relays),
        *(ascription.zone for ascription in ascriptions if ascription.trails),
        *(zone for ascription in ascriptions if (zone := ascription.apart(scene)) is not None),
        *zones_of_citing(scene, sentence),
    ]
    drafts = [draft_ascription(scene, ascription) for ascription in ascriptions]
    drafts.extend(draft_incise(scene, incise) for incise in incises)
    apart = passing | {incise.hit.group.head for incise in incises}
    _add_verbs(scene, [hit for hit in hits if hit.group.head not in apart], zones, drafts)
    _add_nouns(scene, sentence, zones, drafts)
    drafts.extend(d for a in assents if (d := draft_assent(scene, a, drafts)) is not None)
    drafts.extend(d for r in relays if (d := draft_relay(scene, r, drafts)) is not None)
    drafts.extend(draft_citing(scene, sentence, drafts))
    drafts.extend(draft_quoted_by(scene, sentence, drafts))
    return drafts


def _ascriptions(
    scene: Scene,
    words: Sequence[WordHit[PrepositionCue]],
    incises: Sequence[Zone],
    *,
    alone: bool,
) -> Iterator[Ascription]:
    for word in words:
        # "a-t-on appris de source sûre" names its source already.
        named = word.cue.kind == "anonymous" and any(a <= word.first < b for a, b in incises)
        if word.cue.kind not in ("relay", "voice") and not named:
            ascription = read_ascription(scene, word, incises, alone=alone)
            if ascription is not None:
                yield ascription


def _add_verbs(
    scene: Scene, hits: Sequence[VerbHit], zones: Sequence[Zone], drafts: list[Draft]
) -> None:
    """Add what verbs say that govern their content; later ones may take up earlier speakers."""
    for hit in hits:
        others = [other for other in hits if other is not hit]
        draft = _of_verb(scene, hit, others, zones, drafts)
        if draft is not None:
            drafts.append(draft)


def _of_verb(
    scene: Scene,
    hit: VerbHit,
    others: Sequence[VerbHit],
    zones: Sequence[Zone],
    drafts: Sequence[Draft],
) -> Draft | None:
    cleft = draft_cleft(scene, hit)
    if cleft is not None:
        return cleft
    called = draft_called(scene, hit) or draft_told_by(scene, hit)
    if called is not None:
        return called
    around = [zone for zone in zones if not zone[0] <= hit.group.head < zone[1]]
    complement = find_complement(scene, hit, others, around)
    if complement is None:
        return draft_passive(scene, hit) or draft_relative_object(scene, hit)
    return draft_complement(scene, hit, complement, drafts)


def _add_nouns(
    scene: Scene, sentence: Sentence, zones: Sequence[Zone], drafts: list[Draft]
) -> None:
    """Add what nouns of speech say, unless a verb already says those words."""
    for noun in noun_hits(sentence, scene):
        if _is_asked_for(sentence.tokens[noun.first].start, drafts):
            continue
        speech = read_noun(scene, noun, zones)
        if speech is not None and all(d.start != speech.spans[0].start for d in drafts):
            drafts.append(draft_noun(scene, speech))


def _is_asked_for(position: int, drafts: Sequence[Draft]) -> bool:
    """Tell a noun that is what somebody demands or offers: no speech has taken place then."""
    return any(
        draft.act in _ASKING and draft.holds(position) and position - draft.start < _ASKED_WITHIN
        for draft in drafts
    )
