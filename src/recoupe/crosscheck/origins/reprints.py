"""Reprints and revisions among dispatches."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

from recoupe.crosscheck.origins.direction import is_revision, origin_first, same_agency
from recoupe.crosscheck.origins.fingerprints import Fingerprint, fingerprint
from recoupe.crosscheck.origins.passages import common_passages, share_of_words
from recoupe.lang.comparison import ComparisonLexicon
from recoupe.records import Reading, Reprint

# Half of the copy's own words: a page that adds as much as it took is still told by the agency,
# and a new word breaks five runs, so that half the runs is two thirds of the words and more.
_COPIED = 0.5
# Under one credit the credit already tells who wrote it: a third of the runs is enough.
_COPIED_UNDER_ONE_CREDIT = 0.33
# A short dispatch that stands almost whole inside a longer page was taken over by it.
_TAKEN_OVER = 0.8
# Below this many runs outside quotations nothing is judged: a formula would be enough.
_FEWEST = 8


def find_reprints(
    readings: Sequence[Reading], *, lexicon: ComparisonLexicon
) -> tuple[Reprint, ...]:
    """Tell which dispatches copy which; every copy has one origin, sorted by copy.

    A copy repeats at least half of its own words outside quotations from its origin (a third
    where both are credited to one agency), or holds at least four fifths of the origin. What is
    quoted proves nothing: two agencies may quote one communiqué. The origin of a copy's origin
    is its origin. The order of the readings is no matter.
    """
    by_id = {reading.dispatch.id: reading for reading in readings}
    prints = {key: fingerprint(by_id[key]) for key in sorted(by_id)}
    found = []
    for one, other in _candidates(prints.values()):
        origin, copy = origin_first(by_id[one], by_id[other])
        source, taken = prints[origin.dispatch.id], prints[copy.dispatch.id]
        if _copied(taken, source, under_one_credit=same_agency(origin, copy)):
            found.append((-_contained(taken, source), taken.dispatch, source.dispatch))
    origins = _one_origin_each(found)
    return tuple(
        _reprint(by_id, prints, copy, _root(copy, origins), lexicon) for copy in sorted(origins)
    )


def _one_origin_each(found: list[tuple[float, str, str]]) -> dict[str, str]:
    """Keep the fullest origin of each copy; a text is never its own origin by a detour."""
    origins: dict[str, str] = {}
    for _, copy, origin in sorted(found):
        if copy not in origins and _root(origin, origins) != copy:
            origins[copy] = origin
    return origins


def _candidates(prints: Iterable[Fingerprint]) -> list[tuple[str, str]]:
    """Pair the dispatches that share runs enough to be judged, or all of their runs."""
    holders: dict[int, list[str]] = defaultdict(list)
    alike: dict[tuple[int, ...], list[str]] = defaultdict(list)
    for item in prints:
        if item.keys:
            alike[item.keys].append(item.dispatch)
        for key in item.own:
            holders[key].append(item.dispatch)
    shared: Counter[tuple[str, str]] = Counter()
    for dispatches in holders.values():
        shared.update(combinations(sorted(dispatches), 2))
    pairs = {pair for pair, count in shared.items() if count >= _FEWEST}
    for dispatches in alike.values():
        pairs.update(combinations(sorted(dispatches), 2))
    return sorted(pairs)


def _contained(part: Fingerprint, whole: Fingerprint) -> float:
    if part.keys == whole.keys:
        return 1.0
    return len(part.own & whole.places.keys()) / len(part.own) if part.own else 0.0


def _copied(copy: Fingerprint, origin: Fingerprint, *, under_one_credit: bool) -> bool:
    enough = _COPIED_UNDER_ONE_CREDIT if under_one_credit else _COPIED
    return _contained(copy, origin) >= enough or _contained(origin, copy) >= _TAKEN_OVER


def _root(copy: str, origins: Mapping[str, str]) -> str:
    while copy in origins:
        copy = origins[copy]
    return copy


def _reprint(
    by_id: Mapping[str, Reading],
    prints: Mapping[str, Fingerprint],
    copy: str,
    origin: str,
    lexicon: ComparisonLexicon,
) -> Reprint:
    passages = common_passages(prints[copy], prints[origin])
    revision = is_revision(by_id[origin], by_id[copy], lexicon)
    share = share_of_words(prints[copy], passages)
    return Reprint(copy, origin, share, passages, "revision" if revision else "reprint")
