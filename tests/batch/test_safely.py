import errno
import os

import pytest

from recoupe.batch.parcels import Parcel, entries_of, records
from recoupe.batch.safely import written
from recoupe.errors import BatchError


def test_a_file_stands_whole_or_as_it_was(tmp_path, monkeypatch) -> None:
    target = tmp_path / "new" / "file"
    with written(target) as file:
        file.write(b"first")
    with pytest.raises(ValueError, match="odd"), written(target) as file:
        file.write(b"second")
        raise ValueError("odd")
    assert target.read_bytes() == b"first"

    def full(handle: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(BatchError, match="found the disk full"), written(target) as file:
        file.write(b"third")
    assert target.read_bytes() == b"first"
    assert [path.name for path in target.parent.iterdir()] == ["file"]


def test_a_parcel_gives_what_was_put_in_it_in_order_of_item(tmp_path) -> None:
    path = tmp_path / "a.parcel"
    with Parcel(path) as parcel:
        parcel.put(1, "one", "b", b"22")
        parcel.put(0, "one", "a", b"1")
        parcel.put(0, "other", "a", b"333")
        parcel.put(2, "one", "c", b"gone")
        parcel.begin(2)
    found = [(entry.item, entry.kind, entry.key, data) for entry, data in records(path, ["one"])]
    assert found == [(0, "one", "a", b"1"), (1, "one", "b", b"22")]
    assert len(entries_of(path)) == 3


def test_a_parcel_that_was_cut_short_is_none(tmp_path) -> None:
    path = tmp_path / "a.parcel"
    with Parcel(path) as parcel:
        parcel.put(0, "one", "a", b"1")
    for content in (path.read_bytes()[:-3], b"", b"x" * 100):
        path.write_bytes(content)
        with pytest.raises(BatchError, match="found that it cannot be read"):
            entries_of(path)
