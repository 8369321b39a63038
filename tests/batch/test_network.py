import json
import os
import re
import shutil
import subprocess
import sys

import pytest

from .corpora import write_texts

# Every process of a run tells what it looks up and whom it calls.
WATCH = """
import json, os, sys
def watch(event, given):
    if event in ("socket.connect", "socket.getaddrinfo", "socket.sendto"):
        where = given[1] if event != "socket.getaddrinfo" else given[:2]
        with open(os.environ["CALLS"], "a") as file:
            file.write(json.dumps([event, repr(where)]) + "\\n")
sys.addaudithook(watch)
"""
_INET = re.compile(r"AF_INET6?.*?inet_(?:addr|pton)\(.*?\"([0-9a-f.:]+)\"")


def test_no_process_of_a_batch_calls_anybody(tmp_path, meddled, recoupe, monkeypatch) -> None:
    calls = tmp_path / "calls"
    monkeypatch.setenv("CALLS", str(calls))
    for name in ("DAFT_ANALYTICS_ENABLED", "DO_NOT_TRACK", "SCARF_NO_ANALYTICS"):
        monkeypatch.delenv(name, raising=False)
    meddled(WATCH)
    given = write_texts(tmp_path / "in", 2)
    assert recoupe("batch", given, tmp_path / "out").returncode == 0
    told = [json.loads(line) for line in calls.read_text().splitlines()]
    # Daft calls its workers by the name of a file.
    assert told
    assert [call for call in told if not call[1].startswith("'/")] == []


@pytest.mark.skipif(shutil.which("strace") is None, reason="strace is not here")
def test_nothing_beneath_python_calls_anybody(tmp_path) -> None:
    given, log = write_texts(tmp_path / "in", 2), tmp_path / "log"
    run = [sys.executable, "-m", "recoupe.cli", "batch", str(given), str(tmp_path / "out")]
    traced = ["strace", "-f", "-qq", "-e", "trace=connect,sendto", "-o", str(log), *run]
    done = subprocess.run(traced, check=False, capture_output=True, env=os.environ, timeout=300)
    if b"ptrace" in done.stderr:
        pytest.skip("strace may not watch here")
    assert done.returncode == 0, done.stderr
    found = set(_INET.findall(log.read_text()))
    assert "AF_UNIX" in log.read_text()
    assert {
        address for address in found if not address.startswith("127.") and address != "::1"
    } == set()
