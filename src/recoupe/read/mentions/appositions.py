"""A name and a title on the two sides of a comma."""

from msgspec.structs import replace

from recoupe.read.mentions.complements import (
    ReadPhrase,
)
from recoupe.read.mentions.lexicon import Lexicon
from recoupe.read.mentions.names import given_gender, is_preposition, name_of, read_name
from recoupe.read.mentions.nominals import as_gender
from recoupe.read.mentions.phrases import Form, Phrase
from recoupe.read.mentions.words import Line, Word

_ARTICLES = frozenset({"l", "la", "le"})
_LONGEST_BRACKET = 8
_LONGEST_TAIL = 8
_IN_TITLE = frozenset({"ADJ", "ADP", "ADV", "DET", "NOUN", "PROPN", "VERB"})
_SOMEBODY = frozenset({"counterpart", "name", "pair", "people", "role", "surname"})


def join_apposition(line: Line, phrase: Phrase, lexicon: Lexicon, read: ReadPhrase) -> Phrase:
    """Join "le porte-parole du palais, Ali Sow," and "Ali Sow, porte-parole du palais,".

    A short form in brackets may stand before the comma: "le médiateur de l'ONU (Onu), Ali Sow".
    """
    words = line.words
    if phrase.plural is True:
        return phrase
    at = bracket_end(words, phrase.last)
    if at < len(words) and words[at].joined and not phrase.name:
        return _join_far_name(line, phrase, lexicon, read)
    if at >= len(words) or not _after_comma(words, at, phrase):
        return phrase
    if phrase.name:
        whole = _whole(line, read(at), read)
        return _join_title(line, phrase, whole) if at == phrase.last else phrase
    end = read_name(words, at, lexicon)
    if end - at < 2 or not _ends(words, phrase, end) or is_preposition(words, at):
        return _join_titled_name(line, phrase, read(at), lexicon)
    name = name_of(words[at:end], lexicon)
    gender = phrase.gender or as_gender(given_gender(words[at:end], lexicon))
    form: Form = "counterpart" if phrase.form == "counterpart" else "name"
    return replace(phrase, end=words[end - 1].end, last=end, name=name, gender=gender, form=form)


def _join_far_name(line: Line, phrase: Phrase, lexicon: Lexicon, read: ReadPhrase) -> Phrase:
    """As in "la cheffe de file des Verts au Parlement, Ida Roy,": more title, then a name."""
    stretched = _stretched(line, phrase, read)
    if stretched is None:
        return phrase
    joined = join_apposition(line, stretched, lexicon, read)
    return joined if joined.name else phrase


def _whole(line: Line, title: Phrase | None, read: ReadPhrase) -> Phrase | None:
    """A title with all of its words: "Ali Sow, analyste au cabinet Agri,"."""
    if title is None or title.form != "role" or title.last >= len(line.words):
        return title
    return _stretched(line, title, read) or title


def _stretched(line: Line, phrase: Phrase, read: ReadPhrase) -> Phrase | None:
    """The phrase up to the comma that ends it; None where a verb or somebody else comes first.

    As in "le maire face à son rival, Ali Sow,": he is the rival.
    """
    words = line.words
    at = phrase.last
    while at < len(words) and words[at].joined and at - phrase.last < _LONGEST_TAIL:
        token = words[at].token
        if token is None or token.pos not in _IN_TITLE or "VerbForm=Fin" in token.morph:
            return None
        other = None if _is_thing(words, at) else read(at)
        if other is not None and _is_somebody(other):
            return None
        at += 1
    if at >= len(words) or not words[at].gap.strip().startswith(","):
        return None
    return replace(phrase, end=words[at - 1].end, last=at)


def _is_thing(words: tuple[Word, ...], at: int) -> bool:
    """As in "pour le Brexit": a capital behind an article is no person's name."""
    return words[at].capital and words[at - 1].fold in _ARTICLES


def _is_somebody(other: Phrase) -> bool:
    """Tell a person of their own from a noun within a title: "droits de l'homme"."""
    held = bool(other.name or other.titles) or other.determiner == "possessive"
    return other.form in ("counterpart", "pair", "surname") or (other.form in _SOMEBODY and held)


def bracket_end(words: tuple[Word, ...], at: int) -> int:
    """Word index after a bracket that opens at a word; ``at`` itself if none does."""
    if at >= len(words) or words[at].gap.strip() != "(":
        return at
    for k in range(at + 1, min(at + _LONGEST_BRACKET, len(words))):
        if words[k].gap.strip().startswith(")"):
            return k
    return at


def _after_comma(words: tuple[Word, ...], at: int, phrase: Phrase) -> bool:
    """Tell a comma before a word, behind the bracket where one was passed or belongs to it."""
    bracket = at > phrase.last or words[at - 1].end < phrase.end
    return words[at].gap.strip() == (")," if bracket else ",")


