"""One measured figure."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TypeVar

_Item = TypeVar("_Item")


@dataclass(frozen=True)
class Figure:
    """A share in [0, 1] of ``n`` items, or a count of errors.

    ``ceiling`` marks figures that are better when lower. ``gated`` ones have a floor in the
    floors' file, or a fixed ``limit`` of their own; the others are there to be read.
    """

    metric: str
    value: float
    n: int
    counted: bool = False
    ceiling: bool = False
    gated: bool = True
    limit: float | None = None

    @property
    def one_item(self) -> float:
        """What one item that changes sides is worth, in units of ``value``."""
        return 1.0 if self.counted or self.n == 0 else 1.0 / self.n


@dataclass(frozen=True)
class Score:
    """The figures of one step on one set and what counted as right."""

    step: str
    definition: str
    figures: tuple[Figure, ...]


def share(metric: str, right: int, n: int, *, gated: bool = True) -> Figure:
    """Return the share of right items; 0 of 0 is a figure over no items."""
    return Figure(metric, right / n if n else 0.0, n, gated=gated)


def share_of(
    metric: str, items: Iterable[_Item], right: Callable[[_Item], bool], *, gated: bool = True
) -> Figure:
    """Return the share of the items that are right."""
    judged = [right(item) for item in items]
    return share(metric, sum(judged), len(judged), gated=gated)


def errors(metric: str, count: int, n: int, *, limit: float | None = None) -> Figure:
    """Return a count of errors among ``n`` items; lower is better."""
    return Figure(metric, float(count), n, counted=True, ceiling=True, limit=limit)
