"""Tables, as lines of JSON, as text and as Parquet: every row is a dispatch."""

import csv
import gzip
import io
import json
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from reads import read_all

from recoupe.intake import Options
from recoupe.records import Dispatch, Problem

COPY = "Le ministre norvégien de la Pêche a déclaré mardi que le port d’Estran resterait fermé."
MORE = "Le Danemark dément « tout blocus », a dit un porte-parole de l’armée à la radio publique."
ROW = {
    "id": "bor-0412",
    "Titre": "Estran : le port fermé",
    "Contenu": f"{COPY}\n\n{MORE}",
    "Source": "La Gazette de l’Estran",
    "agence": "Agence Boréale",
    "Auteur": "Awa Ba",
    "Date de publication": "2031-03-04T09:15:00+01:00",
    "URL": "https://gazette.example/estran",
    "Mot-clé": "estran-port",
    "révision": "2",
    "statut": "usable",
    "remplace": "bor-0411",
    "embargo": "2031-03-04T12:00Z",
    "Langue": "fr-FR",
    "remarque": "sans objet",
}
OTHER = {**ROW, "id": "bor-0413", "Titre": "Oslo répond", "Contenu": MORE}
Write = Callable[[Path, Sequence[Mapping[str, Any]]], None]


def write_lines(path: Path, rows: Sequence[Mapping[str, Any]]) -> None:
    path.write_bytes(b"".join(json.dumps(row).encode() + b"\n" for row in rows))


def write_array(path: Path, rows: Sequence[Mapping[str, Any]]) -> None:
    path.write_text(json.dumps(rows, ensure_ascii=False, indent=2), encoding="utf-8")


def write_packed(path: Path, rows: Sequence[Mapping[str, Any]]) -> None:
    # Two members, as of two files put one behind the other.
    lines = [json.dumps(row, ensure_ascii=False).encode() + b"\n" for row in rows]
    path.write_bytes(b"".join(gzip.compress(line) for line in lines))


def write_parquet(path: Path, rows: Sequence[Mapping[str, Any]]) -> None:
    pq.write_table(pa.Table.from_pylist(list(rows)), path)


def text_writer(sign: str, encoding: str, quoting: int = csv.QUOTE_MINIMAL) -> Write:
    def write(path: Path, rows: Sequence[Mapping[str, Any]]) -> None:
        with path.open("w", encoding=encoding, newline="") as file:
            writer = csv.DictWriter(file, list(rows[0]), delimiter=sign, quoting=quoting)
            writer.writeheader()
            writer.writerows(rows)

    return write


WRITERS: dict[str, tuple[Write, str, str]] = {
    "lines": (write_lines, "jsonl", "utf-8"),
    "array": (write_array, "jsonl", "utf-8"),
    "packed": (write_packed, "jsonl", "utf-8"),
    "parquet": (write_parquet, "parquet", "utf-8"),
    "commas": (text_writer(",", "utf-8"), "csv", "utf-8"),
    "quoted": (text_writer(",", "utf-8", csv.QUOTE_ALL), "csv", "utf-8"),
    "semicolons": (text_writer(";", "cp1252"), "csv", "cp1252"),
    "tabs": (text_writer("\t", "utf-16"), "csv", "utf-16-le"),
    "bars": (text_writer("|", "utf-8-sig"), "csv", "utf-8"),
}


def read(path: Path, **columns: str) -> list[Dispatch | Problem]:
    return read_all([str(path)], options=Options(columns=columns))


def read_good(path: Path, **columns: str) -> list[Dispatch]:
    read_ = read(path, **columns)
    assert all(isinstance(one, Dispatch) for one in read_), read_
    return [one for one in read_ if isinstance(one, Dispatch)]


def lines_of(path: Path, *rows: Mapping[str, Any]) -> Path:
    write_lines(path, rows)
    return path


