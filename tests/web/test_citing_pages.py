import csv
import html
import io
import json
import re

import docx
import pytest
from starlette.testclient import TestClient


def affair_of(client: TestClient) -> str:
    found = re.search(r'href="(/affair/[0-9a-f]{16})"', client.get("/").text)
    assert found
    return found[1]


def reference(page: str) -> tuple[str, str]:
    """The two references of a page: APA and BibTeX."""
    apa = re.search(r'<dd class="apa">([^<]+)</dd>', page)
    bibtex = re.search(r"<pre[^>]*>([^<]+)</pre>", page)
    assert apa
    assert bibtex
    return html.unescape(apa[1]), html.unescape(bibtex[1])


def test_a_crisis_file_is_kept_in_each_form(client: TestClient) -> None:
    path = affair_of(client)
    page = client.get(f"{path}?as=html")
    assert page.text.startswith("<!DOCTYPE html>")
    assert "attachment" in page.headers["content-disposition"]
    assert client.get(f"{path}?as=md").text.startswith("# Dossier de crise")
    word = docx.Document(io.BytesIO(client.get(f"{path}?as=docx").content))
    assert word.core_properties.title == "Dossier de crise"
    assert len(client.get(f"{path}?as=json").json()["dispatches"]) == 18
    bibliography = client.get(f"{path}?as=bib").text
    assert bibliography.count("@misc{") == 19
    assert len(set(re.findall(r"@misc\{([^,]+),", bibliography))) == 19
    assert client.get(f"{path}?as=exe").status_code == 400


def test_a_table_of_a_part_has_its_lines(client: TestClient) -> None:
    text = client.get(f"{affair_of(client)}/positions?as=csv").content.decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    assert rows
    assert {row["kind"] for row in rows} == {"position"}
    whole = client.get(f"{affair_of(client)}?as=csv").content.decode("utf-8-sig")
    assert len(list(csv.DictReader(io.StringIO(whole, newline="")))) > len(rows)


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_every_page_of_an_affair_says_how_to_cite_it(client: TestClient, lang: str) -> None:
    client.cookies.set("lang", lang)
    path = affair_of(client)
    apa, bibtex = reference(client.get(path).text)
    assert apa.startswith("Recoupe 0")
    assert f"http://127.0.0.1:8765{path}" in apa
    assert f"url = {{http://127.0.0.1:8765{path}}}" in bibtex
    assert ("Consulté le" if lang == "fr" else "Retrieved") in apa


def test_a_line_is_cited_as_part_of_its_file(client: TestClient) -> None:
    line = client.get("/search?kind=finding&as=json").json()[0]
    apa, _ = reference(client.get(f"/line/finding/{line['id']}").text)
    assert "Dans Dossier de crise" in apa
    assert f"/line/finding/{line['id']}" in apa


def test_a_dispatch_is_cited_as_who_wrote_it(client: TestClient) -> None:
    file = json.loads(client.get(f"{affair_of(client)}?as=json").content)
    dispatch = next(one for one in file["dispatches"] if one["agency"])
    apa, bibtex = reference(client.get(f"/read/{dispatch['id']}").text)
    assert apa.startswith(dispatch["agency"])
    assert "2031" in bibtex
    assert dispatch["id"] in bibtex
