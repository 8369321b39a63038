import re

import pytest

from dossier.builder import dossier, reading, said, strait
from dossier.ledger_builder import with_ledger
from recoupe.dossier.markdown import write_markdown
from recoupe.dossier.wording import load_wording
from recoupe.dossier.write import write_sheet
from recoupe.records.dossier import Dossier


def markdown(file: Dossier, lang: str = "fr", *, fiction: bool = False) -> str:
    sheet = write_sheet(file, lang=lang, fiction=fiction)
    return write_markdown(file, sheet, load_wording(lang))


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_every_link_leads_to_a_place_and_places_are_unique(lang: str) -> None:
    text = markdown(with_ledger(), lang)
    places = re.findall(r'<a id="([^"]+)"></a>', text)
    assert len(places) == len(set(places))
    links = re.findall(r"\]\(#([^)]+)\)", text)
    assert links
    assert set(links) <= set(places)


def test_chapters_come_in_the_order_of_the_page() -> None:
    titles = re.findall(r"^## (.+)$", markdown(with_ledger()), re.MULTILINE)
    assert titles == [
        "Dépêches",
        "Échanges",
        "Plusieurs agences, une seule origine",
        "Positions",
        "Chronologie",
        "Qui parle à qui, et de qui",
        "Parties",
        "Paroles",
        "Temps",
        "Textes",
    ]


def test_a_position_has_its_accounts_and_why_under_it() -> None:
    text = markdown(with_ledger())
    line = text[text.index('<a id="L1"></a>') : text.index('<a id="L2"></a>')]
    assert "*demande* → Danemark\u00a0: passage libre [A](#" in line
    assert "condition\u00a0: si le port ouvre · 4 – 6 mars 2031 · refusé" in line
    assert "« Le port a fermé » – Boréale" in line
    assert "Pourquoi\u00a0: Refus du destinataire. [B](#" in line


def test_the_timeline_says_why_of_each_date() -> None:
    text = markdown(with_ledger())
    assert "- [C2](#C2)\n  - Pourquoi\u00a0: Compté depuis la dépêche." in text
    assert "| 1990 (rappel) | traité du détroit" in text


EVIL = "# Titre\n1. <b>Holm</b> a dit | *que* [non](http://x) `y` a_b_c\n- fin\n"


def test_nothing_of_a_dispatch_is_taken_for_markup() -> None:
    item = said(EVIL, "a", "holm", "*que* [non](http://x)", source="<b>Holm</b>")
    text = markdown(dossier(reading(EVIL, item, name="<u>*.txt", agency="<s>A|B")))
    bare = re.sub(r'<a id="[^"]+"></a>', "", text)
    assert not re.search(r"(?<!\\)<", bare)
    assert not re.search(r"(?<!\\)\]\(http", bare)
    assert r"\*que\*" in bare
    assert "> 1\u2060. " in bare
    assert r"> \# Titre" in bare


def test_the_full_texts_stand_at_the_end() -> None:
    text = markdown(strait())
    words = re.sub(r'<a id="[^"]+"></a>', "", text[text.index("## Textes") :])
    assert "> Le ministre danois Aksel Holm a déclaré à la Norvège" in words
    assert "« Personne ne bloque rien », a dit la Norvège. Le port a fermé." in words


def test_fiction_is_said_first() -> None:
    assert markdown(strait(), fiction=True).startswith("> Fiction")
