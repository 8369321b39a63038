"""A store ends alike in whatever order dispatches come, and holds each whole or not at all."""

import random
import sqlite3
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import msgspec
import pytest

import recoupe
from crosscheck.builder import Say, reading
from recoupe import keeping
from recoupe.crosscheck.checker import check
from recoupe.pipeline import judge
from recoupe.records import Affair, Dispatch, Problem, Reading

from .crises import crisis

PORT = (
    "OSLO (Agence Boréale) - Le ministre norvégien de la Pêche, Torvald Strand, a déclaré mardi "
    "que le port resterait ouvert.\n\nLe Danemark dément tout blocus.\n"
)
ROUTE = (
    "OSLO (Agence Sirocco) - Torvald Strand, ministre norvégien de la Pêche, a affirmé mardi que "
    "le port resterait ouvert, selon un communiqué de son ministère.\n"
)


@pytest.fixture
def store(tmp_path: Path) -> recoupe.Store:
    with recoupe.open_store(tmp_path / "crise.db") as opened:
        yield opened


@pytest.mark.parametrize("seed", range(12))
def test_one_by_one_in_any_order_is_as_all_together(seed: int, store: recoupe.Store) -> None:
    told = crisis(seed)
    together = check(told)
    random.Random(seed).shuffle(told)
    store.add(told)
    assert store.crosscheck() == together


def test_the_same_dispatches_again_change_nothing(store: recoupe.Store) -> None:
    told = crisis(3)
    first = store.add(told)
    before = store.dossier(), store.history()
    again = store.add(told[::-1])
    assert set(again.known) == set(first.added)
    assert again.added == ()
    assert (store.dossier(), store.history()) == before


def test_a_store_is_kept_when_it_is_closed(tmp_path: Path) -> None:
    told = crisis(5)
    with recoupe.open_store(tmp_path / "crise.db") as store:
        store.add(told[:10])
    with recoupe.open_store(tmp_path / "crise.db") as store:
        store.add(told[10:])
        assert store.crosscheck() == check(told)


def test_what_was_read_comes_back_as_it_was(store: recoupe.Store) -> None:
    told = crisis(7)
    store.add(told)
    assert list(store.readings()) == told


def test_the_file_of_a_store_is_that_of_its_dispatches(tmp_path: Path) -> None:
    folder = tmp_path / "fil"
    folder.mkdir()
    (folder / "port.txt").write_text(PORT, "utf-8")
    (folder / "route.txt").write_text(ROUTE, "utf-8")
    (folder / "vide.txt").write_bytes(b"")
    items = list(recoupe.read_files([str(folder)]))
    problems = [item for item in items if isinstance(item, Problem)]
    whole = recoupe.build_dossier([i for i in items if isinstance(i, Reading)], problems)
    with recoupe.open_store(tmp_path / "crise.db") as store:
        for name in ("vide", "route", "port"):
            store.add([folder / f"{name}.txt"])
        assert msgspec.json.encode(store.dossier()) == msgspec.json.encode(judge(whole, ()))
    assert whole.findings
    assert whole.problems


def test_an_input_that_was_mended_is_no_problem_any_more(
    tmp_path: Path, store: recoupe.Store
) -> None:
    path = tmp_path / "port.txt"
    path.write_bytes(b"")
    assert store.add([path]).problems == store.problems() != ()
    path.write_text(PORT, "utf-8")
    assert len(store.add([path]).added) == 1
    assert store.problems() == ()


def test_a_dispatch_recoupe_breaks_down_over_is_a_problem_and_no_dispatch(
    tmp_path: Path, store: recoupe.Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_: Sequence[Dispatch]) -> list[Reading]:
        raise ZeroDivisionError("spool")

    monkeypatch.setattr("recoupe.pipeline._read_together", broken)
    path = tmp_path / "port.txt"
    path.write_text(PORT, "utf-8")
    assert [one.kind for one in store.add([path]).problems] == ["internal"]
    assert list(store.readings()) == []
    monkeypatch.undo()
    assert len(store.add([path]).added) == 1
    assert store.problems() == ()


def test_a_store_in_the_folder_that_is_added_is_no_input(tmp_path: Path) -> None:
    (tmp_path / "port.txt").write_text(PORT, "utf-8")
    with recoupe.open_store(tmp_path / "crise.db") as store:
        outcome = store.add([tmp_path])
        assert (len(outcome.added), outcome.problems) == (1, ())


