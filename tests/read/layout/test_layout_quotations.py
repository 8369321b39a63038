"""Quotations: what stands between the marks, how deep, closed or not."""

import pytest

from recoupe.read.layout.quotations import find_quotations
from recoupe.records.layout import Extent, Quotation


def quotations(*paragraphs: str) -> tuple[str, tuple[Quotation, ...]]:
    text, places = "", []
    for paragraph in paragraphs:
        places.append(Extent(len(text), len(text) + len(paragraph)))
        text += paragraph + "\n\n"
    return text, find_quotations(text, places)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Il juge l'offre « bancale » et « tardive ».", ["bancale", "tardive"]),
        ("Il juge l'offre «\u202fbancale\u202f».", ["bancale"]),
        ("Il juge l'offre «\xa0bancale\xa0».", ["bancale"]),
        ('Il juge l\'offre "bancale".', ["bancale"]),
        ('Il juge l\'offre " bancale " et l\'"accord" nul.', ["bancale", "accord"]),
        ("Il juge l'offre “bancale”, d'où l'été.", ["bancale"]),
        ("Il juge l'offre „bancale“ et „nulle”.", ["bancale", "nulle"]),
        ("Il juge l'offre ‹ bancale ›.", ["bancale"]),
        ("La ‘zone verte’ d’hier n’est plus.", ["zone verte"]),
        ("Il l'a dit : 'nous partons' et c'est l'été.", ["nous partons"]),
        ("Il juge l'offre <<bancale>>.", ["bancale"]),
        ("C'est l'été d'hier, aujourd'hui.", []),
        ('Une vis de 3" de long.', []),
        ('Rien « » ni "".', []),
    ],
)
def test_words_between_marks(text: str, words: list[str]) -> None:
    whole, found = quotations(text)
    assert [whole[q.start : q.end] for q in found] == words


@pytest.mark.parametrize(
    "text",
    [
        "« Il m'a dit “non” », a dit Sow.",
        "« Il m'a dit « non » hier », a dit Sow.",
        '"Il m\'a dit "non" hier", a dit Sow.',
        "« Il m'a dit 'non' hier », a dit Sow.",
    ],
)
def test_quotation_inside_a_quotation(text: str) -> None:
    whole, found = quotations(text)
    assert [(q.depth, q.closed) for q in found] == [(0, True), (1, True)]
    assert whole[found[1].start : found[1].end] == "non"


def test_quotation_never_closed_ends_with_its_paragraph() -> None:
    text, (quote,) = quotations("Il a dit « non. Rien ne change.", "Lima attend.")
    assert (text[quote.start : quote.end], quote.closed) == ("non. Rien ne change.", False)


def test_one_mark_closes_two_quotations() -> None:
    text, (outer, inner) = quotations("« Il m'a dit « non », a dit Sow.")
    assert text[outer.start : outer.end] == "Il m'a dit « non »"
    assert (outer.closed, inner.closed) == (False, True)


@pytest.mark.parametrize("reopening", ["« ", "» ", ""])
def test_quotation_of_several_paragraphs_continues(reopening: str) -> None:
    text, (first, second) = quotations("« Nous partons.", f"{reopening}Nous reviendrons », dit-il.")
    assert (first.closed, first.continues) == (False, False)
    assert (second.closed, second.continues) == (True, True)
    assert text[second.start : second.end] == "Nous reviendrons"


def test_outer_bounds_hold_the_marks_and_inner_ones_do_not() -> None:
    text, (quote,) = quotations("Il a dit « non » hier.")
    assert text[quote.open : quote.close] == "« non »"
    assert quote.style == "«»"


def test_a_mark_of_another_style_closes_what_nothing_else_closes() -> None:
    text, (first, second) = quotations("“Nous partons », dit-il. « Nous reviendrons », dit-elle.")
    assert text[first.start : first.end] == "Nous partons"
    assert text[second.start : second.end] == "Nous reviendrons"


def test_paragraphs_without_marks_go_on_until_one_closes() -> None:
    text, found = quotations("« Nous partons.", "La mer monte.", "Rien ne tient », dit-il.")
    assert [text[q.start : q.end] for q in found] == [
        "Nous partons.",
        "La mer monte.",
        "Rien ne tient",
    ]
    assert [q.continues for q in found] == [False, True, True]
