"""The words by which a language refers to people and things."""

import tomllib
from functools import lru_cache
from importlib.resources import files

import msgspec

from recoupe.errors import LexiconError


class Determiners(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Determiners by what they do."""

    contracted: frozenset[str]
    definite: frozenset[str]
    demonstrative: frozenset[str]
    indefinite: frozenset[str]
    quantities: frozenset[str]
    numeral: frozenset[str]


class Names(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Titles before names and particles within them."""

    honorifics_f: frozenset[str]
    honorifics_m: frozenset[str]
    particles: frozenset[str]


class Nouns(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Common nouns and adjectives of which noun phrases for actors are made."""

    adjectives_before: frozenset[str]
    counterparts_f: frozenset[str]
    counterparts_p: frozenset[str]
    directions: frozenset[str]
    followers: frozenset[str]
    peoples: frozenset[str]
    referring_persons: frozenset[str]
    referring_states: frozenset[str]
    sides: frozenset[str]


class Organisations(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Nouns that open the name of an organisation."""

    anaphors: frozenset[str]
    countries: frozenset[str]
    heads: frozenset[str]
    lower_heads: frozenset[str]


class Pronouns(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Pronouns that the parser's features do not tell apart."""

    generic: frozenset[str]
    demonstrative_fs: frozenset[str]
    demonstrative_fp: frozenset[str]
    demonstrative_mp: frozenset[str]
    demonstrative_ms: frozenset[str]
    first_singular: frozenset[str]
    first_plural: frozenset[str]


class Expletive(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Verbs and predicates whose *il* means nobody."""

    adverbs: frozenset[str]
    complements: frozenset[str]
    forms: frozenset[str]
    nouns: frozenset[str]
    participles: frozenset[str]
    verbs: frozenset[str]


class Places(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What tells a town as place from the government that sits in it."""

    locatives: frozenset[str]
    recipients: frozenset[str]
    recipient_nouns: frozenset[str]


class Reference(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """All of ``reference.toml``; ``event_nouns`` and ``document_nouns``: type to its nouns."""

    reflexives: frozenset[str]
    determiners: Determiners
    names: Names
    nouns: Nouns
    organisations: Organisations
    pronouns: Pronouns
    expletive: Expletive
    places: Places
    event_nouns: dict[str, tuple[str, ...]]
    document_nouns: dict[str, tuple[str, ...]]


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
