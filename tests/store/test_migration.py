"""A store of any schema there ever was opens as one of today's."""

import shutil
import sqlite3
from importlib.resources import files
from pathlib import Path

import pytest

import recoupe
from recoupe.records.desk import LineQuery
from recoupe.store import migrating

from .contents import content
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
        assert [(one.added, one.number) for one in store.runs()] == [(len(DISPATCHES), 1)]
        assert {one.dispatch for one in store.diff(run=0).arrivals} == {
            one.id for one in file.dispatches
        }
        assert store.find_texts("chalutiers danois").total == 2
        lines = store.find_lines(LineQuery(limit=1000)).lines
        assert {one.affair for one in lines} == {one.key for one in store.affairs()}
        assert {f"{one.dispatch}.{one.id}" for one in file.attributions} == {
            one.id for one in lines if one.kind == "attribution" and one.verdict != "refused"
        }
        known = store.add(store.readings()).known
        assert len(known) == len(DISPATCHES)
    assert schema(old) == schema(new)


@pytest.mark.parametrize("fixture", FIXTURES, ids=lambda path: path.stem)
def test_an_old_store_opens_as_if_it_had_been_made_today(fixture: Path, tmp_path: Path) -> None:
    old, new = tmp_path / "old.db", tmp_path / "new.db"
    shutil.copy(fixture, old)
    with recoupe.open_store(old) as store, recoupe.open_store(new) as fresh:
        fresh.add(store.readings())
        fresh.decide(*reversed(store.decisions()))
        # What was kept of an older comparing is compared anew.
        store._database.execute("UPDATE dispatches SET version = '0.0.9'")
        list(store.read_again())
        fresh._database.execute("UPDATE dispatches SET version = '0.0.9'")
        list(fresh.read_again())
        assert content(store) == content(fresh)


def test_the_decisions_of_the_third_schema_stay(tmp_path: Path) -> None:
    path = tmp_path / "crise.db"
    shutil.copy(FOLDER / "schema-3.db", path)
    with recoupe.open_store(path) as store:
        assert [one.verdict for one in store.decisions()] == ["seen", "refuse", "confirm"]
        seen, refused, confirmed = (
            store.line(one.target.kind, one.target.id) for one in store.decisions()
        )
        assert (confirmed.verdict, refused.verdict, seen.seen) == ("confirmed", "refused", True)
        for statement in ("DELETE FROM decisions", "UPDATE decisions SET at = ''"):
            with pytest.raises(sqlite3.IntegrityError, match="a decision is never"):
                store._database.execute(statement)


def test_listing_an_older_store_is_told(tmp_path: Path) -> None:
    path = tmp_path / "crise.db"
    shutil.copy(FIXTURES[0], path)
    told: list[tuple[int, int]] = []
    for _ in range(2):
        with recoupe.open_store(path, telling=lambda done, total: told.append((done, total))):
            assert told == [(0, 2)]


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
