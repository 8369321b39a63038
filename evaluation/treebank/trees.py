"""Sentences of a treebank with their words, relations and places in the text."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path


class TreebankError(ValueError):
    """A treebank file that is not CoNLL-U; the message has file, line and what was expected."""


@dataclass(frozen=True)
class Word:
    """One syntactic word; ``[start, end)`` are code points of the sentence's text.

    The words of a contraction (``du``) share its place. ``head`` is the ``number`` of another
    word of the tree, 0 for the root.
    """

    number: int
    form: str
    lemma: str
    pos: str
    features: frozenset[str]
    head: int
    relation: str
    start: int
    end: int

    @property
    def base_relation(self) -> str:
        """The relation without its subtype."""
        return self.relation.partition(":")[0]


@dataclass(frozen=True)
class Tree:
    """One sentence of one treebank; ``words[i].number`` is ``i + 1``."""

    corpus: str
    name: str
    text: str
    words: tuple[Word, ...]

    @cached_property
    def _children(self) -> dict[int, tuple[Word, ...]]:
        table: dict[int, tuple[Word, ...]] = {}
        for word in self.words:
            table[word.head] = (*table.get(word.head, ()), word)
        return table

    def children(self, word: Word) -> tuple[Word, ...]:
        """Return the words that depend on a word, in order."""
        return self._children.get(word.number, ())

    def head_of(self, word: Word) -> Word | None:
        """Return the word that another depends on; none for the root."""
        return self.words[word.head - 1] if word.head else None

    def subtree(self, word: Word) -> list[Word]:
        """Return a word and all that depends on it, in order."""
        found, ahead = [], [word]
        while ahead:
            found.append(ahead.pop())
            ahead += self.children(found[-1])
        return sorted(found, key=lambda one: one.number)


def read_trees(path: Path, corpus: str) -> Iterator[Tree]:
    """Yield the sentences of a CoNLL-U file; raises ``TreebankError``.

    https://universaldependencies.org/format.html
    """
    facts: dict[str, str] = {}
    rows: list[list[str]] = []
    lines = [*path.read_text(encoding="utf-8").splitlines(), ""]
    for number, line in enumerate(lines, start=1):
        if line.startswith("#"):
            name, _, value = line.lstrip("# ").partition(" = ")
            facts[name] = value
        elif line.strip():
            rows.append(_row(line, path, number))
        elif rows:
            yield _tree(facts, rows, path, number, corpus)
            facts, rows = {}, []


def _row(line: str, path: Path, number: int) -> list[str]:
    row = line.split("\t")
    if len(row) != 10:
        raise TreebankError(
            f"{path.name}:{number}: found {len(row)} columns; expected the 10 of CoNLL-U, parted "
            "by tabs; fetch the file anew"
        )
    return row


def _tree(
    facts: dict[str, str], rows: list[list[str]], path: Path, number: int, corpus: str
) -> Tree:
    text, name = facts.get("text"), facts.get("sent_id")
    if text is None or name is None:
        raise TreebankError(
            f"{path.name}:{number}: found a sentence without sent_id or text; expected both in "
            "comments above it; fetch the file anew"
        )
    places = _places(text, rows)
    words = tuple(
        Word(
            int(row[0]),
            row[1],
            row[2],
            row[3],
            frozenset(row[5].split("|")),
            int(row[6]),
            row[7],
            *places[row[0]],
        )
        for row in rows
        if row[0].isdigit()
    )
    return Tree(corpus, name, text, words)


def _places(text: str, rows: list[list[str]]) -> dict[str, tuple[int, int]]:
    """Find each word in the text; those of a contraction have its place."""
    places: dict[str, tuple[int, int]] = {}
    position, inside = 0, 0
    for row in rows:
        first, dash, last = row[0].partition("-")
        if "." in first or (not dash and int(first) <= inside):
            continue
        start = text.find(row[1], position)
        start = position if start < 0 else start
        position = min(start + len(row[1]), len(text))
        numbers = range(int(first), int(last or first) + 1)
        places.update((str(number), (start, position)) for number in numbers)
        inside = numbers[-1]
    return places
