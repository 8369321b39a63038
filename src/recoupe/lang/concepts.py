"""Words that speak of one thing (concepts.toml)."""

import tomllib
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import msgspec

from recoupe.errors import LexiconError

_SHORTEST_STEM = 2


_Phrase = tuple[Sequence[str], str]


class _Begun(NamedTuple):
    """The phrases that begin with a word, by their second word where that is a whole one."""

    exact: dict[str, list[_Phrase]]
    stems: list[_Phrase]


class Concepts:
    """Looks up what words speak of: each thing has its folded words, stems and phrases."""

    def __init__(self, table: Mapping[str, Sequence[str]]) -> None:
        self._exact: dict[str, list[str]] = {}
        self._stems: dict[str, list[str]] = {}
        self._phrases: dict[str, list[_Phrase]] = {}
        self._known: dict[str, frozenset[str]] = {}
        self._begun: dict[str, _Begun | None] = {}
        for name, words in table.items():
            for word in words:
                first, *rest = word.split(" ")
                if rest:
                    self._phrases.setdefault(first, []).append((rest, name))
                elif first.endswith("*"):
                    self._stems.setdefault(first[:-1], []).append(name)
                else:
                    self._exact.setdefault(first, []).append(name)

    def at(self, words: Sequence[str], index: int) -> frozenset[str]:
        """Name what the folded word at ``index`` speaks of, and a phrase that begins there."""
        found = self.alone(words[index])
        begun = self._beginning(words[index])
        if begun is None or index + 1 == len(words):
            return found
        for rest, name in (*begun.exact.get(words[index + 1], ()), *begun.stems):
            ahead = words[index + 1 : index + 1 + len(rest)]
            if len(ahead) == len(rest) and all(map(_covers, rest, ahead)):
                found |= {name}
        return found

    def alone(self, word: str) -> frozenset[str]:
        """Name what a folded word speaks of by itself."""
        if word not in self._known:
            covered = {name for stem in _stems(word) for name in self._stems.get(stem, ())}
            self._known[word] = frozenset(covered | set(self._exact.get(word, ())))
        return self._known[word]

    def _beginning(self, word: str) -> _Begun | None:
        if word not in self._begun:
            firsts = (word, *(f"{stem}*" for stem in _stems(word)))
            phrases = [p for first in firsts for p in self._phrases.get(first, ())]
            self._begun[word] = _begun(phrases) if phrases else None
        return self._begun[word]


@cache
def load_concepts(lang: str = "fr") -> Concepts:
    """Load the table of one language, once.

    Raises LexiconError naming file and key when a list is out of order, holds a word twice or has
    the wrong shape.
    """
    return read_concepts(Path(__file__).with_name(lang) / "concepts.toml")


def read_concepts(path: Path) -> Concepts:
    """Read a table from a file; raises LexiconError as ``load_concepts`` does."""
    try:
        raw = tomllib.loads(path.read_text(encoding="utf-8"))
        table = msgspec.convert(raw, dict[str, tuple[str, ...]])
    except (OSError, tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise LexiconError(
            f"{path.name}: cannot be read ({error}); expected one list of words a key; put it right"
        ) from error
    for name, words in table.items():
        for before, word in pairwise(words):
            if word <= before:
                raise LexiconError(
                    f'{path.name}: {name}: "{word}" stands after "{before}"; '
                    "keep every word once and sort the list in code point order"
                )
    return Concepts(table)


def _stems(word: str) -> Iterable[str]:
    return (word[:end] for end in range(_SHORTEST_STEM, len(word) + 1))


def _begun(phrases: Sequence[_Phrase]) -> _Begun:
    exact: dict[str, list[_Phrase]] = {}
    for rest, name in phrases:
        if not rest[0].endswith("*"):
            exact.setdefault(rest[0], []).append((rest, name))
    return _Begun(exact, [phrase for phrase in phrases if phrase[0][0].endswith("*")])


def _covers(pattern: str, word: str) -> bool:
    return word.startswith(pattern[:-1]) if pattern.endswith("*") else word == pattern
