"""Who copied whom, beside what MinHash libraries pair among the same generated texts."""

import random
from collections.abc import Iterator, Sequence
from functools import partial

from benchmarks.peers.minhash import PEERS, alike
from benchmarks.peers.rows import OWN, Row, clocked, version_of
from benchmarks.reprints import find_origins, related, score
from benchmarks.wires import Wire, make_wires

COPYING = "reprints"


def compare_copying(count: int) -> Iterator[Row]:
    """Time everything from the texts to the pairs, and tell recall and precision."""
    wires = make_wires(count)
    order = list(range(len(wires)))
    random.Random(2).shuffle(order)
    texts = [wires[number].text for number in order]
    found, seconds = clocked(partial(find_origins, texts, order, workers=1))
    recall, precision = score(wires, {(order[copy], order[origin]) for copy, origin in found})
    yield _row(OWN, seconds, wires, recall, precision)
    for name, signatures in PEERS.items():
        if version_of(name) is None:
            yield Row(COPYING, name, texts=len(wires))
            continue
        pairs, seconds = clocked(lambda make=signatures: alike(make(texts)))  # type: ignore[misc]
        later = {(max(order[a], order[b]), min(order[a], order[b])) for a, b in pairs}
        recall, _ = score(wires, later)
        precision = sum(related(wires, *pair) for pair in later) / max(len(later), 1)
        yield _row(name, seconds, wires, recall, precision)


def _row(
    name: str, seconds: float, wires: Sequence[Wire], recall: dict[str, float], precision: float
) -> Row:
    lowest = min(recall, key=recall.__getitem__)
    told = (
        f"recall {sum(recall.values()) / len(recall):.3f} (least: {lowest}, "
        f"{recall[lowest]:.3f}), precision {precision:.3f}"
    )
    return Row(COPYING, name, version_of(name), seconds, len(wires), told)
