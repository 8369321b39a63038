"""Words that tell whether two claims are the same (comparison.toml)."""

import tomllib
from collections.abc import Iterable, Mapping
from functools import cache, cached_property
from itertools import pairwise
from pathlib import Path

import msgspec

from recoupe.errors import LexiconError
from recoupe.lang.concepts import Concepts


class Subject(msgspec.Struct, frozen=True):
    """Something stories are about: how to call it, the folded words that name it."""

    label: str
    words: tuple[str, ...]


class Hedges(msgspec.Struct, frozen=True):
    """Folded words before a figure that loosen it."""

    about: tuple[str, ...]
    at_least: tuple[str, ...]
    at_most: tuple[str, ...]
    beyond: tuple[str, ...]


class Negators(msgspec.Struct, frozen=True):
    """What opens a negation, with the blank behind it."""

    before_vowel: str
    otherwise: str


class ComparisonLexicon(msgspec.Struct, frozen=True, dict=True):
    """The tables of comparison.toml; its header says what each holds. All words are folded."""

    absolute: tuple[str, ...]
    adversatives: tuple[str, ...]
    agency_words: frozenset[str]
    condition_openers: tuple[str, ...]
    condition_subjects: tuple[str, ...]
    correction_marks: tuple[str, ...]
    function_words: tuple[str, ...]
    negation_ends: tuple[str, ...]
    negations: tuple[str, ...]
    neutral_cues: tuple[str, ...]
    spokespeople: tuple[str, ...]
    state_bodies: tuple[str, ...]
    subordinators: tuple[str, ...]
    superlatives: tuple[str, ...]
    updates: tuple[str, ...]
    upholding: tuple[str, ...]
    withdrawal_marks: tuple[str, ...]
    withdrawn_statuses: tuple[str, ...]
    complementisers: tuple[str, ...]
    loose_endings: tuple[str, ...]
    negators: Negators
    of_openings: tuple[str, ...]
    to_openings: tuple[str, ...]
    anonymous: str
    acts: dict[str, str]
    acts_to: dict[str, str]
    exchanges: dict[str, Subject]
    exchange_heads: dict[str, str]
    happenings: dict[str, Subject]
    figures: dict[str, tuple[int, int]]
    figure_hedges: Hedges
    figure_scales: dict[str, int]
    themes: dict[str, tuple[str, ...]]
    counted: dict[str, tuple[str, ...]]
    fates: dict[str, tuple[str, ...]]
    people: tuple[str, ...]
    ones: tuple[str, ...]
    measures: tuple[str, ...]
    bounds: tuple[str, ...]
    fears: tuple[str, ...]
    firsts: tuple[str, ...]
    blames: tuple[str, ...]
    opposites: tuple[tuple[str, str], ...]
    divergence: tuple[str, ...]
    rebuttals: tuple[str, ...]
    refusals: tuple[str, ...]
    outcomes: tuple[str, ...]
    stakes: tuple[str, ...]
    mutual: tuple[str, ...]

    @cached_property
    def exchange_names(self) -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
        """Names of exchanges, cut into words, by their first word: the words and the sort."""
        names: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        for sort, subject in self.exchanges.items():
            for name in subject.words:
                words = _cut(name)
                names.setdefault(words[0], []).append((words, sort))
        return {first: tuple(found) for first, found in names.items()}

    @cached_property
    def condition_phrases(self) -> dict[str, tuple[tuple[str, ...], ...]]:
        """What opens a condition, cut into words, by the first word."""
        phrases: dict[str, list[tuple[str, ...]]] = {}
        for opener in self.condition_openers:
            words = _cut(opener)
            phrases.setdefault(words[0], []).append(words)
        return {first: tuple(found) for first, found in phrases.items()}

    @cached_property
    def themed(self) -> Concepts:
        """The themes, by the words that speak of them."""
        return Concepts(self.themes)

    @cached_property
    def counting(self) -> frozenset[str]:
        """Words that begin a numeral."""
        return frozenset(figure.split(" ")[0] for figure in self.figures)

    @cached_property
    def empty_words(self) -> frozenset[str]:
        """Words that say nothing of a subject, for quick look-up."""
        return frozenset(self.function_words)


def _cut(phrase: str) -> tuple[str, ...]:
    return tuple(phrase.replace("-", " ").replace("'", " ").split())


def matching(words: Iterable[str], patterns: Iterable[str]) -> tuple[str, ...]:
    """Keep the folded words that a pattern covers; ``total*`` covers all that begin so.

    >>> matching(("totale", "paix"), ("total*",))
    ('totale',)
    """
    exact, stems = _sorted_out(tuple(patterns))
    return tuple(word for word in words if word in exact or word.startswith(stems))


@cache
def _sorted_out(patterns: tuple[str, ...]) -> tuple[frozenset[str], tuple[str, ...]]:
    """Tell the whole words from the beginnings, once for each list of a table."""
    exact = frozenset(pattern for pattern in patterns if not pattern.endswith("*"))
    return exact, tuple(pattern[:-1] for pattern in patterns if pattern.endswith("*"))


@cache
def load_comparison(lang: str = "fr") -> ComparisonLexicon:
    """Load the tables of one language, once.

    Raises LexiconError naming file, line and key when a list is out of order, holds a word twice
    or has the wrong shape.
    """
    return read_comparison(Path(__file__).with_name(lang) / "comparison.toml")


def read_comparison(path: Path) -> ComparisonLexicon:
    """Read a comparison table from a file; raises LexiconError as ``load_comparison`` does."""
    try:
        text = path.read_text(encoding="utf-8")
        raw = tomllib.loads(text)
    except (OSError, tomllib.TOMLDecodeError) as error:
        raise LexiconError(
            f"{path.name}: cannot be read ({error}); expected a TOML file; put it right"
        ) from error
    _check_lists(path.name, text, raw)
    try:
        return msgspec.convert(raw, ComparisonLexicon)
    except msgspec.ValidationError as error:
        raise LexiconError(
            f"{path.name}: {error}; expected the tables its header describes; add or correct it"
        ) from error


def _check_lists(name: str, text: str, table: Mapping[str, object], above: str = "") -> None:
    for key, value in table.items():
        if isinstance(value, dict):
            _check_lists(name, text, value, f"{above}{key}.")
        elif isinstance(value, list) and not above.startswith("figures"):
            _check_list(name, text, f"{above}{key}", value)


def _check_list(name: str, text: str, key: str, words: list[str]) -> None:
    for before, word in pairwise(words):
        if word <= before:
            line = 1 + text[: text.find(f'"{word}"')].count("\n")
            found = "appears twice" if word == before else f"stands after {before!r}"
            raise LexiconError(
                f'{name}:{line}: {key}: "{word}" {found}; '
                "keep every word once and sort the list in code point order"
            )
