"""Stretches of a text as brackets on its words, as corpora of coreference write them."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from recoupe.records import Token

# What would end a bracket, a value or a line.
_TAKEN = re.compile(r"[()\[\]|=%\s\x00-\x1f\x7f-\x9f\ud800-\udfff]")


class Mark(NamedTuple):
    """A stretch of text; ``about`` stands at its beginning only. ``part`` is ``[1/2]`` or empty."""

    start: int
    end: int
    name: str
    about: str = ""
    part: str = ""


def escape(name: str) -> str:
    """Write what brackets and lines are made of as ``%28``."""
    return _TAKEN.sub(lambda found: f"%{ord(found.group()):02X}", name)


def in_parts(name: str, spans: Sequence[tuple[int, int]], about: str = "") -> list[Mark]:
    """Give the stretches of one thing, counted where there are several."""
    many = len(spans)
    return [
        Mark(start, end, name, about, f"[{at}/{many}]" if many > 1 else "")
        for at, (start, end) in enumerate(spans, start=1)
    ]


def bracketed(marks: Iterable[Mark], tokens: Sequence[Token]) -> dict[int, str]:
    """Give brackets by the place of a word in ``tokens``, which may be of several sentences.

    Of stretches that begin at one word the longest opens first. A stretch without words has none.
    """
    starts = [token.start for token in tokens]
    ends = [token.end for token in tokens]
    opened: dict[int, list[tuple[int, str]]] = {}
    closed: dict[int, list[tuple[int, str]]] = {}
    alone: dict[int, list[str]] = {}
    for mark in marks:
        first, last = bisect_right(ends, mark.start), bisect_left(starts, mark.end) - 1
        if first > last:
            continue
        name = f"{escape(mark.name)}{mark.part}"
        told = f"({name}:{escape(mark.about)}" if mark.about else f"({name}"
        if first == last:
            alone.setdefault(first, []).append(f"{told})")
        else:
            opened.setdefault(first, []).append((last, told))
            closed.setdefault(last, []).append((first, f"{name})"))
    places = sorted({*opened, *closed, *alone})
    return {at: _at(opened.get(at, ()), alone.get(at, ()), closed.get(at, ())) for at in places}


def _at(
    opened: Iterable[tuple[int, str]], alone: Iterable[str], closed: Iterable[tuple[int, str]]
) -> str:
    """Write what opens and closes at one word so that each bracket can be told from the next.

    What closes where something longer opens comes first: ``e1)(e2``.
    """
    opening = [words for _, words in sorted(opened, key=lambda one: -one[0])]
    closing = [words for _, words in sorted(closed, key=lambda one: -one[0])]
    order = (*closing, *opening, *alone) if opening else (*alone, *closing)
    return "".join(order)
