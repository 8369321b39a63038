"""Every input gives a dispatch or a problem that says what to do, and none stops the rest."""

import io
from pathlib import Path

import pytest
from reads import read_all

from recoupe.intake import Options, find_files
from recoupe.records import Dispatch, Problem

FRENCH = (
    "Genève, 3 mars 2031 (Agence Fictive) - Le ministre a déclaré « à l'aube » que l'été serait "
    "« très long », d'après l'état-major. Ça ira, où qu'il aille."
)
CURLY = FRENCH.replace("'", "’") + " Une œuvre à 3 €…"
ENGLISH = "The minister said on Tuesday that the talks had been frank and that nobody would leave."


def read_one(folder: Path, data: bytes, name: str = "d.txt") -> Dispatch | Problem:
    (folder / name).write_bytes(data)
    (item,) = read_all([str(folder / name)])
    return item


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (CURLY, "utf-8"),
        (CURLY, "utf-8-sig"),
        (CURLY, "utf-16"),
        (CURLY, "utf-16-le"),
        (CURLY, "utf-16-be"),
        (CURLY, "utf-32"),
        (CURLY, "cp1252"),
        (FRENCH, "latin-1"),
        (FRENCH, "mac-roman"),
        (FRENCH, "cp850"),
        ("Il a été là.", "latin-1"),
    ],
)
def test_text_is_read_right_whatever_its_encoding(tmp_path: Path, text: str, encoding: str) -> None:
    item = read_one(tmp_path, text.encode(encoding))
    assert isinstance(item, Dispatch)
    assert item.text == text
    assert item.lang == "fr"


def test_only_line_ends_change(tmp_path: Path) -> None:
    item = read_one(tmp_path, " \u00a0Il part.\r\n\r\nE\u0301te\u0301 🛰️\rFin \n".encode())
    assert isinstance(item, Dispatch)
    assert item.text == " \u00a0Il part.\n\nE\u0301te\u0301 🛰️\nFin \n"


@pytest.mark.parametrize(
    ("data", "kind", "found"),
    [
        (b"", "empty", "empty file"),
        (b" \n\t\r\n", "no_text", "blanks"),
        ("\ufeff\u00a0\n".encode(), "no_text", "blanks"),
        (b"%PDF-1.7 \x00\x01", "binary", "PDF"),
        (b"PK\x03\x04\x00", "binary", "zip"),
        (b"\x89PNG\r\n\x1a\n\x00", "binary", "PNG"),
        (b"abc\x00def\x00\x00", "binary", "zero"),
        (ENGLISH.encode(), "language", "« en »"),
    ],
)
def test_what_is_no_dispatch_is_a_problem(
    tmp_path: Path, data: bytes, kind: str, found: str
) -> None:
    item = read_one(tmp_path, data)
    assert isinstance(item, Problem)
    assert item.kind == kind
    assert found in item.found
    assert "d.txt" in item.where
    assert item.expected
    assert item.action


def test_file_above_the_limit(tmp_path: Path) -> None:
    (tmp_path / "d.txt").write_text(FRENCH)
    (item,) = read_all([str(tmp_path / "d.txt")], options=Options(max_bytes=20))
    assert isinstance(item, Problem)
    assert item.kind == "too_large"


def test_missing_file_does_not_stop_the_next(tmp_path: Path) -> None:
    (tmp_path / "d.txt").write_text(FRENCH, encoding="utf-8")
    first, second = read_all([str(tmp_path / "absent.txt"), str(tmp_path / "d.txt")])
    assert isinstance(first, Problem)
    assert first.kind == "vanished"
    assert isinstance(second, Dispatch)


def test_damaged_utf8_is_read_and_reported(tmp_path: Path) -> None:
    data = CURLY.encode()
    (tmp_path / "d.txt").write_bytes(data[:60] + b"\xff" + data[60:])
    problem, dispatch = read_all([str(tmp_path / "d.txt")])
    assert isinstance(problem, Problem)
    assert (problem.kind, "byte 60" in problem.where) == ("encoding", True)
    assert isinstance(dispatch, Dispatch)
    assert "\ufffd" in dispatch.text


def test_folder_is_read_in_order_and_says_what_it_skips(tmp_path: Path) -> None:
    for name in ("b.txt", "a", "c.html", ".cache", "d.docx", "sub/e.text"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(FRENCH, encoding="utf-8")
    items = list(read_all([str(tmp_path)]))
    names = [getattr(item, "source_uri", None) or getattr(item, "where", "") for item in items]
    assert [Path(name).name for name in names] == ["a", "b.txt", "c.html", "d.docx", "e.text"]
    skipped = items[3]
    assert isinstance(skipped, Problem)
    assert skipped.kind == "format"


def test_folder_without_texts(tmp_path: Path) -> None:
    (item,) = read_all([str(tmp_path)])
    assert isinstance(item, Problem)
    assert item.kind == "no_text"


def test_device_is_refused_rather_than_read_for_ever() -> None:
    (item,) = read_all(["/dev/zero"])
    assert isinstance(item, Problem)
    assert item.kind == "format"


def test_standard_input() -> None:
    (item,) = read_all(["-"], stdin=io.BytesIO(FRENCH.encode()))
    assert isinstance(item, Dispatch)
    assert (item.text, item.source_uri) == (FRENCH, "stdin")


def test_short_text_is_not_judged_by_its_language(tmp_path: Path) -> None:
    item = read_one(tmp_path, b"OK, no comment.")
    assert isinstance(item, Dispatch)
    assert item.lang == "fr"


def test_same_text_is_one_dispatch_whatever_its_file(tmp_path: Path) -> None:
    first = read_one(tmp_path, FRENCH.encode("latin-1"), "a.txt")
    second = read_one(tmp_path, FRENCH.encode(), "b.txt")
    assert isinstance(first, Dispatch)
    assert isinstance(second, Dispatch)
    assert first.id == second.id
    assert first.source_uri.endswith("a.txt")


def test_files_are_found_lazily() -> None:
    found = find_files(iter(["-", "x"]))  # type: ignore[arg-type]
    assert next(found) is not None
