"""One row of a table made into an item."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from recoupe.intake.decoding import normalise_newlines
from recoupe.intake.flowing import LONGEST_RECORD, MOST_LINES
from recoupe.intake.item import Block, Fault, Item, join_blocks
from recoupe.intake.tables.cells import (
    UnfitError,
    blocks_of,
    cleaned,
    moment_of,
    text_of,
    words_of,
    zones_of,
)
from recoupe.intake.tables.columns import Columns, Row
from recoupe.records.dispatch import Dispatch

_MOMENTS = ("filed", "embargo")
_WORDS = (
    "publisher", "agency", "headline", "byline", "slug", "guid", "revision", "supersedes",
    "status", "url", "lang",
)  # fmt: skip
# What Recoupe's own tables put before a cell that a spreadsheet would reckon with.
_GUARDED = re.compile(r"'(?=\s*[=+\-@|%\uff1d\uff0b\uff0d\uff20\u2212]|[\t\r\n])")
_ALIKE = re.compile(r"\W+")


def too_long(place: str, name: str) -> Fault:
    """Tell of a row that was not held whole."""
    return Fault(
        "too_large",
        f"a {name} of more than {LONGEST_RECORD} bytes, or of more than {MOST_LINES} lines",
        "fewer",
        "skipped; split it if it is more than one dispatch",
        place,
    )


def lossy_row(encoding: str, place: str) -> Fault:
    """Tell of a row some bytes of which are in no encoding that the rest is in."""
    encoding = encoding.upper()
    return Fault(
        "encoding",
        f"bytes that are no {encoding}",
        f"text in {encoding} throughout",
        "read with U+FFFD in their place; fetch the file again to have the lost letters",
        place,
        skipped=False,
    )


class RowReader:
    """Makes the rows of one table items; what is odd in many rows alike is told of the first.

    A table that Recoupe wrote is known by its column ``id``: its texts are taken as they are, and
    give the same ids again.
    """

    def __init__(self) -> None:
        self._told: set[str] = set()

    def read(
        self,
        row: Row,
        columns: Columns,
        *,
        place: str,
        raw: bytes | None = None,
        encoding: str | None = None,
    ) -> Iterator[Item | Fault]:
        """Yield the item of a row, behind faults of parts of it; or the fault of the whole."""
        try:
            text = normalise_newlines(text_of(columns.get("text", row)))
        except UnfitError as error:
            yield _unfit("text", error, "a text", "skipped", columns, place)
            return
        blocks = blocks_of(text)
        if not any(block.text.strip() for block in blocks):
            yield Fault(
                "missing",
                f"nothing in column « {columns.show('text')} »",
                "the text of a dispatch",
                "skipped; fill it in, or leave the row out",
                place,
            )
            return
        faults: list[Fault] = []
        fields: dict[str, Any] = {
            name: self._part(name, words_of, row, columns, place, faults) for name in _WORDS
        }
        for name in _MOMENTS:
            fields[name] = self._part(name, moment_of, row, columns, place, faults)
        clean, fields = _without_halves(text, fields, place, faults)
        if clean != text:
            text, blocks = clean, blocks_of(clean)
        yield from faults
        item = Item(text=text, place=place, raw=raw, encoding=encoding, **fields)
        yield from self._finished(item, blocks, row)

    def once(self, name: str, fault: Fault) -> Iterator[Fault]:
        """Yield a fault of which one of its name was not yet told."""
        if name not in self._told:
            self._told.add(name)
            yield fault

    def _part(
        self,
        name: str,
        read: Callable[[Any], str | None],
        row: Row,
        columns: Columns,
        place: str,
        faults: list[Fault],
    ) -> str | None:
        try:
            return read(columns.get(name, row))
        except UnfitError as error:
            expected = "a moment, the day before the month or the year first"
            expected = expected if name in _MOMENTS else "words"
            action = "read without it, as are all others like it, which are not told again"
            fault = _unfit(name, error, expected, action, columns, place)
            faults.extend(self.once(name, fault._replace(skipped=False)))
            return None

    def _finished(self, item: Item, blocks: list[Block], row: Row) -> Iterator[Item | Fault]:
        """Yield an item as it stands where Recoupe wrote it or zones are told of it."""
        as_written = _as_written(item, row)
        one = as_written or item
        try:
            zones = zones_of(row.get("zones"), one.text)
        except UnfitError as error:
            expected = "zones by kind, start and end in code points, one behind the other"
            action = "read without its zones"
            yield Fault("malformed", str(error), expected, action, item.place, skipped=False)
            zones = ()
        yield replace(one, zones=zones) if as_written or zones else _composed(item, blocks)


def _as_written(item: Item, row: Row) -> Item | None:
    """Give an item that Recoupe itself wrote as it was; None where it is another's."""
    known = row.get("id")
    if not isinstance(known, str) or len(known) != 16:
        return None
    for one in (item, _unguarded(item)):
        key = Dispatch.item_key(_stripped(one.guid), _stripped(one.revision))
        if Dispatch.identify(one.text, _stripped(one.publisher), key) == known:
            return one
    return None


def _composed(item: Item, blocks: list[Block]) -> Item:
    """Put the headline before the text, where it does not stand there yet."""
    headline = _stripped(item.headline)
    if headline and not _is_headed(blocks, headline):
        blocks.insert(0, Block(headline, "headline"))
    text, zones = join_blocks(blocks)
    return replace(item, text=text, zones=zones)


def _is_headed(blocks: list[Block], headline: str) -> bool:
    """Tell whether a text begins with its headline, or has it as one of its first paragraphs."""
    wanted = _alike(headline)
    beginning = "\n\n".join(block.text[: 4 * len(headline) + 200] for block in blocks[:5])
    paragraphs = [_alike(line) for line in beginning.split("\n")[:9]]
    return wanted in paragraphs or _alike(beginning).startswith(f"{wanted} ")


def _alike(words: str) -> str:
    return _ALIKE.sub(" ", words).strip().casefold()


def _stripped(words: str | None) -> str | None:
    return (words or "").strip() or None


def _unguarded(item: Item) -> Item:
    """Take away the apostrophes that keep cells from being reckoned with."""
    parts: dict[str, Any] = {
        name: _GUARDED.sub("", words, count=1)
        for name in ("text", *_WORDS, *_MOMENTS)
        if (words := getattr(item, name)) and _GUARDED.match(words)
    }
    return replace(item, **parts)


def _without_halves(
    text: str, fields: Mapping[str, str | None], place: str, faults: list[Fault]
) -> tuple[str, dict[str, Any]]:
    """Replace halves of characters, which no text can hold."""
    clean, lossy = cleaned(text)
    told: dict[str, Any] = {}
    for name, words in fields.items():
        told[name], lost = (None, False) if words is None else cleaned(words)
        lossy |= lost
    if lossy:
        faults.append(
            Fault(
                "encoding",
                "halves of characters (surrogates that stand alone)",
                "whole characters",
                "read with U+FFFD in their place; fetch the file again to have the lost letters",
                place,
                skipped=False,
            )
        )
    return clean, told


def _unfit(
    field: str, error: UnfitError, expected: str, action: str, columns: Columns, place: str
) -> Fault:
    found = f"{error} in column « {columns.show(field)} »"
    return Fault("malformed", found, f"{expected} for {field}", action, place)
