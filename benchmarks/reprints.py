"""Who copied whom among generated texts: recall by kind, precision, texts a second.

    python -m benchmarks.reprints
    python -m benchmarks.reprints --texts 2000 --workers 1

The time is for everything from the texts to the passages in common; nothing is asserted.
"""

import argparse
import random
import re
import time
from collections.abc import Mapping, Sequence

from benchmarks.wires import WORDS, Wire, make_wires
from recoupe.crosscheck.origins.copying import copied_texts, first_origins, root_of
from recoupe.crosscheck.origins.overlaps import find_overlaps
from recoupe.crosscheck.origins.passages import common_passages
from recoupe.crosscheck.origins.sketches import Passages, sketch

_QUOTED = re.compile("«([^»]*)»")


def find_origins(texts: Sequence[str], ranks: Sequence[int], *, workers: int) -> dict[int, int]:
    """Find the origin of each copy and the passages in common; earlier is a smaller rank."""
    sketches = sketch(
        (
            Passages(text, ((0, len(text)),), [found.span(1) for found in _QUOTED.finditer(text)])
            for text in texts
        ),
        workers=workers,
    )

    def in_order(one: int, other: int) -> tuple[int, int]:
        return (one, other) if ranks[one] < ranks[other] else (other, one)

    origins = first_origins(
        copied_texts(find_overlaps(sketches), in_order, lambda one, other: False)
    )
    found = {copy: root_of(copy, origins) for copy in origins}
    for copy, origin in found.items():
        common_passages(sketches[copy], sketches[origin])
    return found


def score(wires: Sequence[Wire], found: Mapping[int, int]) -> tuple[dict[str, float], float]:
    """Give the recall of each kind of copy and the precision of all, in [0, 1]."""
    kinds: dict[str, list[bool]] = {}
    for number, wire in enumerate(wires):
        if wire.origin is not None:
            kinds.setdefault(wire.kind, []).append(found.get(number) == wire.origin)
    right = sum(wires[copy].origin == origin for copy, origin in found.items())
    recall = {kind: sum(hits) / len(hits) for kind, hits in kinds.items()}
    return recall, right / len(found) if found else 1.0


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.reprints",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--texts", type=int, default=20_000)
    parser.add_argument("--workers", type=int, default=2)
    options = parser.parse_args(arguments)
    wires = make_wires(options.texts)
    order = list(range(len(wires)))
    random.Random(2).shuffle(order)
    texts = [wires[number].text for number in order]
    start, busy = time.perf_counter(), time.process_time()
    found = find_origins(texts, order, workers=options.workers)
    seconds, busy = time.perf_counter() - start, time.process_time() - busy
    recall, precision = score(wires, {order[c]: order[o] for c, o in found.items()})
    print(
        f"{len(wires)} texts of {WORDS} words, {options.workers} workers, {len(found)} copies found"
    )
    for kind, share in recall.items():
        print(f"  recall, {kind:<20}{share:>8.4f}")
    print(f"  {'precision':<28}{precision:>8.4f}")
    print(f"  {'texts a second':<28}{len(texts) / seconds:>8.0f}")
    print(f"  {'texts a processor second':<28}{len(texts) / busy:>8.0f}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
