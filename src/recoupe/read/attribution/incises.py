"""Speech told after or inside what is said: « ... », a-t-il dit; L'accord, a noté Sow, est mort."""

from collections.abc import Sequence
from dataclasses import dataclass

from recoupe.lang.cues import VerbCue
from recoupe.read.attribution.clauses import Zone, sentence_limit, spans_without, trim_marks
from recoupe.read.attribution.complements import quotation_spans
from recoupe.read.attribution.hits import VerbHit
from recoupe.read.attribution.phrases import has_finite_verb, index_at, skip_parenthesis
from recoupe.read.attribution.scene import Scene
from recoupe.read.attribution.sources import Speaker, subject_after
from recoupe.records import Quotation, Sentence, Span

_DASHES = frozenset({"—", "–", "-", "("})
_CLOSERS = frozenset({"»", "”", '"', "›", "'", "’"})
_BEFORE = frozenset({",", "?", "!", "...", "…"}) | _DASHES | _CLOSERS
# Fewer words than these before a comma are a subject, not a clause the parser has misread.
_WORDY = 7
_RELATIVES = frozenset({"qui", "que", "qu'", "dont", "où", "lequel", "laquelle"})
_SUBORDINATORS = frozenset({"quand", "lorsque", "lorsqu'", "si", "puisque", "alors"})
# Words after the comma that closes an incise and that still belong to the speaking.
_ABOUT_SPEAKING = frozenset(
    {
        "lors",
        "après",
        "dans",
        "devant",
        "à",
        "au",
        "aux",
        "en",
        "sur",
        "depuis",
        "selon",
        "peu",
        "avant",
        "pendant",
        "durant",
        "au cours",
        "dont",
        "qui",
        "lequel",
        "laquelle",
        "tout",
        "cité",
        "citée",
        "cités",
        "citées",
        "sous",
        "par",
        "alors",
        "tandis",
        "via",
        "interrogé",
        "interrogée",
        "joint",
        "jointe",
        "parlant",
        "faisant",
        "évoquant",
        "citant",
        "dénonçant",
        "soulignant",
        "appelant",
        "visiblement",
        "très",
        "l'air",
        "visé",
        "visée",
        "à l'issue",
        "assurant",
        "avec",
        "sans",
        "allusion",
        "référence",
        "ajoutant",
        "précisant",
        "pour",
    }
)


@dataclass(frozen=True, slots=True)
class Incise:
    """An incise: the tokens it takes up, who speaks, and what is said around it."""

    hit: VerbHit
    sense: VerbCue
    zone: Zone
    speaker: Speaker | None
    spans: tuple[Span, ...]
    quotation: Quotation | None
    direct: bool


def _mark_before(sentence: Sentence, first: int) -> str:
    return sentence.tokens[first - 1].norm if first else ""


def _looks_like_incise(scene: Scene, hit: VerbHit) -> bool:
    group = hit.group
    sentence = group.sentence
    before = _mark_before(sentence, group.first)
    if group.mood != "finite" or not any("incise" in cue.frames for cue in hit.senses):
        return False
    if before not in _BEFORE:
        return False
    if before in _CLOSERS and not _closes(scene, sentence, group.first - 1):
        return False
    return True


def _closes(scene: Scene, sentence: Sentence, index: int) -> bool:
    return scene.closing_at(sentence.tokens[index].end) is not None


def find_incise(scene: Scene, hit: VerbHit) -> Incise | None:
    """Read a verb of speech as an incise; null where it governs what follows instead."""
    if not _looks_like_incise(scene, hit):
        return None
    group, sentence = hit.group, hit.sentence
    tokens = sentence.tokens
    left = group.first - 1
    while left > 0 and tokens[left].norm in _DASHES | {","}:
        left -= 1
    quoted = tokens[left].norm in _CLOSERS and _closes(scene, sentence, left)
    inside = scene.quotation_at(group.begin)
    if (
        group.inverted is None
        and not quoted
        and inside is None
        and not (
            _tells_before(scene, sentence, group.first)
            or _tells_after(scene, sentence, hit.last)
            or (group.first >= _WORDY and not _has_own_subject(scene, hit))
        )
    ):
        return None
    found = subject_after(scene, group, hit.last)
    if found is None and group.inverted is None:
        return None
    speaker, after = found if found is not None else (None, hit.last + 1)
    if group.inverted is None:
        assert speaker is not None
        own = not quoted and inside is None and _has_own_subject(scene, hit)
        told = _tells_before(scene, sentence, group.first)
        if not quoted and inside is None and speaker.entity is None and not told:
            return None
        if own and (speaker.entity is None or not _tells_before(scene, sentence, group.first)):
            if not _tells_after(scene, sentence, hit.last) or speaker.entity is None:
                return None
        if speaker.entity is None and not _trusted(scene, sentence, speaker, left, inside):
            return None
        if not quoted and _governs_clause(scene, sentence, after):
            return None
    zone = _zone(scene, sentence, group.first, after)
    sense = next(cue for cue in hit.senses if "incise" in cue.frames)
    return _content(scene, hit, sense, zone, speaker, inside)


