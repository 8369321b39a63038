"""Meetings, calls and documents that a dispatch comes back to."""

from dataclasses import replace

from recoupe.read.mentions.complements import adjective_at
from recoupe.read.mentions.determiners import Opening
from recoupe.read.mentions.hits import Hit
from recoupe.read.mentions.lexicon import Lexicon
from recoupe.read.mentions.opened import opened_phrase
from recoupe.read.mentions.phrases import Form, Phrase
from recoupe.read.mentions.words import Line, spelled


def read_happening(line: Line, opening: Opening, hit: Hit, lexicon: Lexicon) -> Phrase | None:
    """A noun for a meeting or document with its adjectives; None where a verb is meant."""
    words = line.words
    token = words[hit.start].token
    if token is not None and token.pos in ("VERB", "AUX", "ADP", "ADV"):
        return None
    if (
        opening.kind == "none"
        and (opening.outer == hit.start)
        and not _after_contraction(line, hit)
    ):
        return None
    end = hit.end
    while end < len(words) and adjective_at(words, end):
        end += 1
    form: Form = "event" if hit.entry.kind == "event" else "document"
    return replace(
        opened_phrase(line, opening, end, form),
        gender=opening.gender,
        plural=opening.plural,
        head=" ".join(w.fold for w in words[hit.start : hit.end]),
        noun=spelled(words[hit.start : end]),
        entry=hit.entry,
    )


def _after_contraction(line: Line, hit: Hit) -> bool:
    return hit.start > 0 and line.words[hit.start - 1].fold in ("au", "aux", "du")
