import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from recoupe.crosscheck.origins.boilerplate import common_hashes
from recoupe.crosscheck.origins.index import add_to_index, build_index, candidates, partners

from .texts import sketch_of, texts

several = st.lists(texts, max_size=14)


@settings(max_examples=60, deadline=None)
@given(several)
def test_texts_that_arrive_one_by_one_are_indexed_as_all_at_once(given_texts) -> None:
    keys = [sketch_of(text).keys for text in given_texts]
    grown = build_index([])
    for item in keys:
        grown = add_to_index(grown, item)
    for mine, theirs in zip(grown, build_index(keys), strict=True):
        assert np.array_equal(mine, theirs)


@settings(max_examples=60, deadline=None)
@given(several, texts)
def test_a_new_text_has_the_partners_it_has_among_all(given_texts, new) -> None:
    keys = [sketch_of(text).keys for text in [*given_texts, new]]
    whole = build_index(keys)
    common = common_hashes(whole, keys)
    number = len(given_texts)
    expected = [one for one, other in candidates(whole, common) if other == number]
    assert partners(build_index(keys[:-1]), keys[-1], common) == expected


@settings(max_examples=60, deadline=None)
@given(several, st.randoms(use_true_random=False))
def test_the_order_of_texts_changes_no_pair(given_texts, random) -> None:
    order = list(range(len(given_texts)))
    random.shuffle(order)
    keys = [sketch_of(text).keys for text in given_texts]
    shuffled = [keys[number] for number in order]
    one, other = build_index(keys), build_index(shuffled)
    common = common_hashes(one, keys)
    assert np.array_equal(common, common_hashes(other, shuffled))
    moved = {tuple(sorted((order[a], order[b]))) for a, b in candidates(other, common)}
    assert moved == set(candidates(one, common))
