import contextlib
import json
import os
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import msgspec
import pytest

from recoupe.records import Added, Comparison, Reading
from recoupe.records.dossier import Dossier

PORT = (
    "OSLO (Agence Boréale) - Le ministre norvégien de la Pêche, Torvald Strand, a déclaré mardi "
    "que le port resterait ouvert.\n\nLe Danemark dément tout blocus.\n"
)


def recoupe(
    *options: str, given: bytes = b"", cwd: Path | None = None
) -> subprocess.CompletedProcess[bytes]:
    """Run the command as a user does, at 80 columns."""
    return subprocess.run(
        [sys.executable, "-m", "recoupe.cli", *options],
        input=given,
        capture_output=True,
        cwd=cwd,
        env={**os.environ, "COLUMNS": "80", "PYTHONUTF8": "1"},
        check=False,
        timeout=120,
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "port.txt").write_text(PORT, encoding="utf-8")
    return tmp_path


def test_help_comes_nearly_as_soon_as_the_library_of_commands() -> None:
    def best(*command: str) -> float:
        taken = []
        for _ in range(3):
            start = time.monotonic()
            subprocess.run([sys.executable, *command], capture_output=True, check=True)
            taken.append(time.monotonic() - start)
        return min(taken)

    assert best("-m", "recoupe.cli", "--help") < 4 * best("-c", "import typer")


def test_help_loads_no_heavy_room() -> None:
    heavy = [
        "spacy",
        "babel",
        "jinja2",
        "rich",
        "numpy",
        "httpx",
        "pyarrow",
        "lxml",
        "trafilatura",
        "xlsxwriter",
    ]
    code = f"import sys, recoupe.cli; print([m for m in {heavy} if m in sys.modules])"
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    assert out.stdout.strip() == b"[]"


def test_version_is_that_of_the_package() -> None:
    from recoupe.pipeline import VERSION

    assert recoupe("--version").stdout.decode().strip() == f"recoupe {VERSION}"


def test_jsonl_has_one_whole_reading_a_line(folder: Path) -> None:
    done = recoupe("read", str(folder), "--format", "jsonl")
    assert (done.returncode, done.stderr) == (0, b"")
    (line,) = done.stdout.splitlines()
    assert set(json.loads(line)) == {
        *("dispatch", "layout", "mentions", "entities", "timexes"),
        *("attributions", "events", "problems", "version"),
    }
    reading = msgspec.json.decode(line, type=Reading)
    assert reading.dispatch.text == PORT
    assert reading.dispatch.source_uri.endswith("port.txt")


def test_standard_input_is_a_dispatch() -> None:
    done = recoupe("read", "-", given=PORT.encode())
    assert done.returncode == 0
    assert "Torvald Strand" in done.stdout.decode()
    assert max(map(len, done.stdout.decode().splitlines())) <= 80


def test_a_reading_shows_events_apart_from_speech_by_how_they_stand() -> None:
    text = (
        "NAIROBI (Agence Boréale) - L'armée kényane a bombardé lundi un camp près de Garissa.\n\n"
        "Le Kenya a démenti que ses soldats aient tué des civils.\n"
    )
    shown = recoupe("read", "-", given=text.encode()).stdout.decode()
    events, _, speech = shown.partition("PAROLES")
    assert "ÉVÉNEMENTS" in events
    assert events.index("Nouveaux") < events.index("a bombardé")
    assert "Agence Boréale, de sa propre voix" in events
    assert "dément" in speech
    assert max(map(len, shown.splitlines())) <= 80


def test_the_file_as_data_has_the_events_of_all_dispatches(folder: Path) -> None:
    (folder / "camp.txt").write_text("L'armée kényane a bombardé lundi un camp.", "utf-8")
    data = folder / "out.json"
    recoupe("dossier", str(folder), "--json", str(data))
    file = msgspec.json.decode(data.read_bytes(), type=Dossier)
    texts = {dispatch.id: dispatch.text for dispatch in file.dispatches}
    assert any(event.type == "ASSAULT" for event in file.events)
    for event in file.events:
        words = event.trigger
        assert texts[event.dispatch][words.start : words.end] == words.text


