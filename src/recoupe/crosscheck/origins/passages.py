"""Passages that two texts have in common, from their fingerprints."""

from collections.abc import Sequence

from recoupe.crosscheck.origins.fingerprints import SHINGLE, Fingerprint

Passage = tuple[int, int, int, int]


def common_passages(copy: Fingerprint, origin: Fingerprint) -> tuple[Passage, ...]:
    """List the longest runs of ``copy`` that stand in ``origin`` too, in the copy's order.

    Each is (start in copy, end in copy, start in origin, end in origin) in code points of the two
    texts; runs of the copy never overlap.
    """
    passages: list[Passage] = []
    index = 0
    while index <= len(copy.words) - SHINGLE:
        found = _longest(copy, origin, index)
        if found is None:
            index += 1
            continue
        there, length = found
        passages.append(
            (
                copy.words[index].start,
                copy.words[index + length - 1].end,
                origin.words[there].start,
                origin.words[there + length - 1].end,
            )
        )
        index += length
    return tuple(passages)


def share_of_words(copy: Fingerprint, passages: Sequence[Passage]) -> float:
    """Give the share of the copy's words that stand in the passages, in [0, 1]."""
    if not copy.words:
        return 0.0
    covered = sum(
        1
        for word in copy.words
        if any(start <= word.start and word.end <= end for start, end, _, _ in passages)
    )
    return round(covered / len(copy.words), 4)


def _longest(copy: Fingerprint, origin: Fingerprint, index: int) -> tuple[int, int] | None:
    runs = [
        (_run(copy, origin, index, there), -there)
        for there in origin.places.get(copy.keys[index], ())
    ]
    length, there = max(runs, default=(0, 0))
    return (-there, length) if length >= SHINGLE else None


def _run(copy: Fingerprint, origin: Fingerprint, here: int, there: int) -> int:
    most = min(len(copy.words) - here, len(origin.words) - there)
    length = 0
    while length < most and (
        copy.words[here + length].folded == origin.words[there + length].folded
    ):
        length += 1
    return length
