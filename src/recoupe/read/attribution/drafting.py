"""From a construction found in a sentence to a draft of a layer of speech."""

from collections.abc import Sequence
from dataclasses import replace

from recoupe.lang.cues import NounCue, PrepositionCue
from recoupe.read.attribution.complements import Complement
from recoupe.read.attribution.drafts import Draft
from recoupe.read.attribution.hits import VerbHit, cue_span
from recoupe.read.attribution.incises import Incise
from recoupe.read.attribution.nouns import NounSpeech
from recoupe.read.attribution.prepositions import Ascription
from recoupe.read.attribution.scene import Scene
from recoupe.read.attribution.sources import (
    Speaker,
    speaker_from,
    subject_before,
    subject_of_main,
)
from recoupe.read.attribution.verbgroup import VerbGroup
from recoupe.records import Span
from recoupe.records.attribution import QuoteType

_MARKS = frozenset("«»“”\"‹›„‘’'")


def quote_type(scene: Scene, content: Sequence[Span]) -> QuoteType:
    """Direct when marks hold all of the content, mixed when they hold some, else indirect."""
    around = [scene.quotation_at(span.start) for span in content]
    if all(q is not None and s.end <= q.end for q, s in zip(around, content, strict=True)):
        first = around[0]
        whole = first is not None and first.start == content[0].start
        return "direct" if whole else "indirect"
    marks = any(
        scene.text[place] in _MARKS and (scene.opening_at(place) or scene.closing_at(place + 1))
        for span in content
        for place in range(span.start, span.end)
    )
    return "mixed" if marks else "indirect"


def draft_incise(scene: Scene, incise: Incise) -> Draft:
    """Draft the layer an incise tells."""
    hit = incise.hit
    group = hit.group
    sense = incise.sense
    draft = Draft(
        hit.sentence,
        cue_span(hit, scene.text),
        incise.speaker,
        incise.spans,
        sense.act_in("incise"),
        "direct" if incise.direct else quote_type(scene, incise.spans),
        factivity=sense.factivity,
        negated=group.negated,
        conditional=group.conditional,
        rules=["incise", *(incise.speaker.rules if incise.speaker else ())],
        confidence=0.95 if incise.speaker and incise.speaker.entity else 0.7,
    )
    draft.addressee = _hearer_in_zone(scene, incise)
    if incise.quotation is None and draft.quote_type == "direct":
        draft.quote_type = "indirect"
    return draft


def _hearer_in_zone(scene: Scene, incise: Incise) -> Speaker | None:
    """Whom an incise says it is said to: a dit X à Y, devant des journalistes."""
    sentence = incise.hit.sentence
    tokens = sentence.tokens
    group = incise.hit.group
    if group.dative_clitic is not None:
        token = tokens[group.dative_clitic]
        mention = scene.mention_at(token.start)
        return Speaker(
            token.start, token.end, mention.entity if mention else None, ("clitic-hearer",)
        )
    end = incise.speaker.end if incise.speaker else group.end
    for index in range(group.last + 1, min(incise.zone[1], len(tokens) - 1)):
        if tokens[index].start < end and group.inverted is None:
            continue
        if tokens[index].norm in ("à", "au", "aux", "auprès", "devant"):
            start = index + 1
            while (
                start < len(tokens) - 1
                and tokens[start].norm in ("de", "d'", "du", "des")
                and (tokens[index].norm == "auprès")
            ):
                start += 1
            mention = scene.mention_at(tokens[start].start)
            if mention is not None and scene.is_actor(mention) and mention.kind != "metonym":
                return speaker_from(scene, sentence, start, "hearer")
    return None


def draft_ascription(scene: Scene, ascription: Ascription) -> Draft:
    """Draft the layer a preposition names."""
    hit = ascription.hit
    cue = hit.cue
    assert isinstance(cue, PrepositionCue)
    tokens = hit.sentence.tokens
    span = Span.of(scene.text, tokens[hit.first].start, tokens[hit.last].end)
    return Draft(
        hit.sentence,
        span,
        ascription.speaker,
        ascription.spans,
        cue.act,
        quote_type(scene, ascription.spans),
        factivity=cue.factivity,
        rules=["preposition", *ascription.speaker.rules],
        confidence=0.9,
    )


def draft_noun(scene: Scene, speech: NounSpeech) -> Draft:
    """Draft the layer a noun of speech tells."""
    hit = speech.hit
    cue = hit.cue
    assert isinstance(cue, NounCue)
    tokens = hit.sentence.tokens
    return Draft(
        hit.sentence,
        Span.of(scene.text, tokens[hit.first].start, tokens[hit.last].end),
        speech.speaker,
        speech.spans,
        speech.act,
        quote_type(scene, speech.spans),
        factivity=cue.factivity,
        conditional=cue.conditional,
        rules=["noun", speech.frame, *speech.speaker.rules],
        confidence=0.75,
    )


