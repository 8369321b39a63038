"""Reprints and revisions among dispatches."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from itertools import combinations
from typing import Literal

import numpy as np

from recoupe.crosscheck.origins.arrays import Hashes
from recoupe.crosscheck.origins.boilerplate import Counted
from recoupe.crosscheck.origins.copying import Copied, copied_texts
from recoupe.crosscheck.origins.direction import (
    is_own_wire,
    is_revision,
    may_be_one_account,
    origin_first,
    same_agency,
)
from recoupe.crosscheck.origins.families import resolve_origins
from recoupe.crosscheck.origins.overlaps import Overlaps, compare, find_overlaps
from recoupe.crosscheck.origins.passages import common_passages, share_of_words
from recoupe.crosscheck.origins.sketches import Passages, Sketch, sketch
from recoupe.crosscheck.origins.told import may_tell_alike, tell_alike, told_in
from recoupe.crosscheck.origins.versions import is_one_item, name_hashes
from recoupe.lang.comparison import ComparisonLexicon
from recoupe.records import Reading, Reprint

# One account with fewer of its words in common was written twice, or translated by two hands.
_OTHER_WORDS = 0.33


def find_reprints(
    readings: Sequence[Reading], *, lexicon: ComparisonLexicon
) -> tuple[Reprint, ...]:
    """Tell which copy which word for word, sorted by copy, then by what most of it comes from.

    A copy has one origin, but for a page that mixes the copy of several. It repeats at least half
    of its own words outside quotations (a third where both are credited to one agency), or holds
    at least four fifths of the origin. What is quoted proves nothing, as two agencies may quote
    one communiqué; nor does boilerplate. The origin of a copy's origin is its origin, but of
    a page that prints a correction it is the correction. The order of the readings is no matter.
    """
    by_id = {reading.dispatch.id: reading for reading in readings}
    ids = sorted(by_id)
    shelf = Shelf(by_id.__getitem__, lexicon)
    texts = Texts(ids, shelf)
    overlaps = find_overlaps(shelf.sketches(ids), shelf.keys(ids), also=texts.versions())
    copied = copied_texts(overlaps, texts.in_order, texts.under_one_credit, one_item=texts.one_item)
    origins = texts.origins(copied, overlaps.counted)
    return tuple(
        texts.reprint(copy, origin) for copy in sorted(origins) for origin in origins[copy]
    )


def passages_of(reading: Reading) -> Passages:
    """Give what of a dispatch is compared: its body, or the whole text where none was found."""
    zones, text = reading.layout.zones, reading.dispatch.text
    body = tuple((zone.start, zone.end) for zone in zones if zone.kind == "body")
    quoted = tuple((one.start, one.end) for one in reading.layout.quotations)
    return Passages(text, body or ((0, len(text)),), quoted)


class Shelf:
    """Dispatches by their ids: readings are asked for when needed, sketched once."""

    def __init__(self, reading: Callable[[str], Reading], lexicon: ComparisonLexicon) -> None:
        self.reading = cache(reading)
        self.lexicon = lexicon
        self.told = cache(lambda key: told_in(self.reading(key), lexicon))
        self._sketches: dict[str, Sketch] = {}

    def sketches(self, ids: Sequence[str]) -> list[Sketch]:
        """Give the sketches of dispatches, in their order."""
        new = [key for key in ids if key not in self._sketches]
        made = sketch(passages_of(self.reading(key)) for key in new)
        self._sketches.update(zip(new, made, strict=True))
        return [self._sketches[key] for key in ids]

    def keys(self, ids: Sequence[str]) -> list[Hashes]:
        """Give the hashes by which dispatches are found: by their words and by their names."""
        return [
            np.union1d(one.keys, name_hashes(self.reading(key).dispatch))
            for key, one in zip(ids, self.sketches(ids), strict=True)
        ]


class Texts:
    """Some of the dispatches of a shelf by their numbers: their places among ``ids``, sorted."""

    def __init__(self, ids: Sequence[str], shelf: Shelf) -> None:
        self._ids = ids
        self._shelf = shelf
        self._numbers = {key: number for number, key in enumerate(ids)}

    def sketch(self, number: int) -> Sketch:
        """Give the sketch of a text."""
        (made,) = self._shelf.sketches([self._ids[number]])
        return made

    def in_order(self, one: int, other: int) -> tuple[int, int]:
        """Order two texts: the origin, then its copy, if one copied the other."""
        origin, copy = origin_first(self._at(one), self._at(other), self._shelf.lexicon)
        return self._numbers[origin.dispatch.id], self._numbers[copy.dispatch.id]

    def under_one_credit(self, one: int, other: int) -> bool:
        """Tell whether both are credited to one agency."""
        return same_agency(self._at(one), self._at(other), self._shelf.lexicon)

    def tell_alike(self, one: int, other: int) -> bool:
        """Tell whether both are one agency's account of those days, in other words perhaps."""
        first, second = self._at(one), self._at(other)
        return (
            may_tell_alike(first, second)
            and may_be_one_account(first.layout, second.layout, self._shelf.lexicon)
            and tell_alike(*(self._shelf.told(self._ids[number]) for number in (one, other)))
        )

    def one_item(self, one: int, other: int) -> bool:
        """Tell whether both are versions of one dispatch."""
        return is_one_item(self._at(one), self._at(other))

    def copied(
        self, pairs: Iterable[tuple[int, int]], counted: Mapping[int, Counted]
    ) -> list[Copied]:
        """Compare texts in pairs, the lower number first: by their words, names and accounts."""
        overlaps = {
            (one, other): compare(
                self.sketch(one), self.sketch(other), counted[one], counted[other]
            )
            for one, other in pairs
        }
        return copied_texts(
            Overlaps(overlaps, counted),
            self.in_order,
            self.under_one_credit,
            self.tell_alike,
            self.one_item,
        )

    def origins(
        self, copied: Sequence[Copied], counted: Mapping[int, Counted]
    ) -> dict[int, tuple[int, ...]]:
        """Give the origins of each copy, that of most of it first."""
        return resolve_origins(copied, counted, self.may_mix, self.revises)

    def versions(self) -> set[tuple[int, int]]:
        """Pair the versions of one dispatch."""
        bearers: dict[int, list[int]] = {}
        for number in range(len(self._ids)):
            for value in name_hashes(self._at(number).dispatch).tolist():
                bearers.setdefault(value, []).append(number)
        return {
            pair
            for numbers in bearers.values()
            for pair in combinations(numbers, 2)
            if self.one_item(*pair)
        }

    def may_mix(self, number: int) -> bool:
        """Tell whether a text may mix the copy of several."""
        return not is_own_wire(self._at(number))

    def revises(self, copy: int, origin: int) -> bool:
        """Tell whether a copy is what the origin's own agency filed in its place."""
        return is_revision(self._at(origin), self._at(copy), self._shelf.lexicon)

    def reprint(self, copy: int, origin: int) -> Reprint:
        """Write what a copy has from its origin."""
        passages = common_passages(self.sketch(copy), self.sketch(origin))
        part = share_of_words(self.sketch(copy), passages)
        kind: Literal["reprint", "revision", "translation"] = "reprint"
        if self.revises(copy, origin):
            kind = "revision"
        elif part < _OTHER_WORDS and self.tell_alike(origin, copy):
            kind = "translation"
        return Reprint(self._ids[copy], self._ids[origin], part, passages, kind)

    def _at(self, number: int) -> Reading:
        return self._shelf.reading(self._ids[number])