@pytest.mark.parametrize("name", WRITERS)
def test_every_field_comes_out_whatever_holds_the_table(name: str, tmp_path: Path) -> None:
    write, _, encoding = WRITERS[name]
    # What a name tells counts for nothing here.
    path = tmp_path / "fil.dat"
    write(path, [ROW, OTHER])
    one, other = read_good(path)
    assert one.text == f"Estran : le port fermé\n\n{COPY}\n\n{MORE}"
    assert [(zone.kind, one.text[zone.start : zone.end]) for zone in one.zones] == [
        ("headline", "Estran : le port fermé")
    ]
    assert (one.guid, one.revision, one.supersedes) == ("bor-0412", "2", "bor-0411")
    assert (one.headline, one.byline, one.slug) == (ROW["Titre"], "Awa Ba", "estran-port")
    assert (one.publisher, one.agency) == ("La Gazette de l’Estran", "Agence Boréale")
    assert (one.filed, one.embargo) == ("2031-03-04T09:15:00+01:00", "2031-03-04T12:00Z")
    assert (one.status, one.url, one.lang) == ("usable", ROW["URL"], "fr")
    assert one.encoding == encoding
    assert one.source_uri == f"{path}#1"
    assert other.text == f"Oslo répond\n\n{MORE}"
    assert one.id == Dispatch.identify(one.text, one.publisher, "bor-0412\x1e2")


def test_a_table_of_ngec_needs_no_map(tmp_path: Path) -> None:
    head = "id,date,event_text,headline,publisher,pub_date\n"
    (tmp_path / "n.csv").write_text(
        f'7,2031-02-27,"{COPY}",Estran,La Gazette,2031-03-04\n'.join([head, ""]), encoding="utf-8"
    )
    (one,) = read_good(tmp_path / "n.csv")
    assert (one.guid, one.filed, one.publisher) == ("7", "2031-03-04", "La Gazette")
    assert one.text == f"Estran\n\n{COPY}"


def test_columns_that_are_told_come_first(tmp_path: Path) -> None:
    path = lines_of(
        tmp_path / "d",
        {"text": "résumé", "article": {"corps": COPY, "auteurs": ["A. Ba", "B. Diop"]}, "no": 12},
    )
    (one,) = read_good(path, text="article.corps", byline="article.auteurs", guid="no")
    assert (one.text, one.byline, one.guid) == (COPY, "A. Ba, B. Diop", "12")
    (one,) = read_good(path, text="article.corps", byline="article.auteurs.1")
    assert one.byline == "B. Diop"


def test_a_told_column_of_parquet_may_stand_within_another(tmp_path: Path) -> None:
    write_parquet(tmp_path / "d", [{"no": 1, "article": {"corps": COPY, "rubrique": "Monde"}}])
    (one,) = read_good(tmp_path / "d", text="article.corps", slug="article.rubrique")
    assert (one.text, one.slug) == (COPY, "Monde")


@pytest.mark.parametrize("name", ["lines", "array", "parquet", "commas"])
def test_a_told_column_that_is_not_there_is_one_problem(name: str, tmp_path: Path) -> None:
    WRITERS[name][0](tmp_path / "d", [ROW, OTHER])
    (problem,) = read(tmp_path / "d", text="coprs")
    assert isinstance(problem, Problem)
    assert (problem.kind, problem.where) == ("missing", str(tmp_path / "d"))
    assert "« coprs » for text" in problem.found
    assert "Titre, Contenu, Source" in problem.found
    assert "--map text=COLUMN" in problem.action


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("d.csv", "ref;libellé\n1;Le port\n"),
        ("d.tsv", "ref\tlibellé\n1\tLe port\n"),
        ("d.jsonl", '{"ref": 1, "libellé": "Le port"}\n{"ref": 2}\n'),
        ("d.json", '[{"ref": 1, "libellé": "Le port"}]'),
    ],
)
def test_a_table_of_unknown_names_says_which_there_are(
    name: str, data: str, tmp_path: Path
) -> None:
    (tmp_path / name).write_text(data, encoding="utf-8")
    (problem,) = read(tmp_path / name)
    assert isinstance(problem, Problem)
    assert problem.kind == "missing"
    assert "no column that is known to hold texts; the columns are: ref, libellé" in problem.found


def test_a_column_some_rows_lack_is_no_problem(tmp_path: Path) -> None:
    path = lines_of(tmp_path / "d", {"text": COPY}, {"text": MORE, "no": "b"})
    assert [one.guid for one in read_good(path, guid="no")] == [None, "b"]


