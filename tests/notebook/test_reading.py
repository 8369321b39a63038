import msgspec
import pytest

import recoupe
from dossier.builder import NORTH, event, north, reading, said, span, told
from notebook.markup import Markup, flat
from recoupe.records import Layout, Problem, Reading


def _html(item: Reading) -> Markup:
    found = item._repr_html_()
    assert found is not None
    return Markup(found)


def test_a_reading_shows_its_whole_text_once() -> None:
    words = flat(_html(north()).words)
    text = flat(NORTH)
    for line in NORTH.split("\n"):
        for piece in flat(line).split("« le détroit"):
            assert piece in words.replace("P1 ", "").replace("P2 ", "").replace("P1", "").replace(
                "P2", ""
            )
    assert words.count(flat("Le port au")) == text.count("Le port au")


def test_words_said_speakers_and_verbs_are_marked_in_the_text() -> None:
    page = _html(north())
    assert "tout blocus" in page.within["mark"]
    assert {"Le ministre danois Aksel Holm", "un conseiller danois", "La Norvège"} <= set(
        page.within["b"]
    )
    assert {"a déclaré", "a indiqué", "dément"} <= set(page.within["i"])
    assert "la Norvège" in page.within["u"]


def test_words_within_words_are_marked_deeper() -> None:
    html = north()._repr_html_() or ""
    inner = html.index("que « le détroit est à tous »")
    assert html.rindex("<mark", 0, inner) == html.rindex('<mark class="d2">', 0, inner)
    outer = html.index("Le ministre danois Aksel Holm")
    assert html.rindex("<mark", 0, outer) == html.rindex('<mark class="d1">', 0, outer)


def test_overlapping_words_leave_the_text_whole() -> None:
    text = "Le maire dit que le pont tient et que la route est coupée."
    first = said(text, "a", None, "que le pont tient et que la route", cue="dit")
    other = said(text, "b", None, "tient et que la route est coupée")
    page = _html(reading(text, first, other))
    assert flat("".join(page.within["mark"])) != ""
    assert "que le pont tient et que la route est coupée." in flat(
        page.words.replace("P1", "").replace("P2", "")
    )


def test_the_table_tells_who_act_to_whom_words_and_hands() -> None:
    words = flat(_html(north()).words)
    row = words[words.index("Par qui") :]
    assert "Aksel Holm dit à la Norvège que « le détroit est à tous »" in row
    assert "conseiller danois, anonyme ‹ Norroy" in row
    assert "Norvège dément tout blocus" in row


def test_what_only_passes_words_on_has_no_row_of_its_own() -> None:
    cells = _html(north()).within["td"]
    assert [cell for cell in cells if cell[:1] == "P" and cell[1:].isdigit()] == ["P1", "P2"]


def test_events_stand_by_how_they_stand_with_their_words() -> None:
    one = told(event(NORTH, "restera ouvert", "CONCEDE", actors=("dnk",), temporal="new"))
    words = flat(_html(one).words)
    assert "Événements" in words
    assert "restera ouvert" in _html(one).within["b"]


def test_dates_are_given_as_written_and_as_read() -> None:
    words = flat(_html(north()).words)
    assert "mardi 4 ou 11 mars 2031" in words


def test_problems_are_told() -> None:
    problem = Problem("no_text", "page.html", "x", "y", "z")
    assert "page.html" in _html(reading(NORTH, problems=(problem,))).words


def test_a_reading_in_which_nobody_speaks_says_so() -> None:
    assert "Aucune parole attribuée" in _html(reading("La mer est calme.")).words


def test_an_empty_reading_is_shown() -> None:
    assert "agence non signée" in _html(reading("", agency=None)).words


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_each_language_has_its_words(lang: str) -> None:
    heads = Markup(recoupe.show(north(), lang=lang).html).within["th"]
    assert ("Through whom" in heads) == (lang == "en")
    assert ("Par qui" in heads) == (lang == "fr")


HOSTILE = (
    'Le ministre </p></div><script>alert("1")</script> a dit que « <img onerror=x> \u202e&amp; '
    "\x07 tout va bien ' \" ». Le port a fermé."
)


def test_hostile_words_are_words() -> None:
    content = HOSTILE[HOSTILE.index("que") : HOSTILE.index(". Le port")]
    one = reading(
        HOSTILE,
        said(HOSTILE, "x", None, content, cue="a dit", source="Le ministre </p></div><script>"),
        agency="<b onclick=x>\u202eNorroy",
    )
    hostile = msgspec.structs.replace(
        one, dispatch=msgspec.structs.replace(one.dispatch, headline="<style>*{}</style>")
    )
    page = _html(hostile)
    assert not {"script", "img"} & set(page.tags)
    assert page.tags.count("style") == 1
    assert not [name for name, _ in page.attributes if name.startswith("on")]
    assert '<script>alert("1")</script>' in page.words
    assert "<img onerror=x> \u202e&amp; \ufffd tout va bien ' \" »" in page.words
    assert "<style>*{}</style>" in page.words


def test_marks_of_direction_end_with_their_words() -> None:
    content = HOSTILE[HOSTILE.index("que") : HOSTILE.index(". Le port")]
    one = reading(HOSTILE, said(HOSTILE, "x", None, content), agency="\u202eNorroy")
    html = one._repr_html_() or ""
    assert html.count("\u202e") == 4
    for piece in html.split("\u202e")[:-1]:
        around = max(piece.rfind("<bdi"), piece.rfind('<p dir="auto"'))
        assert around > max(piece.rfind("</bdi>"), piece.rfind("</p>"))


def test_a_long_text_is_cut_and_says_how_much_is_left_out() -> None:
    text = "Le port a fermé. " * 100_000
    found = reading(text)._repr_html_() or ""
    assert len(found) < 60_000
    assert f"… et {len(text) - 12_000} caractères de plus" in found


def test_many_statements_are_cut_and_counted() -> None:
    text = "Il pleut, dit-il.\n" * 2_000
    size = len("Il pleut, dit-il.\n")
    first = said(text, "x", None, "Il pleut", cue="dit-il")
    many = (
        msgspec.structs.replace(
            first,
            id=f"x{number}",
            content=(span(text, "Il pleut").of(text, number * size, number * size + 8),),
            cue=None,
        )
        for number in range(2_000)
    )
    found = reading(text, *many)._repr_html_() or ""
    assert "… et 1940 de plus" in found
    assert len(found) < 120_000


def test_as_text_it_is_one_line() -> None:
    one = north()
    assert recoupe.show(one).text == (
        f"<Reading {one.dispatch.id}: Norroy · 2031-03-04 · 2 paroles · 0 événement · 2 dates>"
    )


def test_a_reading_that_failed_is_shown() -> None:
    one = north()
    bare = Layout(None, None, None, None, None, False, ())
    page = _html(Reading(one.dispatch, bare, (), (), (), (), (), "9.9"))
    assert "Le détroit restera ouvert." in page.words