def test_what_is_known_is_not_read_again(
    tmp_path: Path, store: recoupe.Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "port.txt"
    path.write_text(PORT, "utf-8")
    store.add([path])
    monkeypatch.setattr("recoupe.keeping.store.read_many", None)
    assert len(store.add([path]).known) == 1


@pytest.mark.parametrize("statement", range(0, 60, 3))
def test_a_dispatch_that_is_cut_short_leaves_nothing(
    statement: int, store: recoupe.Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = crisis(11, 8)
    store.add(told[:-1])
    before = list(store._database.iterdump())
    left = [statement]
    whole = keeping.Memory._do

    def fragile(self: keeping.Memory, text: str, *values: object) -> None:
        left[0] -= 1
        if left[0] < 0:
            raise KeyboardInterrupt
        whole(self, text, *values)

    monkeypatch.setattr(keeping.Memory, "_do", fragile)
    try:
        store.add(told[-1:])
    except KeyboardInterrupt:
        assert list(store._database.iterdump()) == before
    monkeypatch.undo()
    store.add(told[-1:])
    assert store.crosscheck() == check(told)


def test_letters_of_all_kinds_are_kept(store: recoupe.Store) -> None:
    odd = [
        reading(
            "Agence É",
            "e\u0301cole 🕊 \U0001f1f5\U0001f1ea \x00 \u202e fin.",
            name="é\U0001f600.txt",
        ),
        reading("Agence E", "Un demi-signe \ud83d tout seul.", name="\udcff.txt"),
    ]
    store.add(odd)
    assert list(store.readings()) == odd
    assert store.crosscheck() == check(odd)


def test_who_reads_meanwhile_sees_whole_dispatches(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = crisis(13, 10)
    path = tmp_path / "crise.db"
    seen: list[int] = []
    with recoupe.open_store(path) as store, recoupe.open_store(path) as reader:
        store.add(told[:-1])
        before = reader.crosscheck()
        whole = keeping.Memory.put_changes

        def watched(self: keeping.Memory, changes: object, run: int) -> None:
            seen.append(len(list(reader.readings())))
            assert reader.crosscheck() == before
            whole(self, changes, run)

        monkeypatch.setattr(keeping.Memory, "put_changes", watched)
        store.add(told[-1:])
        assert seen == [len(told) - 1]
        assert reader.crosscheck() == check(told)


def test_two_may_add_in_turn(tmp_path: Path) -> None:
    told = crisis(17)
    path = tmp_path / "crise.db"
    with recoupe.open_store(path) as one, recoupe.open_store(path) as other:
        for number, item in enumerate(told):
            (one, other)[number % 2].add([item])
        assert one.crosscheck() == other.crosscheck() == check(told)


def test_the_history_tells_what_each_dispatch_brought(store: recoupe.Store) -> None:
    says = Say("[Inés Tola|tola]", "exige", "« le départ des troupes de la frontière »", "demand")
    first = reading("A", "Tôt ce matin à [Lima|per].", says, filed="2031-03-04")
    second = reading("B", "La crise s'aggrave à [Lima|per].", says, filed="2031-03-05")
    store.add([first])
    (story,) = store.crosscheck().stories
    (finding,) = store.crosscheck().findings
    store.add([second])
    told = [(one.dispatch, one.change, one.was, one.now) for one in store.history(finding.id)]
    assert told == [
        (first.dispatch.id, "appeared", None, "single_source"),
        (second.dispatch.id, "changed", "single_source", "corroborated_one_origin"),
    ]
    assert [one.change for one in store.history(story.id)] == ["opened", "grew"]


def test_the_history_accounts_for_every_story_and_finding(store: recoupe.Store) -> None:
    told = crisis(19, 24)
    store.add(told)
    for subject, now in (
        ("story", {story.id for story in store.crosscheck().stories}),
        ("finding", {finding.id for finding in store.crosscheck().findings}),
    ):
        alive: set[str] = set()
        for one in store.history():
            if one.subject != subject:
                continue
            if one.change in {"opened", "appeared", "split"}:
                alive.add(one.item)
            elif one.change in {"merged", "gone", "continued"}:
                alive.remove(one.item)
                alive |= {one.other} - {None} if one.change == "continued" else set()
        assert alive == now


def test_the_file_is_one_file_when_the_store_is_closed(tmp_path: Path) -> None:
    with recoupe.open_store(tmp_path / "crise.db") as store:
        store.add(crisis(1, 4))
    assert [path.name for path in tmp_path.iterdir()] == ["crise.db"]
    database = sqlite3.connect(tmp_path / "crise.db")
    assert Counter(database.execute("PRAGMA integrity_check").fetchall()) == {("ok",): 1}
    assert database.execute("PRAGMA foreign_key_check").fetchall() == []
    database.close()


def test_an_affair_that_several_change_is_compared_once(
    store: recoupe.Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = crisis(23)
    compared: list[str] = []
    whole = keeping.Memory.put_result

    def watched(self: keeping.Memory, key: str, result: Affair | None) -> None:
        compared.append(key)
        whole(self, key, result)

    monkeypatch.setattr(keeping.Memory, "put_result", watched)
    store.add(told)
    assert len(compared) == len(set(compared)) < len(told) / 2


def test_more_are_added_in_portions(store: recoupe.Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("recoupe.keeping.store._TOGETHER", 7)
    told = crisis(27)
    outcome = store.add([*told, *told[:3]])
    assert sorted(outcome.added) == sorted({one.dispatch.id for one in told})
    assert len(outcome.known) == len(told) + 3 - len(outcome.added)
    assert store.crosscheck() == check(told)
    assert {one.dispatch for one in store.history()} <= set(outcome.added)


def test_what_another_version_found_that_a_dispatch_tells_is_found_out_anew(
    store: recoupe.Store,
) -> None:
    told = crisis(29, 8)
    store.add(told[:-1])
    store._database.execute("UPDATE tellings SET version = 'before', telling = x'00'")
    store.add(told[-1:])
    assert store.crosscheck() == check(told)
