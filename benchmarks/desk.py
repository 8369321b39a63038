"""How long the pages of the desk take, asked over HTTP as a browser asks.

    python -m benchmarks.desk
    python -m benchmarks.desk --store crisis.db
    python -m benchmarks.desk --dispatches 1000

Where there is no store one is generated, which for 10,000 dispatches takes some ten minutes. Every
kind of view is asked at random, the same for one seed: of an affair that was not asked for lately,
and at once again. Nothing is asserted; what is asked stands beside what is found.
"""

import argparse
import gzip
import http.client
import multiprocessing
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit

from benchmarks.crises import make_readings
from benchmarks.store import build
from benchmarks.visits import Visits
from recoupe.keeping import open_store

_ASKED_MS, _ASKED_SEARCH_MS, _ASKED_FIRST_MS, _ASKED_START_S, _ASKED_KB = 100, 50, 30, 2, 150
_LOADED = re.compile(r'(?:href|src)="(/static/[^"]+\.(?:css|js))"')


class Desk:
    """A desk that is served, and a connection to it that has its token."""

    def __init__(self, address: str) -> None:
        parts = urlsplit(address)
        self._connection = http.client.HTTPConnection(parts.hostname or "", parts.port)
        self._cookie = ""
        self._connection.request("GET", f"{parts.path}?{parts.query}")
        answer = self._connection.getresponse()
        answer.read()
        self._cookie = (answer.getheader("set-cookie") or "").partition(";")[0]

    def ask(self, path: str) -> tuple[float, bytes]:
        """Ask for a page; gives the milliseconds to its last byte, and it."""
        start = time.perf_counter()
        self._connection.request("GET", path, headers={"Cookie": self._cookie})
        answer = self._connection.getresponse()
        page = answer.read()
        taken = (time.perf_counter() - start) * 1000
        if answer.status != http.HTTPStatus.OK:
            raise SystemExit(f"{path}: found {answer.status}; expected a page")
        return taken, page


class Taken(NamedTuple):
    """Milliseconds of pages of one kind: of affairs not asked for lately, and at once again."""

    first: list[float]
    again: list[float]


@contextmanager
def serving(store: Path) -> Iterator[tuple[Desk, float, float]]:
    """Serve a store; gives the desk, seconds to its first page, and milliseconds of that page."""
    command = [sys.executable, "-m", "recoupe.cli", "serve", str(store), "--no-browser"]
    start = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as served:
        assert served.stdout is not None
        try:
            desk = Desk(served.stdout.readline().strip())
            first, _ = desk.ask("/")
            yield desk, time.perf_counter() - start, first
        finally:
            served.terminate()


def time_pages(desk: Desk, visits: Visits, times: int) -> dict[str, Taken]:
    """Ask for pages of every kind in turn."""
    taken = {kind: Taken([], []) for kind in visits.kinds}
    for _ in range(times):
        for kind, address in visits.kinds.items():
            path = address()
            taken[kind].first.append(desk.ask(path)[0])
            taken[kind].again.append(desk.ask(path)[0])
    return taken


def time_walks(desk: Desk, visits: Visits, times: int) -> list[float]:
    """Ask for all views of one affair, then of the next."""
    return [desk.ask(path)[0] for _ in range(times) for path in visits.walk()]


def weigh(desk: Desk) -> float:
    """Give the size of all script and style that the first page loads, compressed, in kB."""
    _, page = desk.ask("/")
    loaded = sorted(set(_LOADED.findall(page.decode())))
    return sum(len(gzip.compress(desk.ask(path)[1])) for path in loaded) / 1000


def _generate(path: Path, count: int) -> None:
    """Fill a store with readings that were generated; it is there once it is whole."""
    part = path.with_name(f"{path.name}.part")
    for end in ("", "-wal", "-shm"):
        part.with_name(part.name + end).unlink(missing_ok=True)
    build(part, make_readings(count))
    open_store(part).close()
    part.rename(path)


def _within(taken: Sequence[float], share: float) -> float:
    ordered = sorted(taken)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]


def _row(kind: str, taken: Taken) -> str:
    asked = _ASKED_SEARCH_MS if kind.startswith("search") else _ASKED_MS
    times = (_within(ms, share) for ms in taken for share in (0.5, 0.95))
    return f"{kind:18}" + "".join(f"{one:8.0f}" for one in times) + f"{asked:8}"


def _print(taken: dict[str, Taken]) -> None:
    print(f"{'ms':18}{'first':>8}{'95 %':>8}{'again':>8}{'95 %':>8}{'asked':>8}")
    for kind, one in taken.items():
        print(_row(kind, one))
    pages = [one for kind, one in taken.items() if not kind.startswith("search")]
    print(_row("all pages", Taken(*([ms for one in pages for ms in one[at]] for at in (0, 1)))))


def measure(store: Path, *, times: int, seed: int) -> None:
    """Serve a store, ask for its pages, and print how long they took."""
    with open_store(store, create=False) as opened:
        visits = Visits(opened, seed)
        with serving(store) as (desk, start, first):
            print(f"serve to first page, asked under {_ASKED_START_S} s: {start:.1f} s")
            print(f"first page, asked under {_ASKED_FIRST_MS} ms of two dispatches: {first:.0f} ms")
            print(f"script and style, asked under {_ASKED_KB} kB: {weigh(desk):.0f} kB compressed")
            _print(time_pages(desk, visits, times))
            walked = time_walks(desk, visits, times)
            print("affair after affair, all views of each, asked 95 % within ", end="")
            print(f"{_ASKED_MS} ms: {_within(walked, 0.5):.0f} ms, {_within(walked, 0.95):.0f} ms")


def main(arguments: Sequence[str] | None = None) -> int:
    """Print how long pages of a desk take."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.desk",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--store", type=Path, help="is left as it is; made where there is none")
    parser.add_argument("--dispatches", type=int, default=10_000, help="how many to generate")
    parser.add_argument("--times", type=int, default=20, help="how often each kind is asked")
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        path = given.store or Path(folder) / "crises.db"
        if not path.exists():
            # A process of its own, so that what was made takes no memory while pages are asked.
            with multiprocessing.get_context("spawn").Pool(1) as pool:
                pool.apply(_generate, (path, given.dispatches))
        measure(path, times=given.times, seed=given.seed)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
