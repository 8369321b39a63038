"""The words that name events, as one table: verbs, nouns, their forms and the words around them."""

from collections.abc import Iterable, Sequence
from functools import cache, cached_property
from pathlib import Path
from typing import TypeVar

import msgspec

from recoupe.errors import LexiconError
from recoupe.lang.conjugation import FormReading, build_forms
from recoupe.lang.cues import AUXILIARIES
from recoupe.lang.event_schema import EventNoun, EventVerb, Preposition, Role
from recoupe.lang.folding import fold
from recoupe.lang.grammar import cut_phrases, load_grammar
from recoupe.lang.toml import check_order, entry_line, read_toml, read_words
from recoupe.records.event import EventType

__all__ = ["EventNoun", "EventTable", "EventVerb", "EventWords", "load_events"]

_Entry = TypeVar("_Entry", EventVerb, EventNoun)


class Governors(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words above an event that say it has not happened, or not yet."""

    unreal_verbs: frozenset[str]
    unreal_nouns: frozenset[str]
    unreal_adjectives: frozenset[str]
    unreal_markers: frozenset[str]
    averting_verbs: frozenset[str]
    coming_verbs: frozenset[str]
    denying_determiners: frozenset[str]
    kept_from_verbs: frozenset[str]
    planning_verbs: frozenset[str]
    preparing_nouns: frozenset[str]
    reaching_verbs: frozenset[str]
    allowing_verbs: frozenset[str]
    performing_adjectives: frozenset[str]


class LightVerbs(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Verbs that leave the meaning to their object: *mener* une frappe, *subir* une attaque."""

    doing: frozenset[str]
    undergoing: frozenset[str]
    giving: frozenset[str]
    happening: frozenset[str]
    torn: frozenset[str]


class Demands(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words of what is asked, refused or threatened that tell PLOVER's mode."""

    yield_: frozenset[str] = msgspec.field(name="yield")
    meet: frozenset[str]
    assist: frozenset[str]
    consequence: frozenset[str]
    restrict: frozenset[str]
    arrest: frozenset[str]
    relations: frozenset[str]
    expel: frozenset[str]
    territory: frozenset[str]
    violence: frozenset[str]
    warning: frozenset[str]


class Figures(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words of sport and of markets, near which words of war are figures of speech."""

    markets: frozenset[str]
    sports: frozenset[str]


class EventWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True, dict=True):
    """The word lists of ``event_words.toml``; that file says what each is for.

    ``prepositions`` and ``compounds`` map the first word of a preposition to its plain form:
    ``aux`` to ``à``, ``auprès`` to ``auprès de``.
    """

    prepositions: dict[str, str]
    compounds: dict[str, str]
    roles: dict[EventType, dict[Preposition, Role]]
    counting: frozenset[str]
    picking: frozenset[str]
    signing: frozenset[str]
    dating: frozenset[str]
    classes: dict[str, frozenset[str]]
    governors: Governors
    light: LightVerbs
    demands: Demands
    figures: Figures
    sectors: dict[str, frozenset[str]]
    countries: dict[str, frozenset[str]]
    units: dict[str, frozenset[str]]

    def plain(self, word: str) -> str:
        """Return the plain form of the preposition that begins with a word."""
        return self.compounds.get(word) or self.prepositions.get(word, word)

    def role(self, sense: EventNoun | EventVerb, preposition: str) -> Role | None:
        """Return whom a preposition leads to, by the entry itself, else by its type."""
        usual = self.roles.get(sense.type, {}).get(preposition)  # type: ignore[call-overload]
        return sense.roles.get(preposition, usual)  # type: ignore[call-overload,no-any-return]

    @cached_property
    def sector_of(self) -> dict[str, str]:
        """The sector of those that each noun (singular, lower case) means."""
        return {noun: name for name, nouns in self.sectors.items() for noun in nouns}


class EventTable(msgspec.Struct, frozen=True, dict=True):
    """All words for events of a language.

    ``verbs`` are keyed by the lemma of the inflecting head, ``nouns`` by form, the senses of each
    in the order in which they are tried, those that ask for most first; ``forms`` by
    lower-case verb form (of event verbs, light verbs and auxiliaries). ``plain_words`` has for
    each sense of ``verbs`` those of its fixed words that stand for themselves, not for a class.
    """

    verbs: dict[str, tuple[EventVerb, ...]]
    nouns: dict[str, tuple[EventNoun, ...]]
    words: EventWords
    forms: dict[str, tuple[FormReading, ...]]
    plain_words: dict[str, tuple[frozenset[str], ...]]

    def senses(self, lemma: str, words: frozenset[str]) -> list[EventVerb]:
        """The senses of a verb whose fixed words may all stand among some words."""
        entries = zip(self.verbs[lemma], self.plain_words[lemma], strict=True)
        return [sense for sense, plain in entries if plain <= words]

    def members(self, nouns: tuple[str, ...] | frozenset[str]) -> frozenset[str]:
        """All nouns that some nouns and classes (``@name``) of an entry or a rule stand for."""
        known = self._members.get(nouns)
        if known is None:
            classes = [self.words.classes[noun[1:]] for noun in nouns if noun.startswith("@")]
            known = frozenset(nouns).union(*classes)
            self._members[nouns] = known
        return known

    @cached_property
    def _members(self) -> dict[tuple[str, ...] | frozenset[str], frozenset[str]]:
        return {}


class VerbFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The contents of ``event_verbs.toml``."""

    verb: tuple[EventVerb, ...]


class NounFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The contents of ``event_nouns.toml``."""

    noun: tuple[EventNoun, ...]


@cache
def load_events(lang: str = "fr") -> EventTable:
    """Return the words for events, read once.

    Raises LexiconError naming file, line, key and remedy where a table is wrong.
    """
    folder = Path(__file__).parent / lang
    words = read_words(folder / "event_words.toml", EventWords)
    verbs = read_toml(folder / "event_verbs.toml", VerbFile).verb
    nouns = read_toml(folder / "event_nouns.toml", NounFile).noun
    _check(folder / "event_verbs.toml", "verb", verbs, words)
    _check(folder / "event_nouns.toml", "noun", nouns, words)
    light = words.light.doing | words.light.undergoing | words.light.giving
    light |= words.light.happening | words.light.torn
    above = words.governors.unreal_verbs | words.governors.averting_verbs
    above |= words.governors.kept_from_verbs | words.governors.planning_verbs
    above |= words.governors.reaching_verbs | words.governors.allowing_verbs
    lemmas = (*(verb.lemma for verb in verbs), *sorted(light | above), *AUXILIARIES)
    by_lemma = _group((verb.lemma, verb) for verb in sorted(verbs, key=_demands))
    return EventTable(
        verbs=by_lemma,
        nouns=_group((form, noun) for noun in sorted(nouns, key=_demands) for form in noun.forms),
        words=words,
        forms=build_forms(lemmas),
        plain_words={
            lemma: tuple(_plain_words(lang, sense) for sense in senses)
            for lemma, senses in by_lemma.items()
        },
    )


def _plain_words(lang: str, sense: EventVerb) -> frozenset[str]:
    possessives = load_grammar(lang).speaker_possessives
    words = (word for word in cut_phrases(sense.words) if not word.startswith("@"))
    return frozenset(word for word in words if word not in possessives)


def _check(
    path: Path, table: str, entries: Sequence[EventVerb | EventNoun], words: EventWords
) -> None:
    """Refuse entries out of order, without an example, or with a class that does not exist."""
    check_order(path, table, ((_order(entry), entry.name) for entry in entries))
    for index, entry in enumerate(entries):
        subjects = getattr(entry, "subjects", ())
        unknown = {
            word
            for word in (*entry.heads, *entry.not_heads, *entry.words, *subjects)
            if word.startswith("@") and word[1:] not in words.classes
        }
        if not entry.examples or unknown:
            fault = f"names the class {unknown.pop()}" if unknown else "has no example"
            raise LexiconError(
                f'{path.name}:{entry_line(path, table, index)}: "{entry.name}" {fault}; expected '
                "an example and classes of event_words.toml; complete this entry"
            )


def _order(
    entry: EventVerb | EventNoun,
) -> tuple[str, str, bool, tuple[str, ...], tuple[str, ...], str, tuple[str, ...]]:
    reflexive = getattr(entry, "reflexive", False)
    subjects = getattr(entry, "subjects", ())
    key = fold(entry.lemma), entry.lemma, reflexive, entry.words, entry.heads, entry.type
    return *key, subjects


def _demands(entry: EventVerb | EventNoun) -> tuple[int, bool, bool]:
    """Entries that ask for most come first, so that the first that fits is the right one."""
    restricted = entry.heads or getattr(entry, "subjects", ())
    return -len(entry.words), not restricted, not entry.needs


def _group(pairs: Iterable[tuple[str, _Entry]]) -> dict[str, tuple[_Entry, ...]]:
    groups: dict[str, list[_Entry]] = {}
    for key, value in pairs:
        groups.setdefault(key, []).append(value)
    return {key: tuple(values) for key, values in groups.items()}
