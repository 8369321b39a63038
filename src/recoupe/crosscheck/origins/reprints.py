"""Reprints and revisions among dispatches."""

from collections.abc import Mapping, Sequence

from recoupe.crosscheck.origins.copying import is_copied, share
from recoupe.crosscheck.origins.direction import is_revision, origin_first, same_agency
from recoupe.crosscheck.origins.overlaps import Overlaps, find_overlaps
from recoupe.crosscheck.origins.passages import common_passages, share_of_words
from recoupe.crosscheck.origins.sketches import Passages, Sketch, sketch
from recoupe.lang.comparison import ComparisonLexicon
from recoupe.records import Reading, Reprint


def find_reprints(
    readings: Sequence[Reading], *, lexicon: ComparisonLexicon
) -> tuple[Reprint, ...]:
    """Tell which dispatches copy which; every copy has one origin, sorted by copy.

    A copy repeats at least half of its own words outside quotations from its origin (a third
    where both are credited to one agency), or holds at least four fifths of the origin. What is
    quoted proves nothing: two agencies may quote one communiqué; nor does boilerplate. The origin
    of a copy's origin is its origin. The order of the readings is no matter.
    """
    by_id = {reading.dispatch.id: reading for reading in readings}
    ids = sorted(by_id)
    sketches = sketch(passages_of(by_id[key]) for key in ids)
    origins = first_origins(_copied(by_id, ids, find_overlaps(sketches)))
    drawn = dict(zip(ids, sketches, strict=True))
    return tuple(
        _reprint(by_id, drawn, copy, root_of(copy, origins), lexicon) for copy in sorted(origins)
    )


def passages_of(reading: Reading) -> Passages:
    """Give what of a dispatch is compared: its body, or the whole text where none was found."""
    zones, text = reading.layout.zones, reading.dispatch.text
    body = tuple((zone.start, zone.end) for zone in zones if zone.kind == "body")
    quoted = tuple((one.start, one.end) for one in reading.layout.quotations)
    return Passages(text, body or ((0, len(text)),), quoted)


def first_origins(copied: Sequence[tuple[float, str, str]]) -> dict[str, str]:
    """Keep the fullest origin of each copy from (share, copy, origin).

    A text is never its own origin by a detour.
    """
    origins: dict[str, str] = {}
    for _, copy, origin in sorted((-part, copy, origin) for part, copy, origin in copied):
        if copy not in origins and root_of(origin, origins) != copy:
            origins[copy] = origin
    return origins


def root_of(copy: str, origins: Mapping[str, str]) -> str:
    """Follow a copy to the text that everything was copied from."""
    while copy in origins:
        copy = origins[copy]
    return copy


def _copied(
    by_id: Mapping[str, Reading], ids: Sequence[str], overlaps: Overlaps
) -> list[tuple[float, str, str]]:
    """List the copies: the share taken, the copy, the origin."""
    copied = []
    for (one, other), overlap in overlaps.pairs.items():
        counted = overlaps.counted[one], overlaps.counted[other]
        found = overlap.first, overlap.second
        origin, copy = origin_first(by_id[ids[one]], by_id[ids[other]])
        mine, theirs = (1, 0) if copy.dispatch.id == ids[other] else (0, 1)
        if overlap.same or is_copied(
            found[mine],
            counted[mine],
            found[theirs],
            counted[theirs],
            under_one_credit=same_agency(origin, copy),
        ):
            part = 1.0 if overlap.same else share(found[mine], counted[mine])
            copied.append((part, copy.dispatch.id, origin.dispatch.id))
    return copied


def _reprint(
    by_id: Mapping[str, Reading],
    sketches: Mapping[str, Sketch],
    copy: str,
    origin: str,
    lexicon: ComparisonLexicon,
) -> Reprint:
    passages = common_passages(sketches[copy], sketches[origin])
    revision = is_revision(by_id[origin], by_id[copy], lexicon)
    part = share_of_words(sketches[copy], passages)
    return Reprint(copy, origin, part, passages, "revision" if revision else "reprint")
