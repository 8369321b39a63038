"""Who and what a dispatch speaks of."""

from typing import Literal

import msgspec

MentionKind = Literal[
    "name",
    "role",
    "counterpart",
    "pronoun",
    "possessive",
    "metonym",
    "group",
    "place",
    "event",
    "document",
]
EntityKind = Literal[
    "person",
    "state",
    "institution",
    "organisation",
    "group",
    "place",
    "anonymous",
    "event",
    "document",
]


class Entity(msgspec.Struct, frozen=True):
    """Somebody or something meant by mentions.

    ``label`` is the name a reader would use, ``also`` the other names met or known. ``iso3`` is
    the state it belongs to (ISO 3166 alpha-3), ``affiliation`` the id of the body or state an
    official speaks for, ``wikidata`` a Q-number where one is known. ``gender`` is ``m``, ``f``
    or null; ``plural`` is true for groups. ``country`` is PLOVER's code of country of whoever
    takes part in an event, null for all others: ``iso3``, or ``IGO``, ``UNO``, ``EUR``, ``NGO``,
    ``MNC`` for international bodies, or, where no state is known, the one a group is taken to be
    at home in, which is no more than a guess.
    """

    id: str
    label: str
    kind: EntityKind
    also: tuple[str, ...] = ()
    iso3: str | None = None
    sector: str | None = None
    affiliation: str | None = None
    wikidata: str | None = None
    gender: Literal["m", "f"] | None = None
    plural: bool = False
    country: str | None = None


class Mention(msgspec.Struct, frozen=True):
    """A stretch of text that means an entity; several entities for a plural that lists them.

    ``rules`` names what found and resolved it. ``confidence`` is in [0, 1].
    """

    start: int
    end: int
    text: str
    kind: MentionKind
    entity: str | tuple[str, ...] | None
    rules: tuple[str, ...] = ()
    confidence: float = 1.0
