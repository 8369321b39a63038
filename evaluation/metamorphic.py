"""The reader must read by grammar: told with other names, a dispatch says the same.

Each set is rewritten in several ways and read again; the number of attributions that are
strictly right may move by one item at most.

    python -m evaluation.metamorphic sample     which items each rewriting loses and wins
"""

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from evaluation.annotation import GoldDocument
from evaluation.corpora import Corpus, load_corpus
from evaluation.figures import Figure, Score, errors
from evaluation.matching import align
from evaluation.reading import read_gold
from evaluation.rewriting.documents import Retold, Swap, retell
from evaluation.rewriting.genders import retell_genders
from evaluation.rewriting.marks import swap_marks
from evaluation.rewriting.offices import swap_offices
from evaluation.rewriting.persons import swap_persons
from evaluation.rewriting.replacing import word_rule
from evaluation.rewriting.tables import load_swaps

DEFINITION = (
    "moved: by how many items the strictly right attributions of the set differ when it is told "
    "again with other names; at most one. swapped: the share of what could be swapped that was, "
    "the rest being unsafe for the grammar or the gold's borders"
)
TOLERANCE = 1
SWAPPED_AT_LEAST = 0.5

Family = Callable[[Sequence[GoldDocument]], list[Retold]]


@dataclass(frozen=True)
class Drift:
    """What one rewriting did to the score of a set; items are named dispatch/attribution."""

    family: str
    before: frozenset[str]
    after: frozenset[str]
    swapped: int
    left: int

    @property
    def moved(self) -> int:
        """By how many items the number of strictly right ones differs."""
        return abs(len(self.after) - len(self.before))


def families() -> dict[str, Family]:
    """Name the ways of rewriting a set; the last one makes all of them, one after the other."""
    tables = load_swaps()
    states = Swap(
        (word_rule(tables.states),),
        kept=(word_rule(dict.fromkeys(tables.states_kept, "")),),
        wikidata=tables.state_wikidata,
    )
    single: dict[str, Family] = {
        "persons": lambda documents: _retell_all(swap_persons(documents, tables), documents),
        "genders": lambda documents: retell_genders(documents, tables),
        "offices": partial(_retell_all, swap_offices(tables)),
        "states": partial(_retell_all, states),
        "agencies": partial(_retell_all, Swap((word_rule(tables.agencies),))),
        "marks": partial(_retell_all, swap_marks(steps=1)),
        "marks again": partial(_retell_all, swap_marks(steps=2)),
    }
    steps = [family for name, family in single.items() if name != "marks again"]
    return {**single, "all": partial(_in_turn, steps)}


def _retell_all(swap: Swap, documents: Sequence[GoldDocument]) -> list[Retold]:
    return [retell(document, swap) for document in documents]


def _in_turn(steps: Sequence[Family], documents: Sequence[GoldDocument]) -> list[Retold]:
    retold = [Retold(document, 0, 0) for document in documents]
    for family in steps:
        again = family([item.document for item in retold])
        retold = [
            Retold(new.document, old.swapped + new.swapped, old.left + new.left)
            for old, new in zip(retold, again, strict=True)
        ]
    return retold


def right_items(documents: Sequence[GoldDocument]) -> frozenset[str]:
    """Read dispatches and name the attributions that are strictly right."""
    return frozenset(
        f"{document.name}/{verdict.gold.id}"
        for document in documents
        for verdict in align(read_gold(document), document)[0]
        if verdict.whole
    )


def measure_drifts(documents: Sequence[GoldDocument]) -> list[Drift]:
    """Tell a set again in every way and read it."""
    before = right_items(documents)
    drifts = []
    for name, family in families().items():
        retold = family(documents)
        drifts.append(
            Drift(
                name,
                before,
                right_items([item.document for item in retold]),
                sum(item.swapped for item in retold),
                sum(item.left for item in retold),
            )
        )
    return drifts


def score_drifts(corpus: Corpus) -> Score:
    """Measure how far rewriting moves the score of a set."""
    items = sum(len(document.attributions) for document in corpus.documents)
    figures: list[Figure] = []
    for drift in measure_drifts(corpus.documents):
        total = drift.swapped + drift.left
        part = drift.swapped / total if total else 0.0
        figures += [
            errors(f"{drift.family}: moved", drift.moved, items, limit=TOLERANCE),
            Figure(f"{drift.family}: swapped", part, total, limit=SWAPPED_AT_LEAST),
        ]
    return Score("swaps", DEFINITION, tuple(figures))


def main(names: Sequence[str]) -> int:
    """Print what each rewriting of some French sets does; 1 when a set is not there."""
    status = 0
    for name in names or ("seeds", "sample"):
        corpus = load_corpus("fr", name)
        if corpus is None:
            print(f"fr · {name}: not measured (the set is not there)")
            status = 1
            continue
        for drift in measure_drifts(corpus.documents):
            print(
                f"fr · {name} · {drift.family}: {len(drift.before)} right, then "
                f"{len(drift.after)}; {drift.swapped} swapped, {drift.left} left"
            )
            for word, items in (
                ("lost", drift.before - drift.after),
                ("won", drift.after - drift.before),
            ):
                print("".join(f"    {word} {item}\n" for item in sorted(items)), end="")
    return status


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
