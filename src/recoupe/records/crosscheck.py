"""The whole result of flow 2 for one set of readings."""

import msgspec

from recoupe.records.entity import Entity
from recoupe.records.finding import Finding, Story
from recoupe.records.ledger import Ledger
from recoupe.records.narrowing import Narrowing


class Identity(msgspec.Struct, frozen=True, order=True):
    """``entity`` of the story is who ``local`` means in ``dispatch``."""

    dispatch: str
    local: str
    entity: str


class Party(msgspec.Struct, frozen=True):
    """Who answers for what its people and bodies say: a state, an organisation, a group.

    ``label`` is the name written in ``Finding.parties``; ``members`` are entities of the cast.
    """

    id: str
    label: str
    members: tuple[str, ...]


class Cast(msgspec.Struct, frozen=True):
    """Who takes part in one story: its entities, merged across dispatches, and their parties."""

    story: str
    entities: tuple[Entity, ...]
    identities: tuple[Identity, ...]
    parties: tuple[Party, ...] = ()


class CountedAs(msgspec.Struct, frozen=True):
    """Under which agency's name a dispatch counts in its story, its own or its origin's.

    A page that mixes the copy of several agencies has one for each, that of most of it first.
    ``start`` and ``end`` bound what is counted so, in code points; null for all the rest.
    """

    dispatch: str
    agency: str
    start: int | None = None
    end: int | None = None


class Crosscheck(msgspec.Struct, frozen=True):
    """Stories and findings with what a crisis file needs beside them, one cast a story.

    ``narrowed`` has the uncertain dates that other dispatches of their affair make narrower,
    ``withdrawn`` the ids of the dispatches that were killed or withdrawn, sorted; ``ledger`` the
    lines of each affair's, affairs in order of filing.
    """

    stories: tuple[Story, ...]
    findings: tuple[Finding, ...]
    casts: tuple[Cast, ...]
    credits: tuple[CountedAs, ...]
    narrowed: tuple[Narrowing, ...] = ()
    withdrawn: tuple[str, ...] = ()
    ledger: Ledger = Ledger()
