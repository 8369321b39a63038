from collections.abc import Iterator
from typing import Any

from recoupe.web.wording import load_labels


def _keys(tree: Any, path: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    if isinstance(tree, dict):
        for key, inner in tree.items():
            yield from _keys(inner, (*path, key))
    else:
        yield path


def test_every_word_stands_in_both_languages() -> None:
    assert set(_keys(load_labels("fr").tree)) == set(_keys(load_labels("en").tree))