def test_some_problems_give_status_1_and_the_rest_is_read(folder: Path) -> None:
    (folder / "vide.txt").write_bytes(b"")
    done = recoupe("read", str(folder), "--format", "jsonl")
    assert done.returncode == 1
    assert len(done.stdout.splitlines()) == 1
    error = done.stderr.decode()
    assert "vide.txt" in error
    assert "found" in error
    assert "expected" in error


@pytest.mark.parametrize("command", ["read", "dossier"])
def test_nothing_to_be_done_gives_status_2(command: str, tmp_path: Path) -> None:
    done = recoupe(command, str(tmp_path / "absent.txt"))
    assert done.returncode == 2
    assert b"absent.txt" in done.stderr
    assert b"Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("options", "found", "expected"),
    [
        (("read",), "no PATHS...", "files, folders, addresses"),
        (("read", "x", "--format", "xml"), "'xml' for --format", "one of text, jsonl"),
        (("dossier", "x", "--lang", "de"), "'de' for --lang", "one of fr, en"),
        (("dossier", "x", "--pdf"), "an unknown option --pdf", "one of --html, --markdown"),
        (("dossier", "x", "--html"), "--html with nothing behind it", "its value"),
        (("compare", "a"), "no B", "the other"),
        (("compare", "a", "b", "c"), "too much: c", "A B"),
        (("nope",), "an unknown command 'nope'", "one of read, add"),
    ],
)
def test_wrong_usage_is_told_in_one_line(
    options: tuple[str, ...], found: str, expected: str
) -> None:
    done = recoupe(*options)
    assert done.returncode == 2
    (line,) = done.stderr.decode().splitlines()
    assert f"found {found}; expected " in line
    assert expected in line
    assert line.endswith("--help")


def test_the_crisis_file_goes_to_terminal_page_and_json(folder: Path) -> None:
    page, data = folder / "out.html", folder / "out.json"
    done = recoupe("dossier", str(folder / "port.txt"), "--html", str(page), "--json", str(data))
    assert done.returncode == 0
    assert done.stdout.decode().startswith("DOSSIER DE CRISE")
    assert page.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    file = msgspec.json.decode(data.read_bytes(), type=Dossier)
    assert file.dispatches[0].mark == "A"
    assert not list(folder.glob(".*.partial"))


def test_a_store_gives_the_same_file_as_its_dispatches(folder: Path, tmp_path: Path) -> None:
    (folder / "camp.txt").write_text("L'armée kényane a bombardé lundi un camp.", "utf-8")
    store = tmp_path / "crise.db"
    for name, said in (("port", b"1 added"), ("camp", b"1 added"), ("port", b"1 already there")):
        done = recoupe("add", str(store), str(folder / f"{name}.txt"))
        assert (done.returncode, done.stderr) == (0, b"")
        assert said in done.stdout
    pages, files = [], []
    for given in ([str(store)], [str(folder / "camp.txt"), str(folder / "port.txt")]):
        page, data = tmp_path / "out.html", tmp_path / "out.json"
        done = recoupe("dossier", *given, "--html", str(page), "--json", str(data))
        assert done.returncode == 0
        pages.append((page.read_bytes(), done.stdout))
        files.append(json.loads(data.read_bytes()))
    assert pages[0] == pages[1]
    assert files[0] == files[1]


def test_what_was_added_can_be_had_as_data(folder: Path) -> None:
    (folder / "vide.txt").write_bytes(b"")
    paths = [str(folder / "port.txt"), str(folder / "vide.txt")]
    done = recoupe("add", str(folder / "crise.db"), *paths, "--json")
    assert done.returncode == 1
    assert b"vide.txt" in done.stderr
    told = msgspec.json.decode(done.stdout, type=Added)
    assert (len(told.added), told.known, len(told.problems)) == (1, (), 1)


@pytest.mark.parametrize("command", ["add", "dossier"])
def test_what_cannot_serve_as_a_store_is_left_as_it_is(command: str, folder: Path) -> None:
    target = folder / "autre.db"
    with contextlib.closing(sqlite3.connect(target)) as other:
        other.execute("CREATE TABLE notes (words TEXT)")
    before = target.read_bytes()
    more = [str(folder / "port.txt")] if command == "add" else []
    done = recoupe(command, str(target), *more)
    assert (done.returncode, done.stdout) == (2, b"")
    assert b"a database of another program; expected a store" in done.stderr
    assert target.read_bytes() == before


