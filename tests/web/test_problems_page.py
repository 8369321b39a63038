import csv
import io
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

import recoupe.web
from recoupe.keeping import open_store

from .conftest import SAMPLE, client_of

LABELS = Path(recoupe.web.__path__[0]) / "labels"
PAGE = Path(recoupe.web.__path__[0]).parents[2] / "docs" / "reference" / "problems.md"


@pytest.fixture
def troubled(tmp_path: Path) -> Iterator[TestClient]:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "vide <b>.txt").write_bytes(b"")
    (folder / "image.txt").write_bytes(b"\x89PNG\x00\x00\x00\x01" * 40)
    with open_store(tmp_path / "some.db") as opened:
        opened.add([next(SAMPLE.iterdir()), folder])
    with client_of(tmp_path / "some.db") as client:
        yield client


def test_what_could_not_be_read_stands_with_its_remedy(troubled: TestClient) -> None:
    page = troubled.get("/problems").text
    assert "Fichiers vides" in page
    assert "vide &lt;b&gt;.txt" in page
    assert "2 problèmes" in page
    assert re.search(r"<td class=\"n\">1</td>", page)


def test_what_came_of_each_input_stands_there(troubled: TestClient) -> None:
    page = troubled.get("/problems").text
    rows = [re.findall(r"<td[^>]*>(.*?)</td>", row) for row in re.findall(r"<tr>.*?</tr>", page)]
    told = {row[0].rpartition("/")[2]: row[2:6] for row in rows if len(row) == 7}
    assert told == {"vide &lt;b&gt;.txt": ["1", "0", "0", "1"], "image.txt": ["1", "0", "0", "1"]}
    assert "lues : 1" in page


def test_problems_are_kept_as_a_table(troubled: TestClient) -> None:
    text = troubled.get("/problems?as=csv").content.decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    assert {row["kind"] for row in rows} == {"binary", "empty"}
    assert len(troubled.get("/problems?as=json").json()) == 2


def test_where_all_was_read_it_says_so(client: TestClient) -> None:
    assert "Aucun problème" in client.get("/problems").text


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_every_kind_of_problem_has_its_name(lang: str) -> None:
    told = re.findall(r"^\| `(\w+)` \|", PAGE.read_text("utf-8"), re.MULTILINE)
    named = tomllib.loads((LABELS / f"{lang}.toml").read_text("utf-8"))["problem_kinds"]
    assert list(named) == told


def _keys(value: object, path: str = "") -> set[str]:
    if not isinstance(value, dict):
        return {path}
    return {key for name, one in value.items() for key in _keys(one, f"{path}.{name}")}


def test_both_languages_have_the_same_words() -> None:
    french, english = (
        _keys(tomllib.loads((LABELS / f"{lang}.toml").read_text("utf-8"))) for lang in ("fr", "en")
    )
    assert french == english