def draft_complement(
    scene: Scene, hit: VerbHit, complement: Complement, drafts: Sequence[Draft]
) -> Draft | None:
    """Draft the layer a verb with its complement tells; null where nobody speaks."""
    group = hit.group
    speaker, addressee = _parties(scene, group, complement, drafts)
    if speaker is None or _says_nothing(complement) or _asks_for_anonymity(scene, complement):
        return None
    if (_is_non_answer(scene, complement) and not group.negated) or not _can_act(
        scene, speaker, complement, group.lemma
    ):
        return None
    sense = complement.sense
    spans = complement.spans
    sure = 0.95 if speaker.sure and speaker.entity is not None else 0.75
    return Draft(
        hit.sentence,
        cue_span(hit, scene.text),
        speaker,
        spans,
        sense.act_in(complement.frame),
        "direct" if complement.quotation is not None else _softened(scene, spans),
        addressee=addressee,
        factivity=sense.factivity,
        negated=group.negated,
        conditional=group.conditional or group.governor in scene.words.hedges,
        lemma=group.lemma,
        bare=complement.frame in ("inf", "de_inf", "a_inf", "adj"),
        future=group.tense in ("fut", "pres:cond", ":cond") and not group.passive,
        rules=["complement", complement.frame, *speaker.rules],
        confidence=sure,
    )


def _is_non_answer(scene: Scene, complement: Complement) -> bool:
    """Tell a refusal to speak: a refusé de commenter, a décliné toute interview."""
    if complement.sense.act_in(complement.frame) != "reject":
        return False
    words = complement.spans[0].text.lower().replace("’", "'").replace("'", "' ").split()
    if complement.frame in ("de_inf", "a_inf", "inf"):
        return any(word in scene.words.non_answer_verbs for word in words[:4])
    return any(word in scene.words.non_answer_nouns for word in words[:4])


def _can_act(scene: Scene, speaker: Speaker, complement: Complement, lemma: str) -> bool:
    """Tell whether a subject nobody knows may speak with this verb: a motor refuses to start too."""
    if speaker.entity is not None:
        return True
    words = scene.text[speaker.start : speaker.end].lower().split()
    if words[:1] and words[0] in scene.words.thing_pronouns and len(words) == 1:
        return False
    heard = complement.addressee
    if (
        heard is not None
        and heard.entity is None
        and "proper" not in heard.rules
        and (complement.frame == "de_np" and heard.end > heard.start + 4)
    ):
        return False
    if speaker.document is None and scene.names_actor(speaker.start, speaker.end):
        return True
    if complement.frame in ("que", "colon", "si") or "proper" in speaker.rules:
        return True
    return speaker.document is None and lemma not in scene.words.thing_verbs


def _says_nothing(complement: Complement) -> bool:
    """Tell a complement without words of its own: n'a prévenu de rien."""
    return complement.spans[0].text.lower() in ("rien", "de rien", "tout", "cela", "ça")


def _asks_for_anonymity(scene: Scene, complement: Complement) -> bool:
    """Tell a plea not to be named, which is about the source and not what it says."""
    tokens = [t for span in complement.spans for t in span.text.lower().split()]
    named = any(t.strip(",.") in scene.words.naming for t in tokens)
    negated = any(t in ("ne", "n'être", "pas") for t in tokens)
    hidden = any(word in t for t in tokens[:4] for word in scene.words.anonymity)
    return hidden or (named and negated and len(tokens) < 20)


def draft_passive(scene: Scene, hit: VerbHit) -> Draft | None:
    """Draft what a passive tells: La rumeur a été démentie par le ministère."""
    group = hit.group
    tokens = hit.sentence.tokens
    sense = next((cue for cue in hit.senses if "np" in cue.frames), None)
    index = hit.last + 1
    if (
        not group.passive
        or sense is None
        or index + 1 >= len(tokens)
        or tokens[index].norm != "par"
    ):
        return None
    agent = speaker_from(scene, hit.sentence, index + 1, "passive-agent")
    subject = subject_before(scene, group)
    if agent is None or agent.entity is None or subject is None:
        return None
    content = (Span.of(scene.text, subject.start, subject.end),)
    return Draft(
        hit.sentence,
        cue_span(hit, scene.text),
        agent,
        content,
        sense.act_in("np"),
        quote_type(scene, content),
        factivity=sense.factivity,
        negated=group.negated,
        rules=["passive", *agent.rules],
        confidence=0.7,
    )


def _softened(scene: Scene, spans: Sequence[Span]) -> QuoteType:
    """A clause inside a longer quotation is indirect speech within it, never a quotation."""
    kind = quote_type(scene, spans)
    if kind != "direct":
        return kind
    quotation = scene.quotation_at(spans[0].start)
    whole = quotation is not None and quotation.start == spans[0].start
    return "mixed" if whole else "indirect"


