"""What was found, held against what was generated."""

from collections.abc import Iterator

import msgspec

from benchmarks.peers.grouping import pairwise
from benchmarks.scale.shelves import Shelf


def held_against_truth(shelf: Shelf) -> Iterator[str]:
    """Yield a line on stories and a line on copies."""
    precision, recall, both = pairwise(
        shelf.load("told-stories").tolist(), shelf.load("stories").tolist()
    )
    yield f"stories: F1 of pairs {both:.3f} (precision {precision:.3f}, recall {recall:.3f})"
    raw = (shelf.folder / "copies").read_bytes()
    found = msgspec.msgpack.decode(raw, type=dict[str, list[str]])
    told = {
        copy: origin
        for copy, origin in zip(shelf.ids(), shelf.load("origins").astype(str), strict=True)
        if origin
    }
    right = sum(told.get(copy) in origins for copy, origins in found.items())
    pairs = sum(map(len, found.values()))
    yield f"copies: recall {right / len(told):.3f}, precision {right / max(pairs, 1):.3f}"
