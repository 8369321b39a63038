"""A program that is killed at any instant loses nothing that was written, and leaves no half.

The kills are real: a process of its own, ended by SIGKILL in the middle of its work.
"""

import os
import random
import signal
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import msgspec
import pytest

import recoupe
from recoupe.records import Dispatch, Reading

from .contents import content
from .crises import crisis

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL here")

_KILLS = 8
Work = Callable[[recoupe.Store], None]


def killed(path: Path, work: Work, *, statements: int | None = None, seconds: float = 60) -> bool:
    """Work in a process that dies before so many statements, or in so many seconds if it lasts."""
    child = os.fork()
    if child == 0:
        _work_and_die(path, work, statements)
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        ended, status = os.waitpid(child, os.WNOHANG)
        if ended:
            return os.WIFSIGNALED(status)
        time.sleep(0.001)
    os.kill(child, signal.SIGKILL)
    return os.WIFSIGNALED(os.waitpid(child, 0)[1])


def _work_and_die(path: Path, work: Work, statements: int | None) -> None:
    left = [statements]

    def count(_: str) -> None:
        if left[0] is not None:
            left[0] -= 1
            if left[0] < 0:
                os.kill(os.getpid(), signal.SIGKILL)

    with recoupe.open_store(path) as store:
        store._database.set_trace_callback(count)
        work(store)
    os._exit(0)


def count_statements(path: Path, work: Work) -> int:
    """Work undisturbed; gives how many statements it took."""
    counted: list[str] = []
    with recoupe.open_store(path) as store:
        store._database.set_trace_callback(counted.append)
        work(store)
    return len(counted)


def whole(path: Path) -> tuple[object, object]:
    with recoupe.open_store(path) as store:
        return content(store), store.history()


@pytest.fixture(autouse=True)
def small_portions(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("recoupe.keeping.store._TOGETHER", 3)
    monkeypatch.setattr("recoupe.keeping.store._ASIDE", 2)
    monkeypatch.setattr("recoupe.keeping.rereading._TOGETHER", 4)


@pytest.mark.parametrize("seed", range(3))
def test_adding_that_is_killed_goes_on_where_it_stopped(seed: int, tmp_path: Path) -> None:
    told, rng = crisis(seed, 12), random.Random(seed)

    def work(store: recoupe.Store) -> None:
        store.add(told)

    total = count_statements(tmp_path / "undisturbed.db", work)
    killings = [
        killed(tmp_path / "crise.db", work, statements=rng.randrange(total // 2))
        for _ in range(_KILLS)
    ]
    assert any(killings)
    assert not killed(tmp_path / "crise.db", work)
    assert whole(tmp_path / "crise.db") == whole(tmp_path / "undisturbed.db")


def test_adding_that_is_killed_at_any_time_loses_nothing(tmp_path: Path) -> None:
    told, rng = crisis(29, 12), random.Random(29)

    def work(store: recoupe.Store) -> None:
        store.add(told)

    start = time.monotonic()
    killed(tmp_path / "undisturbed.db", work)
    lasts = time.monotonic() - start
    for _ in range(_KILLS):
        killed(tmp_path / "crise.db", work, seconds=rng.random() * lasts)
    assert not killed(tmp_path / "crise.db", work)
    assert whole(tmp_path / "crise.db") == whole(tmp_path / "undisturbed.db")


@pytest.mark.parametrize("seed", range(3))
def test_reading_again_that_is_killed_goes_on_where_it_stopped(
    seed: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told, rng = crisis(seed, 9), random.Random(seed)
    newer = {
        one.dispatch.id: msgspec.structs.replace(one, version=recoupe.__version__) for one in told
    }
    bare = [msgspec.structs.replace(one, attributions=(), version="0.0.1") for one in told]

    def reread(dispatches: Sequence[Dispatch]) -> list[Reading]:
        return [newer[one.id] for one in dispatches]

    def work(store: recoupe.Store) -> None:
        list(store.read_again())

    monkeypatch.setattr("recoupe.pipeline._read_together", reread)
    for name in ("undisturbed.db", "crise.db"):
        with recoupe.open_store(tmp_path / name) as store:
            store.add(bare)
    total = count_statements(tmp_path / "undisturbed.db", work)
    killings = [
        killed(tmp_path / "crise.db", work, statements=rng.randrange(total)) for _ in range(_KILLS)
    ]
    assert any(killings)
    assert not killed(tmp_path / "crise.db", work)
    assert whole(tmp_path / "crise.db") == whole(tmp_path / "undisturbed.db")
    with recoupe.open_store(tmp_path / "crise.db") as store:
        assert {one.dispatch.id: one for one in store.readings()} == newer


def test_listing_an_older_store_that_is_killed_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("recoupe.keeping.store._LISTED", 1)
    told = [one for seed in range(4) for one in crisis(seed, 4)]
    for name in ("undisturbed.db", "crise.db"):
        with recoupe.open_store(tmp_path / name) as store:
            store.add(told)
    with recoupe.open_store(tmp_path / "crise.db") as store:
        store._database.execute("UPDATE fronts SET version = '0.0.1'")
    rng = random.Random(1)
    for _ in range(_KILLS):
        killed(tmp_path / "crise.db", lambda _: None, seconds=rng.random() / 4)
    assert whole(tmp_path / "crise.db") == whole(tmp_path / "undisturbed.db")
