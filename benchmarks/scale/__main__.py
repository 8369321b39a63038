"""What each stage of cross-checking a corpus costs, and how that grows with the corpus.

    python -m benchmarks.scale --dispatches 10000 --growth constant
    python -m benchmarks.scale --fit            print the tables
    python -m benchmarks.scale --fit --write    put them into docs/scale.md

A corpus is generated, each stage of ``recoupe.crosscheck.wholes`` runs on it in a process of its
own, and what it took is kept. Nothing is asserted.
"""

import argparse
import shutil
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import get_args

from evaluation.corpora import ROOT

from benchmarks.figures import load, put_between, save
from benchmarks.peers.parsing import READING
from benchmarks.peers.rows import OWN, Row
from benchmarks.scale.corpora import Corpus, Growth
from benchmarks.scale.measuring import Cost, measure
from benchmarks.scale.shelves import Shelf
from benchmarks.scale.stages import STAGES, run
from benchmarks.scale.tables import tell_cluster, tell_costs, tell_first_break
from benchmarks.scale.tiles import Tiled
from benchmarks.scale.truth import held_against_truth

FIGURES, PEERS = "scale", "peers"
PAGE = ROOT / "docs" / "scale.md"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the stages on a corpus, or print what they took."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.scale",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--dispatches", type=int, default=1000)
    parser.add_argument("--growth", choices=get_args(Growth), default="constant")
    parser.add_argument("--tiles", type=int, default=1, help="lay it of so many smaller ones")
    parser.add_argument("--folder", type=Path, help="where the corpus lies, or is to be written")
    parser.add_argument("--stages", nargs="+", choices=STAGES, default=list(STAGES))
    parser.add_argument("--fit", action="store_true", help="tell how what was kept grows")
    parser.add_argument("--write", action="store_true", help="put the tables into docs/scale.md")
    options = parser.parse_args(arguments)
    if options.fit:
        for name, lines in tables().items():
            if options.write:
                put_between(PAGE, name, lines)
            else:
                print("\n".join(lines))
        return 0
    corpus = Corpus(options.dispatches // options.tiles, options.growth)
    folder = options.folder or Path(tempfile.mkdtemp(prefix="recoupe-scale-"))
    try:
        _run(_written(corpus, folder, options.tiles), corpus.growth, options.stages)
    finally:
        if options.folder is None:
            shutil.rmtree(folder)
    return 0


def _written(corpus: Corpus, folder: Path, tiles: int) -> Shelf:
    """Write a corpus where it is not there yet, and lay it of tiles."""
    base = folder / "base" if tiles > 1 else folder
    shelf = Shelf(base)
    if not (base / "days").exists():
        shelf.fill(corpus)
    if tiles == 1:
        return shelf
    for stage in ("marks", "boilerplate"):
        run(stage, base)
    laid = Tiled(folder)
    laid.lay(tiles)
    return laid


def _run(shelf: Shelf, growth: Growth, stages: Sequence[str]) -> None:
    for stage in stages:
        cost = measure(stage, shelf.folder, len(shelf.ids()), growth)
        print(
            f"{stage:<12}{cost.wall:>9.1f} s{cost.busy:>9.1f} s{cost.peak / 2**20:>9.0f} MiB",
            flush=True,
        )
        others = [one for one in load(FIGURES, Cost) if _run_of(one) != _run_of(cost)]
        kept: list[Cost] = sorted([*others, cost], key=_run_of)
        save(FIGURES, kept)
    for line in held_against_truth(shelf):
        print(line)


def _run_of(cost: Cost) -> tuple[str, int, int]:
    return cost.growth, cost.dispatches, list(STAGES).index(cost.stage)


def tables() -> dict[str, list[str]]:
    """Give the lines of each table of the page, from the figures that are kept."""
    costs = load(FIGURES, Cost)
    return {
        "stages": list(tell_costs(costs)),
        "cluster": list(tell_cluster(costs, _read_in_a_second())),
        "first break": list(tell_first_break(costs)),
    }


def _read_in_a_second() -> float:
    (row,) = (row for row in load(PEERS, Row) if (row.task, row.library) == (READING, OWN))
    return row.texts / (row.seconds or 1.0)


if __name__ == "__main__":
    raise SystemExit(main())
