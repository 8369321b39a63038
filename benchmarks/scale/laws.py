"""How costs grow with the number of dispatches, and what that comes to elsewhere."""

import math
from collections.abc import Callable, Sequence
from typing import NamedTuple

from benchmarks.scale.measuring import Cost

# What is fitted begins here, where there are two sizes: below, starting a process weighs too much.
LEAST, _ELSE = 100_000, 10_000


class Law(NamedTuple):
    """``constant * dispatches ** exponent``, fitted to so many sizes."""

    constant: float
    exponent: float
    sizes: tuple[int, ...]

    def at(self, dispatches: int) -> float:
        """Give the cost of so many."""
        return self.constant * math.pow(dispatches, self.exponent)


def fit(costs: Sequence[Cost], cost: Callable[[Cost], float]) -> Law | None:
    """Fit a line to the logarithms by least squares; none to fewer than two sizes."""
    ordered = sorted(costs, key=lambda one: one.dispatches)
    large = [one for one in ordered if one.dispatches >= LEAST]
    known = large if len(large) > 1 else [one for one in ordered if one.dispatches >= _ELSE]
    sizes = tuple(one.dispatches for one in known)
    if len(sizes) < 2:
        return None
    xs = [math.log(size) for size in sizes]
    ys = [math.log(cost(one)) for one in known]
    mean_x, mean_y = sum(xs) / len(xs), sum(ys) / len(ys)
    exponent = sum((x - mean_x) * (y - mean_y) for x, y in zip(xs, ys, strict=True)) / sum(
        (x - mean_x) ** 2 for x in xs
    )
    return Law(math.exp(mean_y - exponent * mean_x), exponent, sizes)


def busy(cost: Cost) -> float:
    """Give the seconds of the processor."""
    return cost.busy


def peak(cost: Cost) -> float:
    """Give the bytes held at most."""
    return float(cost.peak)
