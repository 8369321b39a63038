"""The tables of docs/scale.md, from the figures that were kept."""

from collections.abc import Iterator, Sequence
from typing import get_args

from benchmarks.scale.corpora import Growth
from benchmarks.scale.laws import Law, busy, fit, peak
from benchmarks.scale.measuring import Cost
from benchmarks.scale.stages import STAGES

MACHINES, CORES, MEMORY, MANY = 50, 16, 64, 100_000_000
# Stages that see the whole corpus at once, in one process.
WHOLE = ("boilerplate", "families", "stories", "affairs")
_GIB, _HOUR = 2**30, 3600
Costs = Sequence[Cost]


def tell_costs(costs: Costs) -> Iterator[str]:
    """Yield a table for each growth: processor seconds by size, exponent, most memory."""
    for growth in get_args(Growth):
        given = [one for one in costs if one.growth == growth]
        if not given:
            continue
        sizes = sorted({one.dispatches for one in given})
        laws = {stage: fit(_of(given, stage), busy) for stage in STAGES}
        fitted = next((law.sizes for law in laws.values() if law), ())
        yield f"**{_NAMES[growth]}.** Processor seconds; {_said(fitted)}."
        yield ""
        yield f"| stage | {' | '.join(f'{size:,}' for size in sizes)} | exponent | most memory |"
        yield f"|---|{'---:|' * (len(sizes) + 2)}"
        for stage, law in laws.items():
            known = {one.dispatches: one for one in _of(given, stage)}
            cells = [f"{known[size].busy:,.1f}" if size in known else "–" for size in sizes]
            most = f"{max(one.peak for one in known.values()) / _GIB:.1f} GiB" if known else "–"
            exponent = f"{law.exponent:.2f}" if law else "–"
            yield f"| {stage} | {' | '.join(cells)} | {exponent} | {most} |"
        yield ""


def tell_cluster(costs: Costs, reading: float) -> Iterator[str]:
    """Yield what a cluster would take; ``reading`` are the dispatches a core reads in a second."""
    yield (
        f"| stage | {MANY:,} dispatches, one core | {MACHINES} machines of {CORES} cores |"
        " memory of a process |"
    )
    yield "|---|---:|---:|---:|"
    hours = MANY / reading / _HOUR
    yield f"| reading | {hours:,.0f} h | {hours / MACHINES / CORES:,.1f} h | as at any size |"
    for growth in get_args(Growth):
        for stage in STAGES:
            yield from _at_many([one for one in costs if one.growth == growth], stage, growth)


def tell_first_break(costs: Costs) -> Iterator[str]:
    """Yield in words at which size which stage takes more memory than a machine has."""
    for growth in get_args(Growth):
        given = [one for one in costs if one.growth == growth]
        found = [
            (_reached(law, MEMORY * _GIB), stage)
            for stage in STAGES
            if (law := fit(_of(given, stage), peak)) and law.exponent > 0
        ]
        if found:
            size, stage = min(found)
            yield f"- {_NAMES[growth]}: `{stage}` takes {MEMORY} GiB in one process at {size:,.0f}."


def _at_many(costs: Costs, stage: str, growth: str) -> Iterator[str]:
    time, held = (fit(_of(costs, stage), cost) for cost in (busy, peak))
    if time is None or held is None:
        return
    hours = time.at(MANY) / _HOUR
    share = 1 if stage in WHOLE else MACHINES * CORES
    memory = held.at(MANY) / _GIB
    yield f"| {stage}, {growth} | {hours:,.1f} h | {hours / share:,.2f} h | {memory:,.1f} GiB |"


def _reached(law: Law, most: float) -> float:
    size: float = (most / law.constant) ** (1 / law.exponent)
    return float(f"{size:.1e}")


def _of(costs: Costs, stage: str) -> list[Cost]:
    return [one for one in costs if one.stage == stage]


def _said(sizes: Sequence[int]) -> str:
    if not sizes:
        return "no exponent: it takes two sizes"
    return f"the exponent is fitted to {', '.join(f'{size:,}' for size in sizes)}"


_NAMES = {"constant": "A thousand a day, over more days", "rising": "More a day, over a year"}
