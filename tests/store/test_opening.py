"""What cannot serve as a store is refused, and left as it is."""

import contextlib
import os
import random
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import recoupe
from recoupe.errors import StoreError
from recoupe.records.desk import LineQuery

from .crises import crisis


def refused(path: Path, words: str, *, create: bool = True) -> None:
    with pytest.raises(StoreError, match=words) as caught:
        recoupe.open_store(path, create=create)
    message = str(caught.value)
    assert message.startswith(f"{path}: found ")
    assert "; expected " in message


def test_a_text_is_no_store(tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("Le port est ouvert.", "utf-8")
    refused(path, "a file of another kind")
    assert path.read_text("utf-8") == "Le port est ouvert."


def test_another_program_s_database_is_no_store(tmp_path: Path) -> None:
    path = tmp_path / "autre.db"
    database = sqlite3.connect(path)
    database.execute("CREATE TABLE ports (name TEXT)")
    database.close()
    before = path.read_bytes()
    refused(path, "a database of another program")
    assert path.read_bytes() == before


def test_a_newer_schema_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "crise.db"
    recoupe.open_store(path).close()
    database = sqlite3.connect(path)
    database.execute("PRAGMA user_version = 4031")
    database.close()
    before = path.read_bytes()
    refused(path, "found schema 4031; expected .* newer version of Recoupe")
    assert path.read_bytes() == before


def test_a_folder_is_no_store(tmp_path: Path) -> None:
    refused(tmp_path, "found a folder")


def test_a_store_is_made_in_a_folder_that_is_there(tmp_path: Path) -> None:
    refused(tmp_path / "fil" / "crise.db", "found no folder")


def test_none_is_made_where_none_is_asked_for(tmp_path: Path) -> None:
    refused(tmp_path / "crise.db", "found no file", create=False)
    assert list(tmp_path.iterdir()) == []


def test_a_damaged_store_is_told(tmp_path: Path) -> None:
    path = tmp_path / "crise.db"
    with recoupe.open_store(path) as store:
        store.add(crisis(1, 6))
    data = bytearray(path.read_bytes())
    data[4096:] = b"\x7f" * (len(data) - 4096)
    path.write_bytes(data)
    with pytest.raises(StoreError, match="a damaged file"), recoupe.open_store(path) as store:
        store.dossier()


def test_an_empty_file_becomes_a_store(tmp_path: Path) -> None:
    path = tmp_path / "crise.db"
    path.touch()
    with recoupe.open_store(path) as store:
        store.add(crisis(1, 2))
        assert len(list(store.readings())) == 2


def test_pages_that_are_damaged_are_told_and_nothing_else_happens(tmp_path: Path) -> None:
    whole = tmp_path / "whole.db"
    with recoupe.open_store(whole) as store:
        store.add(crisis(1, 6))
    rng = random.Random(7)
    path = tmp_path / "crise.db"
    told = 0
    for _ in range(25):
        data = bytearray(whole.read_bytes())
        at = rng.randrange(1, len(data) // 4096) * 4096 + rng.randrange(4096)
        data[at : at + rng.choice((1, 40, 900))] = rng.randbytes(rng.choice((1, 40, 900)))
        path.write_bytes(data)
        try:
            with recoupe.open_store(path) as store:
                store.dossier()
                store.find_lines(LineQuery(words="a"))
                store.find_texts("a")
        except StoreError as error:
            told += 1
            assert str(error).startswith(f"{path}: found ")
    assert told


def test_a_store_that_was_cut_short_is_told(tmp_path: Path) -> None:
    path = tmp_path / "crise.db"
    with recoupe.open_store(path) as store:
        store.add(crisis(1, 6))
    path.write_bytes(path.read_bytes()[: 40 * 4096])
    with pytest.raises(StoreError, match="a damaged file"), recoupe.open_store(path) as store:
        store.dossier()


def test_a_record_that_is_damaged_is_told(tmp_path: Path) -> None:
    path = tmp_path / "crise.db"
    with recoupe.open_store(path) as store:
        store.add(crisis(1, 6))
        store._database.execute("UPDATE dispatches SET reading = substr(reading, 1, 50)")
        with pytest.raises(StoreError, match=r"a damaged file .a Reading cannot be read"):
            store.dossier()


def test_a_full_disk_is_told_and_loses_nothing(tmp_path: Path) -> None:
    told = crisis(1, 12)
    with recoupe.open_store(tmp_path / "crise.db") as store:
        store.add(told[:4])
        before = store.dossier()
        (pages,) = store._database.execute("PRAGMA page_count").fetchone()
        store._database.execute(f"PRAGMA max_page_count = {pages + 2}")
        with pytest.raises(StoreError, match=r"the disk full; .* what was added before is kept"):
            store.add(told[4:])
        assert store.dossier() == before
        store._database.execute("PRAGMA max_page_count = 1000000")
        assert len(store.add(told[4:]).added) == len(told) - 4


def test_a_program_that_does_not_end_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("recoupe.store.opening._PATIENCE", 0.05)
    path = tmp_path / "crise.db"
    with recoupe.open_store(path) as store, recoupe.open_store(path) as other:
        other._database.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreError, match="another program is writing"):
            store.add(crisis(1, 2))
        assert store.find_lines(LineQuery()).total == 0
        other._database.execute("ROLLBACK")
        assert len(store.add(crisis(1, 2)).added) == 2


@contextlib.contextmanager
def unwritable(*places: Path) -> Iterator[None]:
    """Take the right to write away; from the superuser, who needs none, by being somebody else."""
    modes = {place: place.stat().st_mode for place in places}
    was = os.geteuid()
    for place in places:
        place.chmod(0o555 if place.is_dir() else 0o444)
    try:
        if was == 0:
            for parent in places[-1].parents:
                if not parent.stat().st_mode & 0o001:
                    modes.setdefault(parent, parent.stat().st_mode)
                    parent.chmod(parent.stat().st_mode | 0o011)
            os.seteuid(65534)
        yield
    finally:
        if was == 0:
            os.seteuid(0)
        for place, mode in modes.items():
            place.chmod(mode)


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    folder = tmp_path / "fil"
    folder.mkdir()
    with recoupe.open_store(folder / "crise.db") as store:
        store.add(crisis(1, 6))
    return folder / "crise.db"


needs_rights = pytest.mark.skipif(not hasattr(os, "geteuid"), reason="other rights here")


@needs_rights
@pytest.mark.parametrize("what", ["file", "folder", "both"])
def test_a_store_that_cannot_be_written_can_be_read(what: str, kept: Path) -> None:
    with recoupe.open_store(kept) as store:
        before, lines = store.dossier(), store.find_lines(LineQuery())
    places = {"file": [kept], "folder": [kept.parent], "both": [kept, kept.parent]}[what]
    with unwritable(*places):
        with recoupe.open_store(kept) as store:
            assert store.dossier() == before
            assert store.find_lines(LineQuery()) == lines
            with pytest.raises(StoreError, match=r"cannot be written .*; change its permissions"):
                store.add(crisis(2, 2))
        assert [one.name for one in kept.parent.iterdir()] == ["crise.db"]


@needs_rights
def test_an_older_store_that_cannot_be_written_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "crise.db"
    shutil.copy(Path(__file__).parent / "fixtures" / "schema-1.db", path)
    with unwritable(path):
        refused(path, "found schema 1 where nothing can be written; .*copy it")


@needs_rights
def test_none_is_made_where_nothing_can_be_written(tmp_path: Path) -> None:
    with unwritable(tmp_path):
        refused(tmp_path / "crise.db", "found that it cannot be written")


def test_one_reads_what_another_adds(tmp_path: Path) -> None:
    told = crisis(1, 8)
    with (
        recoupe.open_store(tmp_path / "crise.db") as one,
        recoupe.open_store(tmp_path / "crise.db") as other,
    ):
        for number in range(len(told)):
            one.add([told[number]])
            assert other.find_lines(LineQuery()) == one.find_lines(LineQuery())
            keys = [line.key for line in other.affairs()]
            assert [other.stamp(key) for key in keys] == [one.stamp(key) for key in keys]
            assert len(other.dossier().dispatches) == number + 1


def test_opening_it_again_takes_no_locks_away(tmp_path: Path) -> None:
    path = tmp_path / "crise.db"
    first, second, *_ = crisis(1)
    with recoupe.open_store(path) as store:
        store.add([first])
        # As each thread of a program that serves it does.
        recoupe.open_store(path).close()
        # Another program closes it last, as it thinks.
        look = f"import recoupe; print(len(recoupe.open_store({str(path)!r}).dossier().dispatches))"
        subprocess.run([sys.executable, "-c", look], check=True, capture_output=True)
        store.add([second])
        seen = subprocess.run([sys.executable, "-c", look], check=True, capture_output=True)
    assert seen.stdout.strip() == b"2"
    with recoupe.open_store(path) as store:
        assert len(store.dossier().dispatches) == 2


def test_a_store_among_its_dispatches_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "crise"
    text = "OSLO (Agence Boréale) - Le port d’Aldurey restera ouvert, a dit lundi Torvald Strand."
    (tmp_path / "depeche.txt").write_text(text, "utf-8")
    look = f"import recoupe; recoupe.open_store({str(path)!r}).close()"
    with recoupe.open_store(path) as store:
        store.add([path, tmp_path])
        subprocess.run([sys.executable, "-c", look], check=True, capture_output=True)
        store.add([crisis(1)[0]])
        assert store.problems() == ()
    with recoupe.open_store(path) as store:
        assert len(store.dossier().dispatches) == 2


def test_a_store_says_where_it_is(tmp_path: Path) -> None:
    with recoupe.open_store(tmp_path / "crisis.db") as store:
        assert repr(store) == f"<Store {tmp_path / 'crisis.db'}>"
