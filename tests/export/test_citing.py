import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recoupe.export import Citation, cite_apa, cite_bibtex
from recoupe.export.citing.days import issued_of

DISPATCH = Citation(
    key="boreale-2031-0a1b",
    authors=("Agence Boréale",),
    title="Le port d’Aldurey ferme",
    issued="2031-03-04",
    address="http://127.0.0.1:8484/read/0a1b",
    seen="2031-04-02",
    publisher="La Gazette du cap",
    note="Dépêche 0a1b",
)


def cited(**values: object) -> Citation:
    fields = {name: getattr(DISPATCH, name) for name in Citation.__slots__}
    return Citation(**{**fields, **values})  # type: ignore[arg-type]


def test_a_dispatch_in_apa() -> None:
    assert cite_apa(DISPATCH, lang="en") == (
        "Agence Boréale. (2031, March 4). Le port d’Aldurey ferme. La Gazette du cap. "
        "Dépêche 0a1b. Retrieved April 2, 2031, from http://127.0.0.1:8484/read/0a1b"
    )
    assert cite_apa(DISPATCH, lang="fr") == (
        "Agence Boréale. (2031, 4 mars). Le port d’Aldurey ferme. La Gazette du cap. "
        "Dépêche 0a1b. Consulté le 2 avril 2031, à l’adresse http://127.0.0.1:8484/read/0a1b"
    )


def test_words_that_describe_stand_in_brackets_and_a_part_names_its_whole() -> None:
    line = cited(described=True, inside="Dossier de crise : Aldurey", publisher="", note="")
    assert cite_apa(line, lang="fr") == (
        "Agence Boréale. (2031, 4 mars). [Le port d’Aldurey ferme]. "
        "Dans Dossier de crise : Aldurey. "
        "Consulté le 2 avril 2031, à l’adresse http://127.0.0.1:8484/read/0a1b"
    )


def test_without_an_author_the_title_comes_first() -> None:
    assert cite_apa(cited(authors=()), lang="en").startswith(
        "Le port d’Aldurey ferme. (2031, March 4). La Gazette"
    )


@pytest.mark.parametrize(
    ("edtf", "fr", "en"),
    [
        (None, "(s. d.).", "(n.d.)."),
        ("2031", "(2031).", "(2031)."),
        ("2031-03", "(2031, mars).", "(2031, March)."),
        ("2031-03-04T11:20", "(2031, 4 mars).", "(2031, March 4)."),
        ("[2031-03-04,2031-03-11]", "(vers 2031, mars).", "(ca. 2031, March)."),
        ("2031-03-04/2031-04-02", "(vers 2031).", "(ca. 2031)."),
        ("2031-03-04~", "(vers 2031, 4 mars).", "(ca. 2031, March 4)."),
        ("2030-12-31/2031-01-01", "(s. d.).", "(n.d.)."),
        ("2031-02-30", "(2031, février).", "(2031, February)."),
    ],
)
def test_an_uncertain_day_is_never_made_certain(edtf: str | None, fr: str, en: str) -> None:
    assert fr in cite_apa(cited(issued=edtf), lang="fr")
    assert en in cite_apa(cited(issued=edtf), lang="en")


def test_a_part_of_a_month_that_cannot_be_is_sure_of_the_month_only() -> None:
    issued = issued_of("2031-02-30")
    assert issued is not None
    assert issued.iso == "2031-02"


def test_a_dispatch_in_bibtex() -> None:
    assert cite_bibtex(DISPATCH) == (
        "@misc{boreale-2031-0a1b,\n"
        "  author = {{Agence Boréale}},\n"
        "  title = {{Le port d’Aldurey ferme}},\n"
        "  year = {2031},\n"
        "  month = mar,\n"
        "  date = {2031-03-04},\n"
        "  howpublished = {La Gazette du cap},\n"
        "  url = {http://127.0.0.1:8484/read/0a1b},\n"
        "  urldate = {2031-04-02},\n"
        "  note = {Dépêche 0a1b},\n"
        "}\n"
    )


def test_bibtex_gives_no_day_to_what_has_several() -> None:
    written = cite_bibtex(cited(issued="[2031-03-04,2031-03-11]"))
    assert "month = mar" in written
    assert " date =" not in written


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("50 % & $3 #1 a_b", r"50 \% \& \$3 \#1 a\_b"),
        (r"\input{x} ~^", r"\textbackslash{}input\{x\} \textasciitilde{}\textasciicircum{}"),
        ("deux\n  lignes", "deux lignes"),
    ],
)
def test_tex_takes_no_words_for_its_own(words: str, shown: str) -> None:
    assert f"title = {{{{{shown}}}}}" in cite_bibtex(cited(title=words))


@given(st.text(), st.text(), st.text())
def test_braces_always_close_whatever_the_words(title: str, key: str, address: str) -> None:
    entry = cite_bibtex(cited(title=title, key=key, address=address))
    bare = re.sub(r"\\.", "", entry)
    assert bare.count("{") == bare.count("}")
    assert re.match(r"@misc\{[A-Za-z0-9.:_-]*,\n", entry)
    assert entry.count("\n  ") == 9
