"""People without names: "des habitants", "proches du palais"."""

from msgspec.structs import replace

from recoupe.read.mentions.bodies import adjectives_end
from recoupe.read.mentions.complements import (
    ReadPhrase,
    read_complement,
)
from recoupe.read.mentions.determiners import Opening
from recoupe.read.mentions.hits import demonyms_at
from recoupe.read.mentions.lexicon import Lexicon
from recoupe.read.mentions.opened import opened_phrase
from recoupe.read.mentions.phrases import Phrase
from recoupe.read.mentions.words import Line, Word, spelled


def read_people(line: Line, opening: Opening, lexicon: Lexicon, read: ReadPhrase) -> Phrase | None:
    """As in "proches du Kremlin", "des habitants": people without names."""
    words = line.words
    nouns = lexicon.reference.nouns
    at = opening.inner
    follower = words[at].fold in nouns.followers
    demonym_end, demonyms = _people_of_a_state(words, opening, lexicon)
    if not follower and words[at].fold not in nouns.peoples and not demonyms:
        return None
    end = demonym_end if demonyms else at + 1
    complement: Phrase | None = None
    end = adjectives_end(words, end, lexicon)
    if end < len(words) and words[end].joined and not demonyms:
        after, nested = read_complement(words, end, None, read)
        if nested is not None or follower:
            end, complement = max(after, end), nested
    if follower and complement is None:
        return None
    return replace(
        opened_phrase(line, opening, end, "people"),
        gender=opening.gender or "m",
        plural=True,
        head=words[at].fold,
        noun=spelled(words[at:end]),
        states=demonyms,
        complement=complement,
    )


def _people_of_a_state(
    words: tuple[Word, ...], opening: Opening, lexicon: Lexicon
) -> tuple[int, tuple[str, ...]]:
    if opening.kind == "none" or not opening.plural or not words[opening.inner].capital:
        return opening.inner, ()
    length, meant = demonyms_at(words, opening.inner, lexicon)
    return opening.inner + length, tuple(d.iso3 for d in meant[:1]) if length else ()
