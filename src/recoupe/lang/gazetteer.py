"""The world as a language names it: states, places, bodies, offices, holders and people-nouns.

``load_gazetteer`` reads the tables of ``lang/<code>/`` once; every index is keyed by
``fold(surface)``, so that case, accents and kinds of apostrophe make no difference. The caller
checks case where it matters: ``maire`` and ``Maire`` share a key.
"""

from functools import cache
from pathlib import Path

import msgspec

from recoupe.lang import gazetteer_index as index
from recoupe.lang.gazetteer_index import Demonym, OfficeTitle, PersonForm
from recoupe.lang.gazetteer_rows import (
    Body,
    City,
    FirstName,
    Gender,
    Group,
    Holder,
    Institution,
    Metonym,
    Office,
    PersonNoun,
    State,
)
from recoupe.lang.tsv import read_table

HOLDER_KEY = ("iso3_or_body", "office_id", "from", "name")


class Gazetteer(msgspec.Struct, frozen=True):
    """The tables by id, and indexes from ``fold(surface)`` to what the surface may mean.

    Several meanings are several items, in the order of the tables: "Congo" is two states.
    ``capitals`` gives the iso3 a capital may speak for. ``institution_heads`` holds heads without
    their state. ``holders`` keeps the order of the table: place, office, date.
    """

    states: dict[str, State]
    bodies: dict[str, Body]
    institutions: dict[str, Institution]
    offices: dict[str, Office]
    groups: dict[str, Group]
    holders: tuple[Holder, ...]
    state_names: dict[str, tuple[State, ...]]
    demonyms: dict[str, tuple[Demonym, ...]]
    capitals: dict[str, tuple[str, ...]]
    cities: dict[str, tuple[City, ...]]
    metonyms: dict[str, Metonym]
    body_names: dict[str, tuple[Body, ...]]
    institution_heads: dict[str, Institution]
    office_titles: dict[str, tuple[OfficeTitle, ...]]
    holder_names: dict[str, tuple[Holder, ...]]
    office_holders: dict[tuple[str, str], tuple[Holder, ...]]
    person_nouns: dict[str, tuple[PersonForm, ...]]
    group_names: dict[str, Group]
    first_names: dict[str, Gender]


@cache
def load_gazetteer(lang: str = "fr") -> Gazetteer:
    """Return the gazetteer of ``lang``; read once, then shared.

    Raises LexiconError naming file, line and column where a table is wrong.
    """
    return read_gazetteer(Path(__file__).parent / lang)


def read_gazetteer(folder: Path) -> Gazetteer:
    """Read the tables in ``folder`` (all of them must be there). Raises LexiconError."""
    states = read_table(folder / "states.tsv", State, key=("iso3",))
    cities = read_table(folder / "cities.tsv", City, key=("name",))
    metonyms = read_table(folder / "metonyms.tsv", Metonym, key=("name",))
    bodies = read_table(folder / "bodies.tsv", Body, key=("id",))
    institutions = read_table(folder / "institutions.tsv", Institution, key=("type_id",))
    offices = read_table(folder / "offices.tsv", Office, key=("office_id",))
    holders = read_table(folder / "holders.tsv", Holder, key=HOLDER_KEY)
    nouns = read_table(folder / "person_nouns.tsv", PersonNoun, key=("lemma_m", "feminine"))
    groups = read_table(folder / "groups.tsv", Group, key=("id",))
    first_names = read_table(folder / "first_names.tsv", FirstName, key=("name",))
    return Gazetteer(
        states={s.iso3: s for s in states},
        bodies={b.id: b for b in bodies},
        institutions={i.type_id: i for i in institutions},
        offices={o.office_id: o for o in offices},
        groups={g.id: g for g in groups},
        holders=holders,
        state_names=index.state_names(states),
        demonyms=index.demonyms(states),
        capitals=index.capitals(states),
        cities=index.cities(cities),
        metonyms=index.metonyms(metonyms),
        body_names=index.body_names(bodies),
        institution_heads=index.institution_heads(institutions),
        office_titles=index.office_titles(offices),
        holder_names=index.holder_names(holders),
        office_holders=index.office_holders(holders),
        person_nouns=index.person_nouns(nouns),
        group_names=index.group_names(groups),
        first_names=index.first_names(first_names),
    )
