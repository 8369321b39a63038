"""HTML pages: their text, and the zones their markup declares."""

from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from recoupe.intake import Fault, read_paths
from recoupe.intake.pages import read_page
from recoupe.records import Dispatch

COPY = "Le ministre kényan du Commerce a indiqué mardi que la réunion aurait lieu dans deux jours."
PAGE = f"""<!DOCTYPE html><html><head><meta charset="iso-8859-1"><title>Site</title>
<meta property="og:site_name" content="La Gazette">
<meta property="article:published_time" content="2031-03-03T14:05:00+01:00">
<script>var a = "<p>non</p>";</script></head><body><nav>Accueil</nav>
<h1>Accord &agrave; Nairobi</h1><p class="byline">Par Awa Ba</p>
<p>{COPY}</p><h2>Un <b>long</b> chemin</h2><p>Il a dit&nbsp;:<br>non.</p>
<figure><img src="x.jpg"><figcaption>PHOTO AWA BA, AFP Le ministre.</figcaption></figure>
<footer>Contact</footer></body></html>"""


def read_one(folder: Path, data: bytes) -> list[Dispatch]:
    (folder / "d.html").write_bytes(data)
    return [item for item in read_paths([str(folder / "d.html")]) if isinstance(item, Dispatch)]


def test_page_to_text_with_zones(tmp_path: Path) -> None:
    (item,) = read_one(tmp_path, PAGE.encode())
    assert item.text == (
        f"Accord à Nairobi\n\nPar Awa Ba\n\n{COPY}\n\nUn long chemin\n\nIl a dit\xa0:\nnon.\n\n"
        "PHOTO AWA BA, AFP Le ministre.\n\nContact"
    )
    assert [(zone.kind, item.text[zone.start : zone.end]) for zone in item.zones] == [
        ("headline", "Accord à Nairobi"),
        ("credit", "Par Awa Ba"),
        ("subhead", "Un long chemin"),
        ("caption", "PHOTO AWA BA, AFP Le ministre."),
        ("footer", "Contact"),
    ]
    assert (item.publisher, item.filed) == ("La Gazette", "2031-03-03T14:05:00+01:00")
    assert item.headline == "Accord à Nairobi"


def test_declared_encoding_counts_only_where_the_bytes_are_no_utf8(tmp_path: Path) -> None:
    (told,) = read_one(tmp_path, PAGE.encode("latin-1"))
    (untold,) = read_one(tmp_path, PAGE.encode())
    assert told.text == untold.text


def test_title_serves_when_there_is_no_heading(tmp_path: Path) -> None:
    page = f"<html><head><title>Un titre</title></head><body><p>{COPY}</p></body></html>"
    (item,) = read_one(tmp_path, page.encode())
    assert item.text == f"Un titre\n\n{COPY}"
    assert item.headline == "Un titre"


def test_each_article_of_a_page_is_an_item(tmp_path: Path) -> None:
    article = "<article><h1>Titre {}</h1><p>" + COPY * 3 + "</p></article>"
    page = "<html><body>" + article.format(1) + article.format(2) + "</body></html>"
    items = read_one(tmp_path, page.encode())
    assert [item.source_uri.rpartition("/")[2] for item in items] == ["d.html#1", "d.html#2"]
    assert items[1].headline == "Titre 2"


def test_no_external_entity_is_read(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("MOTDEPASSE")
    page = f'<!DOCTYPE a [<!ENTITY x SYSTEM "{secret.as_uri()}">]><html><p>{COPY} &x;</p></html>'
    (item,) = read_one(tmp_path, page.encode())
    assert "MOTDEPASSE" not in item.text


@given(
    st.lists(
        st.sampled_from(
            [
                "<p>",
                "</p>",
                "<h1>",
                "<br>",
                "<div>",
                "</div>",
                "a ",
                "é",
                "<!--",
                "<script>",
                "</script>",
                "<article>",
                "&amp;",
                "&x",
                "<",
                "\x00",
            ]
        )
    )
)
@settings(max_examples=150, deadline=None)
def test_any_markup_gives_zones_within_its_text(parts: list[str]) -> None:
    for page in read_page("".join(parts)):
        if isinstance(page, Fault):
            continue
        for zone in page.zones:
            assert 0 <= zone.start < zone.end <= len(page.text)
            assert page.text[zone.start : zone.end].strip()
