import pytest
from evaluation.annotation import GoldSpan
from evaluation.marks import mark_style
from evaluation.matching import align
from evaluation.scores.attribution import score_attributions
from handmade import FOUND_ATTRIBUTIONS, GOLD, PREFET, attribution, figure, reading, span
from msgspec.structs import replace

from recoupe.records import Addressee, Source

ONE, TWO, THREE = FOUND_ATTRIBUTIONS


def score(*attributions):
    return score_attributions([(reading(attributions=attributions), GOLD)])


def test_what_is_all_right_scores_one():
    result = score(ONE, TWO, THREE)
    assert figure(result, "strictly right (recall)").value == 1
    assert figure(result, "strictly right (precision)").value == 1
    assert figure(result, "strictly right (F1)").value == 1
    assert figure(result, "extra").value == 0


def test_order_of_what_was_found_changes_nothing():
    assert score(THREE, ONE, TWO) == score(ONE, TWO, THREE)


@pytest.mark.parametrize(
    ("change", "part"),
    [
        ({"source": Source("e-adjoint")}, "source entity"),
        ({"source": None}, "source entity"),
        ({"act": "deny"}, "act"),
        ({"relayed_by": ()}, "chain of hands"),
        ({"relayed_by": ("e-adjoint", "e-adjoint")}, "chain of hands"),
        ({"content": (span("le port était"),)}, "content"),
    ],
)
def test_one_wrong_part_costs_the_whole_item(change, part):
    result = score(ONE, replace(TWO, **change), THREE)
    assert figure(result, "strictly right (recall)").value == pytest.approx(2 / 3)
    assert figure(result, part).value == pytest.approx(2 / 3)
    assert figure(result, "extra").value == 0


@pytest.mark.parametrize(
    ("change", "part"),
    [
        ({"quote_type": "mixed"}, "quote type"),
        ({"addressee": Addressee("e-adjoint", 0, 2, "La")}, "addressee"),
    ],
)
def test_type_and_addressee_are_measured_apart(change, part):
    result = score(ONE, replace(TWO, **change), THREE)
    assert figure(result, part).value == pytest.approx(2 / 3)
    assert figure(result, "strictly right (recall)").value == 1


def test_a_missed_item_costs_recall_and_an_extra_one_precision():
    assert figure(score(ONE, TWO), "strictly right (recall)").value == pytest.approx(2 / 3)
    assert figure(score(ONE, TWO), "strictly right (precision)").value == 1
    extra = attribution("f4", "ajouté", "son adjoint", "e-prefete")
    result = score(ONE, TWO, THREE, extra)
    assert figure(result, "extra").value == 1
    assert figure(result, "strictly right (precision)").value == pytest.approx(3 / 4)


def test_a_second_reading_of_the_same_words_is_extra():
    again = attribution("f5", "a affirmé", PREFET, "e-prefete")
    assert figure(score(ONE, TWO, THREE, again), "extra").value == 1


def test_a_layer_is_not_taken_for_the_one_inside_it():
    verdicts, extra = align(reading(attributions=(ONE,)), GOLD)
    assert [verdict.found is not None for verdict in verdicts] == [True, False, False]
    assert extra == []


def test_types_and_marks_are_broken_down():
    result = score(ONE, TWO)
    assert (figure(result, "right, direct").value, figure(result, "right, direct").n) == (0, 1)
    assert figure(result, "right, indirect").n == 2
    assert figure(result, "right, marks: guillemets").n == 1
    assert figure(result, "right, marks: none").value == 1


@pytest.mark.parametrize(
    ("text", "words", "style"),
    [
        ("Il dit : « Non. »", "Non.", "guillemets"),
        ('"Non", dit-il.', "Non", "straight"),
        ("“Non”, dit-il.", "Non", "curly"),
        ("Il a “dit” que non.", "que non", "none"),
        ("Il veut une « pause » longue.", "une « pause » longue", "guillemets"),
    ],
)
def test_the_style_of_marks_is_that_around_the_words_or_in_them(text, words, style):
    start = text.index(words)
    piece = GoldSpan(start, start + len(words), words)
    assert mark_style(text, [piece]) == style
