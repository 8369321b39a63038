"""The words by which a language refers to people and things."""

import tomllib
from functools import lru_cache
from importlib.resources import files
from typing import Annotated, NamedTuple

import msgspec

from recoupe.errors import LexiconError
from recoupe.lang.conjugation import build_forms
from recoupe.lang.folding import fold


class Determiners(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Determiners by what they do."""

    collectives: frozenset[str]
    contracted: frozenset[str]
    definite: frozenset[str]
    demonstrative: frozenset[str]
    indefinite: frozenset[str]
    quantities: frozenset[str]
    numeral: frozenset[str]
    possessive: frozenset[str]


class Names(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Titles before names and particles within them."""

    family_first: frozenset[str]
    honorifics: frozenset[str]
    honorifics_f: frozenset[str]
    honorifics_m: frozenset[str]
    openers: frozenset[str]
    particles: frozenset[str]
    sources: frozenset[str]
    trades: frozenset[str]


class Nouns(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Common nouns and adjectives of which noun phrases for actors are made."""

    about_speaking: frozenset[str]
    adjectives_before: frozenset[str]
    after: frozenset[str]
    counterparts: frozenset[str]
    figures: frozenset[str]
    directions: frozenset[str]
    followers: frozenset[str]
    happenings: frozenset[str]
    manner: frozenset[str]
    no_titles: frozenset[str]
    settings: frozenset[str]
    peoples: frozenset[str]
    referring_persons: frozenset[str]
    referring_states: frozenset[str]
    rivals: frozenset[str]
    sides: frozenset[str]
    things: frozenset[str]


class Organisations(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Nouns that open the name of an organisation."""

    abstract: frozenset[str]
    anaphors: frozenset[str]
    businesses: frozenset[str]
    countries: frozenset[str]
    firms: frozenset[str]
    local: frozenset[str]
    movements: frozenset[str]
    nations: frozenset[str]
    negotiators: frozenset[str]
    suffixes: frozenset[str]
    titular: frozenset[str]
    heads: frozenset[str]


class Expletive(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Verbs and predicates whose *il* means nobody."""

    complements: frozenset[str]
    copulas: frozenset[str]
    forms: frozenset[str]
    nouns: frozenset[str]
    participles: frozenset[str]
    personal: frozenset[str]
    verbs: frozenset[str]


class Places(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What tells a town as place from the government that sits in it."""

    embassies: frozenset[str]
    inside: frozenset[str]
    locatives: frozenset[str]
    near: frozenset[str]
    parts: frozenset[str]
    recipients: frozenset[str]
    recipient_nouns: frozenset[str]
    seated: frozenset[str]
    seats: frozenset[str]


class Control(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Verbs with an infinitive that somebody else does, and those of who goes on speaking."""

    asking: frozenset[str]
    telling: frozenset[str]


# Gender (m, f, - for both), number (s, p, - for both) and person, one letter each.
Features = Annotated[str, msgspec.Meta(pattern="^[mf-][sp-][13]$")]


class Reference(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """All of ``reference.toml``.

    ``personal``, ``stressed``, ``possessive`` and ``latter`` give the features of pronouns,
    ``articles`` those of determiners; ``kin`` maps a noun for people to the offices and nouns it
    may take up;
    ``body_adjectives`` maps a body to the adjectives that mean it; ``event_nouns`` and
    ``document_nouns`` map a type to its nouns, ``happening_kin`` to the other types it may take up.
    """

    determiners: Determiners
    names: Names
    nouns: Nouns
    organisations: Organisations
    expletive: Expletive
    places: Places
    control: Control
    body_adjectives: dict[str, frozenset[str]]
    personal: dict[str, Features]
    possessive: dict[str, Features]
    stressed: dict[str, Features]
    latter: dict[str, Features]
    relative: dict[str, Features]
    kin: dict[str, frozenset[str]]
    articles: dict[str, Annotated[str, msgspec.Meta(pattern="^[mf-][sp]$")]]
    event_nouns: dict[str, tuple[str, ...]]
    document_nouns: dict[str, tuple[str, ...]]
    happening_kin: dict[str, frozenset[str]]


class ReferringVerbs(NamedTuple):
    """Folded forms of the verbs that matter for reference.

    ``recipients`` are followed by whom something is given or said to, ``impersonal`` may have an
    *il* that means nobody, ``asking`` an infinitive that their hearer or object does, ``telling``
    is what somebody who speaks goes on with.
    """

    recipients: frozenset[str]
    impersonal: frozenset[str]
    asking: frozenset[str]
    telling: frozenset[str]


@lru_cache(maxsize=4)
def load_referring_verbs(lang: str) -> ReferringVerbs:
    """Conjugate the verbs of ``reference.toml`` once; raises ``LexiconError`` as its loader."""
    table = load_reference(lang)
    return ReferringVerbs(
        _forms(table.places.recipients),
        _forms(table.expletive.verbs),
        _forms(table.control.asking),
        _forms(table.control.telling),
    )


def _forms(infinitives: frozenset[str]) -> frozenset[str]:
    return frozenset(fold(form) for form in build_forms(sorted(infinitives)))


@lru_cache(maxsize=4)
def load_reference(lang: str) -> Reference:
    """Load the table of a language once.

    Raises ``LexiconError`` naming file and key when a key is missing, unknown or of a wrong type.
    """
    try:
        raw = (files("recoupe.lang") / lang / "reference.toml").read_bytes()
    except OSError as error:
        raise LexiconError(
            f"{lang}/reference.toml: not found; expected one per language, add it"
        ) from error
    try:
        return msgspec.convert(tomllib.loads(raw.decode("utf-8")), Reference)
    except (tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise LexiconError(
            f"{lang}/reference.toml: {error}; give the key the list of words it needs"
        ) from error
