"""What is at hand is never what was there before."""

from pathlib import Path

import pytest

import recoupe
from recoupe.records.desk import LineQuery

from .crises import crisis


def test_a_file_is_at_hand_until_its_affair_changes(tmp_path: Path) -> None:
    told = crisis(1, 6)
    path = tmp_path / "crise.db"
    with recoupe.open_store(path) as store, recoupe.open_store(path) as other:
        store.add(told[:-1])
        before = {one.key: store.file_of(one.key) for one in store.affairs()}
        for key, file in before.items():
            assert store.file_of(key) is file
            assert other.file_of(key) is file
        stamps = {key: store.stamp(key) for key in before}
        other.add(told[-1:])
        for one in store.affairs():
            same = store.stamp(one.key) == stamps.get(one.key)
            assert (store.file_of(one.key) is before.get(one.key)) == same
        assert {key: store.stamp(key) for key in before} != stamps


def test_another_store_in_the_same_place_is_another(tmp_path: Path) -> None:
    path = tmp_path / "crise.db"
    first, second = crisis(1, 6), crisis(2, 6)
    with recoupe.open_store(path) as gone:
        gone.add(first)
        lines = gone.find_lines(LineQuery(limit=1000)).lines
    path.unlink()
    with recoupe.open_store(path) as store:
        assert store.find_lines(LineQuery()).total == 0
        store.add(second)
        found = store.find_lines(LineQuery(limit=1000)).lines
        assert found
        assert set(found).isdisjoint(lines)


def test_there_is_no_file_of_what_is_no_affair(tmp_path: Path) -> None:
    with recoupe.open_store(tmp_path / "crise.db") as store:
        store.add(crisis(1, 2))
        assert store.stamp("none") is None
        assert store.affair("none") is None
        assert store.affair_of("finding", "none") is None
        assert store.affair_of("story", "none") is None
        assert store.affair_of("dispatch", "none") is None
        with pytest.raises(KeyError):
            store.file_of("none")


def test_a_dispatch_a_story_and_a_copy_lead_to_their_affair(tmp_path: Path) -> None:
    with recoupe.open_store(tmp_path / "crise.db") as store:
        store.add(crisis(5, 16))
        copies = 0
        for affair in store.affairs():
            file = store.file_of(affair.key)
            assert {store.affair_of("story", one.id) for one in file.stories} == {affair.key}
            assert {store.affair_of("dispatch", one.id) for one in file.dispatches} == {affair.key}
            copies += sum(one.reprint_of is not None for one in file.dispatches)
        assert copies
        told = sum(one.dispatches for one in store.affairs())
        assert told == len(store.dossier().dispatches)
        assert store.count_affairs() == len(store.affairs())
