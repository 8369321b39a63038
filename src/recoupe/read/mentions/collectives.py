"""Common nouns for bodies: "la chaîne Al-Nil", "la télévision russe", "le pays"."""

from msgspec.structs import replace

from recoupe.lang.gazetteer_index import PersonForm
from recoupe.read.mentions.complements import (
    ReadPhrase,
    adjective_at,
    late_adjective_end,
    read_complement,
    read_demonyms,
    set_phrase_end,
)
from recoupe.read.mentions.determiners import Opening
from recoupe.read.mentions.hits import Hit, hits_at
from recoupe.read.mentions.lexicon import Entry, Lexicon
from recoupe.read.mentions.names import read_name
from recoupe.read.mentions.opened import opened_phrase
from recoupe.read.mentions.organisations import name_end
from recoupe.read.mentions.phrases import Phrase
from recoupe.read.mentions.words import Line, Word, spelled

_BODIES = frozenset({"group", "media", "party"})
_NAMED = frozenset({"body", "metonym"})


def is_collective(hit: Hit) -> bool:
    """Tell whether a noun of the people table means a body: it lacks one of the two genders."""
    if hit.entry.kind != "noun" or not hit.entry.rows:
        return False
    forms: tuple[PersonForm, ...] = hit.entry.rows
    noun = forms[0].noun
    return (
        noun.person_class in _BODIES and not noun.anonymous and not (noun.lemma_m and noun.feminine)
    )


def read_collective(
    line: Line, opening: Opening, hit: Hit, lexicon: Lexicon, read: ReadPhrase
) -> Phrase:
    """Read the noun with its adjectives, its state, and the name it may introduce."""
    words = line.words
    end = hit.end
    states: tuple[str, ...] = ()
    complement: Phrase | None = None
    within: Phrase | None = None
    name: tuple[str, ...] = ()
    entry: Entry | None = hit.entry
    token = words[hit.start].token
    noun = token.index if token is not None else None
    for _ in range(3):
        if end >= len(words) or not words[end].joined:
            break
        after, demonyms = read_demonyms(words, end, lexicon, several=False)
        if demonyms:
            states, end = (demonyms[0][0].iso3,), after
        elif words[end].capital:
            if is_somebody(line, end, lexicon):
                break
            named = [h for h in hits_at(words, end, lexicon) if h.entry.kind in _NAMED]
            after = named[0].end if named else name_end(words, end, medium=_is_medium(hit))
            # "la Radio Littoral": a capital behind its article belongs to the name.
            whole = words[hit.start].capital and opening.kind != "none" and end == hit.end
            name = (spelled(words[hit.start if whole else end : after]),)
            entry = named[0].entry if named else hit.entry
            end = after
            break
        elif adjective_at(words, end):
            end += 1
        elif (after := _late_end(words, end, noun, lexicon)) > end:
            end = after
        elif complement is None:
            after, nested = read_complement(words, end, None, read)
            if after == end:
                break
            end, complement = after, nested
        elif complement.form == "group" and within is None:
            # "un groupe d'experts de l'ONU"
            after, within = read_complement(words, end, None, read)
            if within is None:
                break
            end = after
        else:
            break
    forms: tuple[PersonForm, ...] = hit.entry.rows
    gender = forms[0].gender
    return replace(
        opened_phrase(line, opening, end, "collective"),
        gender="m" if gender == "m" else "f" if gender == "f" else opening.gender,
        plural=opening.plural if opening.plural is not None else forms[0].plural,
        head=" ".join(w.fold for w in words[hit.start : hit.end]),
        noun=spelled(words[opening.inner : end]),
        states=states,
        name=name,
        entry=entry,
        complement=complement,
        within=within,
    )


def _is_medium(hit: Hit) -> bool:
    return bool(hit.entry.rows) and hit.entry.rows[0].noun.person_class == "media"


def _late_end(words: tuple[Word, ...], at: int, noun: int | None, lexicon: Lexicon) -> int:
    """Word index after "jusqu'alors inconnu" or "en exil"; ``at`` if neither is there."""
    return max(late_adjective_end(words, at, noun), set_phrase_end(words, at, lexicon))


def is_somebody(line: Line, at: int, lexicon: Lexicon) -> bool:
    """As in "a dit à la radio Ali Sow": a person behind the noun is no name of the radio."""
    first = line.words[at].fold
    if any(h.entry.kind == "holder" for h in hits_at(line.words, at, lexicon)):
        return True
    return first in lexicon.gazetteer.first_names and read_name(line.words, at, lexicon) > at + 1


def read_country(line: Line, before: Phrase, lexicon: Lexicon) -> Phrase | None:
    """As in "X, pays déchiré": the noun in apposition to a state, without article."""
    words = line.words
    at = before.last
    if before.form not in ("state", "capital") or at >= len(words) or words[at].gap.strip() != ",":
        return None
    if words[at].fold not in lexicon.reference.nouns.referring_states:
        return None
    return replace(
        before,
        start=words[at].start,
        end=words[at].end,
        first=at,
        last=at + 1,
        form="country",
        determiner="none",
        head=words[at].fold,
        noun=words[at].text,
        entry=None,
        plural=False,
        gender="m",
    )


def read_direction(line: Line, opening: Opening, lexicon: Lexicon) -> Phrase | None:
    """As in "dans l'Est": a quarter of the state told of before it, with a capital."""
    word = line.words[opening.inner]
    if (
        opening.kind != "definite"
        or not word.capital
        or word.fold not in lexicon.reference.nouns.directions
    ):
        return None
    return Phrase(
        line=line.number,
        start=line.words[opening.outer].start,
        end=word.end,
        first=opening.outer,
        last=opening.inner + 1,
        form="direction",
        gender="m",
        determiner=opening.kind,
        head=word.fold,
        noun=word.text,
    )
