"""Nouns whose complement is speech: l'annonce du ministre que, des garanties que."""

from collections.abc import Sequence
from dataclasses import dataclass

from recoupe.lang.cue_schema import Frame
from recoupe.lang.cues import NounCue
from recoupe.read.attribution.constructions.noun_frames import frame_at
from recoupe.read.attribution.constructions.noun_reach import noun_stop
from recoupe.read.attribution.constructions.quote_types import quote_type
from recoupe.read.attribution.content.quotations import quotation_spans
from recoupe.read.attribution.content.spans import spans_without
from recoupe.read.attribution.content.zones import Zone
from recoupe.read.attribution.cues.words import WordHit
from recoupe.read.attribution.drafts import Draft
from recoupe.read.attribution.speakers.of_nouns import (
    clause_subject,
    giver,
    governing_subject,
    possessor,
)
from recoupe.read.clauses.marks import CLOSING, OPENING
from recoupe.read.clauses.phrases.noun_phrases import noun_phrase_end
from recoupe.read.clauses.phrases.places import index_at, norm_at
from recoupe.read.clauses.scene import Scene
from recoupe.read.clauses.subjects.phrases import speaker_from
from recoupe.read.clauses.subjects.speaker import Speaker
from recoupe.records import Act, Span

Hit = WordHit[NounCue]


@dataclass(frozen=True, slots=True)
class NounSpeech:
    """A noun of speech with its speaker and what is said."""

    hit: Hit
    act: Act
    speaker: Speaker
    spans: tuple[Span, ...]
    frame: str


def read_noun(scene: Scene, hit: Hit, zones: Sequence[Zone]) -> NounSpeech | None:
    """Read a noun of speech; null where it has no clause or nobody to say it."""
    if norm_at(hit.sentence, hit.first - 1) in scene.grammar.noun_blockers:
        return None
    speaker = possessor(scene, hit.sentence, hit.first) or giver(scene, hit.sentence, hit.first)
    index: int | None = hit.last + 1
    while index is not None and index < len(hit.sentence.tokens):
        frame = frame_at(scene, hit.sentence, index, hit.cue)
        if frame == "colon":
            return _announced(scene, hit, index, speaker)
        if frame is not None:
            return _clause(scene, hit, index, frame, speaker, zones)
        lasting = _lasting_end(scene, hit, index)
        if lasting > index:
            index = lasting
        elif speaker is None and _leads_to_speaker(scene, hit, index):
            speaker = speaker_from(scene, hit.sentence, index + 1, "noun-de")
            index = _after_speaker(scene, hit, index, speaker)
        else:
            index = _step(scene, hit, index, known=speaker is not None)
    return None


def _lasting_end(scene: Scene, hit: Hit, index: int) -> int:
    """Token index after "d'une semaine" behind the noun; ``index`` where no time is told."""
    tokens = hit.sentence.tokens
    if norm_at(hit.sentence, index) not in scene.grammar.bare_of or index + 1 >= len(tokens):
        return index
    timex = scene.timex_at(tokens[index + 1].start)
    if timex is None:
        return index
    return index_at(hit.sentence, timex.end)


def _leads_to_speaker(scene: Scene, hit: Hit, index: int) -> bool:
    return norm_at(hit.sentence, index) in scene.grammar.noun_source_prepositions


def _after_speaker(scene: Scene, hit: Hit, index: int, speaker: Speaker | None) -> int:
    stop = noun_phrase_end(hit.sentence, index + 1, scene)
    if speaker is not None:
        stop = max(stop, index_at(hit.sentence, speaker.end))
    return max(stop, index + 1)


def _step(scene: Scene, hit: Hit, index: int, *, known: bool) -> int | None:
    """Index after a word or phrase that may part a noun from its content; null where none may."""
    sentence, grammar = hit.sentence, scene.grammar
    token = sentence.tokens[index]
    light = token.pos in ("ADJ", "ADV") or token.norm in OPENING | CLOSING
    if light or scene.timex_at(token.start) is not None:
        return index + 1
    if token.norm == ",":
        following = norm_at(sentence, index + 1)
        if hit.cue.lemma in scene.words.documents:
            # "une note, que l'agence a lue": what follows describes it.
            return None
        goes_on = following in grammar.noun_insertions
        return index + 1 if goes_on or (known and following in grammar.complementisers) else None
    if token.norm in grammar.noun_hearer_prepositions:
        return max(noun_phrase_end(sentence, index + 1, scene), index + 1)
    return None


def _clause(
    scene: Scene,
    hit: Hit,
    index: int,
    frame: Frame,
    speaker: Speaker | None,
    zones: Sequence[Zone],
) -> NounSpeech | None:
    """The clause or infinitive from ``index``; behind *selon laquelle* it begins two words on."""
    sentence = hit.sentence
    first = index + 2 if norm_at(sentence, index) in scene.grammar.according_to else index
    if first >= len(sentence.tokens):
        return None
    spans = spans_without(scene, sentence, first, noun_stop(scene, hit, first), zones)
    if speaker is None and "subject" in hit.cue.source:
        speaker = governing_subject(scene, sentence, hit.first)
    if speaker is None and frame == "que" and first == index:
        speaker = clause_subject(scene, sentence, first + 1)
    if speaker is None or not spans:
        return None
    rule = frame if first == index else "selon"
    return NounSpeech(hit, hit.cue.act_in(frame), speaker, spans, rule)


def _announced(scene: Scene, hit: Hit, index: int, speaker: Speaker | None) -> NounSpeech | None:
    """A quotation a noun announces: Réponse du ministère : « ... »."""
    quotation = scene.quotation_after(hit.sentence.tokens[index].end)
    if quotation is None or speaker is None:
        return None
    spans = quotation_spans(scene, quotation)
    return NounSpeech(hit, hit.cue.act_in("colon"), speaker, spans, "colon") if spans else None


def draft_noun(scene: Scene, speech: NounSpeech) -> Draft:
    """Draft the layer a noun of speech tells."""
    hit = speech.hit
    return Draft(
        hit.sentence,
        hit.span(scene.text),
        speech.speaker,
        speech.spans,
        speech.act,
        quote_type(scene, speech.spans),
        factivity=hit.cue.factivity,
        conditional=hit.cue.conditional,
        rules=["noun", speech.frame, *speech.speaker.rules],
        confidence=0.75,
    )
