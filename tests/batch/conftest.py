"""Processes of a batch in which something is otherwise."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).parent
Run = Callable[..., "subprocess.CompletedProcess[bytes]"]


@pytest.fixture
def meddled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Have a text run at the start of every Python process that is started from here on."""

    def meddle(text: str) -> None:
        folder = tmp_path / "meddling"
        folder.mkdir(exist_ok=True)
        (folder / "sitecustomize.py").write_text(text, "utf-8")
        before = os.environ.get("PYTHONPATH", "")
        monkeypatch.setenv("PYTHONPATH", os.pathsep.join([str(folder), str(HERE), before]))

    return meddle


@pytest.fixture
def start() -> Callable[..., "subprocess.Popen[bytes]"]:
    """Start ``recoupe`` as a process of its own."""

    def begin(*words: object, **options: Any) -> "subprocess.Popen[bytes]":
        command = [sys.executable, "-m", "recoupe.cli", *map(str, words)]
        pipe = subprocess.PIPE
        return subprocess.Popen(command, stdout=pipe, stderr=pipe, **options)

    return begin


@pytest.fixture
def recoupe(start: Callable[..., "subprocess.Popen[bytes]"]) -> Run:
    """Run ``recoupe`` to its end."""

    def run(*words: object, **options: Any) -> "subprocess.CompletedProcess[bytes]":
        process = start(*words, **options)
        out, told = process.communicate(timeout=300)
        return subprocess.CompletedProcess(process.args, process.returncode, out, told)

    return run
