"""Who copied whom among generated texts: recall by kind, precision, texts a second.

    python -m benchmarks.reprints
    python -m benchmarks.reprints --texts 2000 --workers 1

The time is for everything from the texts to the passages in common; nothing is asserted. What other
libraries find among the same texts is told by ``python -m benchmarks.peers``.
"""

import argparse
import random
import re
import time
from collections.abc import Sequence

from benchmarks.wires import WORDS, Wire, make_wires
from recoupe.crosscheck.origins.copying import copied_texts
from recoupe.crosscheck.origins.families import resolve_origins
from recoupe.crosscheck.origins.overlaps import find_overlaps
from recoupe.crosscheck.origins.passages import common_passages
from recoupe.crosscheck.origins.sketches import Passages, sketch

Pairs = set[tuple[int, int]]
_QUOTED = re.compile("«([^»]*)»")


def find_origins(texts: Sequence[str], ranks: Sequence[int], *, workers: int) -> Pairs:
    """Find copies, each with its origin, and the passages in common; earlier is a smaller rank."""
    sketches = sketch(
        (
            Passages(text, ((0, len(text)),), [found.span(1) for found in _QUOTED.finditer(text)])
            for text in texts
        ),
        workers=workers,
    )

    def in_order(one: int, other: int) -> tuple[int, int]:
        return (one, other) if ranks[one] < ranks[other] else (other, one)

    overlaps = find_overlaps(sketches)
    copied = copied_texts(overlaps, in_order, lambda one, other: False)
    origins = resolve_origins(copied, overlaps.counted, lambda text: True)
    found = {(copy, origin) for copy in origins for origin in origins[copy]}
    for copy, origin in found:
        common_passages(sketches[copy], sketches[origin])
    return found


def score(wires: Sequence[Wire], found: Pairs) -> tuple[dict[str, float], float]:
    """Give the recall of each kind of copy and the precision of all, in [0, 1]."""
    kinds: dict[str, list[bool]] = {}
    pairs = {(copy, origin) for copy, wire in enumerate(wires) for origin in wire.origins}
    for copy, origin in pairs:
        kinds.setdefault(wires[copy].kind, []).append((copy, origin) in found)
    recall = {kind: sum(hits) / len(hits) for kind, hits in sorted(kinds.items())}
    return recall, len(found & pairs) / len(found) if found else 1.0


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
    recall, precision = score(wires, {(order[copy], order[origin]) for copy, origin in found})
    print(f"{len(wires)} texts of {WORDS} words, {options.workers} workers")
    _print("recoupe", recall, precision, len(texts) / seconds)
    print(f"  {'texts a processor second':<28}{len(texts) / busy:>8.0f}")
    return 0


def related(wires: Sequence[Wire], copy: int, origin: int) -> bool:
    """Tell whether one text copies the other, or both copy a third."""
    families = [{number, *wires[number].origins} for number in (copy, origin)]
    return not families[0].isdisjoint(families[1])


def _print(name: str, recall: dict[str, float], precision: float, speed: float) -> None:
    print(name)
    for kind, share in recall.items():
        print(f"  recall, {kind:<20}{share:>8.4f}")
    print(f"  {'precision':<28}{precision:>8.4f}")
    print(f"  {'texts a second':<28}{speed:>8.0f}")


if __name__ == "__main__":
    raise SystemExit(main())
