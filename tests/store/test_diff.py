"""What came from one run to another, and what became of it."""

from pathlib import Path

import msgspec
import pytest

import recoupe
from crosscheck.builder import Say, reading
from recoupe.decisions import target_of
from recoupe.dossier.diffs import diff_lines
from recoupe.dossier.wording import LANGUAGES, load_wording
from recoupe.records import Decision
from recoupe.records.desk import Development, Diff

SAYS = Say("[Inés Tola|tola]", "exige", "« le départ des troupes de la frontière »", "demand")
FIRST = reading("A", "Tôt ce matin à [Lima|per].", SAYS, filed="2031-03-04")
SECOND = reading("B", "La crise s'aggrave à [Lima|per].", SAYS, filed="2031-03-05")


@pytest.fixture
def store(tmp_path: Path) -> recoupe.Store:
    with recoupe.open_store(tmp_path / "crise.db") as opened:
        opened.add([FIRST])
        opened.add([SECOND])
        yield opened


def developed(diff: Diff) -> set[tuple[str | None, ...]]:
    return {(one.subject, one.change, one.was, one.now) for one in diff.developments}


def test_without_ends_the_last_run_is_told(store: recoupe.Store) -> None:
    diff = store.diff()
    assert (diff.after, diff.until) == (1, 2)
    assert [one.dispatch for one in diff.arrivals] == [SECOND.dispatch.id]
    assert developed(diff) == {
        ("story", "grew", None, None),
        ("finding", "changed", "single_source", "corroborated_one_origin"),
    }
    assert all(one.words and one.affair == FIRST.dispatch.id for one in diff.developments)


def test_from_the_beginning_everything_is_new(store: recoupe.Store) -> None:
    diff = store.diff(run=0)
    assert len(diff.arrivals) == 2
    assert developed(diff) == {
        ("story", "opened", None, None),
        ("finding", "appeared", None, "corroborated_one_origin"),
    }
    assert developed(store.diff(run=0, until=1)) == {
        ("story", "opened", None, None),
        ("finding", "appeared", None, "single_source"),
    }


def test_since_a_day_all_runs_of_it_are_told(store: recoupe.Store) -> None:
    day = store.runs()[0].started[:10]
    assert msgspec.structs.replace(store.diff(since=day), since=None) == store.diff(run=0)
    assert store.diff(since="2999-01-01").arrivals == ()


def test_decisions_are_told_by_the_run_they_came_after(store: recoupe.Store) -> None:
    (key,) = (one.key for one in store.affairs())
    file = store.file_of(key)
    target = target_of(file, "finding", file.findings[0].id, affair=key)
    assert target is not None
    (kept,) = store.decide(Decision(0, "", "Inés Tola", "confirm", target))
    assert store.diff().decisions == store.diff(run=2).decisions == (kept,)
    assert store.diff(run=0, until=2).decisions == ()
    store.add([reading("C", "Rien de neuf à [Quito|ecu].", filed="2031-05-04")])
    assert store.diff(run=0, until=3).decisions == store.diff().decisions == (kept,)
    assert store.diff(since="2999-01-01").decisions == ()


@pytest.mark.parametrize(
    ("ends", "found"), [({"run": 3}, "run 3"), ({"run": -1}, "run -1"), ({"since": "hier"}, "hier")]
)
def test_an_end_that_is_none_is_refused(
    ends: dict[str, object], found: str, store: recoupe.Store
) -> None:
    with pytest.raises(recoupe.errors.StoreError, match=found):
        store.diff(**ends)


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_lines_name_everything(code: str, store: recoupe.Store) -> None:
    wording = load_wording(code)
    diff = store.diff(run=0)
    text = "\n".join(diff_lines(diff, wording))
    for one in diff.arrivals:
        assert one.dispatch in text
    for one in diff.developments:
        assert f"[{one.item}]" in text
    nothing = "\n".join(diff_lines(store.diff(since="2999-01-01"), wording))
    assert wording("diff", "none") in nothing


def test_days_of_exchanges_are_in_words_and_words_of_dispatches_stay() -> None:
    wording = load_wording("en")
    told = {
        "call": "Appel Pérou – Chili ([2031-03-04,2031-03-05])",
        "claim": "Inés Tola : le départ des troupes et des vedettes",
    }
    changes = tuple(
        Development("finding", item, "opened", words, None, now="corroborated")
        for item, words in told.items()
    )
    call, claim = list(diff_lines(Diff(0, 1, None, (), 0, changes, ()), wording))[-2:]
    assert "4 or 5 March 2031" in call
    assert told["claim"] in claim
