"""Nouns whose complement is speech: l'annonce du ministre que, des garanties que."""

from collections.abc import Sequence
from dataclasses import dataclass

from recoupe.lang.cues import NounCue
from recoupe.read.attribution.clauses import Zone, sentence_limit, spans_without
from recoupe.read.attribution.complements import quotation_spans
from recoupe.read.attribution.hits import WordHit
from recoupe.read.attribution.phrases import index_at, infinitive_after, noun_phrase_end
from recoupe.read.attribution.scene import Scene
from recoupe.read.attribution.sources import Speaker, speaker_from
from recoupe.records import Act, Sentence, Span

_SELON = ("selon", "suivant")
_VERB_LEADS = frozenset({"ne", "n'", "pas", "plus", "jamais", "s'", "se", "y", "en", "été"})
_WHICH = ("laquelle", "lesquelles", "lequel", "lesquels")


@dataclass(frozen=True, slots=True)
class NounSpeech:
    """A noun of speech with its speaker and what is said."""

    hit: WordHit
    act: Act
    speaker: Speaker
    spans: tuple[Span, ...]
    frame: str


def read_noun(scene: Scene, hit: WordHit, zones: Sequence[Zone]) -> NounSpeech | None:
    """Read a noun of speech; null where it has no clause or nobody to say it."""
    cue = hit.cue
    assert isinstance(cue, NounCue)
    sentence = hit.sentence
    tokens = sentence.tokens
    if hit.first and tokens[hit.first - 1].norm in ("à", "sous", "sans"):
        return None
    index = hit.last + 1
    speaker = _possessor(scene, sentence, hit)
    while index < len(tokens):
        norm = tokens[index].norm
        frame = _frame_at(scene, sentence, index, cue)
        if frame is not None:
            return _build(scene, hit, cue, index, frame, speaker, zones)
        if norm in ("de", "d'", "du", "des", "par") and speaker is None:
            stop = noun_phrase_end(sentence, index + 1, scene)
            if index + 1 < len(tokens):
                speaker = speaker_from(scene, sentence, index + 1, "noun-de")
                if speaker is not None:
                    stop = max(stop, index_at(sentence, speaker.end))
            index = max(stop, index + 1)
        elif (
            tokens[index].pos in ("ADJ", "ADV")
            or scene.timex_at(tokens[index].start)
            or norm
            in (
                '"',
                "»",
                "”",
                "«",
                "“",
            )
            or (
                norm == ","
                and index + 1 < len(tokens)
                and tokens[index + 1].norm in (*_SELON, "par")
            )
            or (norm == "," and speaker is not None and _clause_at(sentence, index + 1))
        ):
            index += 1
        elif norm in ("à", "au", "aux", "auprès", "envers"):
            index = max(noun_phrase_end(sentence, index + 1, scene), index + 1)
        else:
            return None
    return None


def _frame_at(scene: Scene, sentence: Sentence, index: int, cue: NounCue) -> str | None:
    tokens = sentence.tokens
    norm = tokens[index].norm
    if norm in ("que", "qu'") and "que" in cue.frames:
        return None if _is_relative(scene, sentence, index) else "que"
    if norm == ":" and "colon" in cue.frames:
        return "colon"
    if norm in _SELON and index + 1 < len(tokens) and tokens[index + 1].norm in _WHICH:
        return "selon"
    if (
        norm in ("de", "d'")
        and "de_inf" in cue.frames
        and infinitive_after(sentence, index + 1, scene)
    ):
        return "de_inf"
    if norm == "à" and "a_inf" in cue.frames and infinitive_after(sentence, index + 1, scene):
        return "a_inf"
    return None


def _is_relative(scene: Scene, sentence: Sentence, index: int) -> bool:
    """Tell the garanties *que Moscou a données* from the garanties *que Moscou respectera*.

    The parser must call *que* an object, and the participle agree with what it stands for.
    """
    tokens = sentence.tokens
    if not tokens[index].dep.startswith("obj"):
        return False
    for token in tokens[index + 1 : index + 12]:
        if token.norm in (",", ";"):
            break
        if "VerbForm=Part" in token.morph and "Tense=Past" in token.morph:
            return token.norm.endswith(("ée", "ées", "és", "ies", "ues", "tes", "ses"))
    return tokens[index - 1].pos == "NOUN"


def _clause_at(sentence: Sentence, index: int) -> bool:
    return index < len(sentence.tokens) and sentence.tokens[index].norm in ("que", "qu'")


def _possessor(scene: Scene, sentence: Sentence, hit: WordHit) -> Speaker | None:
    tokens = sentence.tokens
    for place in range(max(0, hit.first - 3), hit.first):
        token = tokens[place]
        if token.norm in ("son", "sa", "ses", "leur", "leurs", "notre", "nos"):
            for mention in scene.mentions_in(token.start, token.end):
                if mention.kind == "possessive" and mention.entity is not None:
                    return Speaker(token.start, token.end, mention.entity, ("noun-possessive",))
    return None


