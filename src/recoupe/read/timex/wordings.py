"""The wordings of the calendar's phrases, found by their first two pieces."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from recoupe.lang.calendar import Phrase
from recoupe.read.timex.pieces import norms_of

_BRACKETS = re.compile(r"([(){}])")
# The slot for the end of a phrase: a sign, or the end of the zone.
STOP = "stop"


@dataclass(frozen=True)
class Element:
    """One step of a phrase: a literal piece, or a slot; context is not part of the span."""

    word: str
    slot: bool = False
    context: bool = False


@dataclass(frozen=True)
class Form:
    """One wording of a phrase."""

    phrase: Phrase
    elements: tuple[Element, ...]


class Wordings:
    """All wordings; those that begin with a number are ``counted``, by what stands behind it."""

    def __init__(self, phrases: Iterable[Phrase]) -> None:
        forms = [
            Form(phrase, tuple(_elements(wording)))
            for phrase in phrases
            for wording in phrase.forms
        ]
        counted: dict[Element, list[Form]] = {}
        for form in forms:
            if form.elements[0].slot:
                counted.setdefault(form.elements[1], []).append(form)
        self.counted = {element: tuple(entries) for element, entries in counted.items()}
        by_first: dict[str, list[Form]] = {}
        for form in forms:
            if not form.elements[0].slot:
                by_first.setdefault(form.elements[0].word, []).append(form)
        self._by_first = {first: _by_second(entries) for first, entries in by_first.items()}

    def at(self, word: str, following: str) -> tuple[Form, ...]:
        """Return the wordings that may begin with two pieces, in order of the calendar."""
        by_second = self._by_first.get(word)
        return by_second.get(following, by_second[""]) if by_second is not None else ()

    def openings(self) -> Iterator[tuple[str, Element | None]]:
        """Yield the first piece of each wording, and its second step if it has one."""
        for first, by_second in self._by_first.items():
            for form in (form for forms in by_second.values() for form in forms):
                yield first, form.elements[1] if len(form.elements) > 1 else None


def _by_second(forms: list[Form]) -> dict[str, tuple[Form, ...]]:
    """Index by the second piece; those that need none are found with any, and empty."""
    seconds = {_second(form) for form in forms}
    return {
        second: tuple(form for form in forms if _second(form) in ("", second))
        for second in {"", *seconds}
    }


def _second(form: Form) -> str:
    is_literal = len(form.elements) > 1 and not form.elements[1].slot
    return form.elements[1].word if is_literal else ""


def _elements(wording: str) -> Iterator[Element]:
    context = False
    slot = False
    for part in _BRACKETS.split(wording):
        if part in ("(", ")"):
            context = part == "("
        elif part in ("{", "}"):
            slot = part == "{"
        else:
            yield from (Element(word, slot, context) for word in norms_of(part))
