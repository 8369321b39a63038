from dataclasses import replace

from evaluation.annotation import GoldLayout, GoldZone
from evaluation.report import STEPS
from handmade import FOUND_ATTRIBUTIONS, GOLD, attribution, gold_span, reading

from evaluation import error_list
from recoupe.records import Source

ONE, TWO, THREE = FOUND_ATTRIBUTIONS


def test_a_right_reading_has_no_errors():
    for errors in STEPS.values():
        assert list(errors(reading(), GOLD)) == []


def test_a_wrong_part_shows_gold_beside_found_with_the_rules():
    wrong = attribution(
        "f3",
        "a-t-elle ajouté",
        "Nous rouvrirons mardi",
        "e-adjoint",
        quote_type="direct",
        act="deny",
        rules=("incise",),
        source=Source("e-adjoint"),
    )
    (block,) = error_list.attribution_errors(reading(attributions=(ONE, TWO, wrong)), GOLD)
    assert "WRONG a3 (line 3)" in block
    assert "gold   promise|say" in block
    assert "found  deny" in block
    assert "adjoint de la préfète, anonyme <e-adjoint>" in block
    assert "rules: incise" in block


def test_missed_and_extra_items_are_told_in_full():
    extra = attribution("f9", "ajouté", "son adjoint", "e-prefete")
    missed, left_over = error_list.attribution_errors(
        reading(attributions=(ONE, THREE, extra)), GOLD
    )
    assert "MISSED a2" in missed
    assert "nested in a1" in missed
    assert "EXTRA f9" in left_over


def test_the_other_steps_list_theirs():
    nothing = reading(mentions=(), timexes=())
    assert len(list(error_list.mention_errors(nothing, GOLD))) == 3
    assert len(list(error_list.timex_errors(nothing, GOLD))) == 1
    zoned = replace(
        GOLD, layout=GoldLayout({"agency": "X"}, (GoldZone("footer", gold_span("ajouté.")),))
    )
    assert len(list(error_list.layout_errors(nothing, zoned))) == 2
