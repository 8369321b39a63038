"""A noun phrase or pronoun that may mean somebody, before it is known whom."""

from typing import Literal

import msgspec

from recoupe.lang.gazetteer_index import OfficeTitle
from recoupe.read.mentions.lexicon import Entry

Form = Literal[
    "name",
    "role",
    "counterpart",
    "state",
    "capital",
    "place",
    "metonym",
    "body",
    "institution",
    "group",
    "event",
    "document",
    "pronoun",
    "possessive",
    "surname",
    "pair",
    "organisation",
    "people",
    "collective",
    "country",
    "direction",
]
Determiner = Literal["none", "definite", "indefinite", "demonstrative", "possessive", "numeral"]
Gender = Literal["m", "f"]


class Phrase(msgspec.Struct, frozen=True):
    """One candidate. Offsets in code points; ``first``/``last`` are words of its line.

    ``states`` are the iso3 of its demonyms or complement, ``head`` its folded noun, ``noun`` its
    words without determiner and name, ``name`` the words of a proper name, ``alias`` its short form
    in brackets. ``native`` is the state a capitalised demonym names ("l'Argentin Rafael Montero").
    ``complement`` is the body, state or person it is attached to ("porte-parole du ministère"),
    ``within`` the institution that a title of the tables holds ("chef de l'opposition").
    """

    line: int
    start: int
    end: int
    first: int
    last: int
    form: Form
    gender: Gender | None = None
    plural: bool | None = False
    person: int = 3
    determiner: Determiner = "none"
    head: str = ""
    noun: str = ""
    states: tuple[str, ...] = ()
    native: str | None = None
    titles: tuple[OfficeTitle, ...] = ()
    name: tuple[str, ...] = ()
    entry: Entry | None = None
    complement: "Phrase | None" = None
    within: "Phrase | None" = None
    anonymous: bool = False
    alias: str = ""

    def holds(self, other: "Phrase") -> bool:
        """Tell whether ``other`` lies within this one."""
        return self.start <= other.start and other.end <= self.end
