"""Reprints and revisions among dispatches."""

from collections.abc import Sequence

from recoupe.crosscheck.origins.copying import copied_texts
from recoupe.crosscheck.origins.direction import (
    is_own_wire,
    is_revision,
    origin_first,
    same_agency,
)
from recoupe.crosscheck.origins.families import resolve_origins
from recoupe.crosscheck.origins.overlaps import find_overlaps
from recoupe.crosscheck.origins.passages import common_passages, share_of_words
from recoupe.crosscheck.origins.sketches import Passages, Sketch, sketch
from recoupe.lang.comparison import ComparisonLexicon
from recoupe.records import Reading, Reprint


def find_reprints(
    readings: Sequence[Reading], *, lexicon: ComparisonLexicon
) -> tuple[Reprint, ...]:
    """Tell which dispatches copy which, sorted by copy, then by what most of it comes from.

    A copy has one origin, but for a page that mixes the copy of several. It repeats at least half
    of its own words outside quotations (a third where both are credited to one agency), or holds
    at least four fifths of the origin. What is quoted proves nothing, as two agencies may quote
    one communiqué; nor does boilerplate. The origin of a copy's origin is its origin. The order
    of the readings is no matter.
    """
    by_id = {reading.dispatch.id: reading for reading in readings}
    ordered = [by_id[key] for key in sorted(by_id)]
    sketches = sketch(map(passages_of, ordered))
    numbers = {reading.dispatch.id: number for number, reading in enumerate(ordered)}

    def in_order(one: int, other: int) -> tuple[int, int]:
        origin, copy = origin_first(ordered[one], ordered[other])
        return numbers[origin.dispatch.id], numbers[copy.dispatch.id]

    def under_one_credit(one: int, other: int) -> bool:
        return same_agency(ordered[one], ordered[other])

    def may_mix(number: int) -> bool:
        return not is_own_wire(ordered[number])

    overlaps = find_overlaps(sketches)
    copied = copied_texts(overlaps, in_order, under_one_credit)
    origins = resolve_origins(copied, overlaps.counted, may_mix)
    return tuple(
        _reprint(ordered, sketches, copy, origin, lexicon)
        for copy in sorted(origins)
        for origin in origins[copy]
    )


def passages_of(reading: Reading) -> Passages:
    """Give what of a dispatch is compared: its body, or the whole text where none was found."""
    zones, text = reading.layout.zones, reading.dispatch.text
    body = tuple((zone.start, zone.end) for zone in zones if zone.kind == "body")
    quoted = tuple((one.start, one.end) for one in reading.layout.quotations)
    return Passages(text, body or ((0, len(text)),), quoted)


def _reprint(
    readings: Sequence[Reading],
    sketches: Sequence[Sketch],
    copy: int,
    origin: int,
    lexicon: ComparisonLexicon,
) -> Reprint:
    passages = common_passages(sketches[copy], sketches[origin])
    revision = is_revision(readings[origin], readings[copy], lexicon)
    part = share_of_words(sketches[copy], passages)
    ids = readings[copy].dispatch.id, readings[origin].dispatch.id
    return Reprint(*ids, part, passages, "revision" if revision else "reprint")