def _parties(
    scene: Scene, group: VerbGroup, complement: Complement, drafts: Sequence[Draft]
) -> tuple[Speaker | None, Speaker | None]:
    if group.passive or group.mood == "participle":
        return _passive_parties(scene, group, complement)
    if group.mood in ("gerund", "infinitive"):
        return _speaker_of_dependent(scene, group, drafts), complement.addressee
    speaker = None
    if group.inverted is not None:
        token = group.sentence.tokens[group.inverted]
        start = token.start + (1 if token.text.startswith("-") else 0)
        mention = scene.mention_at(start)
        if mention is not None:
            speaker = Speaker(start, token.end, mention.entity, ("inverted-pronoun",))
    else:
        speaker = subject_before(scene, group)
        if speaker is not None:
            speaker = _not_from_within(speaker, group, drafts)
        else:
            speaker = _shared_speaker(scene, group, drafts)
    return speaker, complement.addressee


def _shared_speaker(scene: Scene, group: VerbGroup, drafts: Sequence[Draft]) -> Speaker | None:
    """The speaker of the clause before, for a verb that a conjunction hangs on it."""
    tokens = group.sentence.tokens
    place = group.first - 1
    while place > 0 and tokens[place].norm in scene.words.adverbs:
        place -= 1
    if place <= 0 or tokens[place].norm not in ("et", "mais", "puis", "ou", ","):
        return None
    before = [
        d
        for d in drafts
        if d.sentence is group.sentence
        and d.cue is not None
        and d.cue.start < group.begin
        and d.speaker is not None
        and not d.holds(group.begin)
    ]
    nearest = max(before, key=lambda d: d.anchor, default=None)
    if nearest is None or nearest.speaker is None:
        return None
    return replace(nearest.speaker, rules=(*nearest.speaker.rules, "shared-subject"), sure=False)


def _not_from_within(speaker: Speaker, group: VerbGroup, drafts: Sequence[Draft]) -> Speaker | None:
    """Replace a subject that stands in another speaker's words by that speaker.

    "Lima a démenti que le navire ait pêché et a réclamé sa libération": the parser hangs the
    second verb on the first clause it meets.
    """
    for draft in drafts:
        inside = draft.holds(speaker.start) and not draft.holds(group.begin)
        if draft.sentence is group.sentence and inside and draft.speaker is not None:
            if draft.cue is not None and draft.cue.start < speaker.start < group.begin:
                return replace(draft.speaker, rules=(*draft.speaker.rules, "shared-subject"))
    return speaker


def _speaker_of_dependent(
    scene: Scene, group: VerbGroup, drafts: Sequence[Draft]
) -> Speaker | None:
    """A participle or infinitive speaks with the voice of the clause it hangs on."""
    if group.mood == "gerund" and _modifies_noun(group):
        token = group.sentence.tokens[group.first - 1]
        mention = scene.mention_at(token.start)
        if mention is None or not scene.is_actor(mention):
            return None
        return Speaker(mention.start, mention.end, mention.entity, ("modified-noun",))
    if group.mood == "infinitive" and "+pp" in group.tense:
        within = [
            d for d in drafts if d.sentence is group.sentence and d.bare and d.holds(group.begin)
        ]
        if within:
            outer = min(within, key=lambda d: d.length)
            told = outer.addressee if outer.act in ("accuse", "demand", "ask") else outer.speaker
            return replace(told, rules=(*told.rules, "controlled")) if told is not None else None
    if group.mood == "infinitive" and group.governor not in (
        "prep:avant",
        "prep:pour",
        "prep:de",
        "prep:d'",
        "prep:sans",
        "",
    ):
        return None
    if group.mood == "infinitive" and group.governor != "prep:avant" and not _purpose(group):
        return None
    before = [
        d
        for d in drafts
        if d.sentence is group.sentence
        and d.cue is not None
        and d.cue.start < group.begin
        and d.speaker is not None
        and not d.holds(group.begin)
    ]
    if before:
        nearest = max(before, key=lambda d: d.anchor)
        assert nearest.speaker is not None
        return replace(nearest.speaker, rules=(*nearest.speaker.rules, "dependent"))
    return subject_before(scene, group) or subject_of_main(scene, group)


def _modifies_noun(group: VerbGroup) -> bool:
    """Tell a participle that describes the noun before it: une source faisant état de tirs."""
    tokens = group.sentence.tokens
    if group.first == 0:
        return False
    before = tokens[group.first - 1]
    return before.pos in ("NOUN", "ADJ", "PROPN") and before.norm not in ("en", "tout", ",")


def _purpose(group: VerbGroup) -> bool:
    tokens = group.sentence.tokens
    place = group.first - 1
    while place >= 0 and tokens[place].norm in ("de", "d'"):
        place -= 1
    return place >= 0 and tokens[place].norm in ("pour", "avant", "afin")


def _passive_parties(
    scene: Scene, group: VerbGroup, complement: Complement
) -> tuple[Speaker | None, Speaker | None]:
    """A été accusé par X de: X speaks, the subject is accused."""
    tokens = group.sentence.tokens
    if complement.frame not in ("que", "de_inf", "de_np", "inf"):
        return None, None
    for index in range(group.last + 1, min(complement.first, len(tokens) - 1)):
        if tokens[index].norm == "par":
            agent = speaker_from(scene, group.sentence, index + 1, "passive-agent")
            if agent is not None:
                return agent, subject_before(scene, group)
    return None, None
