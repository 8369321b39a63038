"""Noun phrases for people: office or noun, demonym, complement, name."""

from typing import NamedTuple

from recoupe.lang.gazetteer_index import Demonym, OfficeTitle, PersonForm
from recoupe.read.mentions.complements import (
    ReadPhrase,
    adjective_at,
    late_adjective_end,
    participle_at,
    place_is_added,
    read_adjunct,
    read_complement,
    read_demonyms,
    read_seat,
    read_within,
    set_phrase_end,
)
from recoupe.read.mentions.determiners import Opening
from recoupe.read.mentions.fields import charge_end, fields_end
from recoupe.read.mentions.hits import Hit
from recoupe.read.mentions.lexicon import Lexicon
from recoupe.read.mentions.names import HYPHENS, given_gender, name_of, read_name
from recoupe.read.mentions.phrases import Form, Gender, Phrase
from recoupe.read.mentions.words import Line, Word, spelled

_MAX_PARTS = 5


class Tail(NamedTuple):
    """What follows the head noun of a person, up to word ``end``; a name from word ``name``."""

    end: int
    name: int
    states: tuple[str, ...]
    complement: Phrase | None
    within: Phrase | None
    gender: Gender | None


def read_person(
    line: Line,
    opening: Opening,
    hit: Hit,
    lexicon: Lexicon,
    read: ReadPhrase,
    *,
    form: Form,
    plural: bool | None = None,
) -> Phrase:
    """Read the longest stretch around the noun or office of ``hit``; ``plural`` where known."""
    words = line.words
    told, gender, titles, anonymous = _features(hit, opening)
    plural = told if plural is None else plural
    token = words[hit.start].token
    tail = _tail(
        line,
        hit,
        lexicon,
        read,
        several=plural is True,
        noun=token.index if token else None,
        owned=opening.kind == "possessive",
    )
    name = name_of(words[tail.name : tail.end], lexicon) if tail.name < tail.end else ()
    # "le ministre Nana", "la juge Dominique Roy": the article knows better than the first name.
    told_by_article = opening.gender == "f" or (opening.gender is not None and len(name) == 1)
    if gender is None and name and not told_by_article:
        gender = as_gender(given_gender(words[tail.name : tail.end], lexicon))
    demonym_gender = tail.gender or _adjective_gender(words[opening.inner : hit.start])
    first = opening.outer
    return Phrase(
        line=line.number,
        start=words[first].start,
        end=words[tail.end - 1].end,
        first=first,
        last=tail.end,
        form=form if form == "counterpart" else "name" if name else form,
        gender=gender or opening.gender or demonym_gender,
        plural=plural,
        determiner="possessive" if _owned(words[hit.start : hit.end]) else opening.kind,
        head=" ".join(w.fold for w in words[hit.start : hit.end]),
        noun=spelled(words[opening.inner : max(tail.name, hit.end)]),
        states=tail.states,
        titles=titles,
        name=name,
        entry=hit.entry,
        complement=tail.complement,
        within=tail.within,
        anonymous=anonymous,
    )


def _features(
    hit: Hit, opening: Opening
) -> tuple[bool | None, Gender | None, tuple[OfficeTitle, ...], bool]:
    if hit.entry.kind == "office":
        titles: tuple[OfficeTitle, ...] = hit.entry.rows
        chosen = tuple(t for t in titles if opening.plural is None or t.plural is opening.plural)
        chosen = chosen or titles
        return chosen[0].plural, as_gender(chosen[0].gender), chosen, False
    if hit.entry.kind == "noun" and hit.entry.rows:
        forms: tuple[PersonForm, ...] = hit.entry.rows
        form = next(
            (f for f in forms if f.plural is opening.plural and opening.plural is not None),
            forms[0],
        )
        plural = form.plural if form.plural is not None else bool(opening.plural)
        return plural, as_gender(form.gender), (), form.noun.anonymous
    plural = hit.entry.surface.endswith("s") if opening.plural is None else opening.plural
    return plural, None, (), False


def _within(words: tuple[Word, ...], hit: Hit, lexicon: Lexicon, read: ReadPhrase) -> Phrase | None:
    """As in "la présidente du tribunal": the institution named inside a title of the tables.

    Not so in "chef de l'État", where the title alone means somebody.
    """
    if hit.entry.kind != "office":
        return None
    for at in range(hit.start + 1, hit.end - 1):
        if words[at].fold not in ("de", "du"):
            continue
        nested = read(at if words[at].fold == "du" else at + 1)
        if nested is None or nested.entry is None or nested.last < hit.end:
            return None
        if nested.form == "institution":
            swallowed = nested.entry.rows.type_id in lexicon.reference.organisations.titular
            return None if swallowed else nested
        return nested if nested.form in ("body", "metonym") else None
    return None


