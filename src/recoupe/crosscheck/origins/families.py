"""From pairs of copy and origin to the origins of each copy."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence

from recoupe.crosscheck.origins.arrays import Flags
from recoupe.crosscheck.origins.boilerplate import Counted
from recoupe.crosscheck.origins.copying import Copied, adds_a_part, is_mixed


def resolve_origins(
    copied: Sequence[Copied],
    counted: Mapping[int, Counted],
    may_mix: Callable[[int], bool],
    revises: Callable[[int, int], bool] = lambda copy, origin: False,
) -> dict[int, tuple[int, ...]]:
    """Give the origins of each copy, that of most of it first.

    A copy has one origin, the root of what it was copied from, or the text on the way there that
    ``revises`` another; a page that may mix has several where each gave a part of its own.
    """
    chosen = _fullest(copied)
    filed_again = {copy for copy, origin in chosen.items() if revises(copy, origin)}
    roots = {copy: origin for copy, origin in chosen.items() if copy not in filed_again}
    origins: dict[int, tuple[int, ...]] = {
        copy: (_root(origin, roots),) for copy, origin in chosen.items()
    }
    pieces: dict[int, list[Copied]] = defaultdict(list)
    for one in sorted(copied, key=lambda one: (-one.part, one.copy, one.origin)):
        if one.origin not in roots:
            pieces[one.copy].append(one)
    for copy, taken in pieces.items():
        mixed = _mixed(taken, counted[copy]) if len(taken) > 1 and may_mix(copy) else ()
        if mixed:
            origins[copy] = mixed
    return origins


def _fullest(copied: Sequence[Copied]) -> dict[int, int]:
    """Keep the fullest origin of each copy; a text is never its own origin by a detour.

    Of two that gave as much goes first which copied less itself: the version filed first.
    """
    origins: dict[int, int] = {}
    taken: dict[int, float] = {}
    for one in copied:
        taken[one.copy] = max(one.part, taken.get(one.copy, 0.0))
    enough = [
        (-one.part, one.copy, taken.get(one.origin, 0.0), one.origin)
        for one in copied
        if one.enough
    ]
    for _, copy, _, origin in sorted(enough):
        if copy not in origins and _root(origin, origins) != copy:
            origins[copy] = origin
    return origins


def _root(copy: int, origins: Mapping[int, int]) -> int:
    """Follow a copy to the text that everything was copied from."""
    while copy in origins:
        copy = origins[copy]
    return copy


def _mixed(taken: Sequence[Copied], counted: Counted) -> tuple[int, ...]:
    pieces: list[Flags] = []
    origins = []
    for one in taken:
        if adds_a_part(one.found, pieces, counted):
            pieces.append(one.found)
            origins.append(one.origin)
    return tuple(origins) if is_mixed(pieces, counted) else ()