@pytest.mark.parametrize(
    ("told", "filed"),
    [
        ("2031-03-04", "2031-03-04"),
        ("2031-03", "2031-03"),
        ("2031-03-01/2031-03-04", "2031-03-01/2031-03-04"),
        ("2031-03-04?", "2031-03-04?"),
        ("2031-03-04 09:15:00", "2031-03-04T09:15:00"),
        ("Tue, 04 Mar 2031 09:15:00 +0100", "2031-03-04T09:15:00+01:00"),
        ("mardi 4 mars 2031 10:15 CET", "2031-03-04T10:15+01:00"),
        ("24/03/2031", "2031-03-24"),
        (20310304, "2031-03-04"),
        (2031, "2031"),
        (1930382100, "2031-03-04T09:15:00Z"),
        (1930382100000.0, "2031-03-04T09:15:00Z"),
        ("1930382100", "2031-03-04T09:15:00Z"),
        (None, None),
        ("", None),
    ],
)
def test_moments_are_kept_as_they_are_told(told: object, filed: str | None, tmp_path: Path) -> None:
    path = lines_of(tmp_path / "d", {"text": COPY, "date": told})
    assert [one.filed for one in read_good(path)] == [filed]


@pytest.mark.parametrize("told", ["04/03/2031", "hier", "2031-02-30", {"jour": 4}, True, 12])
def test_a_day_is_never_guessed_and_is_told_once(told: object, tmp_path: Path) -> None:
    path = lines_of(tmp_path / "d", *({"text": text, "date": told} for text in (COPY, MORE)))
    problem, one, other = read(path)
    assert isinstance(problem, Problem)
    assert (problem.kind, problem.skipped) == ("malformed", False)
    assert problem.where == f"{path}#1: line 1"
    assert "« date »" in problem.found
    assert isinstance(one, Dispatch)
    assert isinstance(other, Dispatch)
    assert one.filed is None


def test_days_and_hours_of_parquet(tmp_path: Path) -> None:
    moment = datetime(2031, 3, 4, 9, 15, tzinfo=UTC)
    columns = {
        "text": [COPY] * 3,
        "filed": pa.array([moment, None, moment], pa.timestamp("ns", "Europe/Paris")),
        "embargo": [date(2031, 3, 4), None, date(2031, 3, 5)],
    }
    pq.write_table(pa.table(columns), tmp_path / "d")
    assert [one.filed for one in read_good(tmp_path / "d")] == [
        "2031-03-04T10:15:00+01:00",
        None,
        "2031-03-04T10:15:00+01:00",
    ]
    assert read_good(tmp_path / "d")[2].embargo == "2031-03-05"
    naive = pa.array([datetime(2031, 3, 4), datetime(2031, 3, 4, 9, 15)], pa.timestamp("us"))
    pq.write_table(pa.table({"text": [COPY, MORE], "filed": naive}), tmp_path / "d")
    # A day that a program writes as midnight is a day.
    assert [one.filed for one in read_good(tmp_path / "d")] == ["2031-03-04", "2031-03-04T09:15:00"]


def test_kinds_of_columns_of_parquet(tmp_path: Path) -> None:
    columns = {
        "text": pa.array([COPY, COPY]).dictionary_encode(),
        "headline": pa.array([b"Estran", "Été".encode("latin-1")], pa.binary()),
        "authors": pa.array([["A. Ba", "B. Diop"], []]),
        "id": pa.array([7, 8], pa.int16()),
        "revision": pa.array([1, 2]).cast(pa.decimal128(19, 0)),
        "source": pa.array(["Gazette", None], pa.large_string()),
    }
    pq.write_table(pa.table(columns), tmp_path / "d")
    one, other = read_good(tmp_path / "d")
    assert (one.headline, other.headline) == ("Estran", "Été")
    assert (one.byline, other.byline) == ("A. Ba, B. Diop", None)
    assert (one.guid, one.revision, one.publisher) == ("7", "1", "Gazette")


def test_a_headline_that_stands_in_the_text_is_not_said_twice(tmp_path: Path) -> None:
    path = lines_of(
        tmp_path / "d",
        {"title": "Estran : le port", "text": f"ESTRAN: LE  PORT\n\n{COPY}"},
        {"title": "Oslo", "text": COPY},
    )
    one, other = read_good(path)
    assert one.text == f"ESTRAN: LE  PORT\n\n{COPY}"
    assert other.text == f"Oslo\n\n{COPY}"


def test_markup_in_a_cell_is_read_and_signs_are_left_alone(tmp_path: Path) -> None:
    path = lines_of(
        tmp_path / "d",
        {"text": f"<h1>Estran</h1><p>{COPY}</p><h2>Plus</h2><p>{MORE}&nbsp;!</p>"},
        {"text": f"<div class='x'><p>{COPY}<br/>{MORE}</p></div>", "title": "Estran"},
        {"text": f"<< {COPY} >> a < b & c"},
        {"text": f"<Estran> {COPY} </Estran>"},
    )
    one, two, three, four = read_good(path)
    assert one.text == f"Estran\n\n{COPY}\n\nPlus\n\n{MORE}\xa0!"
    assert [zone.kind for zone in one.zones] == ["headline", "subhead"]
    assert two.text == f"Estran\n\n{COPY}\n{MORE}"
    assert three.text == f"<< {COPY} >> a < b & c"
    assert four.text.startswith("<Estran>")


