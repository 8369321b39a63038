"""What a person decided, in every shape of the crisis file."""

import io
import re

import pytest
from msgspec.structs import replace
from rich.console import Console

from decisions.quarrel import FILE, A, B, decide
from recoupe.dossier.markdown import write_markdown
from recoupe.dossier.page import render_page
from recoupe.dossier.terminal import print_sheet
from recoupe.dossier.wording import LANGUAGES, load_wording
from recoupe.dossier.write import write_sheet
from recoupe.pipeline import judge
from recoupe.records import Correction, Decision

_LOST = decide(20, "confirm", "attribution", f"{B}.s1", note="<b>vu</b>")
_GONE = replace(_LOST.target, id="nowhere.s1", dispatch="nowhere", before="", after="")
DECISIONS = (
    decide(1, "refuse", "attribution", f"{B}.s1", note="ce n’est pas elle"),
    decide(
        2,
        "correct",
        "attribution",
        f"{A}.n3",
        Correction("act", "reject"),
        Correction("source", "Bo Ek"),
    ),
    decide(3, "confirm", "position", "p2"),
    decide(4, "correct", "entity", f"adviser@{A}", Correction("merge", "Aksel Holm", "holm")),
    decide(5, "correct", "event", f"{A}.e1", Correction("act", "PROTEST")),
    decide(6, "note", "occurrence", "o1", note="voir le port"),
    decide(7, "correct", "exchange", "x1", Correction("source")),
    decide(8, "seen", "finding", "f"),
    replace(_LOST, target=_GONE),
)
FINDING = decide(9, "correct", "finding", "f", Correction("agreement", "superseded"))


def shapes(*decisions: Decision, lang: str = "fr") -> tuple[str, str, str]:
    """The terminal, the page without its style, and Markdown, each with its blanks made one."""
    file, wording = judge(FILE, decisions), load_wording(lang)
    sheet = write_sheet(file, lang=lang)
    terminal = io.StringIO()
    print_sheet(sheet, wording, Console(file=terminal, width=100))
    page = re.sub(r"<style>.*?</style>", "", render_page(file, sheet, wording), flags=re.DOTALL)
    written = (terminal.getvalue(), page, write_markdown(file, sheet, wording))
    return tuple(" ".join(one.replace("\u00a0", " ").split()) for one in written)  # type: ignore[return-value]


@pytest.mark.parametrize(
    "words",
    [
        "refusé par Ada, 5 mars 2031",
        "ce n’est pas elle",
        "corrigé par Ada, 5 mars 2031",
        "acte : refus, et non démenti",
        "source : Bo Ek, et non Norvège",
        "acte : protestation, et non contrainte",
        "source : personne, et non Danemark",
        "confirmé par Ada, 5 mars 2031",
        "voir le port",
        "« conseiller danois » et « Aksel Holm » ne font qu’un",
        "ses mots ont été refusés",
        "des mots refusés n’y comptent plus",
        "Refusés, laissés hors des comptes",
        "Qui est qui",
        "Décisions qui ne trouvent plus leur ligne",
        "aucune dépêche n’a ces mots",
    ],
)
def test_each_decision_is_told_in_each_shape(words: str) -> None:
    for shape in shapes(*DECISIONS):
        told = re.sub(r"<[^>]*>", "", shape)
        assert words.replace(" ", "") in told.replace(" ", "").replace("\\", "")


def test_a_finding_of_another_agreement_stands_in_its_section() -> None:
    for shape in shapes(FINDING):
        assert "accord : dépassé par une dépêche plus récente, et non recoupé" in re.sub(
            r"<[^>]*>", "", shape
        )


def test_a_refused_line_stands_nowhere_else() -> None:
    _, _, markdown = shapes(DECISIONS[0])
    before, _, after = markdown.partition("## Décisions")
    chapters, _, _ = after.partition("## Textes")
    assert "*dit* « Personne ne bloque rien »" in shapes()[2]
    assert "*dit* « Personne ne bloque rien »" not in before
    assert "~~Norvège : « Personne ne bloque rien »~~" in chapters


def test_a_line_of_the_timeline_goes_with_its_exchange() -> None:
    for shape in shapes(decide(1, "refuse", "exchange", "x1")):
        assert "refusé avec son échange" in shape


def test_a_seen_mark_is_not_told() -> None:
    assert shapes(DECISIONS[7]) == shapes()


def test_without_decisions_there_is_no_chapter_of_them() -> None:
    for shape in shapes():
        assert "Décisions" not in shape


def test_a_note_is_shown_as_text() -> None:
    _, page, _ = shapes(*DECISIONS)
    assert "<b>vu" not in page
    assert "&lt;b&gt;vu&lt;/b&gt;" in page


def test_the_page_has_the_place_of_every_refused_word() -> None:
    _, page, _ = shapes(*DECISIONS)
    places = set(re.findall(r' id="([^"]+)"', page))
    assert set(re.findall(r'href="#([^"]+)"', page)) <= places


def test_both_languages_tell_it() -> None:
    for lang in LANGUAGES:
        for shape in shapes(*DECISIONS, lang=lang):
            assert "Ada" in shape
    assert "refused by Ada, 5 March 2031" in shapes(*DECISIONS, lang="en")[0]


def test_a_line_that_changed_since_it_was_confirmed_is_told() -> None:
    confirmed = decide(1, "confirm", "attribution", f"{A}.n3")
    target = replace(confirmed.target, said="say | Norvège | -")
    for shape in shapes(replace(confirmed, target=target)):
        assert "la ligne dit autre chose depuis" in shape