def _has_own_subject(scene: Scene, hit: VerbHit) -> bool:
    """Tell a verb whose subject stands before it, with at most insertions between."""
    tokens = hit.sentence.tokens
    group = hit.group
    for token in tokens[: group.first]:
        own = token.head in range(group.start, group.last + 1)
        if (
            own
            and token.dep.startswith("nsubj")
            and not has_finite_verb(hit.sentence, token.index, group.first, scene)
        ):
            return True
    return False


def _trusted(
    scene: Scene, sentence: Sentence, speaker: Speaker, left: int, inside: Quotation | None
) -> bool:
    """Tell a speaker no mention knows from the object of a verb: a name, or words that end there.

    After a whole quotation, or after a clause of its own, the noun phrase that closes the
    sentence can only be who says it.
    """
    tokens = sentence.tokens
    first = index_at(sentence, speaker.start)
    if tokens[first].pos == "PROPN" or inside is not None:
        return True
    quotation = scene.closing_at(tokens[left].end)
    if quotation is not None and not _is_clause(scene, quotation):
        return quotation.open <= sentence.start and len(tokens) <= after_speaker(sentence, speaker)
    after = index_at(sentence, speaker.end)
    rest = [t.norm for t in tokens[after : after + 3]]
    return "et" not in rest and tokens[first].norm not in ("cette", "ce", "ces")


def after_speaker(sentence: Sentence, speaker: Speaker) -> int:
    """Number of tokens up to the end of the speaker, a final stop counted in."""
    return index_at(sentence, speaker.end) + 1


def _is_clause(scene: Scene, quotation: Quotation) -> bool:
    """Tell quoted speech from a quoted title or word: it has a finite verb or ends a sentence."""
    place = scene.sentence_place(quotation.start)
    last = scene.sentence_place(quotation.end - 1)
    for sentence in scene.sentences[max(place, 0) : last + 1]:
        begin, end = index_at(sentence, quotation.start), index_at(sentence, quotation.end)
        if has_finite_verb(sentence, begin, end, scene):
            return True
    return scene.text[quotation.end - 1] in "!?."


def _tells_before(scene: Scene, sentence: Sentence, first: int) -> bool:
    """Tell whether a main clause stands before token ``first``: a finite verb, not a relative's."""
    before = sentence.tokens[:first]
    finite = max(
        sum("VerbForm=Fin" in token.morph for token in before),
        sum(token.dep.startswith("nsubj") for token in before) - 1,
    )
    hung = sum(
        (token.norm in _RELATIVES and not _compares(sentence, token.index))
        or token.norm in _SUBORDINATORS
        for token in before
    )
    return finite > hung


def _compares(sentence: Sentence, index: int) -> bool:
    """Tell the *que* of a comparison (tels que, plus que) from one that opens a clause."""
    words = [t.norm for t in sentence.tokens[max(0, index - 5) : index]]
    return sentence.tokens[index].norm in ("que", "qu'") and (
        words[-1:] in (["tel"], ["tels"], ["telle"], ["telles"], ["ainsi"])
        or any(w in ("plus", "moins", "aussi", "autant", "ne", "n'") for w in words)
    )


def _tells_after(scene: Scene, sentence: Sentence, last: int) -> bool:
    """Tell whether a comma closes the incise and the clause's own verb takes up right after it."""
    tokens = sentence.tokens
    for token in tokens[last + 1 :]:
        if "VerbForm=Fin" in token.morph:
            return False
        if token.norm == ",":
            after = tokens[token.index + 1 : token.index + 6]
            relative = after and after[0].norm in _RELATIVES
            return not relative and any("VerbForm=Fin" in t.morph for t in after)
    return False


def _governs_clause(scene: Scene, sentence: Sentence, index: int) -> bool:
    tokens = sentence.tokens
    return index < len(tokens) and tokens[index].norm in ("que", "qu'", ":")


def _zone(scene: Scene, sentence: Sentence, first: int, after: int) -> Zone:
    """The tokens of the incise with the commas around it."""
    tokens = sentence.tokens
    limit = len(tokens)
    quotation = scene.quotation_at(tokens[first].start)
    if quotation is not None:
        limit = index_at(sentence, quotation.end)
    start = first
    while start > 0 and tokens[start - 1].norm in _DASHES | {","}:
        start -= 1
    index = after
    while index < limit:
        norm = tokens[index].norm
        if norm == "(" and skip_parenthesis(sentence, index) > index:
            index = skip_parenthesis(sentence, index)
            continue
        if scene.opening_at(tokens[index].start) is not None:
            return start, index
        if norm in (",", ";") or norm in (")", "—", "–"):
            if _continues(scene, sentence, start, index + 1, limit):
                return start, index + 1
            later = _content_after(scene, sentence, index + 1, limit)
            return start, later if later is not None else limit
        if norm == ":":
            return start, index + 1
        index += 1
    return start, limit


