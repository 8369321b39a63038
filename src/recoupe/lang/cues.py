"""The words that announce speech, as one table: verbs, nouns, prepositions and their forms."""

from collections.abc import Iterable
from functools import cache, cached_property
from pathlib import Path
from typing import TypeVar

import msgspec

from recoupe.errors import LexiconError
from recoupe.lang.conjugation import FormReading, build_forms
from recoupe.lang.cue_schema import NounCue, PrepositionCue, Refused, VerbCue
from recoupe.lang.folding import fold
from recoupe.lang.grammar import cut_phrases, cut_words
from recoupe.lang.toml import check_order, entry_line, read_toml

__all__ = ["CueTable", "NounCue", "PrepositionCue", "Refused", "VerbCue", "load_cues"]

AUXILIARIES = (
    "achever",
    "aller",
    "avoir",
    "borner",
    "cesser",
    "choisir",
    "commencer",
    "contenter",
    "continuer",
    "devoir",
    "empresser",
    "être",
    "faire",
    "finir",
    "hâter",
    "hésiter",
    "laisser",
    "limiter",
    "manquer",
    "oser",
    "paraître",
    "permettre",
    "persister",
    "pouvoir",
    "recommencer",
    "sembler",
    "tenir",
    "venir",
    "vouloir",
)

_Keyed = TypeVar("_Keyed")
_Phrase = VerbCue | NounCue | Refused


class CueTable(msgspec.Struct, frozen=True, dict=True):
    """All cues of a language.

    ``verbs`` and ``refused_verbs`` are keyed by the lemma of the inflecting head, ``nouns`` by
    form, ``refused_nouns`` by lemma, ``forms`` by lower-case verb form (heads of cues and of
    refused verbs, and the auxiliaries).
    """

    verbs: dict[str, tuple[VerbCue, ...]]
    nouns: dict[str, tuple[NounCue, ...]]
    prepositions: tuple[PrepositionCue, ...]
    refused_verbs: dict[str, tuple[Refused, ...]]
    refused_nouns: dict[str, tuple[Refused, ...]]
    refused_prepositions: tuple[Refused, ...]
    forms: dict[str, tuple[FormReading, ...]]

    def lemmas(self, form: str) -> frozenset[str]:
        """The verbs that a lower-case word may be a form of; each form is asked for once."""
        known = self._lemmas.get(form)
        if known is None:
            known = frozenset(reading.lemma for reading in self.forms.get(form, ()))
            if known:
                self._lemmas[form] = known
        return known

    @cached_property
    def _lemmas(self) -> dict[str, frozenset[str]]:
        return {}

    @cached_property
    def idioms(self) -> dict[str, tuple[frozenset[str], ...]]:
        """The fixed words of each sense of verbs that speak only with such: *faire* savoir."""
        return {
            lemma: tuple(frozenset(cut_phrases(cue.words)) for cue in cues)
            for lemma, cues in self.verbs.items()
            if all(cue.words for cue in cues)
        }

    @cached_property
    def prepositions_by_word(self) -> dict[str, tuple[tuple[PrepositionCue, tuple[str, ...]], ...]]:
        """The prepositions that begin with a word, each cut into words, in the table's order."""
        return _group((words[0], (cue, words)) for cue, words in self._cut_prepositions())

    @cached_property
    def prepositions_by_capital(
        self,
    ) -> dict[str, tuple[tuple[PrepositionCue, tuple[str, ...]], ...]]:
        """The same for words with a capital, which may have lost its accent: *A en croire*."""
        return _group(
            (first, (cue, words))
            for cue, words in self._cut_prepositions()
            for first in dict.fromkeys((words[0], fold(words[0])))
        )

    def _cut_prepositions(self) -> list[tuple[PrepositionCue, tuple[str, ...]]]:
        return [(cue, tuple(cut_words(cue.words))) for cue in self.prepositions]


class VerbFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The contents of ``cue_verbs.toml``."""

    verb: tuple[VerbCue, ...]
    refused: tuple[Refused, ...] = ()


class NounFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The contents of ``cue_nouns.toml``."""

    noun: tuple[NounCue, ...]
    refused: tuple[Refused, ...] = ()


class PrepositionFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The contents of ``cue_prepositions.toml``."""

    preposition: tuple[PrepositionCue, ...]
    refused: tuple[Refused, ...] = ()


@cache
def load_cues(lang: str = "fr") -> CueTable:
    """Return the cues of the language, read once.

    Raises LexiconError naming file, line, key and remedy where a table is wrong.
    """
    folder = Path(__file__).parent / lang
    verbs = read_verbs(folder / "cue_verbs.toml")
    nouns = read_nouns(folder / "cue_nouns.toml")
    prepositions = read_prepositions(folder / "cue_prepositions.toml")
    heads = (*(cue.lemma for cue in verbs.verb), *(word.lemma for word in verbs.refused))
    return CueTable(
        verbs=_group((cue.lemma, cue) for cue in verbs.verb),
        nouns=_group((form, cue) for cue in nouns.noun for form in cue.forms),
        prepositions=prepositions.preposition,
        refused_verbs=_group((word.lemma, word) for word in verbs.refused),
        refused_nouns=_group((word.lemma, word) for word in nouns.refused),
        refused_prepositions=prepositions.refused,
        forms=build_forms((*heads, *AUXILIARIES)),
    )


def read_verbs(path: Path) -> VerbFile:
    """Return the verb cues of one file, checked; raises LexiconError."""
    table = read_toml(path, VerbFile)
    check_order(path, "verb", ((_order(cue), cue.name) for cue in table.verb))
    check_order(path, "refused", ((_order(word), word.name) for word in table.refused))
    for index, cue in enumerate(table.verb):
        _check_frames(path, "verb", index, cue)
        if cue.np_tail and "np" not in cue.frames:
            _refuse(path, "verb", index, f'"{cue.name}" has np_tail without "np" among frames')
    return table


def read_nouns(path: Path) -> NounFile:
    """Return the noun cues of one file, checked; raises LexiconError."""
    table = read_toml(path, NounFile)
    check_order(path, "noun", ((_order(cue), cue.name) for cue in table.noun))
    check_order(path, "refused", ((_order(word), word.name) for word in table.refused))
    for index, cue in enumerate(table.noun):
        _check_frames(path, "noun", index, cue)
        if cue.lemma not in cue.forms:
            _refuse(path, "noun", index, f'"{cue.name}" lacks its lemma among forms')
    return table


def read_prepositions(path: Path) -> PrepositionFile:
    """Return the prepositions of one file, checked; raises LexiconError."""
    table = read_toml(path, PrepositionFile)
    ordered = ((fold(cue.words), cue.words) for cue in table.preposition)
    check_order(path, "preposition", ordered)
    check_order(path, "refused", ((_order(word), word.name) for word in table.refused))
    for index, cue in enumerate(table.preposition):
        _check_examples(path, "preposition", index, cue)
    return table


def _order(cue: _Phrase) -> tuple[str, str, bool, tuple[str, ...]]:
    return fold(cue.lemma), cue.lemma, getattr(cue, "reflexive", False), cue.words


def _check_frames(path: Path, table: str, index: int, cue: VerbCue | NounCue) -> None:
    _check_examples(path, table, index, cue)
    if not cue.frames or len(set(cue.frames)) != len(cue.frames):
        _refuse(path, table, index, f'"{cue.name}" has no frame or a repeated one')
    for frame in cue.acts:
        if frame not in cue.frames:
            _refuse(path, table, index, f'"{cue.name}" has an act for "{frame}", no frame of it')


def _check_examples(
    path: Path, table: str, index: int, cue: VerbCue | NounCue | PrepositionCue
) -> None:
    if not cue.examples:
        _refuse(path, table, index, f'"{cue.name}" has no example')


def _refuse(path: Path, table: str, index: int, found: str) -> None:
    raise LexiconError(
        f"{path.name}:{entry_line(path, table, index)}: {found}; expected every cue to have "
        "frames, acts only for those frames, and an example; complete this entry"
    )


def _group(pairs: Iterable[tuple[str, _Keyed]]) -> dict[str, tuple[_Keyed, ...]]:
    groups: dict[str, list[_Keyed]] = {}
    for key, value in pairs:
        groups.setdefault(key, []).append(value)
    return {key: tuple(values) for key, values in groups.items()}
