"""Tables on the command line: their format, their columns, what came of them."""

import json
from pathlib import Path

import pytest

from test_cli import recoupe

COPY = (
    "OSLO (Agence Boréale) - Le ministre norvégien de la Pêche, Torvald Strand, a déclaré mardi "
    "que le port resterait ouvert."
)
MORE = "COPENHAGUE (Sirocco Presse) - Le Danemark dément tout blocus, a dit mardi un porte-parole."


@pytest.fixture
def table(tmp_path: Path) -> Path:
    rows = f'no;libelle;jour\n1;"{COPY}";2031-03-04\n2;"{MORE}";2031-03-05\n3;;2031-03-06\n'
    (tmp_path / "depeches.csv").write_text(rows, encoding="cp1252")
    return tmp_path / "depeches.csv"


def test_columns_are_named_on_the_command_line(table: Path) -> None:
    done = recoupe(
        "read", "--format", "jsonl", "--map", "text=libelle", "--map", "filed=jour", str(table)
    )
    assert done.returncode == 1
    texts = [json.loads(line)["dispatch"] for line in done.stdout.splitlines()]
    assert [one["text"] for one in texts] == [COPY, MORE]
    assert [one["filed"] for one in texts] == ["2031-03-04", "2031-03-05"]
    assert "depeches.csv#3: line 4: found nothing in column « libelle »" in done.stderr.decode()


def test_contenu_is_known_and_may_be_named(tmp_path: Path) -> None:
    (tmp_path / "d.csv").write_text(f'contenu,ref\n"{COPY}",1\n', encoding="utf-8")
    for options in ((), ("--map", "text=contenu"), ("--as", "csv", "--map", "text=contenu")):
        done = recoupe("read", "--format", "jsonl", *options, str(tmp_path / "d.csv"))
        assert done.returncode == 0, done.stderr
        assert json.loads(done.stdout)["dispatch"]["text"] == COPY


def test_columns_that_are_not_there_are_told_with_those_that_are(table: Path) -> None:
    done = recoupe("read", "--map", "text=contenu", str(table))
    assert done.returncode == 2
    assert "no column « contenu » for text" in done.stderr.decode()
    assert "no, libelle, jour" in done.stderr.decode()


def test_a_format_that_is_named_is_believed(tmp_path: Path) -> None:
    (tmp_path / "d.csv").write_text(f'contenu,ref\n"{COPY}",1\n', encoding="utf-8")
    done = recoupe("read", "--as", "text", "--format", "jsonl", str(tmp_path / "d.csv"))
    assert json.loads(done.stdout)["dispatch"]["text"].startswith("contenu,ref")
    done = recoupe("read", "--as", "parquet", str(tmp_path / "d.csv"))
    assert done.returncode == 2
    assert "found a file without its end; expected a whole Parquet file" in done.stderr.decode()


def test_sums_and_duplicates_across_files_are_reported(table: Path) -> None:
    other = table.with_name("autre.jsonl")
    other.write_text("".join(json.dumps({"text": t}) + "\n" for t in (MORE, COPY, COPY)))
    store = str(table.with_name("crise.db"))
    columns = ("--map", "text=libelle", "--json")
    first = json.loads(recoupe("add", store, str(table), *columns).stdout)
    (report,) = first["reports"]
    assert (report["format"], len(first["added"])) == ("csv", 2)
    sums = ("found", "read", "duplicates", "skipped")
    assert [report[name] for name in sums] == [3, 2, 0, 1]
    assert [one["kind"] for one in first["problems"]] == ["missing"]
    again = recoupe("add", store, str(table), str(other), *columns)
    # A column that is not in one of two files is a problem of that file.
    known, missing = json.loads(again.stdout)["reports"]
    assert [known[name] for name in sums] == [3, 0, 2, 1]
    assert [missing[name] for name in sums] == [1, 0, 0, 1]
    last = json.loads(recoupe("add", store, str(other), "--json").stdout)["reports"]
    assert [last[0][name] for name in sums] == [3, 0, 3, 0]
