"""Mentions of one dispatch, and the entities they mean."""

from recoupe.lang.folding import fold
from recoupe.lang.gazetteer import Gazetteer
from recoupe.read.mentions.bare_titles import taught_nouns
from recoupe.read.mentions.businesses import business_names
from recoupe.read.mentions.discourse import Discourse
from recoupe.read.mentions.lexicon import Lexicon, lexicon_of
from recoupe.read.mentions.output import to_records
from recoupe.read.mentions.phrases import Phrase
from recoupe.read.mentions.pronouns import read_pronouns
from recoupe.read.mentions.registry import Registry
from recoupe.read.mentions.resolution import keep_pronoun, resolve_line
from recoupe.read.mentions.scanner import Scanner
from recoupe.read.mentions.teaching import register_bodies, register_names
from recoupe.read.mentions.words import Line, Quotes, read_lines
from recoupe.records import Dispatch, Entity, Layout, Mention, Sentence


def find_mentions(
    dispatch: Dispatch,
    layout: Layout,
    sentences: tuple[Sentence, ...],
    gazetteer: Gazetteer,
    *,
    lang: str = "fr",
) -> tuple[tuple[Mention, ...], tuple[Entity, ...]]:
    """Find who and what is mentioned and resolve it within the dispatch.

    Every mention slices to its own text; mentions come in order of the text, the longer first;
    every entity a mention names is among the entities. Pure. ``lang`` is that of the tables.
    """
    lexicon = lexicon_of(gazetteer, lang)
    lines = read_lines(dispatch.text, layout, sentences)
    discourse = Discourse(
        dispatch.text,
        lines,
        Quotes(layout.quotations),
        lexicon,
        Registry(gazetteer),
        layout.filed or dispatch.filed,
        _home(layout, gazetteer),
        frozenset(fold(name) for name in (layout.agency, layout.publisher) if name),
    )
    phrases = _scan(lines, lexicon)
    discourse.businesses = business_names((p for found in phrases for p in found), lexicon)
    register_names(discourse, tuple(p for found in phrases for p in found))
    register_bodies(discourse, tuple(p for found in phrases for p in found))
    pronouns = [tuple(read_pronouns(line, lexicon)) for line in lines]
    for line, nominals, others in zip(lines, phrases, pronouns, strict=True):
        resolve_line(discourse, line, nominals, tuple(p for p in others if p.person != 1))
    # Who says "we" is known only once the words after the quotation are read.
    for line, others in zip(lines, pronouns, strict=True):
        for phrase in others:
            if phrase.person == 1:
                keep_pronoun(discourse, line, phrase)
    return to_records(discourse)


def _scan(lines: tuple[Line, ...], lexicon: Lexicon) -> list[tuple[Phrase, ...]]:
    """The phrases of each line; those with a noun that another line puts to a name read anew."""
    found = [tuple(Scanner(line, lexicon).phrases()) for line in lines]
    taught = taught_nouns(phrase for phrases in found for phrase in phrases)
    if not taught:
        return found
    return [
        tuple(Scanner(line, lexicon, taught).phrases())
        if any(word.fold in taught for word in line.words)
        else phrases
        for line, phrases in zip(lines, found, strict=True)
    ]


def _home(layout: Layout, gazetteer: Gazetteer) -> str | None:
    """The state of the dateline's town."""
    if layout.dateline is None:
        return None
    key = fold(layout.dateline.split(",")[0])
    if key in gazetteer.capitals:
        return gazetteer.capitals[key][0]
    rows = gazetteer.cities.get(key, ())
    return rows[0].iso3 if rows else None
