"""A name and a title on the two sides of a comma."""

from dataclasses import replace

from recoupe.read.mentions.complements import (
    ReadPhrase,
)
from recoupe.read.mentions.lexicon import Lexicon
from recoupe.read.mentions.names import given_gender, name_of, read_name
from recoupe.read.mentions.nominals import as_gender
from recoupe.read.mentions.phrases import Form, Phrase
from recoupe.read.mentions.words import Line, Word


def join_apposition(line: Line, phrase: Phrase, lexicon: Lexicon, read: ReadPhrase) -> Phrase:
    """Join "le porte-parole du palais, Ali Sow," and "Ali Sow, porte-parole du palais,"."""
    words = line.words
    at = phrase.last
    if at >= len(words) or words[at].gap.strip() != "," or phrase.plural is True:
        return phrase
    if phrase.name:
        return _join_title(line, phrase, read(at))
    end = read_name(words, at, lexicon)
    if end - at < 2 or not _closed(words, end):
        return _join_titled_name(line, phrase, read(at))
    name = name_of(words[at:end], lexicon)
    gender = phrase.gender or as_gender(given_gender(words[at:end], lexicon))
    form: Form = "counterpart" if phrase.form == "counterpart" else "name"
    return replace(phrase, end=words[end - 1].end, last=end, name=name, gender=gender, form=form)


def _join_titled_name(line: Line, phrase: Phrase, named: Phrase | None) -> Phrase:
    """As in "le ministre de la Défense, le général Ali Sow,": two titles and one name."""
    if (
        named is None
        or named.form != "name"
        or not named.name
        or named.plural is True
        or not _closed(line.words, named.last)
        or named.first == named.last - len(named.name)
    ):
        return phrase
    return replace(
        phrase,
        end=named.end,
        last=named.last,
        name=named.name,
        titles=(*phrase.titles, *named.titles),
        gender=phrase.gender or named.gender,
        states=phrase.states or named.states,
        form="counterpart" if phrase.form == "counterpart" else "name",
    )


def _join_title(line: Line, phrase: Phrase, title: Phrase | None) -> Phrase:
    if (
        title is None
        or title.form != "role"
        or title.plural is True
        or title.determiner not in ("none", "definite")
        or not _closed(line.words, title.last)
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
