"""Plurals that mean two actors told of before: "les deux pays", "les deux hommes"."""

from dataclasses import replace

from recoupe.lang.reference import Reference
from recoupe.read.mentions.complements import adjective_at
from recoupe.read.mentions.determiners import Opening
from recoupe.read.mentions.opened import opened_phrase
from recoupe.read.mentions.phrases import Phrase
from recoupe.read.mentions.words import Line, spelled


def read_pair(line: Line, opening: Opening, reference: Reference) -> Phrase | None:
    """As in "les deux" and a noun for states, people or sides; ``entry`` stays None."""
    words = line.words
    at = opening.inner
    if (
        at == 0
        or words[at - 1].fold != "deux"
        or opening.kind not in ("definite", "demonstrative", "possessive")
    ):
        return None
    nouns = reference.nouns
    if words[at].fold not in nouns.referring_states | nouns.referring_persons | nouns.sides:
        return None
    end = at + 1
    while end < len(words) and adjective_at(words, end):
        end += 1
    return replace(
        opened_phrase(line, opening, end, "pair"),
        plural=True,
        head=words[at].fold,
        noun=spelled(words[at:end]),
    )
