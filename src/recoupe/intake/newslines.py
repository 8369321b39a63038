"""The text of a dispatch put together from its lines and its body, as wires give them apart."""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from recoupe.intake.item import Block, Fault, Item, join_blocks
from recoupe.records.layout import Zone

_Part = TypeVar("_Part")

_DASHES = " \t\n-–—_.,:"


def compose(
    blocks: Iterable[Block], *, headline: str | None = None, dateline: str | None = None
) -> tuple[str, tuple[Zone, ...]]:
    """Give the text and zones of a body under its headline and dateline.

    What the body says again itself is written once, in the body's place. A dateline that is only
    the hour at which a system wrote it is none.
    """
    body = [block for block in blocks if block.text.strip()]
    heads: list[Block] = []
    if headline and not any(block.kind == "headline" for block in body):
        if body and _bare(body[0].text) == _bare(headline):
            body[0] = Block(body[0].text, "headline")
        else:
            heads.append(Block(headline, "headline"))
    told = any(block.kind == "dateline" for block in body)
    if (
        dateline
        and not dateline[0].isdigit()
        and not told
        and not any(_opens_with(block, dateline) for block in body)
    ):
        cut = sum(1 for block in body[:1] if block.kind == "headline")
        body.insert(cut, Block(dateline, "dateline"))
    return join_blocks([*heads, *body])


def told_apart(
    wrote: str | None, provider: str | None, *known_as: str | None
) -> tuple[str | None, str | None]:
    """Give who wrote the copy and who delivers it, the latter only where it is somebody else.

    ``known_as`` are other names or codes of the provider.
    """
    if wrote is None or provider is None:
        return wrote or provider, None
    one = wrote.casefold()
    names = [name.casefold() for name in (provider, *known_as) if name]
    if any(one in name or name in one for name in names):
        return wrote, None
    return wrote, provider


def notice(*lines: str | None) -> list[Block]:
    """Give the blocks of a notice without a body: its lines, each once.

    What takes a dispatch back often has no more than headline and note, and has to be known.
    """
    told: dict[str, None] = {line.strip(): None for line in lines if line and line.strip()}
    return [Block(line) for line in told]


def items_of(
    parts: Iterable[_Part | Fault], read: Callable[[_Part], Iterator[Item | Fault]], what: str
) -> Iterator[Item | Fault]:
    """Yield what each part of an input gives, and faults as they are.

    An input without any part, ``what`` it is called, gives a Fault.
    """
    empty = True
    for part in parts:
        empty = False
        if isinstance(part, Fault):
            yield part
        else:
            yield from read(part)
    if empty:
        yield nothing_to_read(what, None)


def nothing_to_read(what: str, place: str | None) -> Fault:
    """Give the Fault of an item that has no text of its own."""
    return Fault(
        "missing",
        f"{what} without a text",
        "an item with a text",
        "skipped; a picture, a film, a sound or a list of items is no dispatch",
        place,
    )


def no_name(what: str, place: str | None) -> Fault:
    """Give the Fault of an item that was read although nothing names it."""
    return Fault(
        "missing",
        f"no {what}",
        "a name that this item bears for good",
        "read; later versions of it, or notices that take it back, cannot be told by name",
        place,
        skipped=False,
    )


def _opens_with(block: Block, dateline: str | None) -> bool:
    return dateline is not None and _bare(block.text).startswith(_bare(dateline))


def _bare(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip(_DASHES).casefold()
