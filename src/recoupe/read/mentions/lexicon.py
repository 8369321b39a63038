"""The gazetteer as one tree of folded words, so that a line is searched once for all names."""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Any, Literal, NamedTuple

from recoupe.lang.folding import fold
from recoupe.lang.gazetteer import Gazetteer
from recoupe.lang.gazetteer_rows import Body
from recoupe.lang.reference import (
    Reference,
    ReferringVerbs,
    load_reference,
    load_referring_verbs,
)
from recoupe.read.mentions.openers import openers_of

EntryKind = Literal[
    "state",
    "demonym",
    "city",
    "capital",
    "metonym",
    "body",
    "institution",
    "office",
    "holder",
    "noun",
    "group",
    "event",
    "document",
]
# A name of these kinds carries at least one capital; common nouns need none.
PROPER = frozenset({"state", "city", "capital", "metonym", "body", "holder"})
_WORD = re.compile(r"[^\W_]+")


class Entry(NamedTuple):
    """What a surface may mean: a kind, and the rows of the tables that have it.

    ``common`` tells that it is an international body which a table writes without capital:
    "exécutif européen".
    """

    kind: EntryKind
    rows: Any
    surface: str
    common: bool = False


class Node:
    """A place in the tree: the words that may follow and what ends here."""

    __slots__ = ("entries", "next")

    def __init__(self) -> None:
        self.next: dict[str, Node] = {}
        self.entries: list[Entry] = []


class Lexicon:
    """Gazetteer, words of reference, the tree over both, and the words that open anything."""

    def __init__(self, gazetteer: Gazetteer, reference: Reference, verbs: ReferringVerbs) -> None:
        self.gazetteer = gazetteer
        self.reference = reference
        self.verbs = verbs
        self.root = Node()
        for kind, table in _tables(gazetteer):
            for surface, rows in table.items():
                common = kind == "body" and _is_common(rows, surface)
                self._add(Entry(kind, rows, surface, common))
        for kind, nouns in _nouns(reference):
            for label, surfaces in nouns.items():
                for surface in surfaces:
                    self._add(Entry(kind, label, surface))
        self.openers = openers_of(reference, self.root.next)

    def _add(self, entry: Entry) -> None:
        node = self.root
        for word in _WORD.findall(entry.surface):
            node = node.next.setdefault(word, Node())
        if node is not self.root:
            node.entries.append(entry)


def _is_common(bodies: Iterable[Body], surface: str) -> bool:
    # A state's own bodies are found as institutions of that state.
    ours = (body for body in bodies if body.iso3 is None)
    names = (name for body in ours for name in (body.label, *body.names))
    return any(name.islower() and fold(name) == surface for name in names)


def _tables(gazetteer: Gazetteer) -> Iterable[tuple[EntryKind, dict[str, Any]]]:
    return (
        ("state", gazetteer.state_names),
        ("demonym", gazetteer.demonyms),
        ("capital", gazetteer.capitals),
        ("city", gazetteer.cities),
        ("metonym", gazetteer.metonyms),
        ("body", gazetteer.body_names),
        ("institution", gazetteer.institution_heads),
        ("office", gazetteer.office_titles),
        ("holder", gazetteer.holder_names),
        ("noun", gazetteer.person_nouns),
        ("group", gazetteer.group_names),
    )


def _nouns(reference: Reference) -> Iterable[tuple[EntryKind, dict[str, tuple[str, ...]]]]:
    return (("event", reference.event_nouns), ("document", reference.document_nouns))


class _Key:
    """A gazetteer by identity: equal tables need not be compared to be found again."""

    __slots__ = ("gazetteer", "lang")

    def __init__(self, gazetteer: Gazetteer, lang: str) -> None:
        self.gazetteer = gazetteer
        self.lang = lang

    def __hash__(self) -> int:
        return hash((id(self.gazetteer), self.lang))

    def __eq__(self, other: object) -> bool:
        return (
            isinstance(other, _Key)
            and other.gazetteer is self.gazetteer
            and other.lang == self.lang
        )


@lru_cache(maxsize=4)
def _compiled(key: _Key) -> Lexicon:
    return Lexicon(key.gazetteer, load_reference(key.lang), load_referring_verbs(key.lang))


def lexicon_of(gazetteer: Gazetteer, lang: str) -> Lexicon:
    """Compile a gazetteer once per process."""
    return _compiled(_Key(gazetteer, lang))
