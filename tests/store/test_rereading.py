"""What an older version read is read again, whole or not at all."""

from collections.abc import Sequence
from pathlib import Path

import msgspec
import pytest

import recoupe
from recoupe.keeping import rereading
from recoupe.records import Decision, Dispatch, Reading

from .contents import content
from .make_fixture import DISPATCHES

NEWER = "99.1"


def older(store: recoupe.Store) -> list[Reading]:
    """Add what a version read that found no speech, and nothing else either."""
    empty = [
        msgspec.structs.replace(
            recoupe.read(text, source_uri=f"{n}.txt"), attributions=(), events=(), version="0.0.9"
        )
        for n, text in enumerate(DISPATCHES)
    ]
    store.add(empty)
    return empty


@pytest.fixture
def store(tmp_path: Path) -> recoupe.Store:
    with recoupe.open_store(tmp_path / "crise.db") as opened:
        yield opened


def fresh(path: Path) -> object:
    with recoupe.open_store(path) as store:
        store.add(recoupe.read(text, source_uri=f"{n}.txt") for n, text in enumerate(DISPATCHES))
        return content(store)


def test_what_an_older_version_read_is_read_again(store: recoupe.Store, tmp_path: Path) -> None:
    older(store)
    assert store.dossier().attributions == ()
    again = [key for outcome in store.read_again() for key in outcome.again]
    assert again == [Dispatch.identify(text) for text in DISPATCHES]
    assert content(store) == fresh(tmp_path / "fresh.db")
    assert [(run.added, run.read_again) for run in store.runs()] == [(3, 0), (0, 3)]
    assert {one.version for one in store.readings()} == {recoupe.__version__}


def test_nothing_is_read_again_twice(store: recoupe.Store) -> None:
    older(store)
    assert len(list(store.read_again())) == len(DISPATCHES)
    stamp = {one.key: store.stamp(one.key) for one in store.affairs()}
    assert list(store.read_again()) == []
    assert {one.key: store.stamp(one.key) for one in store.affairs()} == stamp


def test_what_a_newer_version_read_stays(store: recoupe.Store) -> None:
    older(store)
    store.add([msgspec.structs.replace(recoupe.read("Le port est fermé."), version=NEWER)])
    assert len(list(store.read_again())) == len(DISPATCHES)
    assert [one.version for one in store.readings()].count(NEWER) == 1


def test_until_all_are_read_the_older_readings_stand(
    store: recoupe.Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("recoupe.keeping.store._ASIDE", 1)
    before = older(store)
    going = store.read_again()
    next(going)
    next(going)
    going.close()
    assert list(store.readings()) == before
    read: list[str] = []
    whole = rereading.read_many
    monkeypatch.setattr(
        rereading,
        "read_many",
        lambda dispatches: whole(read.append(one.id) or one for one in dispatches),
    )
    assert len(list(store.read_again())) == len(read) == 1
    assert store.dossier().attributions


def test_one_that_cannot_be_read_again_keeps_its_reading_and_is_told(
    store: recoupe.Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = older(store)
    whole = recoupe.pipeline._read_together

    def broken(dispatches: Sequence[Dispatch]) -> list[Reading]:
        if before[1].dispatch.id in {one.id for one in dispatches}:
            raise ZeroDivisionError("spool")
        return whole(dispatches)

    monkeypatch.setattr("recoupe.pipeline._read_together", broken)
    outcomes = list(store.read_again())
    assert [one.kind for outcome in outcomes for one in outcome.problems] == ["internal"]
    assert [one.kind for one in store.problems()] == ["internal"]
    assert [one.version for one in store.readings()].count("0.0.9") == 1
    assert list(store.read_again()) == []


def test_decisions_stay(store: recoupe.Store) -> None:
    store.add(recoupe.read(text, source_uri=f"{n}.txt") for n, text in enumerate(DISPATCHES))
    key = store.affairs()[0].key
    line = store.file_of(key).attributions[0]
    target = recoupe.decisions.target_of(
        store.file_of(key), "attribution", f"{line.dispatch}.{line.id}", affair=key
    )
    store.decide(Decision(0, "", "Inés Tola", "refuse", target))
    store._database.execute("UPDATE dispatches SET version = '0.0.9'")
    assert len(list(store.read_again())) == len(DISPATCHES)
    file = store.file_of(store.affairs()[0].key)
    assert (target.kind, target.id, "refused") in {
        (one.kind, one.id, one.verdict) for one in file.judgements
    }
    assert len(store.decisions()) == 1


def test_the_history_tells_what_a_new_reading_changed(store: recoupe.Store) -> None:
    older(store)
    before = len(store.history())
    list(store.read_again())
    found = {one.item for one in store.history()[before:] if one.change == "appeared"}
    assert found >= {one.id for one in store.crosscheck().findings}
