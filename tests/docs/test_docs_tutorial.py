"""The tutorial, done as it says: its commands in order, what they print, the decision."""

import csv
import html
import re
from pathlib import Path

import pytest
from doc_pages import ROOT, blocks
from starlette.testclient import TestClient
from typer.testing import CliRunner

from recoupe.cli import app
from recoupe.web.app import create_app

PAGE = ROOT / "docs" / "tutorial.md"
_STEP = re.compile(r"^```(console|text)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_CODE = re.compile(r"^```.*?^```$|`[^`]*`|\]\([^)]*\)", re.MULTILINE | re.DOTALL)
DESK = "http://127.0.0.1:8765"


def test_the_tutorial_goes_as_it_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")
    (tmp_path / "src").symlink_to(ROOT / "src")
    text = PAGE.read_text("utf-8")
    printed = ""
    for kind, body in _STEP.findall(text):
        if kind == "text":
            _compare(body, printed)
            continue
        for line in body.splitlines():
            printed = _do(line.removeprefix("$ "))
            if line.endswith("crisis.md"):
                told = re.findall(r"`(✎[^`]*)`", text)
                assert told and all(words in printed for words in told)
    assert (tmp_path / "crisis.html").is_file()
    with (tmp_path / "tables" / "decisions.csv").open(encoding="utf-8-sig") as file:
        assert len(list(csv.DictReader(file))) == 1


def test_the_figures_between_are_those_that_are_printed() -> None:
    prose = _CODE.sub("", PAGE.read_text("utf-8")).replace("Python 3.11", "")
    known = set(re.findall(r"\d+", "".join(blocks(PAGE, "text"))))
    assert set(re.findall(r"\d+", prose)) <= known


def _do(line: str) -> str:
    """Run a line of the tutorial, or stand in for whoever sits at the desk; what it prints."""
    if line.startswith(("make ", ". ")):
        return ""
    words = line.split()
    assert words.pop(0) == "recoupe"
    if words[0] == "serve":
        _decide(Path(words[1]))
        return ""
    arguments = [name for word in words for name in _spelled(word)]
    done = CliRunner().invoke(app, arguments, catch_exceptions=False)
    assert done.exit_code == 0, f"{line}\n{done.output}"
    return done.output


def _spelled(word: str) -> list[str]:
    """The word, or the files it stands for, as a shell would give them."""
    return sorted(map(str, Path().glob(word))) if "*" in word else [word]


def _compare(excerpt: str, printed: str) -> None:
    place = 0
    for part in excerpt.split("[...]\n"):
        found = printed.find(part, place)
        assert found >= 0, f"no longer printed, here or at all:\n{part}"
        place = found + len(part)


def _decide(store: Path) -> None:
    """Search, open and confirm the line that the tutorial names."""
    text = " ".join(PAGE.read_text("utf-8").split())
    (words,) = re.findall(r"Type `([^`]+)`", text)
    (title,) = re.findall(r"and open \*([^*]+)\*", text)
    with TestClient(create_app(store, token="t", port=8765, lang="en"), base_url=DESK) as desk:
        desk.cookies.set("recoupe-8765", "t")
        found = html.unescape(desk.get("/search", params={"q": words}).text)
        lines = re.findall(r'href="(/line/finding/\w+)[^"]*"[^>]*>\s*(.*?)</a>', found, re.DOTALL)
        (path,) = {path for path, label in lines if title in re.sub(r"<[^>]+>", "", label)}
        card = html.unescape(desk.get(path).text)
        for name in re.findall(r"\*(Side by side|Confirm|Refuse|Correct)\*", text):
            assert name in card
        form = re.search(r'<form method="post" action="/decide".*?</form>', card, re.DOTALL)
        assert form
        hidden = dict(re.findall(r'type="hidden" name="(\w+)" value="([^"]*)"', form[0]))
        asked = {**hidden, "verdict": "confirm"}
        answer = desk.post("/decide", data=asked, headers={"origin": DESK}, follow_redirects=False)
        assert answer.status_code == 303
