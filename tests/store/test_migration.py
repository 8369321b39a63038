"""A store of any schema there ever was opens as one of today's."""

import shutil
import sqlite3
from importlib.resources import files
from pathlib import Path

import pytest

import recoupe
from recoupe.store import migrating

from .make_fixture import DISPATCHES, FOLDER

FIXTURES = sorted(FOLDER.glob("schema-*.db"))


def schema(path: Path) -> set[tuple[str, ...]]:
    database = sqlite3.connect(path)
    query = "SELECT type, name, tbl_name, sql FROM sqlite_master"
    (number,) = database.execute("PRAGMA user_version").fetchone()
    found = {*database.execute(query), ("schema", str(number))}
    database.close()
    return found


def test_every_schema_has_its_fixture() -> None:
    steps = [item.name for item in (files("recoupe.store") / "schema").iterdir()]
    assert sorted(steps) == [f"{n:04d}.sql" for n in range(1, len(steps) + 1)]
    assert [path.name for path in FIXTURES] == [f"schema-{n}.db" for n in range(1, len(steps) + 1)]


@pytest.mark.parametrize("fixture", FIXTURES, ids=lambda path: path.stem)
def test_an_old_store_becomes_one_of_today(fixture: Path, tmp_path: Path) -> None:
    old, new = tmp_path / "old.db", tmp_path / "new.db"
    shutil.copy(fixture, old)
    recoupe.open_store(new).close()
    with recoupe.open_store(old) as store:
        assert [one.dispatch.text for one in store.readings()] == list(DISPATCHES)
        assert store.history()
        file = store.dossier()
        assert {one.id for one in file.dispatches} == {
            key for story in file.stories for key in story.dispatches
        }
        assert file.findings
        known = store.add(store.readings()).known
        assert len(known) == len(DISPATCHES)
    assert schema(old) == schema(new)


def test_a_migration_that_fails_changes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "crise.db"
    recoupe.open_store(path).close()
    before = schema(path)
    steps = [*migrating._steps(), "CREATE TABLE half (x);\nCREATE TABLE dispatches (y);\n"]
    monkeypatch.setattr(migrating, "_steps", lambda: steps)
    with pytest.raises(recoupe.errors.StoreError):
        recoupe.open_store(path)
    assert schema(path) == before


def test_a_migration_is_done_once_and_keeps_what_is_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "crise.db"
    shutil.copy(FIXTURES[0], path)
    steps = [*migrating._steps(), "CREATE TABLE further (item TEXT);\n"]
    monkeypatch.setattr(migrating, "_steps", lambda: steps)
    for _ in range(2):
        with recoupe.open_store(path) as store:
            assert len(list(store.readings())) == len(DISPATCHES)
    assert ("schema", str(len(steps))) in schema(path)