def test_paragraphs_may_be_a_list(tmp_path: Path) -> None:
    (one,) = read_good(lines_of(tmp_path / "d", {"text": [COPY, MORE]}))
    assert one.text == f"{COPY}\n\n{MORE}"


def test_publishers_may_be_objects(tmp_path: Path) -> None:
    source = {"id": None, "name": "La Gazette"}
    (one,) = read_good(lines_of(tmp_path / "d", {"content": COPY, "source": source}))
    assert one.publisher == "La Gazette"


@pytest.mark.parametrize("name", ["lines", "array", "parquet", "commas", "semicolons"])
def test_one_broken_row_of_a_thousand_costs_one(name: str, tmp_path: Path) -> None:
    rows = [{**ROW, "id": f"n{number}", "Contenu": f"{COPY} {number}"} for number in range(1000)]
    rows[499]["Contenu"] = " "
    WRITERS[name][0](tmp_path / "d", rows)
    read_ = read(tmp_path / "d")
    (problem,) = [one for one in read_ if isinstance(one, Problem)]
    assert len(read_) == 1000
    assert (problem.kind, problem.skipped) == ("missing", True)
    assert "#500: " in problem.where


def test_a_broken_line_of_a_thousand_is_told_by_its_number(tmp_path: Path) -> None:
    lines = [json.dumps({"text": f"{COPY} {number}"}) for number in range(1000)]
    lines[499] = lines[499][:-3]
    (tmp_path / "d").write_text("\n".join(lines), encoding="utf-8")
    read_ = read(tmp_path / "d")
    (problem,) = [one for one in read_ if isinstance(one, Problem)]
    assert len(read_) == 1000
    assert problem.where == f"{tmp_path / 'd'}#500: line 500"


@pytest.mark.parametrize("indent", [None, 2])
def test_a_broken_object_of_a_thousand_costs_one(indent: int | None, tmp_path: Path) -> None:
    rows = [{"text": f"{COPY} {number}", "tags": [{"a": 1}]} for number in range(1000)]
    data = json.dumps(rows, indent=indent, ensure_ascii=False)
    (tmp_path / "d").write_text(data.replace(' 499"', ' 49"9"'), encoding="utf-8")
    read_ = read(tmp_path / "d")
    (problem,) = [one for one in read_ if isinstance(one, Problem)]
    assert len(read_) == 1000
    assert problem.kind == "malformed"
    assert "#500: byte " in problem.where


@pytest.mark.parametrize(
    "broken",
    [
        '7,"Oslo","{} sans fin\n',
        '7,"Oslo","{} dit "oui" hier"\n',
        '7,"Oslo","{}"",\n',
        "7,Oslo,{},de,trop\n",
        '7,"Oslo","{}\nencore "oui"\net encore, dit-il"\n',
    ],
)
def test_a_broken_row_swallows_no_other(broken: str, tmp_path: Path) -> None:
    rows = [f'{number},"Oslo","{COPY}\n\nDit ""{number}""."\n' for number in range(1000)]
    rows[499] = broken.format(COPY)
    (tmp_path / "d.csv").write_text("id,titre,texte\n" + "".join(rows), encoding="utf-8")
    read_ = read(tmp_path / "d.csv")
    problems = [one for one in read_ if isinstance(one, Problem)]
    assert [one.kind for one in problems] == ["malformed"]
    assert len(read_) == 1000
    assert "#500: line" in problems[0].where


def test_quotation_marks_behind_a_stroke(tmp_path: Path) -> None:
    (tmp_path / "d.csv").write_text(f'id,text\n1,"Il a dit \\"oui\\". {COPY}"\n2,"{MORE}"\n')
    one, _ = read_good(tmp_path / "d.csv")
    assert one.text == f'Il a dit "oui". {COPY}'


def test_what_excel_writes_before_a_table(tmp_path: Path) -> None:
    (tmp_path / "d.csv").write_text(f"sep=;\r\nid;texte\r\n1;{COPY}\r\n;\r\n", encoding="utf-8")
    (one,) = read_good(tmp_path / "d.csv")
    assert (one.text, one.guid) == (COPY, "1")


