import io
import re
import zipfile

import docx
import pytest
from docx.oxml.ns import qn
from hypothesis import given
from hypothesis import strategies as st

from dossier.builder import dossier, reading, said
from dossier.ledger_builder import with_ledger
from recoupe.dossier.markdown import write_markdown
from recoupe.dossier.markdown.parts import plain
from recoupe.dossier.wording import load_wording
from recoupe.dossier.write import write_sheet
from recoupe.export import write_word
from recoupe.export.blocks import Grid, Heading, Item, Paragraph, blocks_of
from recoupe.export.inline import Run, runs_of
from recoupe.records.dossier import Dossier


def markdown(file: Dossier, lang: str = "fr") -> str:
    return write_markdown(file, write_sheet(file, lang=lang), load_wording(lang))


def opened(markdown: str, lang: str = "fr") -> "docx.document.Document":
    return docx.Document(io.BytesIO(write_word(markdown, lang=lang)))


@given(st.text(st.characters(exclude_characters="\n\u2060")))
def test_plain_words_come_through_markdown_as_they_were(words: str) -> None:
    runs = runs_of(plain(words))
    assert "".join(run.text for run in runs).replace("\u2060", "") == words
    assert all(not run.bold and not run.italic and not run.link for run in runs)


def test_emphasis_links_and_places() -> None:
    line = r'<a id="L1"></a>**L1** *demande* → [le \[port\]](#d-A-1-2) ~~non~~'
    assert runs_of(line) == (
        Run(place="L1"),
        Run("L1", bold=True),
        Run(" "),
        Run("demande", italic=True),
        Run(" → "),
        Run("le [port]", link="#d-A-1-2"),
        Run(" "),
        Run("non", struck=True),
    )


def test_blocks_of_every_kind() -> None:
    table = "| a | b |\n| --- | --- |\n| 1 \\| 2 | 3 |"
    text = f"# T\n\nmots\n\n- un  \n  suite\n  - sous\n\n{table}\n\n> dit\n---"
    title, words, item, under, grid, said = blocks_of(text)
    assert title == Heading(1, (Run("T"),))
    assert words == Paragraph((Run("mots"),))
    assert item == Item(0, ((Run("un"),), (Run("suite"),)))
    assert under == Item(1, ((Run("sous"),),))
    assert grid == Grid((((Run("a"),), (Run("b"),)), ((Run("1 | 2"),), (Run("3"),))))
    assert said == Paragraph((Run("dit"),), quoted=True)


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_every_link_of_the_document_leads_to_its_one_place(lang: str) -> None:
    body = opened(markdown(with_ledger(), lang), lang).element.body
    places = [one.get(qn("w:name")) for one in body.iter(qn("w:bookmarkStart"))]
    links = [one.get(qn("w:anchor")) for one in body.iter(qn("w:hyperlink"))]
    assert links
    assert len(places) == len(set(places))
    assert set(links) <= set(places)
    assert all(re.fullmatch(r"[A-Za-z]\w{0,39}", place) for place in places)


def test_the_document_has_the_lines_of_the_markdown_in_order() -> None:
    text = markdown(with_ledger())
    document = opened(text)
    titles = [one.text for one in document.paragraphs if one.style.name == "Heading 1"]
    assert titles == re.findall(r"^## (.+)$", text, re.MULTILINE)
    assert "Le port a fermé" in "\n".join(one.text for one in document.paragraphs)
    assert len(document.tables) == 3
    assert document.core_properties.title == "Dossier de crise"


def test_the_document_says_its_language() -> None:
    for lang, code in (("fr", "fr-FR"), ("en", "en-GB")):
        styles = opened("# T", lang).styles.element
        assert next(styles.iter(qn("w:lang"))).get(qn("w:val")) == code


EVIL = "# Titre\n<w:p/> a dit | *que* [non](http://x) \x0b\x1f\ufffe\n"


def test_nothing_of_a_dispatch_is_taken_for_markup() -> None:
    item = said(EVIL, "a", "holm", "*que* [non](http://x)", source="<w:p/>")
    document = opened(markdown(dossier(reading(EVIL, item, name="<u>*.txt", agency="<s>A|B"))))
    words = "\n".join(one.text for one in document.paragraphs)
    assert "<w:p/> a dit | *que* [non](http://x)" in words
    assert "# Titre" in words
    assert not [one for one in document.part.rels.values() if one.is_external]


def test_the_same_file_gives_the_same_bytes() -> None:
    text = markdown(with_ledger())
    assert write_word(text, lang="fr") == write_word(text, lang="fr")
    with zipfile.ZipFile(io.BytesIO(write_word(text, lang="fr"))) as archive:
        assert archive.testzip() is None
