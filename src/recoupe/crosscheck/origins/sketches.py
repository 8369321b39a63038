"""Sketches: the arrays that stand for the words of a dispatch."""

from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from recoupe.crosscheck.origins.arrays import BASE, Flags, Hashes, Numbers, mix
from recoupe.crosscheck.origins.cutting import CutWords, Stretches, cut_words
from recoupe.crosscheck.origins.winnowing import winnow

# Five words in a row: two dispatches on one call, written apart, were measured to share 1 %.
RUN = 5
# Texts are cut together, as many as fit a processor's cache.
_TOGETHER = 48


@dataclass(frozen=True, eq=False)
class Passages:
    """Input of one sketch: a text, the stretches that count, the words in quotation marks."""

    text: str
    stretches: Stretches
    quoted: Stretches = ()


@dataclass(frozen=True, eq=False)
class Sketch:
    """The runs of five words of a dispatch, by hashes that are the same on every machine.

    ``runs`` has one hash a run, in order; ``own`` tells which runs hold no quoted word: two
    agencies that quote one speech share those words without copying each other. ``starts`` and
    ``ends`` place each word in code points of the text. ``marks`` are the runs by which an index
    finds the dispatch, ``whole`` one hash of all runs.
    """

    runs: Hashes
    own: Flags
    starts: Numbers
    ends: Numbers
    marks: Numbers
    whole: int

    @cached_property
    def keys(self) -> Hashes:
        """The hashes to put into an index: those of the marks and of the whole, each once."""
        if not len(self.runs):
            return self.runs
        keys = np.append(self.runs[self.marks], np.uint64(self.whole))
        keys.sort()
        once = np.ones(len(keys), dtype=np.bool_)
        once[1:] = keys[1:] != keys[:-1]
        return keys[once]

    @cached_property
    def order(self) -> Numbers:
        """The runs in order of their hashes; equal ones in any order."""
        return np.argsort(self.runs)

    @cached_property
    def sorted_runs(self) -> Hashes:
        """The hashes of all runs, sorted."""
        return self.runs[self.order]

    @cached_property
    def firsts(self) -> Numbers | None:
        """For each sorted run, where its hash first stands; ``None`` where none stands twice."""
        new = self.sorted_runs[1:] != self.sorted_runs[:-1]
        if new.all():
            return None
        return np.maximum.accumulate(np.append(0, np.arange(1, len(self.runs)) * new))


def sketch(passages: Iterable[Passages], *, workers: int = 1) -> list[Sketch]:
    """Sketch texts, in their order; each by itself, whatever the others and the workers."""
    given = list(passages)
    parts = [given[at : at + _TOGETHER] for at in range(0, len(given), _TOGETHER)]
    if workers == 1 or len(parts) < 2:
        return [one for part in parts for one in _sketch(part)]
    with ThreadPoolExecutor(workers) as pool:
        return [one for made in pool.map(lambda part: list(_sketch(part)), parts) for one in made]


def _sketch(given: Sequence[Passages]) -> Iterator[Sketch]:
    words = cut_words([one.text for one in given], [one.stretches for one in given])
    quoted = _quoted(given, words)
    counts = np.maximum(np.diff(words.bounds) - (RUN - 1), 0)
    bounds = np.concatenate((np.zeros(1, dtype=np.int64), np.cumsum(counts)))
    firsts = np.arange(bounds[-1]) + np.repeat(words.bounds[:-1] - bounds[:-1], counts)
    runs, own = _runs(words.hashes, quoted, firsts)
    kept = winnow(runs, own, bounds)
    place = np.arange(len(runs)) - np.repeat(bounds[:-1], counts)
    # Told apart by its place, each run adds to the whole.
    parts = mix(runs + place.astype(np.uint64) * np.uint64(BASE))
    sums = np.concatenate((np.zeros(1, dtype=np.uint64), np.cumsum(parts)))
    wholes = mix(sums[bounds[1:]] - sums[bounds[:-1]]).tolist()
    for number, whole in enumerate(wholes):
        first, last = bounds[number : number + 2].tolist()
        begin, end = words.bounds[number : number + 2].tolist()
        yield Sketch(
            runs[first:last],
            own[first:last],
            words.starts[begin:end],
            words.ends[begin:end],
            np.flatnonzero(kept[first:last]),
            whole,
        )


def _runs(hashes: Hashes, quoted: Flags, firsts: Numbers) -> tuple[Hashes, Flags]:
    if not len(firsts):
        return np.empty(0, dtype=np.uint64), np.empty(0, dtype=np.bool_)
    last = len(hashes) - RUN + 1
    runs = hashes[:last].copy()
    held = quoted[:last].copy()
    for step in range(1, RUN):
        runs *= np.uint64(BASE)
        runs += hashes[step : last + step]
        held |= quoted[step : last + step]
    return mix(runs)[firsts], ~held[firsts]


def _quoted(given: Sequence[Passages], words: CutWords) -> Flags:
    """Tell which words stand in quotation marks, by how many quotations begin and end before."""
    # What begins in one text ends in it too, so that all texts can be laid behind one another.
    quoted = [
        (number << 32) + place
        for number, one in enumerate(given)
        for pair in one.quoted
        for place in pair
    ]
    borders = np.array(quoted, dtype=np.int64).reshape(-1, 2)
    borders.sort(axis=0)
    texts = np.repeat(np.arange(len(given)) << 32, np.diff(words.bounds))
    opened, closed = (
        np.searchsorted(column, texts + words.starts, side="right") for column in borders.T.copy()
    )
    flags: Flags = opened > closed
    return flags
