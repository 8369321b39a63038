"""Rare words weigh more."""

from recoupe.lang.rarity import load_rarity


def test_the_rarer_a_word_the_more_it_weighs() -> None:
    rarity = load_rarity()
    assert 0 < rarity.of("de") < rarity.of("ministre") < rarity.of("arraisonnement")


def test_words_of_one_stem_weigh_the_same() -> None:
    assert load_rarity().of("gouvernement") == load_rarity().of("gouvernementaux")