def _continues(scene: Scene, sentence: Sentence, before: int, after: int, limit: int) -> bool:
    """Tell whether what follows the incise's comma is more of what is said."""
    tokens = sentence.tokens
    if after >= limit:
        return False
    if scene.opening_at(tokens[after].start) is not None:
        return True
    if scene.quotation_at(tokens[before].start if before < len(tokens) else 0) is not None:
        if has_finite_verb(sentence, after, limit, scene):
            return tokens[after].norm not in ("qui", "dont")
        mention = scene.mention_at(tokens[after].start)
        names = tokens[after].pos == "PROPN" or (mention is not None and scene.is_actor(mention))
        return tokens[after].norm not in _ABOUT_SPEAKING and not names
    if not has_finite_verb(sentence, 0, before, scene) and not _ends_quoted(
        scene, sentence, before
    ):
        return True
    token = tokens[after]
    if token.norm in _RELATIVES and token.norm not in ("que", "qu'"):
        return False
    if _ends_quoted(scene, sentence, before):
        return False
    if (
        token.norm in _ABOUT_SPEAKING
        or "VerbForm=Part" in token.morph
        or (scene.timex_at(token.start) is not None)
    ):
        return False
    return token.pos in ("CCONJ", "SCONJ") or has_finite_verb(sentence, after, limit, scene)


def _ends_quoted(scene: Scene, sentence: Sentence, index: int) -> bool:
    return index > 0 and _closes(scene, sentence, index - 1)


def _content_after(scene: Scene, sentence: Sentence, index: int, limit: int) -> int | None:
    """A quotation that goes on after the circumstances of an incise."""
    tokens = sentence.tokens
    for place in range(index, limit):
        quotation = scene.opening_at(tokens[place].start)
        if quotation is not None:
            before = tokens[place - 1].norm
            return place if before in (",", ":") and quotation.end - quotation.start > 25 else None
        if tokens[place].norm in ("que", "qu'") or "VerbForm=Fin" in tokens[place].morph:
            return None
    return None


def _content(
    scene: Scene,
    hit: VerbHit,
    sense: VerbCue,
    zone: Zone,
    speaker: Speaker | None,
    inside: Quotation | None,
) -> Incise | None:
    sentence = hit.sentence
    tokens = sentence.tokens
    if inside is not None:
        left = trim_marks(scene, inside.start, tokens[zone[0]].start)
        right = None
        begin = tokens[zone[1]].start if zone[1] < len(tokens) else sentence.end
        if begin < inside.end:
            right = trim_marks(scene, begin, inside.end)
        own = tuple(s for s in (_without_comma(left), _without_comma(right)) if s is not None)
        spans = own + tuple(
            span for span in quotation_spans(scene, inside) if span.start > inside.end
        )
        return Incise(hit, sense, zone, speaker, spans, inside, True) if spans else None
    last = zone[0] - 1
    quotation = scene.closing_at(tokens[last].end) if last >= 0 else None
    if quotation is not None and _stands_alone(scene, sentence, quotation):
        spans = quotation_spans(scene, quotation)
        following = scene.opening_at(tokens[zone[1]].start) if zone[1] < len(tokens) else None
        if following is not None:
            spans += quotation_spans(scene, following)
        return Incise(hit, sense, zone, speaker, spans, quotation, True)
    stop = sentence_limit(scene, sentence, 0)
    spans = spans_without(scene, sentence, 0, stop, [zone])
    return Incise(hit, sense, zone, speaker, spans, None, False) if spans else None


def _without_comma(span: Span | None) -> Span | None:
    if span is None:
        return None
    text = span.text.rstrip(" ,\u00a0\u202f")
    start = span.start
    lead = len(text) - len(text.lstrip(" ,\u00a0\u202f"))
    text = text[lead:]
    return Span(start + lead, start + lead + len(text), text) if text else None


def _stands_alone(scene: Scene, sentence: Sentence, quotation: Quotation) -> bool:
    """Tell a quotation that is all that is said from one that ends a longer clause."""
    if quotation.open <= sentence.start:
        return True
    lead = scene.text[sentence.start : quotation.open].strip()
    return not lead or lead.endswith(":") or lead in ("-", "—", "–")


def incise_zones(incises: Sequence[Incise]) -> list[Zone]:
    """The zones to cut out of other speakers' content."""
    return [incise.zone for incise in incises]
