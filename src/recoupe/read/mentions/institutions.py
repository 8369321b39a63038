"""Types of institution with the state they belong to."""

from msgspec.structs import replace

from recoupe.read.mentions.collectives import is_somebody
from recoupe.read.mentions.complements import (
    ReadPhrase,
    adjective_at,
    read_complement,
    read_demonyms,
    set_phrase_end,
)
from recoupe.read.mentions.determiners import Opening
from recoupe.read.mentions.fields import fields_end
from recoupe.read.mentions.hits import Hit, hits_at
from recoupe.read.mentions.lexicon import Lexicon
from recoupe.read.mentions.opened import opened_phrase
from recoupe.read.mentions.organisations import name_end
from recoupe.read.mentions.phrases import Phrase
from recoupe.read.mentions.words import Line, Word, spelled

_OWNERS = frozenset({"body", "capital", "direction", "metonym", "organisation", "place", "state"})


def read_institution(
    line: Line, opening: Opening, hit: Hit, lexicon: Lexicon, read: ReadPhrase
) -> Phrase | None:
    """A type of institution with the state it belongs to: "l'armée ukrainienne"."""
    words = line.words
    end = hit.end
    states = [demonym.iso3 for demonym in hit.demonyms[:1]]
    complement: Phrase | None = None
    end = fields_end(words, end, hit, lexicon)
    for _ in range(3):
        if end >= len(words) or not words[end].joined:
            break
        several = opening.plural is True
        after, demonyms = read_demonyms(words, end, lexicon, several=several)
        if demonyms:
            states += [meant[0].iso3 for meant in demonyms]
            end = after
        elif adjective_at(words, end):
            end += 1
        elif (after := set_phrase_end(words, end, lexicon)) > end:
            end = after
        elif complement is None:
            after, nested = read_complement(words, end, None, read)
            if nested is not None and _is_unknown_town(line, end, hit, nested, lexicon):
                nested = replace(nested, form="place", entry=None)
            if opening.kind == "indefinite" and _is_people(nested):
                end = after
                return replace(
                    opened_phrase(line, opening, end, "people"),
                    gender=opening.gender,
                    plural=opening.plural,
                    head=words[hit.start].fold,
                    noun=spelled(words[hit.start : end]),
                    complement=nested,
                )
            if nested is None or not (nested.form in _OWNERS or _is_leader(nested)):
                break
            end, complement = after, nested
        else:
            break
    end = _seat(words, hit, end, lexicon)
    row = hit.entry.rows
    name: tuple[str, ...] = ()
    named = end < len(words) and words[end].joined and words[end].capital
    if row.sector == "JRN" and named and not is_somebody(line, end, lexicon):
        after = name_end(words, end, medium=True)
        name, end = (spelled(words[end:after]),), after
    bare = not states and complement is None
    if bare and not name and not (opening.plural and opening.kind in ("indefinite", "numeral")):
        if opening.kind in ("none", "indefinite", "numeral"):
            return None
        bare = False
    return replace(
        opened_phrase(
            line, opening, end, "collective" if name else "people" if bare else "institution"
        ),
        gender=opening.gender or row.gender,
        plural=opening.plural if opening.plural is not None else row.plural,
        head=" ".join(w.fold for w in words[hit.start : hit.end]),
        noun=spelled(words[opening.inner : end]),
        states=tuple(states),
        name=name,
        entry=hit.entry,
        complement=complement,
    )


def _is_unknown_town(line: Line, at: int, hit: Hit, nested: Phrase, lexicon: Lexicon) -> bool:
    """As in "le parquet de Sanvik": a capital behind what every town has is a town."""
    local = hit.entry.rows.type_id in lexicon.reference.organisations.local
    bare = line.words[at].fold in ("d", "de") and line.words[at + 1].capital
    return local and bare and nested.form in ("name", "surname") and not nested.titles


def _is_leader(nested: Phrase) -> bool:
    """As in "les troupes du général Ali Sow": whose they are is told by rank and name."""
    return nested.form == "name" and bool(nested.titles)


def _is_people(nested: Phrase | None) -> bool:
    """As in "une délégation d'exploitants": of whom it is made."""
    return nested is not None and bool(nested.plural) and nested.form in ("people", "role")


def _seat(words: tuple[Word, ...], hit: Hit, end: int, lexicon: Lexicon) -> int:
    """As in "l'ambassade de Norvège à Paris": the town belongs to the name."""
    if words[hit.start].fold not in lexicon.reference.places.embassies or end + 1 >= len(words):
        return end
    if words[end].fold != "a" or not words[end].joined or not words[end + 1].joined:
        return end
    towns = [h for h in hits_at(words, end + 1, lexicon) if h.entry.kind in ("capital", "city")]
    return towns[0].end if towns else end
