"""Who copied whom."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import recoupe
from recoupe.crosscheck.checker import check
from recoupe.crosscheck.origins import find_credits, find_reprints
from recoupe.lang.comparison import load_comparison
from recoupe.lang.words import words_of
from recoupe.records import Reading, Reprint

from ..builder import reading

WIRE = (
    "Le port de Huaca restera fermé jusqu'à la fin du mois, a décidé la capitainerie. "
    "Trois navires chargés de blé attendent au large depuis la tempête de vendredi. "
    "Les dockers réclament des garanties écrites avant de reprendre le déchargement."
)
SPEECH = (
    "« Nous ne céderons ni devant la menace ni devant la promesse, car ce port est à nous, il a "
    "été construit par nos pères pierre après pierre et personne ne nous le prendra jamais »"
)
OTHER = "Une réunion est prévue jeudi à la mairie, où le préfet doit présenter son plan de relance."


def reprints(*readings: Reading) -> tuple[Reprint, ...]:
    return find_reprints(readings, lexicon=load_comparison())


def folded(text: str) -> list[str]:
    return [word.folded for word in words_of(text, [(0, len(text))])]


def test_a_page_that_prints_the_wire_is_its_copy() -> None:
    wire = reading("A", WIRE)
    page = reading("A", WIRE, publisher="Le Littoral")
    [found] = reprints(wire, page)
    assert (found.copy, found.origin, found.kind) == (page.dispatch.id, wire.dispatch.id, "reprint")
    assert found.share == 1.0


def test_a_cut_tail_leaves_a_copy() -> None:
    wire = reading("A", WIRE)
    page = reading(None, WIRE[:150], publisher="Le Littoral")
    assert [item.copy for item in reprints(wire, page)] == [page.dispatch.id]


def test_local_paragraphs_leave_a_copy() -> None:
    wire = reading("A", WIRE)
    page = reading(None, WIRE, OTHER * 3, publisher="Le Littoral")
    [found] = reprints(wire, page)
    assert found.copy == page.dispatch.id
    assert 0.2 < found.share < 0.8


def test_two_agencies_that_quote_one_speech_do_not_copy() -> None:
    one = reading("A", "Le maire de Huaca a pris la parole lundi soir devant la foule.", SPEECH)
    other = reading(
        "B", "Devant des milliers d'habitants, l'édile s'est montré intraitable.", SPEECH
    )
    assert reprints(one, other) == ()


def test_unrelated_dispatches_do_not_copy() -> None:
    assert reprints(reading("A", WIRE), reading("B", OTHER)) == ()


def test_a_page_of_two_wires_makes_neither_the_other_s_copy() -> None:
    one, two = reading("A", WIRE), reading("B", OTHER * 2)
    page = reading(None, WIRE, OTHER * 2, publisher="Le Littoral")
    assert {item.copy for item in reprints(one, two, page)} == {page.dispatch.id}


def test_the_earlier_is_the_origin_even_when_shorter() -> None:
    first = reading(None, WIRE[:170], filed="2031-03-01", publisher="X")
    later = reading("A", WIRE, filed="2031-03-02")
    assert [item.origin for item in reprints(first, later)] == [first.dispatch.id]


def test_an_agency_that_files_again_revises() -> None:
    first = reading("A", WIRE, filed="2031-03-04T10:00Z")
    again = reading("A", WIRE, OTHER, filed="2031-03-04T12:30Z")
    [found] = reprints(again, first)
    assert (found.copy, found.kind) == (again.dispatch.id, "revision")


def test_a_correction_says_so_in_its_header() -> None:
    first = reading("A", WIRE, filed=None)
    again = reading("A", WIRE.replace("Trois", "Quatre"), filed=None, header="CORRECTION")
    assert [item.kind for item in reprints(first, again)] == ["revision"]


@pytest.mark.parametrize(
    "title",
    [
        "CORRECTIF - Le port de Huaca fermé",
        "Le port de Huaca fermé (corrigé)",
        "Version corrigée : port",
    ],
)
def test_a_longer_correction_of_the_same_day_says_so_in_its_headline(title: str) -> None:
    first = recoupe.read(f"date 2031-03-04\n\nLIMA (Volmar) - {WIRE}")
    again = recoupe.read(f"date 2031-03-04\n\n{title}\n\nLIMA (Volmar) - {WIRE}\n\n{OTHER}")
    [found] = reprints(first, again)
    assert (found.copy, found.kind) == (again.dispatch.id, "revision")


def test_a_headline_that_tells_of_a_correction_corrects_nothing() -> None:
    title = "Une correction du budget annule la fermeture de Huaca"
    first = recoupe.read(f"date 2031-03-04\n\n{title}\n\nLIMA (Volmar) - {WIRE}\n\n{OTHER}")
    again = recoupe.read(f"date 2031-03-04\n\nLIMA (Volmar) - {WIRE}")
    [found] = reprints(first, again)
    assert (found.copy, found.kind) == (again.dispatch.id, "reprint")


def test_a_longer_page_that_thanks_the_agency_is_the_copy_of_its_wire() -> None:
    wire = recoupe.read(f"date 2031-03-04\n\nLIMA (Volmar) - {WIRE}")
    page = recoupe.read(f"date 2031-03-04\n\n{OTHER}\n\n{WIRE}\n\nAvec Volmar")
    assert page.layout.agency == "Volmar"
    assert [item.copy for item in reprints(wire, page)] == [page.dispatch.id]


def test_a_copy_counts_as_its_origin() -> None:
    wire, page = reading("A", WIRE), reading(None, WIRE, publisher="Le Littoral")
    counted = find_credits(
        [wire, page], reprints(wire, page), {wire.dispatch.id: wire}, lexicon=load_comparison()
    )
    assert {one.agency for one in counted} == {"A"}


def test_a_page_that_mixes_two_wires_counts_as_both() -> None:
    one, two = reading("A", WIRE * 2), reading("B", OTHER * 4)
    page = reading(None, WIRE, OTHER, publisher="Le Littoral")
    found = reprints(one, two, page)
    assert [item.origin for item in found] == [one.dispatch.id, two.dispatch.id]
    origins = {item.dispatch.id: item for item in (one, two)}
    first, *rest = find_credits([page], found, origins, lexicon=load_comparison())
    assert (first.agency, first.start, {item.agency for item in rest}) == ("A", None, {"B"})
    [part] = rest
    assert page.dispatch.text[part.start : part.end] == OTHER.removesuffix(".")


def test_a_copy_of_a_copy_has_the_first_origin() -> None:
    wire = reading("A", WIRE, filed="2031-03-01")
    page = reading(None, WIRE, filed="2031-03-02", publisher="Le Littoral")
    blog = reading(None, WIRE, filed="2031-03-03", publisher="Le Blog")
    assert {item.origin for item in reprints(blog, page, wire)} == {wire.dispatch.id}


def test_a_page_that_prints_a_correction_has_the_correction_as_its_origin() -> None:
    first = reading("A", WIRE, filed="2031-03-04T10:00Z")
    again = reading("A", WIRE.replace("Trois", "Quatre"), filed="2031-03-04T12:30Z")
    page = reading(None, WIRE.replace("Trois", "Quatre"), filed="2031-03-05", publisher="Le Port")
    late = reading(None, WIRE, filed="2031-03-05", publisher="Le Quai")
    found = {item.copy: item.origin for item in reprints(first, again, page, late)}
    assert found == {
        again.dispatch.id: first.dispatch.id,
        page.dispatch.id: again.dispatch.id,
        late.dispatch.id: first.dispatch.id,
    }
    [story] = check([page, late, again, first]).stories
    assert story.dispatches[0] == first.dispatch.id
    assert set(story.dispatches) == {first.dispatch.id, *found}


@settings(max_examples=40, deadline=None)
@given(st.text(alphabet="aé e\u0301’«😀.\n", max_size=30), st.booleans())
def test_passages_are_the_same_words_in_both_texts(prefix: str, upper: bool) -> None:
    wire = reading("A", prefix + WIRE)
    page = reading(None, OTHER, WIRE.upper() if upper else WIRE, publisher="Le Littoral")
    [found] = reprints(wire, page)
    copy, origin = (page, wire) if found.copy == page.dispatch.id else (wire, page)
    assert found.spans
    for start, end, there, until in found.spans:
        mine, theirs = copy.dispatch.text[start:end], origin.dispatch.text[there:until]
        assert folded(mine) == folded(theirs)
