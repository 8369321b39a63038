"""Lines of the comparison, and the table they make."""

import time
from collections.abc import Callable, Iterator, Sequence
from importlib.metadata import PackageNotFoundError, version
from typing import TypeVar

import msgspec

_Found = TypeVar("_Found")
OWN = "recoupe"


class Row(msgspec.Struct, frozen=True):
    """What one library did: its task, the seconds it took, and how well, in words.

    ``seconds`` is null, and ``version`` too, where the library is not installed.
    """

    task: str
    library: str
    version: str | None = None
    seconds: float | None = None
    texts: int = 0
    found: str = ""


def version_of(library: str) -> str | None:
    """Give the version that is installed; null where none is."""
    try:
        return version(library)
    except PackageNotFoundError:
        return None


def clocked(work: Callable[[], _Found]) -> tuple[_Found, float]:
    """Give what some work gives, and the seconds it took."""
    start = time.perf_counter()
    found = work()
    return found, time.perf_counter() - start


def table_of(rows: Sequence[Row]) -> Iterator[str]:
    """Yield the lines of the table, the tasks one after the other, Recoupe first in each."""
    yield "| task | library | texts | texts a second | time, Recoupe's = 1 | what it finds |"
    yield "|---|---|---:|---:|---:|---|"
    own = {row.task: row.seconds for row in rows if row.library == OWN}
    for row in rows:
        name = f"{row.library} {row.version}" if row.version else row.library
        yield f"| {row.task} | {name} | {' | '.join(_cells(row, own.get(row.task)))} |"


def _cells(row: Row, own: float | None) -> tuple[str, str, str, str]:
    if row.seconds is None:
        return str(row.texts), "–", "–", row.found or "not installed"
    speed = row.texts / row.seconds
    ratio = f"{row.seconds / own:.2f}" if own else "–"
    return str(row.texts), f"{speed:,.0f}" if speed >= 100 else f"{speed:.1f}", ratio, row.found
