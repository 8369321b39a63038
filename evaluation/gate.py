"""The gate: every set of every language measured, each figure against its floor.

    python -m evaluation.gate                         measure and judge
    python -m evaluation.gate --update                raise the floors to what is reached
    python -m evaluation.gate --update --allow-lower  set them to what is reached, lower too

Exit status 1 when a measured figure is below its floor, when a floor has no figure any more, or
when gold is wrong. A set that is not there reads "not measured"; that is never a pass.
"""

import argparse
from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar

from evaluation.anchors import AnchorError
from evaluation.corpora import SETS, Corpus, load_corpus
from evaluation.crises import SETS as CRISES
from evaluation.crises import Crises, load_crises
from evaluation.figures import Score
from evaluation.first_measures import first_measured
from evaluation.floors import Floors, SetFloors, floor_of, load_floors, orphans, updated
from evaluation.floors import write_floors as write
from evaluation.gold_items import GoldError
from evaluation.measure import measure
from evaluation.scores.crises import check_crises, score_crises
from evaluation.scores.exchanges import score_exchanges
from evaluation.scores.positions import score_positions
from evaluation.table import fails, render
from evaluation.told import write_figures
from evaluation.treebank.corpus import NAME as REAL_TEXT
from evaluation.treebank.corpus import load_treebank
from evaluation.treebank.step import STEP as FOUND
from evaluation.treebank.step import measure_treebank

_Set = TypeVar("_Set", bound=Corpus)


def judge(corpus: Corpus, scores: Sequence[Score], floors: SetFloors | None) -> list[str]:
    """Print the tables of one set; return what fails, in words."""
    for score in scores:
        lines = [*render(score, corpus, floors), *first_measured(corpus, score.step)]
        print("\n".join(lines), end="\n\n")
    if floors is not None and floors.corpus != corpus.sha:
        print(f"  note: these floors were measured on corpus {floors.corpus}, now {corpus.sha}\n")
    where = f"{corpus.lang} · {corpus.name}"
    return [
        f"{where} · {score.step}: {figure.metric}"
        for score in scores
        for figure in score.figures
        if fails(figure, floor_of(figure, score.step, floors))
    ]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the gate; the exit status."""
    options = _options().parse_args(arguments)
    floors = load_floors()
    unmeasured: list[str] = []
    lost = _sets(SETS, load_corpus, _all_steps, floors, options, unmeasured)
    lost += _sets(CRISES, load_crises, _crosscheck_step, floors, options, unmeasured)
    if not options.set or REAL_TEXT in options.set:
        lost += _real_text(floors, options, unmeasured)
    if options.update:
        write(floors)
        write_figures()
    for title in unmeasured:
        print(title)
    for item in lost:
        print(f"FAILED  {item}")
    print("gate: closed" if lost else "gate: open for what was measured")
    return int(bool(lost))


def _sets(
    sets: Mapping[str, Sequence[str]],
    load: Callable[[str, str], _Set | None],
    scored: Callable[[_Set, argparse.Namespace], Sequence[Score]],
    floors: Floors,
    options: argparse.Namespace,
    unmeasured: list[str],
) -> list[str]:
    """Measure and judge the sets of one sort; what is not there is added to ``unmeasured``."""
    lost: list[str] = []
    for lang, name in ((lang, name) for lang, names in sets.items() for name in names):
        if options.set and name not in options.set:
            continue
        try:
            corpus = load(lang, name)
        except (AnchorError, GoldError) as error:
            lost.append(f"{lang} · {name}: the gold is wrong\n{error}")
            continue
        if corpus is None:
            unmeasured.append(f"{lang} · {name}: not measured (the set is not there)")
            continue
        lost += _measure(corpus, scored(corpus, options), floors, options)
    return lost


def _all_steps(corpus: Corpus, options: argparse.Namespace) -> Sequence[Score]:
    return measure(corpus, swaps=not options.no_swaps)


def _crosscheck_step(crises: Crises, options: argparse.Namespace) -> Sequence[Score]:
    result = check_crises(crises)
    steps = (score_crises, score_positions, score_exchanges)
    return [step(crises, *result) for step in steps]


def _measure(
    corpus: Corpus, scores: Sequence[Score], floors: Floors, options: argparse.Namespace
) -> list[str]:
    """Judge one set; put its new floors in ``floors`` where that is asked for."""
    key = (corpus.lang, corpus.name)
    if options.update:
        floors[key] = updated(scores, floors.get(key), corpus.sha, allow_lower=options.allow_lower)
    lost = judge(corpus, scores, floors.get(key))
    missing = orphans(scores, floors.get(key))
    return lost + [
        f"{corpus.lang} · {corpus.name} · {item}: a floor without a figure; measure it or strike it"
        for item in missing
    ]


def _real_text(floors: Floors, options: argparse.Namespace, unmeasured: list[str]) -> list[str]:
    """Measure and judge the treebanks; what cannot be measured is added to ``unmeasured``."""
    treebank = load_treebank()
    if treebank is None:
        unmeasured.append(f"fr · {REAL_TEXT}: not measured (the set is not there)")
        return []
    scores, unjudged = measure_treebank(treebank)
    lost = _measure(treebank, scores, floors, options)
    if not unjudged:
        return lost
    unmeasured.append(f"fr · {REAL_TEXT} · {FOUND}: not measured: {unjudged} unjudged")
    return [item for item in lost if not item.startswith(f"fr · {REAL_TEXT} · {FOUND}: ")]


def _options() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m evaluation.gate",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--set", action="append", help="only this set (may be repeated)")
    parser.add_argument("--no-swaps", action="store_true", help="leave out the rewritten texts")
    parser.add_argument("--update", action="store_true", help="raise floors")
    parser.add_argument("--allow-lower", action="store_true", help="with --update: lower too")
    return parser


if __name__ == "__main__":
    raise SystemExit(main())
