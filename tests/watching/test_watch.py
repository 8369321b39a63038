"""The watch over a store: what is new is added, what it brings is told, and nothing twice."""

import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import pytest

import recoupe
from recoupe.errors import StoreError
from recoupe.intake import Options
from recoupe.records import Added, Problem
from recoupe.records.watching import Notice
from recoupe.watching.plan import Folder, Plan
from recoupe.watching.watch import Event, watch

DISPATCHES = (
    "OSLO (Agence Boréale), 4 mars 2031 - Torvald Strand, ministre norvégien de la Pêche, a "
    "annoncé mardi que la Norvège avait fermé le port de Vardø aux chalutiers danois.\n",
    "COPENHAGUE (Sirocco Presse), 4 mars 2031 - Le ministre norvégien de la Pêche, Torvald Strand, "
    "a annoncé la fermeture du port de Vardø. Interrogé par la presse danoise, il a annoncé mardi "
    "que la Norvège avait fermé Vardø aux chalutiers du Danemark.\n",
)


def never(*_: object, **__: object) -> Any:
    raise AssertionError("nothing is fetched for a folder")


def arrive(folder: Path, number: int) -> None:
    folder.mkdir(exist_ok=True)
    place = folder / f"{number}.txt"
    place.write_text(DISPATCHES[number], encoding="utf-8")
    os.utime(place, (time.time() - 60, time.time() - 60))


def plan(folder: Path, webhook: str | None = None) -> Plan:
    return Plan((Folder(folder, 30.0, Options()),), webhook)


def once(store: Path, planned: Plan) -> list[Event]:
    return list(watch(store, planned, never, threading.Event(), once=True))


def notices(events: list[Event]) -> list[Notice]:
    return [one for one in events if isinstance(one, Notice)]


