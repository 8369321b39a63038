"""Addresses on the command line are read like files, whatever stands there."""

from pathlib import Path

from hosts import hosting, leading, page
from reads import read_all

from recoupe.intake import Source, find_files, read_source
from recoupe.intake.fetching import fetch
from recoupe.records import Dispatch, ImportReport, Problem

COPY = "Le ministre de la Pêche a déclaré mardi à Quito que « l’été serait long » pour les ports."


def test_page_at_an_address() -> None:
    markup = f"<html><body><h1>Les ports</h1><p>{COPY}</p></body></html>"
    headers = {"Content_Type": "text/html; charset=iso-8859-15"}
    data = markup.replace("’", "'").encode("iso-8859-15")
    with hosting({"/a": leading("/b"), "/b": page(data, **headers)}) as host:
        (item,) = read_all([f"http://moi:secret@127.0.0.1:{host.port}/a"])
        assert host.asked[-1][0] == "/b"
    assert isinstance(item, Dispatch)
    assert item.source_uri == f"{host.address}/a"
    assert (item.headline, item.encoding) == ("Les ports", "iso-8859-15")
    assert COPY.replace("’", "'") in item.text
    assert item.sha256


def test_plain_text_at_an_address() -> None:
    with hosting({"/d.txt": page(COPY.encode(), Content_Type="text/plain")}) as host:
        (item,) = read_all([f"{host.address}/d.txt"])
    assert isinstance(item, Dispatch)
    assert item.text == COPY


def test_address_that_gives_nothing_does_not_stop_the_next() -> None:
    answers = {"/b": page(COPY.encode()), "/c": page(b""), "/d.png": page(b"\x89PNG\r\n")}
    with hosting(answers) as host:  # type: ignore[arg-type]
        items = read_all([f"{host.address}/{name}" for name in ("a", "b", "c", "d.png")])
    kinds = [item.kind if isinstance(item, Problem) else "read" for item in items]
    assert kinds == ["vanished", "read", "empty", "binary"]
    first = items[0]
    assert isinstance(first, Problem)
    assert first.where == f"{host.address}/a"


def test_what_was_fetched_already_is_not_fetched_again() -> None:
    with hosting({"/a": page(COPY.encode())}) as host:
        fetched = fetch(f"{host.address}/a")
        (item, report) = read_source(Source("fil", None, fetched=fetched))
        assert host.paths.count("/a") == 1
    assert isinstance(item, Dispatch)
    assert report == ImportReport("fil", "text", 1, 1, 0, 0)


def test_what_a_browser_saved_beside_a_page_is_passed_over(tmp_path: Path) -> None:
    for name in (
        "Accord.html",
        "Accord_files/a.js",
        "Accord_files/cadre.html",
        "Port.htm",
        "Port_fichiers/b.css",
        "Sans_files/c.txt",
    ):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(COPY, encoding="utf-8")
    found = [Path(one.uri).name for one in find_files([str(tmp_path)]) if isinstance(one, Source)]
    assert found == ["Accord.html", "Port.htm", "c.txt"]
