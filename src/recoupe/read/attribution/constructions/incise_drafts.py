"""From an incise to a layer of speech, with whom it is said to: a dit X *à Y*."""

from recoupe.read.attribution.constructions.incises import Incise
from recoupe.read.attribution.constructions.quote_types import quote_type
from recoupe.read.attribution.cues.verbs import cue_span
from recoupe.read.attribution.drafts import Draft
from recoupe.read.attribution.speakers.hearing import is_broadcast
from recoupe.read.clauses.scene import Scene
from recoupe.read.clauses.subjects.phrases import mentioned, speaker_from
from recoupe.read.clauses.subjects.speaker import Speaker
from recoupe.records.attribution import QuoteType


def draft_incise(scene: Scene, incise: Incise) -> Draft:
    """Draft the layer an incise tells."""
    hit, sense, speaker = incise.hit, incise.sense, incise.speaker
    return Draft(
        hit.sentence,
        cue_span(hit, scene),
        speaker,
        incise.spans,
        sense.act_in("incise"),
        _quote_type(scene, incise),
        addressee=_hearer(scene, incise),
        factivity=sense.factivity,
        negated=hit.group.negated,
        conditional=hit.group.conditional,
        lemma=hit.group.lemma,
        rules=["incise", *speaker.rules],
        confidence=0.95 if speaker.entity else 0.7,
    )


def _quote_type(scene: Scene, incise: Incise) -> QuoteType:
    """Direct where a quotation holds all that is said; without one, never direct."""
    if incise.quotation is not None:
        return "direct"
    kind = quote_type(scene, incise.spans)
    return "indirect" if kind == "direct" else kind


def _hearer(scene: Scene, incise: Incise) -> Speaker | None:
    """Whom an incise says it is said to: a dit X à Y, devant des journalistes."""
    tokens, group = incise.hit.sentence.tokens, incise.hit.group
    clitic = group.dative_clitic if group.dative_clitic is not None else group.first_person_clitic
    if clitic is not None:
        token = tokens[clitic]
        return mentioned(scene, token.start, token.end, "clitic-hearer")
    for index in range(group.last + 1, min(incise.zone[1], len(tokens) - 1)):
        if incise.speaker.start <= tokens[index].start < incise.speaker.end:
            continue
        if tokens[index].norm in scene.grammar.hearer_prepositions:
            start = _after_preposition(scene, incise, index)
            mention = scene.actor_at(tokens[start].start)
            heard = mention is not None and mention.kind != "metonym"
            if heard and not is_broadcast(scene, incise.hit.sentence, start):
                return speaker_from(scene, incise.hit.sentence, start, "hearer")
    return None


def _after_preposition(scene: Scene, incise: Incise, index: int) -> int:
    """Index after *à*, or after *auprès de*."""
    tokens = incise.hit.sentence.tokens
    start = index + 1
    if tokens[index].norm in scene.grammar.hearer_compounds:
        while start < len(tokens) - 1 and tokens[start].norm in scene.grammar.of_prepositions:
            start += 1
    return start
