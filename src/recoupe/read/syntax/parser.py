"""Layout to parsed sentences."""

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any

from recoupe.lang.conjugation import FormReading
from recoupe.read.syntax.backend import Backend, default_backend
from recoupe.read.syntax.tokenizer import tokenize
from recoupe.records import Layout, Sentence, Token, Zone

_STRAIGHT = str.maketrans({"’": "'", "ʼ": "'", "‘": "'", "‐": "-", "‑": "-"})
# The parser has seen sentences of ordinary length; a longer run of words is no sentence, and
# its parse would cost more than linear time.
_LONGEST = 300


def _lemma(norm: str, pos: str, forms: Mapping[str, tuple[FormReading, ...]]) -> str:
    readings = forms.get(norm)
    if readings and pos in ("VERB", "AUX", "ADV", "ADJ", "NOUN"):
        return readings[0].lemma
    return norm


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
    forms: Mapping[str, tuple[FormReading, ...]],
    *,
    backend: Backend | None = None,
) -> tuple[Sentence, ...]:
    """Parse every sentence of the layout; tokens cover each sentence's non-blank characters.

    Lemmas of verbs come from ``forms``; every other word's lemma is its own lower-case form.
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


def _tokens(
    text: str, part: list[tuple[int, int]], doc: Any, forms: Mapping[str, tuple[FormReading, ...]]
) -> list[Token]:
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
                _lemma(norm, parsed.pos_, forms),
                parsed.pos_,
                str(parsed.morph),
                parsed.dep_,
                parsed.head.i,
            )
        )
    return tokens
