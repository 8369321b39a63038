"""Decisions outlive the readings they were made about, in the store and wherever they are told."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace

import recoupe
from recoupe.decisions import line_id, target_of
from recoupe.records import Correction, Decided, Decision, Reading, TargetKind
from recoupe.records.desk import LineQuery

PORT = (
    "OSLO (Agence Boréale) - Le ministre norvégien de la Pêche, Torvald Strand, a déclaré mardi "
    "que le port resterait ouvert.\n\nLe Danemark a démenti tout blocus. Des pêcheurs ont bloqué "
    "la rade lundi. La police a arrêté deux marins.\n"
)


def reading(uri: str = "port.txt", text: str = PORT) -> Reading:
    return recoupe.read(text, source_uri=uri, filed="2031-03-05")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[recoupe.Store]:
    with recoupe.open_store(tmp_path / "crise.db") as opened:
        yield opened


def older(store: recoupe.Store) -> Reading:
    """Add what an older version read: the denial as a statement, events numbered otherwise."""
    now = reading()
    then = replace(
        now,
        attributions=tuple(
            replace(one, id=f"{one.id}-old", act="say") if one.act == "deny" else one
            for one in now.attributions
        ),
        events=tuple(replace(one, id=f"e{90 - int(one.id[1:])}") for one in now.events),
        version="0.0.1",
    )
    store.add([then])
    return then


def decide(
    store: recoupe.Store, verdict: Decided, kind: TargetKind, name: str, *made: Correction
) -> Decision:
    (affair,) = store.affairs()
    target = target_of(store.file_of(affair.key), kind, name, affair=affair.key)
    assert target is not None
    (kept,) = store.decide(Decision(0, "", "Ada", verdict, target, made))
    return kept


def test_decisions_find_their_lines_after_a_new_reading(store: recoupe.Store) -> None:
    then = older(store)
    (affair,) = store.affairs()
    file = store.file_of(affair.key)
    denial = next(one for one in file.attributions if one.id.endswith("-old"))
    act = decide(store, "correct", "attribution", line_id(denial), Correction("act", "reject"))
    event = file.events[0]
    refused = decide(store, "refuse", "event", line_id(event))
    assert len(list(store.read_again())) == 1
    again = store.file_of(affair.key)
    assert not again.outdated
    found = {one.decisions[0].number: one.id for one in again.judgements if one.decisions}
    assert found[act.number] == line_id(denial).removesuffix("-old")
    assert found[refused.number] != line_id(event)
    assert [one.trigger for one in again.refused.events] == [event.trigger]
    assert len(then.events) == len(again.events) + 1


def test_a_decision_on_what_is_read_no_more_is_told(store: recoupe.Store) -> None:
    then = older(store)
    wrong = replace(then.events[0], id="e9", trigger=then.events[0].trigger)
    ghost = replace(
        then,
        dispatch=replace(then.dispatch, id="ghost", source_uri="ghost.txt"),
        events=(replace(wrong, trigger=replace(wrong.trigger, start=0, end=4, text="OSLO")),),
    )
    store.add([ghost])
    keys = [one.key for one in store.affairs()]
    (key,) = {store.affair_of("dispatch", "ghost")} & set(keys)
    assert key is not None
    file = store.file_of(key)
    target = target_of(file, "event", "ghost.e9", affair=key)
    assert target is not None
    store.decide(Decision(0, "", "Ada", "confirm", target))
    list(store.read_again())
    key = store.affair_of("dispatch", "ghost") or key
    lost = store.file_of(key).outdated
    assert [(one.decision.target.text, one.why) for one in lost] == [("OSLO", "line_gone")]
    assert store.dossier().outdated == lost


def test_lists_and_the_crisis_file_tell_the_same(store: recoupe.Store) -> None:
    store.add([reading()])
    (affair,) = store.affairs()
    file = store.file_of(affair.key)
    decide(store, "refuse", "attribution", line_id(file.attributions[0]))
    decide(store, "confirm", "event", line_id(file.events[0]))
    for verdict in ("refused", "confirmed"):
        listed = {one.id for one in store.find_lines(LineQuery(verdict=verdict)).lines}
        told = {
            one.id
            for one in store.file_of(affair.key).judgements
            if one.verdict == verdict and one.kind != "entity"
        }
        assert listed == told
    assert store.dossier().refused == store.file_of(affair.key).refused


def test_what_was_decided_is_given_affair_by_affair(store: recoupe.Store) -> None:
    store.add([reading()])
    assert list(store.decided()) == []
    (affair,) = store.affairs()
    decide(store, "seen", "event", line_id(store.file_of(affair.key).events[0]))
    decide(store, "confirm", "event", line_id(store.file_of(affair.key).events[0]))
    assert [key for key, _ in store.decided()] == [affair.key]
