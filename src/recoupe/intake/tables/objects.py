"""Objects of JSON one by one: from bytes to rows, and where one ends in a long array."""

import json
import re
from collections.abc import Iterator
from typing import IO, Any, NamedTuple

from recoupe.intake.flowing import LONGEST_RECORD

_PIECE = 1 << 17
_MARGIN = 20
_BETWEEN = re.compile(r"[\s,\[\]\x1e]*")
_FIRST_KEY = re.compile(r'\{\s*("(?:[^"\\]|\\.){0,200}")\s*:')
_ANY_KEY = r'"(?:[^"\\]|\\.){0,200}"'


class BrokenError(ValueError):
    """What should be an object of JSON is none; the message says why."""


class Parsed(NamedTuple):
    """A value of JSON, and the names that one object in it has twice with two values."""

    value: Any
    twice: tuple[str, ...] = ()


class Stretch(NamedTuple):
    """Bytes of an array that are one value, from ``start`` on; or that are none, and why not.

    ``ended`` is false where the input ends within it.
    """

    start: int
    data: bytes
    fault: str | None = None
    ended: bool = True
    too_long: bool = False


def parse(text: str) -> Parsed:
    """Read one value. Raises BrokenError."""
    twice: list[str] = []

    def joined(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        made = dict(pairs)
        if len(made) < len(pairs):
            twice.extend(name for name, value in pairs if made[name] != value)
        return made

    try:
        return Parsed(json.loads(text, object_pairs_hook=joined, strict=False), tuple(twice))
    except RecursionError as error:
        raise BrokenError("brackets nested too deep") from error
    except ValueError as error:
        raise BrokenError(_reason(error)) from error


def _reason(error: ValueError) -> str:
    told = getattr(error, "msg", "")
    return f"{told.lower()} at character {getattr(error, 'pos', 0)}" if told else "a broken number"


class Scanner:
    """Cuts arrays, and objects that follow each other, into values; one alone is ever held."""

    def __init__(self, stream: IO[bytes]) -> None:
        self._stream = stream
        # Each byte is one character here: structure is ASCII, and a value is decoded by itself.
        self._text = ""
        self._at = self._offset = 0
        self._ended = False
        self._decoder = json.JSONDecoder(strict=False)
        self._key: str | None = None
        self.open = 0

    def stretches(self) -> Iterator[Stretch]:
        """Yield values in order, and in one piece what cannot be read as any."""
        while self._skip_between():
            yield self._next()

    def _skip_between(self) -> bool:
        """Go to the next value; tell whether there is one."""
        while True:
            found = _BETWEEN.match(self._text, self._at)
            end = found.end() if found else self._at
            skipped = self._text[self._at : end]
            self.open += skipped.count("[") - skipped.count("]")
            self._at = end
            if end < len(self._text):
                return True
            if not self._more():
                return False

    def _next(self) -> Stretch:
        while True:
            try:
                _, end = self._decoder.raw_decode(self._text, self._at)
            except RecursionError:
                return self._broken("brackets nested too deep")
            except json.JSONDecodeError as error:
                if not self._may_go_on(error):
                    return self._broken(_reason(error), ended=not self._cut(error))
            except ValueError:
                return self._broken("a broken number")
            else:
                # A number that ends where the piece ends may go on.
                if end < len(self._text) or self._ended:
                    return self._take(end)
            if len(self._text) - self._at > LONGEST_RECORD:
                return self._broken("too long", too_long=True)
            if not self._more():
                self._ended = True

    def _may_go_on(self, error: json.JSONDecodeError) -> bool:
        return not self._ended and self._cut(error)

    def _cut(self, error: json.JSONDecodeError) -> bool:
        """Tell whether what was read so far may be the beginning of a value."""
        return error.msg.startswith("Unterminated") or error.pos >= len(self._text) - _MARGIN

    def _take(self, end: int) -> Stretch:
        if self._key is None and (first := _FIRST_KEY.match(self._text, self._at)):
            self._key = re.escape(first[1])
        start, data = self._offset + self._at, self._text[self._at : end].encode("latin-1")
        self._at = end
        return Stretch(start, data)

    def _broken(self, why: str, *, ended: bool = True, too_long: bool = False) -> Stretch:
        """Go on to where the next object like those before begins."""
        begin = re.compile(rf"(?:\}}\s{{0,99}},?|\n)\s{{0,99}}(\{{)\s*{self._key or _ANY_KEY}\s*:")
        start, data = self._offset + self._at, self._text[self._at : self._at + 1000]
        self._at += 1
        while not (found := begin.search(self._text, self._at)):
            self._at = max(self._at, len(self._text) - 1000)
            if not self._more():
                self._at = len(self._text)
                self.open = 0
                return Stretch(start, data.encode("latin-1"), why, ended, too_long)
        self._at = found.start(1)
        return Stretch(start, data.encode("latin-1"), why, True, too_long)

    def _more(self) -> bool:
        """Read on, as much again as is held; forget what was taken."""
        piece = self._stream.read(max(_PIECE, len(self._text) - self._at)).decode("latin-1")
        self._offset += self._at
        self._text = self._text[self._at :] + piece
        self._at = 0
        self._ended = self._ended or not piece
        return bool(piece)