def _build(
    scene: Scene,
    hit: WordHit,
    cue: NounCue,
    index: int,
    frame: str,
    speaker: Speaker | None,
    zones: Sequence[Zone],
) -> NounSpeech | None:
    sentence = hit.sentence
    if frame == "colon":
        return _after_colon(scene, hit, cue, index, speaker)
    first = index + 2 if frame == "selon" else index
    if first >= len(sentence.tokens):
        return None
    stop = _stop(scene, hit, first)
    spans = spans_without(scene, sentence, first, stop, zones)
    if speaker is None and frame == "que" and "subject" not in cue.source:
        speaker = _clause_subject(scene, sentence, first + 1)
    if speaker is None and "subject" in cue.source:
        speaker = _governing_subject(scene, sentence, hit) or (
            _clause_subject(scene, sentence, first + 1) if frame == "que" else None
        )
    if speaker is None or not spans:
        return None
    act = cue.act_in("que" if frame == "selon" else frame)  # type: ignore[arg-type]
    return NounSpeech(hit, act, speaker, spans, frame)


def _after_colon(
    scene: Scene, hit: WordHit, cue: NounCue, index: int, speaker: Speaker | None
) -> NounSpeech | None:
    """A quotation a noun announces: Réponse du ministère : « ... »."""
    quotation = scene.quotation_after(hit.sentence.tokens[index].end)
    if quotation is None or speaker is None:
        return None
    spans = quotation_spans(scene, quotation)
    return NounSpeech(hit, cue.act_in("colon"), speaker, spans, "colon") if spans else None


def _stop(scene: Scene, hit: WordHit, first: int) -> int:
    """Token index where a noun's clause ends: at the verb the noun is subject of, or a comma."""
    sentence = hit.sentence
    tokens = sentence.tokens
    limit = sentence_limit(scene, sentence, first)
    noun = tokens[hit.first]
    governed = hit.first > 0 and _in_opening_phrase(sentence, hit.first)
    verb = tokens[noun.head]
    if noun.dep.startswith("nsubj") and verb.index > first:
        start = verb.index
        while start - 1 > first and (
            tokens[start - 1].pos == "AUX"
            or tokens[start - 1].norm in _VERB_LEADS
            or tokens[start - 1].norm in scene.words.adverbs
        ):
            start -= 1
        told = any("VerbForm=Fin" in t.morph for t in tokens[first:start])
        if start > first + 1 and (told or tokens[first].norm in ("de", "d'", "à")):
            return min(limit, start)
    for index in range(first + 1, limit):
        following = tokens[index + 1].norm if index + 1 < limit else ""
        leaves = following in ("mais", "et", "alors", "tandis", "a", "ont")
        if tokens[index].norm == "," and (leaves or governed):
            return index
    return _second_finite(scene, hit, first, limit)


def _in_opening_phrase(sentence: Sentence, index: int) -> bool:
    """Tell a noun inside a phrase that opens the sentence: Malgré les assurances de X que."""
    return sentence.tokens[0].pos in ("ADP", "SCONJ") or sentence.tokens[0].norm in (
        "malgré",
        "après",
        "face",
        "outre",
    )


def _second_finite(scene: Scene, hit: WordHit, first: int, limit: int) -> int:
    """Where the noun opens the sentence: the clause's own verb comes first, the main verb next."""
    tokens = hit.sentence.tokens
    if hit.first > 2:
        return limit
    finite = [t.index for t in tokens[first:limit] if "VerbForm=Fin" in t.morph]
    own = 0 if tokens[first].norm in ("de", "d'", "à") else 1
    for index in finite[own:]:
        before = tokens[index - 1].norm
        if before not in ("qui", "que", "qu'", "dont", "où", "il", "elle", "ils", "elles", "et"):
            while tokens[index - 1].norm in ("ne", "n'", "s'", "se"):
                index -= 1
            return index
    return limit


def _clause_subject(scene: Scene, sentence: Sentence, index: int) -> Speaker | None:
    """Who is to keep a promise is who makes it: des garanties que la Russie ne prévoit pas."""
    tokens = sentence.tokens
    if index >= len(tokens):
        return None
    mention = scene.mention_at(tokens[index].start)
    if mention is None or not scene.is_actor(mention):
        return None
    return speaker_from(scene, sentence, index, "clause-subject")


def _governing_subject(scene: Scene, sentence: Sentence, hit: WordHit) -> Speaker | None:
    tokens = sentence.tokens
    verb = tokens[hit.first].head
    if verb >= hit.first or tokens[verb].pos not in ("VERB", "AUX"):
        return None
    for token in tokens:
        if token.head == verb and token.dep.startswith("nsubj") and token.index < verb:
            mention = scene.mention_at(token.start)
            if mention is not None and scene.is_actor(mention):
                return Speaker(mention.start, mention.end, mention.entity, ("governing-subject",))
    return None
