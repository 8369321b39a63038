"""Selon X, d'après X, de source Y: the clause around them is what X says."""

from dataclasses import dataclass

from recoupe.lang.cues import PrepositionCue
from recoupe.lang.folding import fold
from recoupe.read.attribution.clauses import Zone, sentence_limit, spans_without, trim_marks
from recoupe.read.attribution.hits import WordHit
from recoupe.read.attribution.phrases import has_finite_verb, index_at, noun_phrase_end
from recoupe.read.attribution.scene import Scene
from recoupe.read.attribution.sources import Speaker, speaker_from
from recoupe.records import Sentence, Span

_RELATIVES = frozenset({"qui", "que", "qu'", "dont", "où"})
_ABOUT = frozenset({"faute", "sous", "cité", "citée", "cités", "citées", "s'", "ayant", "alors"})
_SOURCES = frozenset({"source", "sources"})
_WHICH = frozenset({"lequel", "laquelle", "lesquels", "lesquelles"})


@dataclass(frozen=True, slots=True)
class Ascription:
    """A preposition of speech: the zone it takes, who speaks, and the clause said."""

    hit: WordHit
    zone: Zone
    speaker: Speaker
    spans: tuple[Span, ...]


def _head_noun(scene: Scene, sentence: Sentence, index: int) -> str:
    for token in sentence.tokens[index : index + 5]:
        if token.pos in ("NOUN", "PROPN") or token.norm in scene.words.documents:
            return token.norm
    return ""


def _speaker(scene: Scene, sentence: Sentence, hit: WordHit, cue: PrepositionCue) -> Speaker | None:
    tokens = sentence.tokens
    index = hit.last + 1
    if index >= len(tokens):
        return None
    if tokens[index].norm in _WHICH:
        return _antecedent(scene, sentence, hit, index)
    if tokens[index].norm in cue.not_next:
        return None
    if cue.kind == "anonymous":
        return _anonymous(scene, sentence, hit, cue)
    noun = fold(_head_noun(scene, sentence, index))
    if any(noun == fold(head) or noun == fold(head) + "s" for head in cue.not_heads):
        return None
    speaker = speaker_from(scene, sentence, index, "preposition")
    if speaker is None:
        return None
    if speaker.document is not None:
        return speaker if speaker.document in scene.words.reporting_documents else None
    if speaker.entity is None and noun not in _SOURCES and "proper" not in speaker.rules:
        named = any(t.text[:1].isupper() for t in tokens[index + 1 : index + 3])
        if not named and not scene.names_actor(speaker.start, speaker.end):
            return None
    return speaker


def _antecedent(scene: Scene, sentence: Sentence, hit: WordHit, index: int) -> Speaker | None:
    """Whoever stands before a relative: l'institut, selon lequel le navire mesurait."""
    tokens = sentence.tokens
    place = hit.first - 1
    while place >= 0 and tokens[place].norm in (",", ")", "»"):
        place -= 1
    mention = scene.mention_at(tokens[place].start) if place >= 0 else None
    if mention is None or not scene.is_actor(mention):
        return None
    token = tokens[index]
    return Speaker(token.start, token.end, mention.entity, ("preposition", "relative"))


def _anonymous(
    scene: Scene, sentence: Sentence, hit: WordHit, cue: PrepositionCue
) -> Speaker | None:
    tokens = sentence.tokens
    index = hit.last + 1
    if cue.adjectives and not any(
        fold(tokens[index].norm).startswith(fold(word)[:5]) for word in cue.adjectives
    ):
        return None
    stop = max(noun_phrase_end(sentence, hit.last, scene), index + 1)
    start = tokens[hit.last].start
    mention = scene.mention_at(start)
    entity = mention.entity if mention is not None else None
    return Speaker(start, tokens[stop - 1].end, entity, ("preposition", "anonymous"))