def test_a_store_stands_alone(folder: Path) -> None:
    store = folder / "crise.db"
    recoupe("add", str(store), str(folder / "port.txt"))
    done = recoupe("dossier", str(store), str(folder / "port.txt"))
    assert done.returncode == 2
    assert b"found a store among other inputs" in done.stderr


def test_a_store_without_dispatches_gives_no_file(folder: Path) -> None:
    store = folder / "crise.db"
    assert recoupe("add", str(store), str(folder / "absent.txt")).returncode == 2
    done = recoupe("dossier", str(store))
    assert (done.returncode, done.stdout) == (2, b"")
    assert b"absent.txt" in done.stderr


def test_a_store_is_never_written_over(folder: Path) -> None:
    store = folder / "crise.db"
    recoupe("add", str(store), str(folder / "port.txt"))
    done = recoupe("dossier", str(store), "--json", str(store))
    assert done.returncode == 2
    assert b"found among the dispatches" in done.stderr
    assert recoupe("dossier", str(store)).returncode == 0


def test_the_file_can_be_in_english(folder: Path) -> None:
    page = folder / "out.html"
    done = recoupe("dossier", str(folder / "port.txt"), "--lang", "en", "--html", str(page))
    assert done.stdout.decode().startswith("CRISIS FILE")
    assert '<html lang="en">' in page.read_text(encoding="utf-8")


def test_a_missing_folder_is_told_before_anything_is_read(folder: Path) -> None:
    done = recoupe("dossier", str(folder), "--html", str(folder / "no" / "out.html"))
    assert (done.returncode, done.stdout) == (2, b"")
    assert b"found no folder" in done.stderr
    assert b"create it first" in done.stderr


def test_a_folder_is_no_file_to_write(folder: Path) -> None:
    done = recoupe("dossier", str(folder), "--json", str(folder))
    assert done.returncode == 2
    assert b"found a folder; expected a file name" in done.stderr


def test_two_results_never_share_a_file(folder: Path) -> None:
    target = folder.parent / "dossier.out"
    done = recoupe("dossier", str(folder), "--html", str(target), "--json", str(target))
    assert done.returncode == 2
    assert b"found as the file of two results" in done.stderr
    assert not target.exists()


def test_a_dispatch_is_never_written_over(folder: Path) -> None:
    target = folder / "port.txt"
    for given in (str(target), str(folder)):
        done = recoupe("dossier", given, "--html", str(target))
        assert done.returncode == 2
        assert b"found among the dispatches" in done.stderr
    assert target.read_text(encoding="utf-8") == PORT


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_a_full_disk_is_told(folder: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "recoupe.cli", "read", str(folder)],
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert done.returncode == 2
    assert b"No space left" in done.stderr
    assert b"Traceback" not in done.stderr
    assert b"Exception ignored" not in done.stderr


def test_a_closed_pipe_is_silent(folder: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        [sys.executable, "-m", "recoupe.cli", "read", str(folder), "--format", "jsonl"],
        stdout=writing,
        stderr=subprocess.PIPE,
        check=False,
    )
    os.close(writing)
    assert done.stderr == b""


def test_the_demo_says_that_it_is_fiction_and_where_its_page_is(tmp_path: Path) -> None:
    done = recoupe("demo", cwd=tmp_path)
    lines = done.stdout.decode().splitlines()
    assert done.returncode == 0, done.stderr
    assert lines[0].startswith("Fiction")
    assert lines.index("ÉVÉNEMENTS") < lines.index("Nouveaux") < lines.index("PAROLES")
    assert max(map(len, lines[:-1])) <= 80
    assert lines[-1] == str((tmp_path / "crise-exemple.html").resolve())
    assert (tmp_path / "crise-exemple.html").stat().st_size > 10_000