@contextmanager
def listening(*statuses: int) -> Iterator[tuple[str, list[dict[str, Any]]]]:
    """A program that takes notices; it answers with these statuses first, then with 204."""
    taken: list[dict[str, Any]] = []
    left = list(statuses)

    class Listener(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            status = left.pop(0) if left else 204
            if status == 204:
                taken.append(json.loads(body))
            self.send_response(status)
            self.end_headers()

        def log_message(self, *_: object) -> None:
            pass

    server = HTTPServer(("127.0.0.1", 0), Listener)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/notices", taken
    finally:
        server.shutdown()
        server.server_close()


def test_what_the_store_had_is_not_told_and_what_comes_is(tmp_path: Path) -> None:
    store, folder = tmp_path / "crise.db", tmp_path / "entrant"
    arrive(folder, 0)
    first = once(store, plan(folder))
    assert [len(one.added) for one in first if isinstance(one, Added) and one.added] == [1]
    assert notices(first) == []
    arrive(folder, 1)
    told = notices(once(store, plan(folder)))
    assert [(one.agencies, one.was, one.now) for one in told if one.kind == "agency_gained"] == [
        (("Sirocco Presse",), None, None)
    ]
    assert {(one.was, one.now) for one in told if one.kind == "agreement_changed"} == {
        ("single_source", "corroborated_one_origin")
    }
    assert len({one.id for one in told}) == len(told)
    with recoupe.open_store(store) as opened:
        findings = {one.id for one in opened.dossier().findings}
        assert {one.item for one in told if one.kind != "agency_gained"} <= findings
    assert once(store, plan(folder)) == []


def test_the_store_in_a_watched_folder_is_left_alone(tmp_path: Path) -> None:
    folder = tmp_path / "entrant"
    arrive(folder, 0)
    store = folder / "crise.db"
    once(store, plan(folder))
    for one in folder.glob("crise.db*"):
        os.utime(one, (time.time() - 60, time.time() - 60))
    assert once(store, plan(folder)) == []
    with recoupe.open_store(store) as opened:
        assert {Path(one.report.source).name for one in opened.reports()} == {"0.txt"}
        assert opened.problems() == ()


def test_a_contradiction_is_told_first(tmp_path: Path) -> None:
    store, folder = tmp_path / "crise.db", tmp_path / "entrant"
    folder.mkdir()
    accused = (
        "OSLO (Agence Boréale), 4 mars 2031 - La Norvège a accusé mardi le Danemark d'avoir "
        "bombardé le port de Vardø.\n"
    )
    denied = (
        "COPENHAGUE (Sirocco Presse), 4 mars 2031 - Le Danemark a démenti mardi avoir bombardé "
        "le port de Vardø, comme l'en accuse la Norvège.\n"
    )
    for name, text in (("a", accused), ("b", denied)):
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
        os.utime(folder / f"{name}.txt", (1, 1))
        told = notices(once(store, plan(folder)))
    assert told[0].kind == "contradiction"
    assert told[0].now == "parties_contradict"


def test_who_listens_later_is_told_what_comes_later(tmp_path: Path) -> None:
    store, folder = tmp_path / "crise.db", tmp_path / "entrant"
    arrive(folder, 0)
    once(store, plan(folder))
    with listening(500, 500) as (address, taken):
        listened = plan(folder, address)
        assert once(store, listened) == []
        arrive(folder, 1)
        refused = once(store, listened)
        assert notices(refused)
        assert [one.kind for one in refused if isinstance(one, Problem)] == ["webhook"]
        assert taken == []
        again = once(store, listened)
        assert [one.kind for one in again if isinstance(one, Problem)] == ["webhook"]
        assert notices(again) == []
        last = once(store, listened)
        assert last == []
        assert [one["id"] for one in taken] == [one.id for one in notices(refused)]
        assert once(store, listened) == []
        assert len(taken) == len(notices(refused))


def test_a_program_that_is_not_there_is_a_problem(tmp_path: Path) -> None:
    store, folder = tmp_path / "crise.db", tmp_path / "entrant"
    address = "http://127.0.0.1:9/notices"
    arrive(folder, 0)
    once(store, plan(folder, address))
    arrive(folder, 1)
    events = once(store, plan(folder, address))
    assert [one.kind for one in events if isinstance(one, Problem)] == ["webhook"]
    assert notices(events)


def test_what_was_added_but_not_told_is_told_after_a_restart(tmp_path: Path) -> None:
    store, folder = tmp_path / "crise.db", tmp_path / "entrant"
    arrive(folder, 0)
    once(store, plan(folder))
    arrive(folder, 1)
    cut_short = watch(store, plan(folder), never, threading.Event(), once=True)
    for event in cut_short:
        if isinstance(event, Added) and event.added:
            break
    cut_short.close()  # type: ignore[attr-defined]
    with recoupe.open_store(store) as opened:
        assert len(list(opened.readings())) == 2
    assert {one.kind for one in notices(once(store, plan(folder)))} == {
        "agency_gained",
        "agreement_changed",
    }


def test_a_file_that_is_no_store_ends_it(tmp_path: Path) -> None:
    other = tmp_path / "autre.db"
    other.write_bytes(b"SQLite format 3\x00" + b"x" * 5000)
    with pytest.raises(StoreError):
        once(other, plan(tmp_path))


def test_on_the_command_line_it_adds_tells_and_ends_when_asked(tmp_path: Path) -> None:
    folder = tmp_path / "entrant"
    arrive(folder, 0)
    (tmp_path / "plan.toml").write_text('[[folder]]\npath = "entrant"\nevery = "1s"\n')
    command = [sys.executable, "-m", "recoupe.cli", "watch", "crise.db", "plan.toml", "--json"]
    process = subprocess.Popen(
        command, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    timer = threading.Timer(120, process.kill)
    timer.start()
    assert process.stdout is not None
    assert process.stderr is not None
    assert "1 found = 1 read" in process.stderr.readline()
    arrive(folder, 1)
    first = json.loads(process.stdout.readline())
    assert first["kind"] in {"agency_gained", "agreement_changed"}
    process.send_signal(signal.SIGTERM)
    assert process.wait() == 0
    timer.cancel()
    process.stdout.close()
    process.stderr.close()
