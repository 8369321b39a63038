"""Broken inputs read for tests: in bounded time, with right sums, and never a fault of our own."""

import time
from pathlib import Path

from recoupe.intake import Options, read_paths
from recoupe.records import Dispatch, ImportReport, Problem

_SECONDS = 20


def read_broken(
    folder: Path, data: bytes, form: str | None, *, max_bytes: int = 100_000_000
) -> tuple[list[Dispatch], list[Problem]]:
    """What a broken input in a format still gives, and what is told of it."""
    path = folder / "fil"
    path.write_bytes(data)
    start = time.process_time()
    found = list(read_paths([str(path)], Options(form=form, max_bytes=max_bytes)))
    assert time.process_time() - start < _SECONDS
    read = [one for one in found if isinstance(one, Dispatch)]
    told = [one for one in found if isinstance(one, Problem)]
    (report,) = [one for one in found if isinstance(one, ImportReport)]
    skipped = sum(one.skipped for one in told)
    assert (report.found, report.read, report.skipped) == (len(read) + skipped, len(read), skipped)
    assert "internal" not in {one.kind for one in told}, told
    for one in told:
        assert one.found and one.expected and one.action and str(path) in one.where
        assert len(one.found) < 500
    return read, told
