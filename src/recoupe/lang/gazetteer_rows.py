"""The rows of the tables of states, bodies, offices and people-nouns.

Each class is one table of ``lang/<code>/``; its fields are the columns, in order.
"""

from typing import Literal

import msgspec

from recoupe.lang.folding import fold

Gender = Literal["m", "f", "mf"]
Sector = Literal[
    "BUS",
    "COP",
    "CRM",
    "CVL",
    "EDU",
    "ELI",
    "GOV",
    "IGO",
    "JRN",
    "JUD",
    "LAB",
    "LEG",
    "MED",
    "MIL",
    "NGO",
    "OPP",
    "REB",
    "SPY",
]
PersonClass = Literal[
    "armed",
    "civilian",
    "diplomat",
    "expert",
    "group",
    "legal",
    "media",
    "medical",
    "military",
    "official",
    "party",
    "witness",
]


class State(msgspec.Struct, frozen=True):
    """A state (states.tsv). ``label`` is its usual name, ``article`` the one that goes with it.

    ``also_demonyms`` holds four forms each, ``ms/fs/mp/fp``. ``within`` is set for a polity that
    few recognise: the state that most hold its territory to be part of.
    """

    iso3: str
    wikidata: str | None
    label: str
    names: tuple[str, ...]
    english: str
    article: Literal["", "l'", "la", "le", "les"]
    demonym_ms: str
    demonym_fs: str
    demonym_mp: str
    demonym_fp: str
    also_demonyms: tuple[str, ...]
    capitals: tuple[str, ...]
    within: str | None

    @property
    def genitive(self) -> str:
        """Return the state behind what belongs to it: "de la Russie", "des États-Unis"."""
        before = {"le": "du ", "la": "de la ", "l'": "de l'", "les": "des "}.get(self.article)
        if before is None:
            before = "d'" if fold(self.label)[0] in "aeiouyh" else "de "
        return before + self.label


class City(msgspec.Struct, frozen=True):
    """A place that is no state (cities.tsv). ``iso3`` is None for seas and for disputed areas."""

    name: str
    variants: tuple[str, ...]
    iso3: str | None
    kind: Literal["area", "city", "region", "sea"]
    wikidata: str | None


class Metonym(msgspec.Struct, frozen=True):
    """A house or street that speaks for a power (metonyms.tsv).

    ``target`` is the iso3 of a state, the id of a body, or ``<iso3 in lower case>-<type_id>``.
    """

    name: str
    article: Literal["", "l'", "la", "le", "les"]
    target: str
    kind: Literal["body", "defence", "diplomacy", "house", "justice", "parliament", "security"]


class Body(msgspec.Struct, frozen=True):
    """An organisation, institution or armed movement with a name of its own (bodies.tsv)."""

    id: str
    label: str
    kind: Literal["group", "institution", "organisation"]
    names: tuple[str, ...]
    article: Literal["", "l'", "la", "le", "les"]
    wikidata: str | None
    iso3: str | None
    sector: Sector
    gender: Literal["m", "f"]
    plural: bool


class Institution(msgspec.Struct, frozen=True):
    """A type of institution every state may have (institutions.tsv).

    ``label_template`` holds ``{state}``, to be filled with preposition, article and name of the
    state ("de la Russie"). ``metonym_of_state`` is true when it speaks as the state itself.
    ``same_as`` lists ``ISO3:body-id`` where the state's own body of this type has its own row.
    """

    type_id: str
    head: str
    variants: tuple[str, ...]
    gender: Literal["m", "f"]
    plural: bool
    sector: Sector
    label_template: str
    metonym_of_state: bool
    same_as: tuple[str, ...]


class Office(msgspec.Struct, frozen=True):
    """An office somebody holds (offices.tsv).

    A phrase may end in ``@ISO3`` (several times): it means this office in those states only.
    ``plurals`` lists plural forms that adding an s to the first word does not give.
    ``generic`` is true when a state has many holders at a time.
    """

    office_id: str
    masculine: tuple[str, ...]
    feminine: tuple[str, ...]
    plurals: tuple[str, ...]
    institution: str | None
    scope: Literal["any", "body", "local", "state"]
    generic: bool


class Holder(msgspec.Struct, frozen=True):
    """Who held an office, and when (holders.tsv). ``since`` and ``until``: EDTF year, month or day.

    ``until`` is None while the end is not known to the table.
    """

    iso3_or_body: str
    office_id: str
    name: str
    wikidata: str | None
    since: str = msgspec.field(name="from")
    until: str | None = msgspec.field(name="to")
    gender: Literal["m", "f"]
    variants: tuple[str, ...]


class PersonNoun(msgspec.Struct, frozen=True):
    """A common noun for people (person_nouns.tsv).

    ``person_class`` is the column ``class``. ``anonymous`` is true when its singular with an
    indefinite article means an unnamed source. An empty cell: the noun lacks that form.
    """

    lemma_m: str
    feminine: str
    plural_m: str
    plural_f: str
    person_class: PersonClass = msgspec.field(name="class")
    anonymous: bool


class Group(msgspec.Struct, frozen=True):
    """States or people named together and never expanded into members (groups.tsv)."""

    id: str
    label: str
    names: tuple[str, ...]
    wikidata: str | None
    sector: Sector | None
    plural: bool


class FirstName(msgspec.Struct, frozen=True):
    """A first name and the gender it usually has (first_names.tsv)."""

    name: str
    gender: Gender
