"""What cannot serve as a store is refused, and left as it is."""

import sqlite3
from pathlib import Path

import pytest

import recoupe
from recoupe.errors import StoreError

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
