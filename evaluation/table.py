"""Figures as text, 80 columns wide."""

import textwrap
from collections.abc import Iterator

from evaluation.corpora import Corpus
from evaluation.figures import Figure, Score
from evaluation.floors import SetFloors, floor_of, holds

WIDTH = 80


def verdict(figure: Figure, floor: float | None) -> str:
    """Say in a word how a figure stands to its floor."""
    if figure.n == 0:
        return "no items"
    if floor is None:
        return "no floor" if figure.gated else ""
    if holds(figure, floor):
        return "ok"
    return "ABOVE" if figure.ceiling else "BELOW"


def fails(figure: Figure, floor: float | None) -> bool:
    """Tell whether a figure has lost its floor; one over no items has, if it has a floor."""
    if figure.n == 0:
        return floor is not None and figure.limit is None and not figure.ceiling
    return floor is not None and not holds(figure, floor)


def render(score: Score, corpus: Corpus, floors: SetFloors | None) -> Iterator[str]:
    """Yield the lines of one step's table: what counts as right, then figure by figure."""
    title = f"{corpus.lang} · {corpus.name} · {score.step}"
    state = f"corpus {corpus.sha}, {corpus.size}"
    yield f"{title}{state:>{WIDTH - len(title)}}"
    yield from textwrap.wrap(score.definition, WIDTH, initial_indent="  ", subsequent_indent="  ")
    yield f"  {'metric':<32}{'n':>6}{'figure':>9}{'1 item':>9}{'limit':>9}  verdict"
    for figure in score.figures:
        if figure.n == 0 and not figure.gated:
            continue
        floor = floor_of(figure, score.step, floors)
        limit = "" if floor is None else ("≤ " if figure.ceiling else "≥ ") + _number(figure, floor)
        yield (
            f"  {figure.metric:<32}{figure.n:>6}{_number(figure, figure.value):>9}"
            f"{_number(figure, figure.one_item):>9}{limit:>9}  {verdict(figure, floor)}"
        ).rstrip()


def _number(figure: Figure, value: float) -> str:
    return f"{value:.0f}" if figure.counted else f"{value:.3f}"
