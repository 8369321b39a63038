"""The paragraphs of the article among all those of a page."""

import logging
import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any, NamedTuple

from recoupe.intake.item import Block
from recoupe.intake.markup.html import Passage

_BESIDE_LETTERS = re.compile(r"[\W_]+")
_SHORT_KEY = 12
_LEAST_COVERED = 0.85
_MOST_PASSAGES = 2000
_MOST_REPEATS = 8


def key_of(text: str) -> str:
    """Return the letters and digits of a text alone, by which the same words are found again."""
    return _BESIDE_LETTERS.sub("", text)


class Found(NamedTuple):
    """What trafilatura takes for the article: its paragraphs and all its letters."""

    blocks: tuple[Block, ...]
    letters: str


def find_article(root: Any) -> Found:
    """Have trafilatura find the article of a page; the tree stays as it is."""
    from trafilatura import bare_extraction

    options = _options()
    document = bare_extraction(root, options=options)
    body = getattr(document, "body", None)
    if body is None:
        return Found((), "")
    blocks = tuple(_blocks(body))
    return Found(blocks, "".join(key_of(block.text) for block in blocks))


@cache
def _options() -> Any:
    from trafilatura.settings import DEFAULT_CONFIG, Extractor

    # What it does not find is no fault that anybody should read on a terminal.
    for name in ("trafilatura", "htmldate"):
        logging.getLogger(name).setLevel(logging.CRITICAL)
    return Extractor(config=DEFAULT_CONFIG, fast=True, comments=False)


def find_author(root: Any) -> str | None:
    """Have trafilatura find who wrote the article, where the head of the page does not tell."""
    from trafilatura.metadata import extract_author

    return extract_author(root)


def _blocks(body: Any) -> Iterator[Block]:
    for element in body.iter("p", "head", "item", "quote", "cell", "ab", "code", "fw"):
        text = " ".join("".join(_own_text(element)).split())
        if text:
            yield Block(text, "subhead" if element.tag == "head" else None)


def _own_text(element: Any) -> Iterator[str]:
    """Give the words of an element that stand in no block within it."""
    yield element.text or ""
    for child in element:
        if child.tag in {"p", "head", "item", "quote", "cell", "ab", "list", "table", "row"}:
            yield " "
        elif child.tag == "lb":
            yield "\n"
        else:
            yield from child.itertext()
        yield child.tail or ""


def choose_passages(passages: Sequence[Passage], found: Found) -> list[int] | None:
    """Tell which passages of a page the article is made of, by their places.

    None where they are not most of what was found, as where blocks were cut otherwise.
    """
    if len(passages) > _MOST_PASSAGES:
        return None
    exact = {key_of(block.text) for block in found.blocks}
    offered: list[tuple[int, int, int]] = []
    for place, passage in enumerate(passages):
        key = key_of(passage.text)
        if not key or (len(key) < _SHORT_KEY and key not in exact):
            continue
        at = found.letters.find(key)
        for _ in range(_MOST_REPEATS):
            if at < 0:
                break
            offered.append((place, at, at + len(key)))
            at = found.letters.find(key, at + len(key))
    chosen = _longest_chain(offered) if len(offered) <= _MOST_PASSAGES else []
    covered = sum(end - start for _, start, end in chosen)
    if covered < _LEAST_COVERED * len(found.letters):
        return None
    return [place for place, _, _ in chosen]


def _longest_chain(offered: list[tuple[int, int, int]]) -> list[tuple[int, int, int]]:
    """Choose those that follow each other both on the page and in the article."""
    best = [0] * len(offered)
    before: list[int | None] = [None] * len(offered)
    for one, (place, start, end) in enumerate(offered):
        for other in range(one):
            if offered[other][2] <= start and offered[other][0] < place and best[other] > best[one]:
                best[one], before[one] = best[other], other
        best[one] += end - start
    last = max(range(len(offered)), key=lambda one: best[one], default=None)
    chain = []
    while last is not None:
        chain.append(offered[last])
        last = before[last]
    return chain[::-1]
