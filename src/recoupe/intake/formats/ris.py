"""RIS, by which Zotero, EndNote and press databases hand on references with their abstracts."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

from recoupe.errors import InputError
from recoupe.intake.dates.moments import to_edtf
from recoupe.intake.dates.printed import printed_date, printed_hour
from recoupe.intake.format import Format, Head
from recoupe.intake.item import Block, Fault, Item, Options, join_blocks
from recoupe.intake.opening import Input
from recoupe.intake.wires.wrapped import split_wrapped

# One blank instead of two is common.
_TAG = re.compile(r"(?P<tag>[A-Z][A-Z0-9]) {1,2}-(?: (?P<value>.*)|\s*$)")
_FIRST = re.compile(r"^TY {1,2}- ?[A-Za-z][A-Za-z ]{1,30}\n(?=[A-Z][A-Z0-9] {1,2}-)", re.MULTILINE)
_LINE = re.compile(r"^[A-Z][A-Z0-9] {1,2}-(?: |$)", re.MULTILINE)
_PARTS = re.compile(r"(\d{4})(?:/(\d{0,2})(?:/(\d{0,2})(?:/(.*))?)?)?")
_ABSTRACTS = ("AB", "N2", "TX", "FT")
_PAPERS = ("T2", "JF", "JO", "J2", "JA", "PB")
_LONGEST_LINE = 120
_NEAR = 3000


class _Record(NamedTuple):
    """The lines of one reference, from the line on that it begins in; ``ended`` by ``ER``."""

    line: int
    lines: list[str]
    ended: bool


def _recognises(head: Head) -> bool:
    found = _FIRST.search(head.text, 0, 2 * _NEAR)
    if found is None or found.start() > _NEAR:
        return False
    return len(_LINE.findall(head.text[found.start() : found.start() + _NEAR])) > 2


def _read(opened: Input, options: Options) -> Iterator[Item | Fault]:
    records = _records(opened.text())
    held = next(records, None)
    if held is None:
        yield Fault("no_text", "no reference", "references that begin with TY", "skipped")
    while held is not None:
        after = next(records, None)
        if after is None and not held.ended and _is_reference(held):
            raise InputError(
                "truncated",
                f"{opened.uri}: line {held.line}",
                "the end of the file inside a reference",
                "references that end in « ER  - »",
                "those before were read; export it again",
            )
        yield from _items(held)
        held = after


def _records(text: str) -> Iterator[_Record]:
    """Cut at ``TY`` and ``ER``; what stands between two references counts only where it is tagged.

    rispy leaves out in silence a reference without ``ER``: it gets each one by itself.
    """
    lines: list[str] = []
    first = 1
    for number, line in enumerate(text.split("\n"), 1):
        found = _TAG.match(line)
        tag = found["tag"] if found else None
        if tag == "TY":
            if lines:
                yield _Record(first, lines, ended=False)
            lines, first = [], number
        if found and tag != "ER":
            lines = lines or []
            first = first if lines else number
            lines.append(f"{tag}  - {found['value'] or ''}")
        elif lines and tag is None:
            lines.append(line)
        elif lines:
            yield _Record(first, lines, ended=True)
            lines = []
    if lines:
        yield _Record(first, lines, ended=False)


def _is_reference(record: _Record) -> bool:
    return record.lines[0].startswith("TY")


def _items(record: _Record) -> Iterator[Item | Fault]:
    place = f"line {record.line}"
    if not _is_reference(record):
        yield Fault(
            "malformed",
            f"fields outside of any reference (« {record.lines[0][:80]} »)",
            "a reference that begins with TY",
            "skipped; mend the file or export it again",
            place,
        )
        return
    fields = _parse(record.lines)
    headline = _line(fields, "TI", "T1", "CT", "ST")
    paragraphs = _abstract(fields)
    if not paragraphs:
        shown = (headline or "")[:80]
        yield Fault(
            "missing",
            f"a reference without a text (« {shown} »)" if shown else "a reference without a text",
            "an abstract or a text, under AB or N2",
            "skipped; fetch the text and give it as a file of its own",
            place,
        )
        return
    if not record.ended:
        yield Fault(
            "malformed",
            "a reference without an end",
            "a line « ER  - » before the next one",
            "read up to where the next one begins",
            place,
            skipped=False,
        )
    text, zones = join_blocks(
        [Block(headline or "", "headline"), *(Block(one) for one in paragraphs)]
    )
    yield Item(
        text=text,
        zones=zones,
        place=place,
        lang=_line(fields, "LA"),
        headline=headline,
        byline="; ".join(one for tag in ("AU", "A1") for one in fields.get(tag, [])) or None,
        publisher=_line(fields, *_PAPERS),
        filed=_filed(fields),
        guid=_line(fields, "AN", "DO"),
        url=_address(fields),
    )


def _parse(lines: list[str]) -> dict[str, list[str]]:
    """Give the lines of each tag, those that go on included."""
    records: list[dict[str, list[str]]] = _parser().parse_lines(iter([*lines, "ER  - "]))
    return records[0]


@cache
def _parser() -> Any:
    import rispy
    from rispy.config import TAG_KEY_MAPPING

    tags = {*TAG_KEY_MAPPING, *_ABSTRACTS, "CT"} - {"TY", "ER"}
    same = {tag: tag for tag in (*tags, "TY", "ER")}
    return rispy.RisParser(
        mapping=same,
        list_tags=sorted(tags),
        delimiter_tags_mapping={},
        skip_unknown_tags=True,
    )


def _line(fields: dict[str, list[str]], *tags: str) -> str | None:
    """Give the words of the first of the tags that has any."""
    for tag in tags:
        if words := " ".join(" ".join(fields.get(tag, [])).split()):
            return words
    return None


def _abstract(fields: dict[str, list[str]]) -> list[str]:
    """Give the paragraphs of the abstracts and texts, those told twice once."""
    told: dict[str, None] = {}
    for tag in _ABSTRACTS:
        lines = fields.get(tag, [])
        if any(len(line) > _LONGEST_LINE for line in lines):
            told.update((line.strip(), None) for line in lines if line.strip())
        else:
            told.update((one, None) for one in split_wrapped("\n".join(lines)))
    return list(told)


def _filed(fields: dict[str, list[str]]) -> str | None:
    """Give the first day, else the first month or year, that is told."""
    told = [_edtf(value) for tag in ("DA", "Y1", "PY") for value in fields.get(tag, [])]
    days = sorted((day for day in told if day), key=lambda day: -len(day.split("T")[0]))
    return days[0] if days else None


def _edtf(value: str) -> str | None:
    found = _PARTS.fullmatch(value.strip())
    if found is None:
        return to_edtf(value) or printed_date(value)
    year, month, day, more = found.groups()
    date = to_edtf("-".join(part.zfill(2) for part in (year, month, day) if part))
    hour = printed_hour((more or "").strip("/")) if more and date and len(date) == 10 else None
    return f"{date}{hour}" if hour else date


def _address(fields: dict[str, list[str]]) -> str | None:
    addresses = [*fields.get("UR", []), *fields.get("LK", []), *fields.get("L2", [])]
    return next((one for one in addresses if one.startswith(("http://", "https://"))), None)


RIS = Format("ris", "references, RIS", _recognises, _read)
