from dataclasses import replace

import pytest
from evaluation.annotation import GoldEntity
from evaluation.matching import same_entity
from evaluation.mention_matching import head_of
from evaluation.names import name_key
from evaluation.scores.mentions import score_mentions
from handmade import FOUND_MENTIONS, GOLD, figure, gold_span, mention, reading

from recoupe.records import Entity


def score(*mentions, document=GOLD):
    return score_mentions([(reading(mentions=mentions), document)])


def test_what_is_all_right_scores_one():
    result = score(*FOUND_MENTIONS)
    for metric in ("found", "entity, where found", "chain, where found", "precision"):
        assert figure(result, metric).value == 1


def test_a_wrong_entity_is_found_but_not_right():
    result = score(FOUND_MENTIONS[0], FOUND_MENTIONS[1], mention("elle", "pronoun", "e-adjoint"))
    assert figure(result, "found").value == 1
    assert figure(result, "found with the right entity").value == pytest.approx(2 / 3)
    assert figure(result, "chain, where found").value == pytest.approx(2 / 3)


def test_the_same_head_and_entity_make_up_for_a_shorter_span():
    assert figure(score(mention("La préfète a affirmé", "role", "e-prefete")), "found").value > 0
    assert figure(score(mention("La préfète a affirmé", "role", "e-adjoint")), "found").value == 0


@pytest.mark.parametrize(
    ("words", "head"), [("Le maire", 3), ("l’adjoint", 2), ("elle", 0), ("son homologue", 4)]
)
def test_a_head_is_the_first_word_that_is_no_determiner(words, head):
    assert head_of(0, words) == head


def test_a_word_that_means_nobody_must_stay_unfound():
    document = replace(GOLD, not_mentions=(gold_span("Nous"),))
    assert figure(score(*FOUND_MENTIONS, document=document), "found and none").value == 0
    wrongly = score(*FOUND_MENTIONS, mention("Nous", "pronoun", "e-prefete"), document=document)
    assert figure(wrongly, "found and none").value == 1
    assert figure(wrongly, "found and none").limit == 0
    assert figure(wrongly, "precision").value == pytest.approx(3 / 4)


@pytest.mark.parametrize(
    ("entity", "same"),
    [
        (Entity("x", "Ministère de la Pêche de la Norvège", "institution"), True),
        (Entity("x", "la Pêche", "institution", wikidata="Q1"), True),
        (Entity("nor-fish", "?", "institution"), True),
        (Entity("x", "ministère de la Pêche", "institution"), False),
        (Entity("x", "ministère islandais de la Pêche", "institution"), False),
    ],
)
def test_an_entity_is_the_same_by_id_wikidata_or_name(entity, same):
    gold = GoldEntity("nor-fish", "ministère norvégien de la Pêche", "institution", "Q1", ())
    assert bool(same_entity(entity, gold)) is same


def test_a_name_key_is_blind_to_accents_articles_and_order_only():
    assert name_key("Les États-Unis") == name_key("Etats-Unis") == name_key("américain")
    assert name_key("appel Skarstein–Ketilsdóttir") == name_key("appel Ketilsdottir–Skarstein")
    assert name_key("chef de cabinet") != name_key("chef")
