"""The words by which the parts of a dispatch are recognised."""

import functools
from importlib.resources import as_file, files
from itertools import pairwise
from typing import Any

import msgspec

from recoupe.errors import LexiconError
from recoupe.lang.events import load_events
from recoupe.lang.folding import fold
from recoupe.lang.gazetteer import load_gazetteer
from recoupe.lang.rarity import STEM, load_rarity
from recoupe.lang.toml import read_toml
from recoupe.lang.tsv import read_table


class AgencyRow(msgspec.Struct, frozen=True):
    """One news agency: the short name Recoupe writes and the names it signs with."""

    label: str
    variants: tuple[str, ...]
    wikidata: str | None
    country: str


class _LayoutToml(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    months: tuple[tuple[str, ...], ...]
    weekdays: tuple[str, ...]
    date_labels: tuple[str, ...]
    note_leads: tuple[str, ...]
    byline_leads: tuple[str, ...]
    credit_leads: tuple[str, ...]
    translation_words: tuple[str, ...]
    copy_nouns: tuple[str, ...]
    agency_leads: tuple[str, ...]
    several_agencies: tuple[str, ...]
    joining: tuple[str, ...]
    helping: tuple[str, ...]
    locating: tuple[str, ...]
    desk_nouns: tuple[str, ...]
    caption_capitals: tuple[str, ...]
    caption_leads: tuple[str, ...]
    photo_words: tuple[str, ...]
    footer_leads: tuple[str, ...]
    link_lists: tuple[str, ...]
    publisher_leads: tuple[str, ...]
    newspaper_nouns: tuple[str, ...]
    place_endings: tuple[str, ...]
    sections: tuple[str, ...]
    contributing: tuple[str, ...]
    reporter_roles: tuple[str, ...]
    relative_days: tuple[str, ...]
    agency_heads: tuple[str, ...]
    agency_tails: tuple[str, ...]
    agency_endings: tuple[str, ...]
    agency_words: tuple[str, ...]
    other_agencies: tuple[str, ...]
    particles: tuple[str, ...]
    regions: tuple[str, ...]
    sentence_starters: tuple[str, ...]
    never_final: tuple[str, ...]
    rarely_final: tuple[str, ...]


class LayoutWords(msgspec.Struct, frozen=True):
    """Everything the layout step knows of a language.

    Words are folded (see ``fold``) but for ``caption_capitals``. ``agencies`` maps each printed
    name's ``agency_key`` to the short name. ``regions`` are states and regions, which are no
    agencies when they stand in brackets after a place. ``months`` maps a name to its number.
    ``towns`` are the places of the gazetteer, ``named`` all else it names; ``stems`` are the
    first ``stem`` letters of the words of ordinary news and of events.
    """

    agencies: dict[str, str]
    months: dict[str, int]
    weekdays: frozenset[str]
    date_labels: tuple[str, ...]
    note_leads: tuple[str, ...]
    byline_leads: tuple[str, ...]
    credit_leads: tuple[str, ...]
    translation_words: tuple[str, ...]
    copy_nouns: frozenset[str]
    agency_leads: tuple[str, ...]
    several_agencies: frozenset[str]
    joining: tuple[str, ...]
    helping: frozenset[str]
    locating: tuple[str, ...]
    desk_nouns: tuple[str, ...]
    caption_capitals: tuple[str, ...]
    caption_leads: tuple[str, ...]
    photo_words: frozenset[str]
    footer_leads: tuple[str, ...]
    link_lists: frozenset[str]
    publisher_leads: tuple[str, ...]
    newspaper_nouns: frozenset[str]
    place_endings: tuple[str, ...]
    sections: frozenset[str]
    contributing: tuple[str, ...]
    reporter_roles: tuple[str, ...]
    relative_days: tuple[str, ...]
    agency_heads: tuple[str, ...]
    agency_tails: tuple[str, ...]
    agency_endings: tuple[str, ...]
    agency_words: frozenset[str]
    other_agencies: frozenset[str]
    particles: frozenset[str]
    regions: frozenset[str]
    sentence_starters: frozenset[str]
    never_final: frozenset[str]
    rarely_final: frozenset[str]
    towns: frozenset[str]
    named: frozenset[str]
    stems: frozenset[str]
    stem: int = STEM


def agency_key(name: str) -> str:
    """Return the key under which spellings of one agency's name meet.

    >>> agency_key("l’AGENCE FRANCE-PRESSE") == agency_key("Agence France Presse")
    True
    """
    key = fold(name).replace("-", " ").replace(".", "")
    for article in ("l'", "the "):
        key = key.removeprefix(article)
    return key


@functools.cache
def load_layout_words(language: str = "fr") -> LayoutWords:
    """Return the words of ``language``; read once.

    Raises LexiconError naming file, line or key, and remedy.
    """
    name = f"{language}/layout.toml"
    with as_file(files("recoupe.lang").joinpath(language, "layout.toml")) as path:
        raw = read_toml(path, _LayoutToml)
    words: dict[str, Any] = {
        field: _folded(getattr(raw, field), f"{name}: key {field!r}")
        for field in raw.__struct_fields__
        if field not in {"months", "caption_capitals"}
    }
    words["caption_capitals"] = _longest_first(raw.caption_capitals)
    words["months"] = {
        fold(spelling): number
        for number, spellings in enumerate(raw.months, start=1)
        for spelling in spellings
    }
    words["agencies"] = _agency_index(load_agencies(language), f"{language}/agencies.tsv")
    words["regions"] = (*words["regions"], *_states(language))
    words["towns"], words["named"] = _gazetteer_names(language)
    events = {fold(noun)[:STEM] for noun in load_events(language).nouns}
    words["stems"] = load_rarity(language).stems | events
    return msgspec.convert(words, LayoutWords)


@functools.cache
def load_agencies(language: str = "fr") -> tuple[AgencyRow, ...]:
    """Return the table of news agencies, in the order of its file."""
    with as_file(files("recoupe.lang").joinpath(language, "agencies.tsv")) as path:
        return read_table(path, AgencyRow, key=("label",))


def _agency_index(rows: tuple[AgencyRow, ...], name: str) -> dict[str, str]:
    index: dict[str, str] = {}
    for row in rows:
        for spelling in (row.label, *row.variants):
            key = agency_key(spelling)
            if key in index:
                raise LexiconError(
                    f"{name}: {spelling!r} of {row.label!r} is already a name of {index[key]!r}; "
                    "keep it with one agency"
                )
            index[key] = row.label
    return index


def _folded(words: tuple[str, ...], where: str) -> tuple[str, ...]:
    for before, after in pairwise(words):
        if after <= before:
            raise LexiconError(
                f"{where}: {after!r} stands after {before!r}; sort the list in code point order "
                "and keep each word once"
            )
    return _longest_first(tuple({fold(word): None for word in words}))


def _longest_first(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(sorted(words, key=lambda word: (-len(word), word)))


def _gazetteer_names(language: str) -> tuple[frozenset[str], frozenset[str]]:
    world = load_gazetteer(language)
    families = {name.rpartition(" ")[2] for name in world.holder_names}
    named = (
        *(world.demonyms, world.metonyms, world.body_names, world.institution_heads),
        *(world.office_titles, world.holder_names, world.person_nouns, world.group_names),
        *(world.first_names, families),
    )
    towns = frozenset().union(world.cities, world.capitals, world.state_names)
    return towns, frozenset().union(*named)


def _states(language: str) -> tuple[str, ...]:
    from babel import Locale

    return tuple(dict.fromkeys(fold(name) for name in Locale(language).territories.values()))
