"""The step: every layer of speech of a dispatch, with its chain."""

from collections.abc import Sequence
from typing import NamedTuple

from recoupe.lang.cues import CueTable, NounCue, PrepositionCue
from recoupe.lang.speech import SpeechWords
from recoupe.read.attribution.assemble import assemble, name_strangers
from recoupe.read.attribution.carried import (
    carry_indirect,
    carry_outer_hands,
    carry_quotations,
)
from recoupe.read.attribution.chain import nest
from recoupe.read.attribution.clefts import draft_cleft
from recoupe.read.attribution.complements import find_complement
from recoupe.read.attribution.documents import resolve_documents
from recoupe.read.attribution.drafting import (
    draft_ascription,
    draft_complement,
    draft_incise,
    draft_noun,
    draft_passive,
)
from recoupe.read.attribution.drafts import Draft, is_supposed
from recoupe.read.attribution.firstperson import resolve_first_person
from recoupe.read.attribution.hearsay import find_hearsay
from recoupe.read.attribution.hits import VerbHit, noun_hits, preposition_hits, verb_hits
from recoupe.read.attribution.incises import Incise, find_incise
from recoupe.read.attribution.nouns import read_noun
from recoupe.read.attribution.prepositions import read_ascription
from recoupe.read.attribution.relays import (
    draft_assent,
    draft_citing,
    draft_quoted_by,
    draft_relay,
    find_assent,
    zone_of_relay,
    zones_of_citing,
)
from recoupe.read.attribution.scene import Scene
from recoupe.records import Attribution, Entity, Layout, Mention, Sentence, Timex


class Found(NamedTuple):
    """The layers of speech, and entities made for speakers that no mention names."""

    attributions: tuple[Attribution, ...]
    entities: tuple[Entity, ...]


def find_attributions(
    text: str,
    layout: Layout,
    sentences: tuple[Sentence, ...],
    mentions: Sequence[Mention],
    entities: Sequence[Entity],
    timexes: tuple[Timex, ...],
    *,
    cues: CueTable,
    words: SpeechWords,
    actor_nouns: frozenset[str] = frozenset(),
) -> Found:
    """Find who says what in the body of a dispatch; every layer of speech is one attribution.

    Offsets count code points of ``text``; ``actor_nouns`` are folded common nouns for people and
    bodies. The layers come in order of their content, an outer
    layer before the inner ones. Captions, credits and headlines yield nothing.
    """
    scene = Scene.of(text, layout, sentences, mentions, entities, timexes, cues, words, actor_nouns)
    drafts: list[Draft] = []
    for sentence in sentences:
        if sentence.zone == "body":
            drafts.extend(_in_sentence(scene, sentence))
    drafts = _without_doubles(drafts)
    resolve_documents(scene, drafts)
    nest(drafts)
    resolve_first_person(scene, drafts)
    strangers = name_strangers(scene, drafts)
    drafts.extend(carry_quotations(scene, drafts))
    nest(drafts)
    drafts = [draft for draft in drafts if not is_supposed(draft)]
    drafts.extend(carry_outer_hands(scene, drafts))
    drafts.extend(carry_indirect(scene, drafts))
    for sentence in sentences:
        if sentence.zone == "body":
            hearsay = find_hearsay(scene, sentence, drafts)
            if hearsay is not None:
                drafts.append(hearsay)
    nest(drafts)
    return Found(assemble(scene, drafts), strangers)


def _in_sentence(scene: Scene, sentence: Sentence) -> list[Draft]:
    hits = list(verb_hits(sentence, scene))
    incises: list[Incise] = []
    trailing: list[tuple[int, int]] = []
    drafts: list[Draft] = []
    assents = [a for hit in hits if (a := find_assent(scene, hit)) is not None]
    trailing.extend(assent.zone for assent in assents)
    passing = {assent.hit.group.head for assent in assents}
    for hit in hits:
        incise = None if hit.group.head in passing else find_incise(scene, hit)
        if incise is not None:
            incises.append(incise)
    relays = []
    for word in preposition_hits(sentence, scene):
        kind = word.cue.kind if isinstance(word.cue, PrepositionCue) else ""
        if kind == "relay":
            relays.append(word)
            trailing.append(zone_of_relay(scene, word))
        if kind in ("relay", "voice"):
            continue
        ascription = read_ascription(scene, word)
        if ascription is not None:
            drafts.append(draft_ascription(scene, ascription))
            if ascription.zone[0] > 0 and ascription.zone[1] >= len(sentence.tokens) - 1:
                trailing.append(ascription.zone)
    trailing.extend(zones_of_citing(scene, sentence))
    zones = [incise.zone for incise in incises]
    zones.extend(trailing)
    taken = passing | {incise.hit.group.head for incise in incises}
    drafts.extend(draft_incise(scene, incise) for incise in incises)
    for hit in hits:
        if hit.group.head in taken:
            continue
        others = [other for other in hits if other is not hit and other.group.head not in taken]
        draft = _from_verb(scene, hit, others, zones, drafts)
        if draft is not None:
            drafts.append(draft)
    for noun in noun_hits(sentence, scene):
        if isinstance(noun.cue, NounCue) and not _inside_demand(noun.first, sentence, drafts):
            speech = read_noun(scene, noun, zones)
            told = {d.start for d in drafts}
            if speech is not None and speech.spans[0].start not in told:
                drafts.append(draft_noun(scene, speech))
    drafts.extend(d for a in assents if (d := draft_assent(scene, a, drafts)) is not None)
    drafts.extend(d for r in relays if (d := draft_relay(scene, r, drafts)) is not None)
    drafts.extend(draft_citing(scene, sentence, drafts))
    drafts.extend(draft_quoted_by(scene, sentence, drafts))
    return drafts


def _from_verb(
    scene: Scene,
    hit: VerbHit,
    others: Sequence[VerbHit],
    zones: Sequence[tuple[int, int]],
    drafts: Sequence[Draft],
) -> Draft | None:
    own = [zone for zone in zones if not zone[0] <= hit.group.head < zone[1]]
    cleft = draft_cleft(scene, hit)
    if cleft is not None:
        return cleft
    complement = find_complement(scene, hit, others, own)
    if complement is None:
        return draft_passive(scene, hit)
    return draft_complement(scene, hit, complement, drafts)


def _inside_demand(index: int, sentence: Sentence, drafts: Sequence[Draft]) -> bool:
    """Tell whether a noun is what somebody demands or offers: no speech has taken place then."""
    start = sentence.tokens[index].start
    for draft in drafts:
        if draft.act in ("demand", "offer", "ask", "reject") and draft.holds(start):
            lead = start - draft.start
            if lead < 40:
                return True
    return False


def _without_doubles(drafts: Sequence[Draft]) -> list[Draft]:
    kept: list[Draft] = []
    for draft in sorted(drafts, key=lambda d: (d.anchor, -d.confidence)):
        same = any(
            other.cue is not None and draft.cue is not None and other.cue.overlaps(draft.cue)
            for other in kept
        )
        if not same:
            kept.append(draft)
    return kept
