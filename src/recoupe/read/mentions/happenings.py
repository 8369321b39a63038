"""Meetings, fights, votes and documents that a dispatch comes back to."""

from msgspec.structs import replace

from recoupe.read.mentions.complements import ReadPhrase, adjective_at, read_complement
from recoupe.read.mentions.determiners import Opening
from recoupe.read.mentions.hits import Hit
from recoupe.read.mentions.lexicon import Lexicon
from recoupe.read.mentions.names import HYPHENS
from recoupe.read.mentions.opened import opened_phrase
from recoupe.read.mentions.phrases import Form, Gender, Phrase
from recoupe.read.mentions.words import Line, Word, spelled
from recoupe.records import Token

_OF = frozenset({"d", "de", "des", "du"})
_MAX_PARTS = 4


def read_happening(
    line: Line, opening: Opening, hit: Hit, lexicon: Lexicon, read: ReadPhrase
) -> Phrase | None:
    """A noun for a meeting or document with what narrows it; None where a verb is meant.

    It ends behind its complement, and ``last`` before it: who stands there is read by itself.
    """
    words = line.words
    token = words[hit.start].token
    if token is not None and token.pos in ("VERB", "AUX", "ADP", "ADV"):
        return None
    if hit.end < len(words) and words[hit.end].gap in HYPHENS:
        return None
    if (
        opening.kind == "none"
        and (opening.outer == hit.start)
        and not _after_contraction(line, hit)
    ):
        return None
    last = hit.end
    while last < len(words) and (adjective_at(words, last) or _numbered(words, last)):
        last += 1
    end = _complement_end(words, last, lexicon, read)
    form: Form = "event" if hit.entry.kind == "event" else "document"
    return replace(
        opened_phrase(line, opening, last, form),
        end=words[end - 1].end,
        gender=opening.gender or _gender(token),
        plural=opening.plural,
        head=" ".join(w.fold for w in words[hit.start : hit.end]),
        noun=spelled(words[hit.start : end]),
        entry=hit.entry,
    )


def _after_contraction(line: Line, hit: Hit) -> bool:
    return hit.start > 0 and line.words[hit.start - 1].fold in ("au", "aux", "du")


def _gender(token: Token | None) -> Gender | None:
    """As in "l'accord": the noun shows what the article hides."""
    if token is None:
        return None
    return "m" if "Gender=Masc" in token.morph else "f" if "Gender=Fem" in token.morph else None


def _numbered(words: tuple[Word, ...], at: int) -> bool:
    """As in "la résolution 2334"."""
    return words[at].joined and words[at].text.isdigit()


def _complement_end(words: tuple[Word, ...], at: int, lexicon: Lexicon, read: ReadPhrase) -> int:
    """Word index after "de 2024", "de la ministre", "entre X et Y"; ``at`` if none follows."""
    no_titles = lexicon.reference.nouns.no_titles
    end = at
    for _ in range(_MAX_PARTS):
        if end + 1 >= len(words) or not words[end].joined or not words[end + 1].joined:
            break
        if words[end].fold == "entre":
            return _two_ends(words, end, read)
        if words[end].fold not in _OF:
            break
        if words[end + 1].text.isdigit():
            end += 2
            if end < len(words) and words[end].joined and words[end].fold in no_titles:
                end += 1
            continue
        after, _ = read_complement(words, end, None, read)
        if after == end:
            break
        end = after
    return end


def _two_ends(words: tuple[Word, ...], at: int, read: ReadPhrase) -> int:
    """Word index after "entre X et Y"; ``at`` where no two are named."""
    first = read(at + 1)
    if first is None or first.last >= len(words):
        return at
    if first.plural and words[first.last].fold != "et":
        return first.last
    if words[first.last].fold != "et" or first.last + 1 >= len(words):
        return at
    second = read(first.last + 1)
    return second.last if second is not None else first.last if first.plural else at
