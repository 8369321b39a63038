"""Layout to parsed sentences."""

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any, NamedTuple

from recoupe.lang.conjugation import FormReading
from recoupe.lang.moods import MoodEndings
from recoupe.read.syntax.backend import Backend, default_backend
from recoupe.read.syntax.tokenizer import tokenize
from recoupe.records import Layout, Sentence, Token, Zone

_STRAIGHT = str.maketrans({"’": "'", "ʼ": "'", "‘": "'", "‐": "-", "‑": "-"})
# The parser has seen sentences of ordinary length; a longer run of words is no sentence, and
# its parse would cost more than linear time.
_LONGEST = 300
_PARTICIPLE = "Tense=Past|VerbForm=Part"
_PARTICIPLE_ENDINGS = ("é", "ée", "ées", "és")
_TELLS = "Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin"
_THIRD = ("ind", "pres", 3, "s")
_MOODS = {"future": "Mood=Ind|Tense=Fut", "conditional": "Mood=Cnd"}


class Forms(NamedTuple):
    """What the spelling of a verb form tells: readings of known verbs, endings of all."""

    readings: Mapping[str, tuple[FormReading, ...]]
    endings: MoodEndings


def _lemma(norm: str, pos: str, forms: Mapping[str, tuple[FormReading, ...]]) -> str:
    readings = forms.get(norm)
    if readings and pos in ("VERB", "AUX", "ADV", "ADJ", "NOUN"):
        return readings[0].lemma
    return norm


def _morph(norm: str, parsed: Any, words: Forms) -> str:
    """What the parser says of a verb's form, mended where its spelling can only be another's.

    The parser takes past participles for finite verbs and the future and conditional of verbs it
    has not seen for a present or an imperfect.
    """
    morph = str(parsed.morph)
    if _pos(norm, parsed.pos_, words) not in ("VERB", "AUX"):
        return morph
    if parsed.pos_ == "ADJ" and _tells(norm, words):
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


def _pieces(text: str, layout: Layout) -> list[tuple[int, int, list[tuple[int, int]]]]:
    pieces = []
    for extent in layout.sentences:
        words = tokenize(text, extent.start, extent.end)
        for first in range(0, len(words), _LONGEST):
            part = words[first : first + _LONGEST]
            pieces.append((part[0][0], part[-1][1], part))
    return pieces


def parse_sentences(
    text: str,
    layout: Layout,
    forms: Forms,
    *,
    backend: Backend | None = None,
) -> tuple[Sentence, ...]:
    """Parse every sentence of the layout; tokens cover each sentence's non-blank characters.

    Lemmas of verbs come from ``forms``, which also mend the moods a parser gets wrong; every other
    word's lemma is its own lower-case form.
    """
    pieces = _pieces(text, layout)
    words = [[text[a:b].translate(_STRAIGHT) for a, b in part] for _, _, part in pieces]
    spaces = [[b < c for (_, b), (c, _) in pairwise(part)] + [False] for _, _, part in pieces]
    docs = (backend or default_backend()).parse(list(zip(words, spaces, strict=True)))
    sentences = []
    paragraph = 0
    for (start, end, part), doc in zip(pieces, docs, strict=True):
        while paragraph + 1 < len(layout.paragraphs) and layout.paragraphs[paragraph].end <= start:
            paragraph += 1
        tokens = tuple(_tokens(text, part, doc, forms))
        sentences.append(Sentence(start, end, paragraph, _zone_of(layout.zones, start), tokens))
    return tuple(sentences)


def _tokens(text: str, part: list[tuple[int, int]], doc: Any, forms: Forms) -> list[Token]:
    tokens = []
    for index, ((start, end), parsed) in enumerate(zip(part, doc, strict=True)):
        norm = parsed.text.lower()
        tokens.append(
            Token(
                index,
                start,
                end,
                text[start:end],
                norm,
                _lemma(norm, parsed.pos_, forms.readings),
                _pos(norm, parsed.pos_, forms),
                _morph(norm, parsed, forms),
                parsed.dep_,
                parsed.head.i,
            )
        )
    return tokens