def test_two_dispatches_are_put_side_by_side(tmp_path: Path) -> None:
    sample = Path(__file__).parent.parent / "src" / "recoupe" / "sample" / "fr"
    one, other = (str(sample / name) for name in ("03-noroit-appel.txt", "04-boreal-appel.txt"))
    data, html = tmp_path / "two.json", tmp_path / "two.html"
    done = recoupe("compare", other, one, "--json", str(data), "--html", str(html))
    assert (done.returncode, done.stderr) == (0, b"")
    text = done.stdout.decode()
    assert "DEUX DÉPÊCHES" in text
    assert "RECOUPÉ" in text
    assert max(map(len, text.splitlines())) <= 80
    compared = msgspec.json.decode(data.read_bytes(), type=Comparison)
    assert [dispatch.source_uri.rsplit("/")[-1][:2] for dispatch in compared.file.dispatches] == [
        "03",
        "04",
    ]
    assert html.read_text("utf-8").startswith("<!DOCTYPE html>")


def test_what_is_not_two_dispatches_is_not_compared(folder: Path) -> None:
    port = str(folder / "port.txt")
    done = recoupe("compare", port, port)
    assert (done.returncode, done.stdout) == (2, b"")
    error = done.stderr.decode()
    assert "found 1 dispatch" in error
    assert "expected exactly two different ones" in error


def test_a_missing_file_is_told_once(folder: Path) -> None:
    done = recoupe("compare", str(folder / "port.txt"), str(folder / "none.txt"))
    assert (done.returncode, done.stdout) == (2, b"")
    (line,) = done.stderr.decode().splitlines()
    assert "none.txt: found no file of this name" in line


def test_what_was_decided_is_exported_into_an_empty_folder(folder: Path) -> None:
    from recoupe.decisions import target_of
    from recoupe.keeping import open_store
    from recoupe.records import Decision

    assert recoupe("add", "crisis.db", "port.txt", cwd=folder).returncode == 0
    nothing = recoupe("export", "crisis.db", "--to", "gold", "--format", "gold", cwd=folder)
    assert (nothing.returncode, nothing.stdout) == (2, b"gold: nothing was decided\n")
    with open_store(folder / "crisis.db") as store:
        (affair,) = store.affairs()
        file = store.file_of(affair.key)
        line = file.attributions[0]
        target = target_of(file, "attribution", f"{line.dispatch}.{line.id}", affair=affair.key)
        assert target is not None
        store.decide(Decision(0, "", "Ada", "confirm", target))
    done = recoupe("export", "crisis.db", "--to", "gold", "--format", "gold", cwd=folder)
    assert (done.returncode, done.stdout) == (0, b"gold: 2 files\n")
    assert {path.suffix for path in (folder / "gold" / "dispatches").iterdir()} == {".txt", ".json"}
    again = recoupe("export", "crisis.db", "--to", "gold", cwd=folder)
    assert again.returncode == 2
    assert b"expected a new or an empty one" in again.stderr


def test_tables_are_written_of_files_and_of_a_store_alike(folder: Path) -> None:
    done = recoupe("export", "port.txt", "--to", "one", cwd=folder)
    assert (done.returncode, done.stdout) == (0, b"csv: 14 files\n")
    assert recoupe("add", "crisis.db", "port.txt", cwd=folder).returncode == 0
    forms = ("--format", "jsonl", "--format", "csv")
    done = recoupe("export", "crisis.db", "--to", "two", *forms, cwd=folder)
    assert (done.returncode, done.stdout) == (0, b"jsonl: 14 files\ncsv: 14 files\n")
    for path in (folder / "one").iterdir():
        assert path.read_bytes() == (folder / "two" / "csv" / path.name).read_bytes(), path.name


def test_an_export_that_cannot_be_is_refused_before_anything_is_read(folder: Path) -> None:
    unknown = recoupe("export", "port.txt", "--to", "out", "--format", "spss", cwd=folder)
    assert unknown.returncode == 2
    assert b"found no such format; expected one of csv" in unknown.stderr
    gold = recoupe("export", "port.txt", "--to", "out", "--format", "gold", cwd=folder)
    assert gold.returncode == 2
    assert b"expected a store" in gold.stderr
    (folder / "vide.txt").write_bytes(b"")
    nothing = recoupe("export", "vide.txt", "--to", "out", cwd=folder)
    assert nothing.returncode == 2
    assert not (folder / "out").exists()


def test_formats_are_listed() -> None:
    done = recoupe("export", "--formats")
    assert done.returncode == 0
    assert {b"csv", b"jsonl", b"parquet", b"xlsx", b"gold"} <= set(done.stdout.split())