def _zone(scene: Scene, sentence: Sentence, first: int, end: int) -> Zone:
    """The tokens of the phrase with the commas around it and what only describes its speaker."""
    tokens = sentence.tokens
    start = first
    if start > 0 and tokens[start - 1].norm in (",", "—", "–", "("):
        start -= 1
    stop = index_at(sentence, end)
    limit = sentence_limit(scene, sentence, first) if first < len(tokens) else len(tokens)
    describes = stop < limit and tokens[stop].norm in _RELATIVES
    while stop < limit and tokens[stop].norm not in (",", ";", ")", "—", "–"):
        if not describes and start == first and has_finite_verb(sentence, stop, stop + 1, scene):
            return start, index_at(sentence, end)
        stop += 1
    while stop + 1 < limit and tokens[stop].norm == "," and _describes(scene, sentence, stop + 1):
        closing = next((i for i in range(stop + 1, limit) if tokens[i].norm == ","), None)
        if closing is None:
            break
        stop = closing
    if stop < limit:
        stop += 1
    return start, stop


def _describes(scene: Scene, sentence: Sentence, index: int) -> bool:
    """Tell a relative, a participle or the like after a speaker from the clause said."""
    token = sentence.tokens[index]
    participle = "VerbForm=Part" in token.morph and token.pos in ("VERB", "ADJ")
    return token.norm in _RELATIVES or token.norm in _ABOUT or participle


def _segment(sentence: Sentence, first: int, stop: int, zone: Zone) -> Zone:
    """Narrow a clause to its own side of the semicolons; a phrase at the end covers all."""
    tokens = sentence.tokens
    borders = [t.index for t in tokens[first:stop] if t.norm == ";"]
    for border in borders:
        if border < zone[0] and zone[1] < stop:
            first = border + 1
        elif border >= zone[1]:
            return first, border
    return first, stop


def read_ascription(scene: Scene, hit: WordHit) -> Ascription | None:
    """Read a preposition of speech with its speaker and clause; null where it is none."""
    cue = hit.cue
    assert isinstance(cue, PrepositionCue)
    sentence = hit.sentence
    tokens = sentence.tokens
    begins = hit.first == 0 or tokens[hit.first - 1].norm in (",", ";", "mais", "et", "—", "–", "«")
    if cue.human_only and not begins:
        return None
    if cue.positions == ("start",) and hit.first > 0:
        return None
    if (
        hit.first
        and tokens[hit.first - 1].norm != ","
        and any(t.norm.startswith(scene.words.varying_stems) for t in tokens[: hit.first])
    ):
        return None
    speaker = _speaker(scene, sentence, hit, cue)
    if speaker is None:
        return None
    pronoun = tokens[hit.last + 1].pos == "PRON" and speaker.end == tokens[hit.last + 1].end
    if (
        pronoun
        and hit.first > 0
        and tokens[hit.first - 1].norm == ","
        and (hit.last + 2 < len(tokens) and tokens[hit.last + 2].norm == ",")
    ):
        return None
    zone = _zone(scene, sentence, hit.first, speaker.end)
    if (
        "start" in cue.positions
        and hit.first == 0
        and zone[1] < len(tokens)
        and (tokens[zone[1] - 1].norm != "," and len(cue.positions) == 1)
    ):
        return None
    if "relative" in speaker.rules:
        after = index_at(sentence, speaker.end)
        limit = sentence_limit(scene, sentence, after) if after < len(tokens) else after
        limit = next(
            (
                i
                for i in range(after, limit - 1)
                if tokens[i].norm == ","
                and has_finite_verb(sentence, i + 1, i + 4, scene)
                and not any(t.dep.startswith("nsubj") for t in tokens[i + 1 : i + 3])
            ),
            limit,
        )
        spans = spans_without(scene, sentence, after, limit, ())
        return Ascription(hit, (hit.first, hit.first), speaker, spans) if spans else None
    inside = scene.quotation_at(tokens[hit.first].start)
    first = index_at(sentence, inside.start) if inside and inside.start > sentence.start else 0
    stop = sentence_limit(scene, sentence, hit.first)
    first, stop = _segment(sentence, first, stop, zone)
    before = tokens[zone[0] - 1] if zone[0] > first else None
    if before is not None and zone[1] >= stop:
        quotation = scene.closing_at(before.end)
        if quotation is not None and quotation.open <= sentence.start:
            span = trim_marks(scene, quotation.start, quotation.end)
            return Ascription(hit, zone, speaker, (span,)) if span else None
    spans = spans_without(scene, sentence, first, stop, [zone])
    if not spans or not has_finite_verb(sentence, first, stop, scene):
        return None
    return Ascription(hit, zone, speaker, spans)