def _owned(words: tuple[Word, ...]) -> bool:
    """As in "le chef de sa diplomatie": the possessive stands within the title."""
    return any(word.fold in ("leur", "sa", "son") for word in words[1:])


def _adjective_gender(words: tuple[Word, ...]) -> Gender | None:
    """As in "l'ancienne ministre": the adjective shows what the article hides."""
    for word in words:
        if word.token is not None and word.token.pos == "ADJ":
            if "Gender=Fem" in word.token.morph:
                return "f"
            if "Gender=Masc" in word.token.morph:
                return "m"
    return None


def as_gender(gender: str | None) -> Gender | None:
    """A gender of the tables as one that a phrase has; both is none."""
    return "m" if gender == "m" else "f" if gender == "f" else None


def _tail(
    line: Line,
    hit: Hit,
    lexicon: Lexicon,
    read: ReadPhrase,
    *,
    several: bool,
    noun: int | None,
    owned: bool,
) -> Tail:
    words = line.words
    end = hit.end
    states = list(_states(hit.demonyms))
    complement: Phrase | None = None
    gender: Gender | None = None
    within = _within(words, hit, lexicon, read)
    end = fields_end(words, end, hit, lexicon)
    for _ in range(_MAX_PARTS):
        if end >= len(words):
            break
        after, demonyms = read_demonyms(words, end, lexicon, several=several)
        if demonyms:
            states += [iso3 for meant in demonyms for iso3 in _states(meant[:1])]
            gender = gender or as_gender(demonyms[0][0].gender)
            end = after
            continue
        if words[end].joined and words[end].capital:
            named = read_name(words, end, lexicon)
            if named > end:
                return Tail(named, end, tuple(states), complement, within, gender)
        if words[end].fold in lexicon.reference.nouns.about_speaking:
            break
        if adjective_at(words, end) or participle_at(words, end, noun):
            after, inside = read_adjunct(words, end, read)
            if inside is not None or after > end + 1:
                if owned:
                    break
                within = within or inside
            end = after
            continue
        after = _set_end(line, end, hit, noun, lexicon, read)
        if after > end:
            end = after
            continue
        if complement is not None and place_is_added(words, end, words[hit.start]):
            seat = read(end + 1)
            if seat is not None and seat.form in ("capital", "place", "state"):
                end = seat.last
                continue
        if complement is None:
            after, nested = _attached(words, end, noun, lexicon, read)
            if after > end:
                end, complement = after, nested
                continue
        break
    return Tail(end, end, tuple(states), complement, within, gender)


def _attached(
    words: tuple[Word, ...], at: int, noun: int | None, lexicon: Lexicon, read: ReadPhrase
) -> tuple[int, Phrase | None]:
    """The complement at a word, or where somebody unnamed sits."""
    after, nested = read_complement(words, at, noun, read)
    return (after, nested) if after > at else read_within(words, at, lexicon, read)


def _set_end(
    line: Line,
    at: int,
    hit: Hit,
    noun: int | None,
    lexicon: Lexicon,
    read: ReadPhrase,
) -> int:
    """Word index after "-major", "en chef", "très proche" or "chargé de"; else ``at``."""
    words = line.words
    if at == hit.end and words[at].gap in HYPHENS and not words[at].capital:
        return at + 1
    after = set_phrase_end(words, at, lexicon)
    if at < after < len(words):
        after = read_seat(words, after, lexicon, read)
    return max(after, late_adjective_end(words, at, noun), charge_end(line, at))


def _states(demonyms: tuple[Demonym, ...]) -> tuple[str, ...]:
    return (demonyms[0].iso3,) if demonyms else ()


def read_bare_name(line: Line, at: int, end: int, lexicon: Lexicon) -> Phrase:
    """A name without title or article."""
    words = line.words
    name = name_of(words[at:end], lexicon)
    return Phrase(
        line=line.number,
        start=words[at].start,
        end=words[end - 1].end,
        first=at,
        last=end,
        form="name" if len(name) > 1 else "surname",
        gender=as_gender(given_gender(words[at:end], lexicon)),
        name=name,
    )