def test_line_ends_of_all_kinds(tmp_path: Path) -> None:
    for end in ("\r", "\n", "\r\n"):
        rows = end.join(["id,texte", f'1,"{COPY}{end}{MORE}"', f'2,"{MORE}"'])
        (tmp_path / "d.csv").write_bytes(rows.encode())
        one, other = read_good(tmp_path / "d.csv")
        assert (one.text, other.text) == (f"{COPY}\n{MORE}", MORE)


def test_a_short_row_is_read_and_told_once(tmp_path: Path) -> None:
    (tmp_path / "d.csv").write_text(f"id,texte,titre\n1,{COPY}\n2,{COPY}\n3,{MORE},Oslo\n")
    problem, *good = read(tmp_path / "d.csv")
    assert isinstance(problem, Problem)
    assert (problem.kind, problem.skipped, len(good)) == ("malformed", False, 3)


def test_a_row_in_another_encoding_is_read_by_itself(tmp_path: Path) -> None:
    rows = [f"{number},{COPY}\n".encode() for number in range(9)]
    rows[5] = f"5,{COPY}\n".replace("’", "'").encode("cp1252")
    (tmp_path / "d.csv").write_bytes(b"id,texte\n" + b"".join(rows))
    good = read_good(tmp_path / "d.csv")
    assert good[5].text == COPY.replace("’", "'")
    assert [one.encoding for one in good[4:7]] == ["utf-8", "cp1252", "utf-8"]


def test_a_reading_as_it_is_printed_comes_back(tmp_path: Path) -> None:
    import msgspec

    import recoupe

    reading = recoupe.read(COPY, publisher="La Gazette", guid="bor-1", headline="Sans rapport")
    (tmp_path / "d").write_bytes(msgspec.json.encode(reading) + b"\n")
    (one,) = read_good(tmp_path / "d")
    assert one.id == reading.dispatch.id
    assert one.text == COPY


def test_zones_that_are_told_are_kept(tmp_path: Path) -> None:
    zones = [{"kind": "headline", "start": 0, "end": 6}, {"kind": "credit", "start": 8, "end": 14}]
    row = {"text": f"Estran\n\nAwa Ba\n\n{COPY}", "zones": zones, "title": "Autre"}
    (one,) = read_good(lines_of(tmp_path / "d", row))
    assert [(zone.kind, zone.start, zone.end) for zone in one.zones] == [
        ("headline", 0, 6),
        ("credit", 8, 14),
    ]
    assert one.text == row["text"]
    zones[1]["end"] = 999
    problem, other = read(lines_of(tmp_path / "d", row))
    assert isinstance(problem, Problem)
    assert (problem.kind, problem.skipped) == ("malformed", False)
    assert isinstance(other, Dispatch)
    assert other.text.startswith("Autre\n\nEstran")


@pytest.mark.parametrize(
    "text",
    [
        COPY,
        f"{COPY}\n{MORE}\n",
        "Texte, contenu, titre\n" + COPY,
        "Le texte, le titre, la date ; rien n’y manque.\n\n" + COPY,
        "text, body = read(path)\nprint(text, end='')\n",
        "select id, text, body\n  from depeches, agences\n",
        '{ "cité" sans suite }\n' + COPY,
        "[Dépêche] " + COPY,
        "PAR1S (Agence Boréale) - " + COPY,
    ],
)
def test_no_text_is_taken_for_a_table(text: str, tmp_path: Path) -> None:
    from recoupe.intake import Head
    from recoupe.intake.formats.csv import CSV
    from recoupe.intake.formats.jsonl import JSONL
    from recoupe.intake.formats.parquet import PARQUET

    head = Head(text.encode(), "d.txt")
    assert not [one.name for one in (CSV, JSONL, PARQUET) if one.recognises(head)]


def test_a_table_through_a_pipe() -> None:
    data = b"".join(json.dumps({"text": text}).encode() + b"\n" for text in (COPY, MORE))
    one, other = read_all(["-"], stdin=io.BytesIO(data))
    assert isinstance(one, Dispatch)
    assert isinstance(other, Dispatch)
    assert (one.source_uri, other.text) == ("stdin#1", MORE)


def test_a_row_longer_than_what_is_seen_of_the_input_is_recognised(tmp_path: Path) -> None:
    text_writer(",", "utf-8")(tmp_path / "d", [{**ROW, "Contenu": f"{COPY}\n\n" * 2000}])
    (one,) = read_good(tmp_path / "d")
    assert one.headline == ROW["Titre"]
