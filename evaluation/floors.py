"""Floors: what has been reached once may not be lost.

A floor is a share, or for counts of errors a ceiling. It is raised by ``update`` and lowered
only on demand.
"""

import math
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from evaluation.figures import Figure, Score

FLOORS = Path(__file__).parent / "floors.toml"
_HEADER = """\
# What the reader has reached on each set of each language; the gate fails below it.
# author: The Recoupe authors
# date: 2026-11
# licence: Apache-2.0
# source: written by `python -m evaluation.gate --update`, which raises floors and never lowers one
# keys: language.set.step, then metric; shares in [0, 1]; "extra" is a count that may not be passed
# corpus: hash of the texts and annotation the floors were measured on
"""


@dataclass(frozen=True)
class SetFloors:
    """The floors of one set: ``steps[step][metric]``, and the corpus they were measured on."""

    corpus: str
    steps: dict[str, dict[str, float]]


Floors = dict[tuple[str, str], SetFloors]


def load_floors(path: Path = FLOORS) -> Floors:
    """Read the floors by (language, set); none where there is no file."""
    if not path.is_file():
        return {}
    raw = tomllib.loads(path.read_text(encoding="utf-8"))
    return {
        (lang, name): SetFloors(
            table.get("corpus", ""),
            {step: dict(floors) for step, floors in table.items() if step != "corpus"},
        )
        for lang, sets in raw.items()
        for name, table in sets.items()
    }


def write_floors(floors: Floors, path: Path = FLOORS) -> None:
    """Write the floors in order of language, set, step and metric."""
    path.write_text(_HEADER + "".join(_lines(floors)), encoding="utf-8")


def _lines(floors: Floors) -> Iterator[str]:
    for (lang, name), table in sorted(floors.items()):
        yield f'\n[{lang}.{name}]\ncorpus = "{table.corpus}"\n'
        for step, metrics in sorted(table.steps.items()):
            yield f"\n[{lang}.{name}.{step}]\n"
            yield from (f'"{metric}" = {floor:g}\n' for metric, floor in sorted(metrics.items()))


def floor_of(figure: Figure, step: str, floors: SetFloors | None) -> float | None:
    """Return the limit of a figure: its own, or the one in the file, or none."""
    if figure.limit is not None:
        return figure.limit
    if floors is None or not figure.gated:
        return None
    return floors.steps.get(step, {}).get(figure.metric)


def holds(figure: Figure, floor: float) -> bool:
    """Tell whether a figure keeps its floor.

    Half of what one item is worth is allowed for rounding: one item lost is always seen.
    """
    slack = figure.one_item / 2
    return figure.value <= floor + slack if figure.ceiling else figure.value >= floor - slack


def orphans(scores: Sequence[Score], floors: SetFloors | None) -> list[str]:
    """Name the floors that no figure was measured for: a lost figure is no pass."""
    measured = {(score.step, figure.metric) for score in scores for figure in score.figures}
    steps = floors.steps if floors is not None else {}
    return [
        f"{step}: {metric}"
        for step, metrics in steps.items()
        for metric in metrics
        if (step, metric) not in measured
    ]


def updated(
    scores: Sequence[Score], floors: SetFloors | None, corpus: str, *, allow_lower: bool = False
) -> SetFloors:
    """Return floors raised to the figures; lowered to them too where that is allowed."""
    steps = {step: dict(metrics) for step, metrics in (floors.steps if floors else {}).items()}
    for score in scores:
        table = steps.setdefault(score.step, {})
        for figure in score.figures:
            if not figure.gated or figure.limit is not None or figure.n == 0:
                continue
            new, old = _as_floor(figure), table.get(figure.metric)
            better = old is None or (new < old if figure.ceiling else new > old)
            if better or allow_lower:
                table[figure.metric] = new
    return SetFloors(corpus, {step: metrics for step, metrics in steps.items() if metrics})


def _as_floor(figure: Figure) -> float:
    return figure.value if figure.counted else math.floor(figure.value * 10_000) / 10_000
