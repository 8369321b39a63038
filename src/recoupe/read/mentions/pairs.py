"""Plurals that mean two actors told of before: "les deux pays", "les deux hommes"."""

from msgspec.structs import replace

from recoupe.read.mentions.complements import adjective_at
from recoupe.read.mentions.determiners import Opening
from recoupe.read.mentions.hits import hits_at
from recoupe.read.mentions.lexicon import Entry, Lexicon
from recoupe.read.mentions.opened import opened_phrase
from recoupe.read.mentions.phrases import Phrase
from recoupe.read.mentions.words import Line, Word, spelled


def read_pair(line: Line, opening: Opening, lexicon: Lexicon) -> Phrase | None:
    """As in "les deux" and a noun for states, people or sides; an institution is its entry."""
    words, reference = line.words, lexicon.reference
    at = opening.inner
    if (
        at == 0
        or words[at - 1].fold != "deux"
        or opening.kind not in ("definite", "demonstrative", "possessive")
    ):
        return None
    nouns = reference.nouns
    entry = _institution_at(words, at, lexicon)
    told = nouns.referring_states | nouns.referring_persons | nouns.sides
    if entry is None and words[at].fold not in told:
        return None
    end = at + 1
    while end < len(words) and adjective_at(words, end):
        end += 1
    return replace(
        opened_phrase(line, opening, end, "pair"),
        plural=True,
        head=words[at].fold,
        noun=spelled(words[at:end]),
        entry=entry,
    )


def _institution_at(words: tuple[Word, ...], at: int, lexicon: Lexicon) -> Entry | None:
    """As in "les deux armées": each state has one."""
    hits = hits_at(words, at, lexicon)
    return next((h.entry for h in hits if h.entry.kind == "institution" and h.end == at + 1), None)