def _join_titled_name(line: Line, phrase: Phrase, named: Phrase | None, lexicon: Lexicon) -> Phrase:
    """As in "le ministre de la Défense, le général Ali Sow,": two titles and one name."""
    if named is None or not named.name or named.plural is True:
        return phrase
    if not _closed(line.words, named.last) or named.form not in ("name", "collective"):
        return phrase
    if (named.form == "collective") is not (phrase.head in lexicon.reference.organisations.heads):
        return phrase
    if named.form == "name" and not _is_titled(line, named, lexicon):
        return phrase
    return replace(
        phrase,
        end=named.end,
        last=named.last,
        name=named.name,
        titles=(*phrase.titles, *named.titles),
        gender=phrase.gender or named.gender,
        # "la représentante du fonds, la Chilienne X": her passport is not whom she speaks for.
        states=phrase.states or (named.states if named.titles else ()),
        native=named.native,
        form="counterpart" if phrase.form == "counterpart" else named.form,
    )


def _is_titled(line: Line, named: Phrase, lexicon: Lexicon) -> bool:
    """Tell whether a title, a demonym or "M." stands before the name."""
    first = line.words[named.first]
    return (
        named.determiner == "definite"
        or bool(named.titles)
        or first.fold
        in (
            lexicon.reference.names.honorifics
            | lexicon.reference.names.honorifics_f
            | lexicon.reference.names.honorifics_m
        )
    )


def join_bodies(line: Line, phrase: Phrase, lexicon: Lexicon, read: ReadPhrase) -> Phrase:
    """As in "un groupe inconnu, le Front libre,": a noun for a body and its name.

    The noun may be what somebody is attached to: "un cadre de l'opérateur, la société Satelor,".
    """
    at = phrase.last
    if at >= len(line.words) or line.words[at].gap.strip() != "," or phrase.name:
        return phrase
    nested = phrase.complement
    if phrase.form == "role" and nested is not None and nested.last == at:
        inner = join_bodies(line, nested, lexicon, read)
        if inner is nested:
            return phrase
        return replace(phrase, end=inner.end, last=inner.last, complement=inner)
    if phrase.form != "collective" or phrase.plural or phrase.determiner == "none":
        return phrase
    named = read(at)
    if named is None or named.determiner != "definite" or not _closed(line.words, named.last):
        return phrase
    if named.form == "organisation":
        named = replace(named, name=(named.noun,))
    if named.form not in ("collective", "organisation") or not named.name:
        return phrase
    return replace(phrase, end=named.end, last=named.last, name=named.name)


def _join_title(line: Line, phrase: Phrase, title: Phrase | None) -> Phrase:
    if title is None or (title.determiner != "none" and _is_place(line, phrase)):
        return phrase
    if (
        title.form != "role"
        or title.plural is True
        or title.determiner not in ("none", "definite", "indefinite")
        or (title.determiner == "indefinite" and phrase.form == "surname")
        or not _ends(line.words, phrase, title.last)
    ):
        return phrase
    return replace(
        phrase,
        end=title.end,
        last=title.last,
        head=title.head or phrase.head,
        noun=title.noun,
        titles=title.titles or phrase.titles,
        states=title.states or phrase.states,
        complement=title.complement,
        gender=phrase.gender or title.gender,
        entry=title.entry,
        form="name" if phrase.form == "surname" else phrase.form,
    )


def _is_place(line: Line, phrase: Phrase) -> bool:
    """As in "sur Chirpo, le ministre": where it is said is nobody with a title."""
    if phrase.form != "surname" or not phrase.first:
        return False
    before = line.words[phrase.first - 1].fold
    return before in ("a", "dans", "depuis", "en", "sur", "via")


def _ends(words: tuple[Word, ...], phrase: Phrase, end: int) -> bool:
    """Tell whether an apposition ends, be it right before the verb: "Le maire, Ali Sow a dit"."""
    return _closed(words, end) or (_is_subject(words, phrase) and _is_verb(words[end]))


def _is_subject(words: tuple[Word, ...], phrase: Phrase) -> bool:
    """Tell a phrase that opens its clause from one that a preposition governs."""
    if not phrase.first:
        return True
    before = words[phrase.first - 1]
    opens = words[phrase.first].gap.strip() == "," or before.fold in ("et", "mais")
    return opens and phrase.determiner in ("none", "definite")


def _is_verb(word: Word) -> bool:
    return word.token is not None and "VerbForm=Fin" in word.token.morph


def _closed(words: tuple[Word, ...], end: int) -> bool:
    """An apposition ends with a comma, a bracket, a mark or its line."""
    return end >= len(words) or words[end].gap.strip()[:1] in (
        ",",
        ")",
        "»",
        '"',
        ".",
        ";",
        ":",
        "”",
    )
