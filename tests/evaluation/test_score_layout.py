from dataclasses import replace

from evaluation.annotation import GoldLayout, GoldZone
from evaluation.scores.layout import score_layout, wrong_facts
from handmade import GOLD, TEXT, figure, gold_span, reading

from recoupe.records import Layout, Zone

FACTS = {"agency": "agence test", "filed": "2031-03-05", "translated": False}


def with_zones(*zones):
    return reading(
        layout=Layout("Agence Test", None, "2031-03-05", None, None, False, zones=tuple(zones))
    )


def test_facts_are_compared_without_regard_to_case():
    document = replace(GOLD, layout=GoldLayout(facts=FACTS))
    score = score_layout([(reading(), document)])
    assert [(f.metric, f.value) for f in score.figures] == [
        ("agency", 1),
        ("filed", 1),
        ("translated", 1),
    ]


def test_what_the_gold_does_not_say_is_not_measured():
    assert score_layout([(reading(), GOLD)]).figures == ()


def test_a_wrong_fact_is_named_with_both_values():
    document = replace(GOLD, layout=GoldLayout(facts={**FACTS, "filed": "2031-03"}))
    assert wrong_facts(reading(), document) == [("filed", "2031-03", "2031-03-05")]


def test_zones_need_their_kind_and_nearly_all_of_their_words():
    words = gold_span("a-t-elle ajouté.")
    document = replace(GOLD, layout=GoldLayout(zones=(GoldZone("footer", words),)))
    right = with_zones(Zone("body", 0, words.start), Zone("footer", words.start, words.end))
    assert figure(score_layout([(right, document)]), "zones").value == 1
    for wrong in (Zone("credit", words.start, words.end), Zone("footer", 0, len(TEXT))):
        score = score_layout([(with_zones(wrong), document)])
        assert (figure(score, "zones").value, figure(score, "zones, extra").value) == (0, 1)


def test_zones_can_be_counted_where_no_words_are_at_hand():
    document = replace(GOLD, layout=GoldLayout(counts={"caption": 1, "footer": 0}))
    score = score_layout([(with_zones(Zone("footer", 0, 4)), document)])
    assert figure(score, "zone counts").value == 0
    assert figure(score, "zone counts").n == 2
