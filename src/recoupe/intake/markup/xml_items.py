"""The items of a long XML document, one after the other, broken ones told."""

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from recoupe.intake.item import Fault
from recoupe.intake.markup.xml import (
    BrokenError,
    ended_elements,
    explained,
    is_cut_off,
    local_name,
    parse_prepared,
    prepared_xml,
    root_tag,
    xml_text,
)
from recoupe.intake.opening import Input


class Found(NamedTuple):
    """An element of a document and the line it begins in."""

    element: Any
    line: int


def each_element(opened: Input, *names: str) -> Iterator[Found | Fault]:
    """Yield the elements of these names (without prefix) that stand in no other such, in order.

    Each is given up once the next is asked for, so that no tree of the whole is held. Where the
    document is not well-formed the elements behind are read one by one, and those that are broken
    give a Fault. Raises InputError ``truncated`` behind the last whole element, ``malformed``
    where nothing can be read.
    """
    text = prepared_xml(xml_text(opened), opened.uri)
    try:
        yield from _in_one_go(text, names)
    except BrokenError as error:
        broken = error
    else:
        return
    told = False
    for found in _one_by_one(text, names, broken.ended):
        told = told or isinstance(found, Fault)
        yield found
    if is_cut_off(text) or not (told or broken.ended):
        raise explained(broken, text, opened.uri)
    if not told:
        yield _fault(broken, broken.line, skipped=False)


def _in_one_go(text: str, names: tuple[str, ...]) -> Iterator[Found]:
    """Yield the outermost elements of the names. Raises BrokenError."""
    ended = given = 0
    try:
        for ended, element in enumerate(ended_elements(text, names), 1):
            if any(local_name(parent) in names for parent in element.iterancestors()):
                continue
            given = ended
            yield Found(element, element.sourceline or 1)
            element.clear()
            while element.getprevious() is not None:
                del element.getparent()[0]
    except BrokenError as error:
        raise BrokenError(str(error), error.line, given) from None


def _one_by_one(text: str, names: tuple[str, ...], ended: int) -> Iterator[Found | Fault]:
    """Read behind so many ended elements one element after the other, each by itself."""
    root = root_tag(text)
    around = f"<around {root.attributes.rstrip('/')}>" if root and root.name not in names else ""
    line, reached = 1, 0
    for start, end in _pieces(text, names, ended):
        line += text.count("\n", reached, start)
        reached = start
        try:
            parts = f"{around}{text[start:end]}</around>" if around else text[start:end]
            whole = parse_prepared(parts)
        except BrokenError as error:
            yield _fault(error, line, skipped=True)
        else:
            yield Found(whole[0] if around else whole, line)


def _pieces(text: str, names: tuple[str, ...], ended: int) -> Iterator[tuple[int, int]]:
    """Yield where elements begin and end; one that does not end does where the next begins."""
    tags = re.compile(rf"<(/?)(?:[\w.-]+:)?(?:{'|'.join(names)})(?=[\s/>])[^<>]*?(/?)>")
    begun: int | None = None
    for tag in tags.finditer(text):
        closes, alone = tag.group(1), tag.group(2)
        if ended:
            ended -= bool(closes or alone)
        elif closes:
            if begun is not None:
                yield begun, tag.end()
            begun = None
        else:
            if begun is not None:
                yield begun, tag.start()
            begun = tag.start()
            if alone:
                yield begun, tag.end()
                begun = None
    if begun is not None and not is_cut_off(text):
        yield begun, len(text)


def _fault(error: BrokenError, line: int, *, skipped: bool) -> Fault:
    return Fault(
        "malformed",
        f"what is no XML ({error})",
        "well-formed XML",
        "skipped; mend the item or fetch it again" if skipped else "all items were read",
        f"line {line}",
        skipped=skipped,
    )
