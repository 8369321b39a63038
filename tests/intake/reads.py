"""Inputs read for tests, the sums of their reports checked on the way."""

from collections.abc import Sequence
from typing import Any

from recoupe.intake import read_paths
from recoupe.records import Dispatch, ImportReport, Problem


def read_all(paths: Sequence[str], **options: Any) -> list[Dispatch | Problem]:
    """What the paths give, the sums of their reports checked on the way."""
    items: list[Dispatch | Problem] = []
    since: list[Dispatch | Problem] = []
    for item in read_paths(paths, **options):
        if not isinstance(item, ImportReport):
            since.append(item)
            continue
        read = sum(isinstance(one, Dispatch) for one in since)
        skipped = sum(isinstance(one, Problem) and one.skipped for one in since)
        assert (item.found, item.read, item.skipped) == (read + skipped, read, skipped)
        items += since
        since = []
    assert not since
    return items
