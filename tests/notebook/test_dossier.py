import msgspec
import pytest

import recoupe
from dossier.builder import north, strait
from notebook.markup import Markup, flat
from recoupe.records import Judged
from recoupe.records.dossier import Dossier


def _many(count: int) -> Dossier:
    """The file of the strait, each of its dispatches and findings so many times."""
    one = strait()
    return msgspec.structs.replace(
        one,
        dispatches=tuple(
            msgspec.structs.replace(dispatch, id=f"{dispatch.id}{number}", mark=f"A{number}")
            for number in range(count)
            for dispatch in one.dispatches[:1]
        ),
        attributions=(),
        stories=(),
        findings=tuple(
            msgspec.structs.replace(
                finding,
                id=f"f{number}",
                evidence=(
                    msgspec.structs.replace(
                        finding.evidence[0], dispatch=f"{one.dispatches[0].id}{number}"
                    ),
                ),
            )
            for number in range(count)
            for finding in one.findings
        ),
    )


def test_a_file_shows_what_it_is_about_its_findings_and_dispatches() -> None:
    words = flat(Markup(strait()._repr_html_() or "").words)
    assert words.startswith("Dossier de crise Blocus du détroit 2 dépêches · 2 agences")
    assert "La Norvège dément un blocus recoupé, une seule origine · 2 agences, 1 partie" in words
    assert "Norroy" in words
    assert "filée le 4 mars 2031" in words


def test_a_large_file_stays_small() -> None:
    found = _many(1_000)._repr_html_() or ""
    assert len(found) < 30_000
    page = Markup(found)
    assert "1000 dépêches" in page.words
    assert "… et 992 de plus" in page.words
    assert "… et 998 de plus" in page.words


def test_an_empty_file_is_shown() -> None:
    empty = msgspec.structs.replace(
        strait(), dispatches=(), attributions=(), findings=(), stories=(), parties=()
    )
    assert "0 dépêche" in Markup(empty._repr_html_() or "").words


def test_what_one_agency_tells_is_counted_where_others_agree() -> None:
    one = strait()
    alone = msgspec.structs.replace(one.findings[0], id="g", agreement="single_source")
    both = msgspec.structs.replace(one, findings=(*one.findings, alone))
    assert "Une seule agence 1" in flat(Markup(both._repr_html_() or "").words)
    only = msgspec.structs.replace(one, findings=(alone,))
    words = flat(Markup(only._repr_html_() or "").words)
    assert "Une seule agence 1 La Norvège dément un blocus" in words


def test_as_text_a_file_is_one_line() -> None:
    assert recoupe.show(strait(), lang="en").text == (
        "<Dossier: 2 dispatches · 1 finding · 4 statements>"
    )


def test_a_judged_file_is_shown_as_one() -> None:
    one = strait()
    judged = Judged(*(getattr(one, name) for name in one.__struct_fields__))
    assert recoupe.show(judged).text.startswith("<Judged: 2 dépêches")
    assert "Blocus du détroit" in (judged._repr_html_() or "")


def test_a_finding_alone_shows_its_words_and_reasons() -> None:
    finding = strait().findings[0]
    words = flat(Markup(finding._repr_html_() or "").words)
    for expected in (
        "La Norvège dément un blocus",
        "recoupé, une seule origine · ≠ force de l’acte",
        f"{finding.evidence[0].dispatch[:6]} tout blocus",
        "Agences Norroy, Boréale",
        "Parties Norvège",
        "Pourquoi 2 agences, une seule partie.",
    ):
        assert expected in words


def test_with_its_file_a_finding_shows_letters_and_hands() -> None:
    file = strait()
    words = flat(Markup(recoupe.show(file.findings[0], file).html).words)
    assert "A tout blocus Norvège ‹ Norroy" in words
    assert "B « Personne ne bloque rien » Norvège ‹ Boréale" in words


def test_a_finding_escapes_its_words() -> None:
    finding = msgspec.structs.replace(
        strait().findings[0],
        claim="<script>x</script>",
        reasons=("<img src=x>",),
        agencies=("<b>",),
    )
    page = Markup(finding._repr_html_() or "")
    assert "script" not in page.tags
    assert "<script>x</script>" in page.words


def test_a_story_shows_its_dispatches() -> None:
    file = strait()
    alone = flat(Markup(file.stories[0]._repr_html_() or "").words)
    assert alone.startswith("Blocus du détroit 2 dépêches")
    assert file.dispatches[0].id[:6] in alone
    assert "filée le 4 mars 2031" in Markup(recoupe.show(file.stories[0], file).html).words


def test_an_attribution_shows_its_words_and_fields() -> None:
    page = Markup(north().attributions[1]._repr_html_() or "")
    words = flat(page.words)
    assert "Le ministre danois Aksel Holm a déclaré la Norvège que « le détroit" in words
    assert "nested_in n1" in words
    assert "time mardi ([2031-03-04,2031-03-11])" in words
    assert "negated" not in words


def test_as_text_each_is_one_line() -> None:
    file, spoken = strait(), north().attributions[2]
    assert recoupe.show(file.findings[0]).text == (
        "<Finding f: recoupé, une seule origine · 2 agences · La Norvège dément un blocus>"
    )
    assert recoupe.show(file.stories[0]).text == "<Story s: Blocus du détroit · 2 dépêches>"
    assert recoupe.show(spoken).text == "<Attribution n3: La Norvège · démenti · tout blocus>"
    long = msgspec.structs.replace(file.findings[0], claim="Le port ferme. " * 1_000)
    assert len(recoupe.show(long).text) < 200


@pytest.mark.parametrize(
    ("lang", "meaning"), [("fr", "rang : 0 pour la source"), ("en", "rank: 0 for the source")]
)
def test_a_table_tells_what_its_columns_mean(lang: str, meaning: str) -> None:
    tables = recoupe.tables([north()])
    page = Markup(recoupe.show(tables.hops, lang=lang).html)
    assert meaning in flat(page.words)
    assert "→ attributions.id" in flat(page.words)
    assert set(tables.hops.columns) <= set(page.within["code"])
    assert set(tables) == set(Markup(recoupe.show(tables, lang=lang).html).within["code"])
    assert repr(tables).startswith("<tables dispatches, zones")


def test_what_has_no_view_is_told_so() -> None:
    with pytest.raises(TypeError, match="found str; expected a Reading, a Dossier"):
        recoupe.show("texte")
