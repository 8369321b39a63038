"""From the rows of the gazetteer to what a surface may mean, keyed by ``fold(surface)``."""

from collections.abc import Iterable, Iterator
from typing import Literal, TypeVar

import msgspec

from recoupe.lang.folding import fold
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
from recoupe.lang.plurals import plural_of_phrase

Meaning = TypeVar("Meaning")
Sex = Literal["m", "f"]


class Demonym(msgspec.Struct, frozen=True):
    """One form of a state's adjective. ``gender`` is ``mf`` where both share the form.

    ``plural`` is None where singular and plural share it.
    """

    iso3: str
    gender: Gender
    plural: bool | None


class OfficeTitle(msgspec.Struct, frozen=True):
    """One phrase for an office; ``states`` limits it to those (empty: anywhere)."""

    office_id: str
    gender: Gender
    plural: bool
    states: tuple[str, ...] = ()


class PersonForm(msgspec.Struct, frozen=True):
    """One form of a noun for people; ``plural`` is None where both numbers share it."""

    noun: PersonNoun
    gender: Gender
    plural: bool | None


def _collect(pairs: Iterable[tuple[str, Meaning]]) -> dict[str, tuple[Meaning, ...]]:
    """Gather meanings by folded surface, each once, in order of first appearance."""
    found: dict[str, tuple[Meaning, ...]] = {}
    for surface, meaning in pairs:
        key = fold(surface)
        known = found.get(key, ())
        if meaning not in known:
            found[key] = (*known, meaning)
    return found


def _single(pairs: Iterable[tuple[str, Meaning]]) -> dict[str, Meaning]:
    """Keep the first meaning of each folded surface."""
    found: dict[str, Meaning] = {}
    for surface, meaning in pairs:
        found.setdefault(fold(surface), meaning)
    return found


def state_names(states: Iterable[State]) -> dict[str, tuple[State, ...]]:
    """Index labels and other names of states."""
    return _collect((name, s) for s in states for name in (s.label, *s.names))


def capitals(states: Iterable[State]) -> dict[str, tuple[str, ...]]:
    """Index capitals by name; the values are iso3."""
    return _collect((name, s.iso3) for s in states for name in s.capitals)


def demonyms(states: Iterable[State]) -> dict[str, tuple[Demonym, ...]]:
    """Index every form of every demonym."""
    return _collect(pair for s in states for pair in _demonym_forms(s))


def _demonym_forms(state: State) -> Iterator[tuple[str, Demonym]]:
    usual = (state.demonym_ms, state.demonym_fs, state.demonym_mp, state.demonym_fp)
    for forms in (usual, *(tuple(other.split("/")) for other in state.also_demonyms)):
        for form, gender, plural in _shared_forms(forms):
            yield form, Demonym(state.iso3, gender, plural)


def _shared_forms(forms: tuple[str, ...]) -> Iterator[tuple[str, Gender, bool | None]]:
    """Give each distinct form of (ms, fs, mp, fp) once, with the features it leaves open."""
    for form in dict.fromkeys(form for form in forms if form):
        cells = [i for i, other in enumerate(forms) if other == form]
        genders = {"m" if i % 2 == 0 else "f" for i in cells}
        numbers = {i >= 2 for i in cells}
        gender: Gender = "mf" if len(genders) == 2 else ("m" if "m" in genders else "f")
        yield form, gender, None if len(numbers) == 2 else numbers.pop()


def cities(rows: Iterable[City]) -> dict[str, tuple[City, ...]]:
    """Index names and variants of places."""
    return _collect((name, c) for c in rows for name in (c.name, *c.variants))


def metonyms(rows: Iterable[Metonym]) -> dict[str, Metonym]:
    """Index houses of power by name, without article."""
    return _single((m.name, m) for m in rows)


def body_names(bodies: Iterable[Body]) -> dict[str, tuple[Body, ...]]:
    """Index labels and other names of bodies."""
    return _collect((name, b) for b in bodies for name in (b.label, *b.names))


def institution_heads(rows: Iterable[Institution]) -> dict[str, Institution]:
    """Index heads of institutions, without their state."""
    return _single((head, i) for i in rows for head in (i.head, *i.variants))


def office_titles(offices: Iterable[Office]) -> dict[str, tuple[OfficeTitle, ...]]:
    """Index titles in both genders and numbers."""
    return _collect(pair for o in offices for pair in _titles(o))


def _titles(office: Office) -> Iterator[tuple[str, OfficeTitle]]:
    masculine = [p.split("@") for p in office.masculine]
    feminine = [p.split("@") for p in office.feminine]
    shared = {phrase for phrase, *_ in masculine} & {phrase for phrase, *_ in feminine}
    for gender, phrases in (("m", masculine), ("f", feminine)):
        for phrase, *iso3 in phrases:
            sex: Gender = "mf" if phrase in shared else ("m" if gender == "m" else "f")
            yield phrase, OfficeTitle(office.office_id, sex, False, tuple(iso3))
            plural = plural_of_phrase(phrase)
            if plural != phrase:
                yield plural, OfficeTitle(office.office_id, sex, True, tuple(iso3))
    for irregular in office.plurals:
        phrase, *iso3 = irregular.split("@")
        yield phrase, OfficeTitle(office.office_id, "mf", True, tuple(iso3))


def holder_names(holders: Iterable[Holder]) -> dict[str, tuple[Holder, ...]]:
    """Index full names, and their variants, of office holders."""
    return _collect((name, h) for h in holders for name in (h.name, *h.variants))


def office_holders(holders: Iterable[Holder]) -> dict[tuple[str, str], tuple[Holder, ...]]:
    """Index holders by (iso3 or body id, office id), earliest first."""
    found: dict[tuple[str, str], tuple[Holder, ...]] = {}
    for holder in holders:
        key = (holder.iso3_or_body, holder.office_id)
        found[key] = (*found.get(key, ()), holder)
    return found


def person_nouns(nouns: Iterable[PersonNoun]) -> dict[str, tuple[PersonForm, ...]]:
    """Index every form of every noun for people."""
    return _collect(
        (form, PersonForm(noun, gender, plural))
        for noun in nouns
        for form, gender, plural in _shared_forms(
            (noun.lemma_m, noun.feminine, noun.plural_m, noun.plural_f)
        )
    )


def group_names(groups: Iterable[Group]) -> dict[str, Group]:
    """Index labels and other names of groups."""
    return _single((name, g) for g in groups for name in (g.label, *g.names))


def first_names(rows: Iterable[FirstName]) -> dict[str, Gender]:
    """Index first names; two rows that fold alike with different genders are ``mf``."""
    found: dict[str, Gender] = {}
    for row in rows:
        key = fold(row.name)
        known = found.get(key, row.gender)
        found[key] = row.gender if known == row.gender else "mf"
    return found
