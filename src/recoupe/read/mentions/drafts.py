"""An entity while it is still learnt."""

import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Literal

from recoupe.lang.folding import fold
from recoupe.records.entity import Entity, EntityKind

Gender = Literal["m", "f"]
_KEYS = re.compile(r"[^\W_]+")


@dataclass(slots=True)
class Draft:
    """An entity that may still learn names, offices and a state.

    ``iso3`` is the state it speaks for, ``passport`` only where a person is from. ``details`` are
    the words that tell a happening from others of its type.
    """

    id: str
    label: str
    kind: EntityKind
    also: list[str] = field(default_factory=list)
    iso3: str | None = None
    passport: str | None = None
    sector: str | None = None
    affiliation: str | None = None
    wikidata: str | None = None
    gender: Gender | None = None
    plural: bool = False
    nouns: list[frozenset[str]] = field(default_factory=list)
    offices: set[str] = field(default_factory=set)
    names: list[tuple[str, ...]] = field(default_factory=list)
    members: tuple[str, ...] = ()
    details: frozenset[str] = frozenset()

    @property
    def is_person(self) -> bool:
        """Tell whether it is somebody, named or not."""
        return self.kind in ("person", "anonymous")

    def called(self, surface: str) -> None:
        """Remember one more name, once."""
        if surface != self.label and surface not in self.also:
            self.also.append(surface)

    def entity(self) -> Entity:
        """The record of what is known now."""
        return Entity(
            id=self.id,
            label=self.label,
            kind=self.kind,
            also=tuple(self.also),
            iso3=self.iso3,
            sector=self.sector,
            affiliation=self.affiliation,
            wikidata=self.wikidata,
            gender=self.gender,
            plural=self.plural,
        )


def slug(label: str) -> str:
    """Stable id of a label: folded words joined by hyphens.

    >>> slug("haut représentant du département d'État, anonyme")
    'haut-representant-du-departement-d-etat-anonyme'
    """
    return "-".join(_KEYS.findall(fold(label))) or "x"


def of_label(label: str) -> str:
    """A label behind its preposition.

    >>> of_label("Ida Roy"), of_label("Ali Sow")
    ("d'Ida Roy", "d'Ali Sow")
    """
    return f"d'{label}" if fold(label)[:1] in "aeiouyh" else f"de {label}"


@lru_cache(maxsize=4096)
def words_of(text: str) -> frozenset[str]:
    """Folded words of a phrase."""
    return frozenset(_KEYS.findall(fold(text)))
