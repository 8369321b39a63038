"""Layout to parsed sentences."""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from recoupe.lang.conjugation import FormReading
from recoupe.lang.moods import MoodEndings
from recoupe.read.syntax.backend import default_backend
from recoupe.read.syntax.sentences import Parsed, SentenceParser
from recoupe.records import Layout, Sentence, Token, Zone

_PARTICIPLE = "Tense=Past|VerbForm=Part"
_PARTICIPLE_ENDINGS = ("é", "ée", "ées", "és")
_TELLS = "Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin"
_THIRD = ("ind", "pres", 3, "s")
_MOODS = {"future": "Mood=Ind|Tense=Fut", "conditional": "Mood=Cnd"}


_WORDS_KEPT = 65_536


class Forms:
    """What the spelling of a verb form tells: readings of known verbs, endings of all."""

    def __init__(
        self, readings: Mapping[str, tuple[FormReading, ...]], endings: MoodEndings
    ) -> None:
        self.readings = readings
        self.endings = endings
        self.mended = lru_cache(_WORDS_KEPT)(self._mended)

    def _mended(self, norm: str, pos: str, morph: str) -> tuple[str, str, str]:
        """Give lemma, part of speech and form of a word the parser has told the latter two of."""
        return (
            _lemma(norm, pos, self.readings),
            _pos(norm, pos, self),
            _morph(norm, pos, morph, self),
        )


def _lemma(norm: str, pos: str, forms: Mapping[str, tuple[FormReading, ...]]) -> str:
    readings = forms.get(norm)
    if readings and pos in ("VERB", "AUX", "ADV", "ADJ", "NOUN"):
        return readings[0].lemma
    return norm


def _morph(norm: str, pos: str, morph: str, words: Forms) -> str:
    """What the parser says of a verb's form, mended where its spelling can only be another's.

    The parser takes past participles for finite verbs and the future and conditional of verbs it
    has not seen for a present or an imperfect.
    """
    if _pos(norm, pos, words) not in ("VERB", "AUX"):
        return morph
    if pos == "ADJ" and _tells(norm, words):
        return _TELLS
    readings = words.readings.get(norm)
    misread = "VerbForm=Fin" in morph or "VerbForm=Inf" in morph
    if misread and _is_participle(norm, readings):
        return _PARTICIPLE
    mood = words.endings.mood_of(norm)
    if mood is None or _MOODS[mood] in morph:
        return morph
    kept = [part for part in morph.split("|") if part.startswith(("Number=", "Person="))]
    return "|".join([_MOODS[mood], *kept, "VerbForm=Fin"])


def _is_participle(norm: str, readings: Sequence[FormReading] | None) -> bool:
    """Tell a form that is a past participle and nothing else: of a known verb, or by its ending."""
    if readings:
        return all(reading.mood == "part_past" for reading in readings)
    return norm.endswith(_PARTICIPLE_ENDINGS)


def _pos(norm: str, pos: str, words: Forms) -> str:
    """The part of speech, save where only a verb is spelt so: ``boucleraient``, ``suggère``."""
    if pos == "ADJ" and _tells(norm, words):
        return "VERB"
    return "VERB" if pos not in ("VERB", "AUX") and norm.endswith(words.endings.verbs_only) else pos


def _tells(norm: str, words: Forms) -> bool:
    """Tell a verb of speech in the present that no adjective is spelt like: Le maire *suggère*."""
    readings = words.readings.get(norm)
    if not readings or norm in words.endings.verb_like_adjectives:
        return False
    third = any((r.mood, r.tense, r.person, r.number) == _THIRD for r in readings)
    return third and all(r.mood in ("ind", "sub", "imp") for r in readings)


def _zone_of(zones: Sequence[Zone], start: int) -> str:
    for zone in zones:
        if zone.start <= start < zone.end:
            return zone.kind
    return "body"


@lru_cache(maxsize=1)
def _sentence_parser() -> SentenceParser:
    return SentenceParser(default_backend())


def parse_sentences(text: str, layout: Layout, forms: Forms) -> tuple[Sentence, ...]:
    """Parse every sentence of the layout; tokens cover each sentence's non-blank characters.

    Lemmas of verbs come from ``forms``, which also mend the moods a parser gets wrong; every other
    word's lemma is its own lower-case form.
    """
    (found,) = parse_texts([(text, layout)], forms)
    return found


def parse_texts(texts: Sequence[tuple[str, Layout]], forms: Forms) -> list[tuple[Sentence, ...]]:
    """Parse the sentences of several texts at once; each gives what it would by itself."""
    cut = [[text[one.start : one.end] for one in layout.sentences] for text, layout in texts]
    parsed = iter(_sentence_parser().parse([sentence for told in cut for sentence in told]))
    return [tuple(_sentences(text, layout, parsed, forms)) for text, layout in texts]


def _sentences(
    text: str, layout: Layout, parsed: Iterator[tuple[Parsed, ...]], forms: Forms
) -> Iterator[Sentence]:
    paragraph = 0
    for extent in layout.sentences:
        for part in next(parsed):
            start, end = extent.start + part.words[0][0], extent.start + part.words[-1][1]
            while (
                paragraph + 1 < len(layout.paragraphs) and layout.paragraphs[paragraph].end <= start
            ):
                paragraph += 1
            zone = _zone_of(layout.zones, start)
            yield Sentence(
                start, end, paragraph, zone, tuple(_tokens(text, extent.start, part, forms))
            )


def _tokens(text: str, base: int, part: Parsed, forms: Forms) -> Iterator[Token]:
    mended = forms.mended
    words = zip(part.words, part.norms, part.told, strict=True)
    for index, ((first, last), norm, (pos, morph, dep, head)) in enumerate(words):
        start, end = base + first, base + last
        word = text[start:end]
        yield Token(index, start, end, word, norm, *mended(norm, pos, morph), dep, head)
