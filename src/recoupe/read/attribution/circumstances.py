"""Channel, time, condition and stated anonymity of an act of speech, from its own sentence."""

from collections.abc import Sequence

from recoupe.read.attribution.phrases import index_at
from recoupe.read.attribution.scene import Scene
from recoupe.records import Sentence, Span, SpeechTime

_CONTRACTED = frozenset({"au", "aux", "du", "des"})


def _outside(position: int, content: Sequence[Span]) -> bool:
    return not any(span.start <= position < span.end for span in content)


def find_channel(
    scene: Scene, sentence: Sentence, content: Sequence[Span], document: str | None
) -> str | None:
    """The channel the sentence names outside what is said: noun and adjectives, or a public."""
    words = scene.words
    if document is not None and document in words.channel_nouns:
        return document
    tokens = sentence.tokens
    for index, token in enumerate(tokens):
        if token.norm not in words.channel_prepositions or not _outside(token.start, content):
            continue
        place = index + 1
        while (
            place < len(tokens)
            and place < index + 5
            and (
                tokens[place].pos in ("DET", "NUM")
                or tokens[place].norm in words.articles
                or tokens[place].norm in ("de", "d'", "du", "cours", "long", "premier")
                or tokens[place].pos == "ADJ"
            )
        ):
            place += 1
        if place >= len(tokens):
            return None
        if (
            token.norm == "sur"
            and scene.text[tokens[place].start : tokens[place].end] in words.networks
        ):
            return scene.text[tokens[place].start : tokens[place].end]
        if token.norm == "devant" and tokens[place].norm in words.publics:
            return scene.text[token.start : tokens[place].end]
        if tokens[place].norm in words.channel_nouns and _outside(tokens[place].start, content):
            end = place + 1
            while end < len(tokens) and tokens[end].pos in ("ADJ", "PROPN"):
                end += 1
            if (
                tokens[end - 1].norm in ("point", "conférence")
                and end + 1 < len(tokens)
                and (tokens[end].norm == "de")
            ):
                end += 2
            return scene.text[tokens[place].start : tokens[end - 1].end]
    return None


def find_time(
    scene: Scene, sentence: Sentence, content: Sequence[Span], cue: Span, taken: Sequence[Span]
) -> SpeechTime | None:
    """The time of speaking: the time expression nearest the cue that nothing said holds."""
    best = None
    for timex in scene.times_in(sentence.start, sentence.end):
        if not _outside(timex.start, content) or not _outside(timex.start, taken):
            continue
        if timex.type in ("DURATION", "SET"):
            continue
        gap = min(abs(timex.start - cue.end), abs(cue.start - timex.end))
        if gap < 60 and (best is None or gap < best[0]):
            best = (gap, timex)
    if best is None:
        return None
    timex = best[1]
    return SpeechTime(timex.text, timex.edtf, timex.start, timex.end)


def find_condition(scene: Scene, sentence: Sentence, content: Sequence[Span]) -> Span | None:
    """A condition inside what is said: the clause that *si* opens, or *en cas de*."""
    tokens = sentence.tokens
    for index, token in enumerate(tokens):
        if _outside(token.start, content):
            continue
        opens = token.norm in ("si", "s'") and token.pos == "SCONJ" and index + 1 < len(tokens)
        case = token.norm == "cas" and index and tokens[index - 1].norm == "en"
        if not opens and not case:
            continue
        first = index if opens else index - 1
        stop = first
        while stop < len(tokens) and tokens[stop].norm not in (",", ";", "."):
            stop += 1
        end = min(tokens[stop - 1].end, max(span.end for span in content))
        if end > tokens[first].start:
            return Span.of(scene.text, tokens[first].start, end)
    return None


def find_anonymity_reason(scene: Scene, sentence: Sentence) -> Span | None:
    """The words that say why the source is not named, up to the next comma."""
    tokens = sentence.tokens
    for index, token in enumerate(tokens):
        if token.norm not in scene.words.anonymity:
            continue
        first = index
        while (
            first > 0 and tokens[first - 1].norm not in (",", ".", "»", '"') and index - first < 6
        ):
            first -= 1
            if tokens[first].norm in ("sous", "ayant", "requérant", "qui", "réclamant"):
                break
        stop = index + 1
        while stop < len(tokens) and tokens[stop].norm not in (",", ".", ";", "»", ")"):
            stop += 1
        return Span.of(scene.text, tokens[first].start, tokens[stop - 1].end)
    return None


def tokens_of(scene: Scene, sentence: Sentence, content: Sequence[Span]) -> list[int]:
    """Indices of the sentence's tokens that the content holds."""
    found: list[int] = []
    for span in content:
        first = index_at(sentence, span.start)
        last = index_at(sentence, span.end - 1) if span.end > span.start else first
        found.extend(range(first, min(last + 1, len(sentence.tokens))))
    return found
