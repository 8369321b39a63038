"""The objects of a JSON document: one, a list of them, one a line, or one after the other."""

import json
import re
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from recoupe.errors import InputError
from recoupe.intake.item import Fault

_BETWEEN = re.compile(r"[\s,\x1e]*")
_NEXT = re.compile(r"(?:[},\]]|\n)\s*(?=\{)")
_MOST_TRIED = 1000


class Told(NamedTuple):
    """A value of a document and the line it begins in."""

    value: Any
    line: int


def each_value(text: str, uri: str, *, is_item: Callable[[Any], bool]) -> Iterator[Told | Fault]:
    """Yield the objects of a document in order; a broken one gives a Fault.

    Behind one that is broken the next that ``is_item`` is sought, so that the others are read.
    Raises InputError ``truncated`` where the last one does not end, behind those that do.
    """
    start = _BETWEEN.match(text, 1 if text.startswith("\ufeff") else 0)
    at = start.end() if start else 0
    listed = text.startswith("[", at)
    at += listed
    decoder = json.JSONDecoder()
    line, counted = 1, 0
    while (at := _skip(text, at)) < len(text):
        if listed and text.startswith("]", at):
            return
        line += text.count("\n", counted, at)
        counted = at
        try:
            value, at = decoder.raw_decode(text, at)
        except (ValueError, RecursionError) as error:
            behind = _next(text, at + 1, decoder, is_item)
            begun = text[at] in "[{"
            if begun and behind is None and _is_cut_off(text, listed=listed):
                raise _truncated(uri, line) from None
            yield _fault(error, line)
            at = len(text) if behind is None else behind
            listed = listed and behind is not None
        else:
            yield Told(value, line)
    if listed:
        raise _truncated(uri, line)


def _skip(text: str, at: int) -> int:
    found = _BETWEEN.match(text, at)
    return found.end() if found else at


def _next(
    text: str, at: int, decoder: json.JSONDecoder, is_item: Callable[[Any], bool]
) -> int | None:
    """Give where the next item begins that can be read; None where there is none."""
    for _, found in zip(range(_MOST_TRIED), _NEXT.finditer(text, at), strict=False):
        try:
            value, _ = decoder.raw_decode(text, found.end())
        except (ValueError, RecursionError):
            continue
        if is_item(value):
            return found.end()
    return None


def _is_cut_off(text: str, *, listed: bool) -> bool:
    return not text.rstrip().endswith("]" if listed else "}")


def _truncated(uri: str, line: int) -> InputError:
    return InputError(
        "truncated",
        f"{uri}: line {line}",
        "the end of the file inside a list or an object",
        "JSON to its last bracket",
        "what stands whole before was read; fetch the file again",
    )


def _fault(error: Exception, line: int) -> Fault:
    said = "nested too deep" if isinstance(error, RecursionError) else str(error)
    return Fault(
        "malformed",
        f"what is no JSON ({said[:100]})",
        "an object in JSON",
        "skipped; mend the object or fetch it again",
        f"line {line}",
    )
