"""Items a second of every reader of a format, from a file to its dispatches, apart from ``read``.

    python -m benchmarks.readers
    python -m benchmarks.readers --items 500 --only jsonl warc
    python -m benchmarks.readers --memory --only jsonl csv parquet warc

Finding the language of each text is part of it. Where a library does the same work alone, it works
on the same file in the same run, and the ratio is what travels from one machine to another.
``--memory`` has files of 200 MB and of 2 GB read by a process each, and tells the most memory each
ever held. Floors are told beside; nothing is asserted.
"""

import argparse
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import Any

import benchmarks.formats
from recoupe.intake import read_paths
from recoupe.records import Dispatch, ImportReport

ITEMS = 2000
FLOOR = 200
RATIO_FLOOR = 0.8
_ROUNDS = 3
_WARM_UP = 20
_SMALL, _LARGE = 200_000_000, 2_000_000_000


def formats(names: Sequence[str] = ()) -> Iterator[tuple[str, Any]]:
    """Give the name of each format and the code that writes files in it."""
    for found in iter_modules(benchmarks.formats.__path__):
        module = import_module(f"benchmarks.formats.{found.name}")
        if hasattr(module, "NAME") and (not names or module.NAME in names):
            yield module.NAME, module


def count_items(path: Path) -> tuple[int, int, str | None]:
    """Read a file or folder: how many dispatches, how many items skipped, in which format."""
    read = skipped = 0
    form = None
    for item in read_paths([str(path)]):
        read += isinstance(item, Dispatch)
        if isinstance(item, ImportReport):
            skipped += item.skipped
            form = item.format
    return read, skipped, form


def main(arguments: Sequence[str] | None = None) -> int:
    """Print a table of speed, or of memory."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.readers",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--items", type=int, default=ITEMS, help="items of each file")
    parser.add_argument("--only", nargs="*", default=(), metavar="NAME", help="formats, by name")
    parser.add_argument("--memory", action="store_true", help="memory on large files instead")
    parser.add_argument("--large", type=int, default=_LARGE, metavar="BYTES", help="of the larger")
    parser.add_argument("--peak", metavar="FILE", help=argparse.SUPPRESS)
    options = parser.parse_args(arguments)
    if options.peak:
        print(*count_items(Path(options.peak))[:2], _peak())
        return 0
    with tempfile.TemporaryDirectory() as folder:
        chosen = list(formats(options.only))
        if options.memory:
            _print_memory(chosen, Path(folder), options.large)
        else:
            _print_speed(chosen, Path(folder), options.items)
    return 0


def _print_speed(chosen: Sequence[tuple[str, Any]], folder: Path, items: int) -> None:
    print(f"{'format':<14}{'items':>7}{'MB':>8}{'items/s':>9}{'floor':>7}{'alone/s':>9}", end="")
    print(f"{'ours ÷ alone':>14}{'floor':>7}")
    for name, module in chosen:
        path, small = folder / "file", folder / "small"
        module.write(_WARM_UP, small)
        module.write(items, path)
        alone = getattr(module, "alone", None)
        warm, read = count_items(small), count_items(path)[0]
        if alone is not None:
            alone(small)
        ours, bare = _best(partial(count_items, path), alone and partial(alone, path))
        line = f"{name:<14}{read:>7}{_size(path) / 1e6:>8.1f}{read / ours:>9.0f}{FLOOR:>7}"
        if bare is not None:
            line += f"{read / bare:>9.0f}{bare / ours:>13.2f}×{RATIO_FLOOR:>7}"
        print(line, _remark(name, warm, read, items), flush=True)
        _remove(path)
        _remove(small)


def _best(
    ours: Callable[[], object], alone: Callable[[], object] | None
) -> tuple[float, float | None]:
    """Time both in turn, some rounds; give the best of each in seconds."""
    best: dict[bool, float] = {}
    for _ in range(_ROUNDS):
        for is_ours, work in ((True, ours), (False, alone)):
            if work is not None:
                start = time.perf_counter()
                work()
                best[is_ours] = min(time.perf_counter() - start, best.get(is_ours, 1e9))
    return best[True], best.get(False)


def _remark(name: str, small: tuple[int, int, str | None], read: int, items: int) -> str:
    if small[2] != name:
        return f"  found as {small[2]}"
    return "" if read == items else f"  {items} were written"


def _print_memory(chosen: Sequence[tuple[str, Any]], folder: Path, large: int) -> None:
    print(f"{'format':<14}{'MB':>8}{'items':>10}{'items/s':>9}{'most memory, MB':>17}")
    for name, module in chosen:
        path = folder / "file"
        module.write(1000, path)
        each = _size(path) / 1000
        for size in (_SMALL, large):
            _remove(path)
            module.write(int(size / each), path)
            start = time.perf_counter()
            told = subprocess.run(
                [sys.executable, "-m", "benchmarks.readers", "--peak", str(path)],
                capture_output=True,
                check=True,
            )
            read, skipped, peak = map(int, told.stdout.split())
            speed = read / (time.perf_counter() - start)
            line = f"{name:<14}{_size(path) / 1e6:>8.0f}{read:>10}{speed:>9.0f}{peak / 1e6:>17.0f}"
            print(line, f"  {skipped} skipped" if skipped else "", flush=True)
        _remove(path)


def _peak() -> int:
    """Give the most bytes this process ever held."""
    # What getrusage tells may be that of the process that started this one.
    status = Path("/proc/self/status")
    if status.is_file():
        for line in status.read_text("ascii", "replace").splitlines():
            if line.startswith("VmHWM:"):
                return int(line.split()[1]) * 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


def _size(path: Path) -> int:
    if path.is_dir():
        return sum(one.stat().st_size for one in path.rglob("*") if one.is_file())
    return path.stat().st_size


def _remove(path: Path) -> None:
    if path.is_dir():
        for one in path.iterdir():
            one.unlink()
        path.rmdir()
    else:
        path.unlink()


if __name__ == "__main__":
    raise SystemExit(main())
