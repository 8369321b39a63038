"""The text of a dispatch cut where cited passages begin and end."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from recoupe.dossier.layers import ELISION
from recoupe.dossier.ledger_lines import LedgerLine
from recoupe.dossier.links import Link
from recoupe.dossier.quoting import shown
from recoupe.dossier.sheet import NarrowedDate, Sheet
from recoupe.records import Zone
from recoupe.records.dossier import FiledDispatch

_LINE = re.compile(r"[^\n]*\S[^\n]*")


@dataclass(frozen=True, slots=True)
class Segment:
    """Words with one function that belong to the same passages.

    ``keys`` name the passages that have other segments too, ``anchors`` are the ids of those that
    begin here; ``whole`` is the id of the one that is this segment and no more, or empty.
    """

    text: str
    zone: str
    keys: tuple[str, ...]
    anchors: tuple[str, ...]
    whole: str

    @property
    def cited(self) -> bool:
        """Tell whether a line of the file leads here."""
        return bool(self.keys or self.whole)


@dataclass(frozen=True, slots=True)
class Block:
    """One line of the dispatch: its main zone, its words, the lines of the file that cite it."""

    zone: str
    segments: tuple[Segment, ...]
    codes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """A cited passage: the id of its place, its key, its parts and the lines that cite it."""

    anchor: str
    key: str
    parts: tuple[tuple[int, int], ...]
    codes: tuple[str, ...]

    def is_one(self, start: int, end: int) -> bool:
        """Tell whether it is these words and no others."""
        return self.parts == ((start, end),)


def links_of(sheet: Sheet) -> Iterator[tuple[Link, str]]:
    """Every link of the file with the code of its line; empty for lines without a code."""
    for group in sheet.events:
        yield from ((link, line.code) for line in group.lines for link in line.links)
    yield from _ledger_links(sheet)
    for chapter in sheet.chapters:
        for speaker in chapter.speakers:
            yield from ((link, said.code) for said in speaker.said for link in said.links)
            yield from ((link, "") for other in speaker.passed_on for link in other.links)
    for section in sheet.findings:
        for _, lines in section.groups:
            told = ((line.code, proof) for line in lines for proof in line.proofs)
            yield from ((link, code) for code, proof in told for link in proof.links)
    for refused in sheet.rulings.refused:
        yield from ((link, "") for link in refused.links)
    for time in (*sheet.times, *sheet.durations):
        yield from ((link, time.code) for link in time.links)
        yield from ((link, "") for link in _witnessed(time.narrowed))
    for line in sheet.dispatches:
        yield from ((link, "") for link in _witnessed(line.narrowed))
    for party in sheet.parties:
        yield from ((role.link, "") for actor in party.actors for role in actor.roles)


def links_by_mark(sheet: Sheet) -> dict[str, list[tuple[Link, str]]]:
    """Every link of the file with the code of its line, by the letter of its dispatch."""
    found: dict[str, list[tuple[Link, str]]] = {}
    for link, code in links_of(sheet):
        found.setdefault(link.mark, []).append((link, code))
    return found


def _ledger_links(sheet: Sheet) -> Iterator[tuple[Link, str]]:
    positions = (line for group in sheet.positions for line in group.lines)
    lines: Iterable[LedgerLine] = (*sheet.exchanges, *positions, *sheet.timeline)
    for line in lines:
        yield from ((link, line.code) for proof in line.proofs for link in proof.links)
        for why in line.why:
            yield from ((link, line.code) for proof in why.proofs for link in proof.links)


def _witnessed(date: NarrowedDate | None) -> Iterator[Link]:
    return (one.link for one in (date.by if date else ()) if one.link is not None)


def passages_of(mark: str, links: Iterable[tuple[Link, str]]) -> tuple[Passage, ...]:
    """Gather the passages of one dispatch: each once, in order of place, longest first."""
    codes: dict[Link, dict[str, None]] = {}
    for link, code in links:
        codes.setdefault(link, {}).update({code: None} if code else {})
    ordered = sorted(codes, key=lambda link: (link.parts[0][0], -link.parts[-1][1], link.parts))
    found: dict[str, Passage] = {}
    for index, link in enumerate(ordered):
        cited = tuple(codes[link])
        if other := found.get(link.anchor):
            cited = tuple(dict.fromkeys((*other.codes, *cited)))
        found[link.anchor] = Passage(link.anchor, f"{mark}{index}", link.parts, cited)
    return tuple(found.values())


def cut(dispatch: FiledDispatch, passages: Sequence[Passage]) -> tuple[Block, ...]:
    """Cut a dispatch's text into lines and segments; put together they are its non-blank lines.

    Every passage has its anchor in exactly one segment, whatever overlaps it.
    """
    lines = [(line.start(), line.end()) for line in _LINE.finditer(dispatch.text)]
    blocks = []
    done = -1
    for index, (start, end) in enumerate(lines):
        upto = end if index < len(lines) - 1 else len(dispatch.text)
        opening = [one for one in passages if done < one.parts[0][0] < max(upto, end)]
        opening += [one for one in passages if index == len(lines) - 1 and one.parts[0][0] >= upto]
        blocks.append(_block(dispatch, (start, end), passages, opening))
        done = max(upto, end) - 1
    return tuple(blocks)


def _block(
    dispatch: FiledDispatch,
    line: tuple[int, int],
    passages: Sequence[Passage],
    opening: Sequence[Passage],
) -> Block:
    start, end = line
    borders = {start, end}
    borders.update(at for zone in dispatch.zones for at in (zone.start, zone.end))
    borders.update(at for one in passages for part in one.parts for at in part)
    cuts = sorted(at for at in borders if start <= at <= end)
    waiting = list(opening)
    segments = []
    for first, last in pairwise(cuts):
        here = [one for one in waiting if one.parts[0][0] <= first or last == end]
        waiting = [one for one in waiting if one not in here]
        covering = [one for one in passages if _covers(one, first, last)]
        whole = next((one for one in covering if one in here and one.is_one(first, last)), None)
        segments.append(
            Segment(
                shown(dispatch.text[first:last]),
                _zone_at(dispatch.zones, first, last),
                tuple(one.key for one in covering if one is not whole),
                tuple(one.anchor for one in here),
                whole.anchor if whole else "",
            )
        )
    codes = {code for one in opening for code in one.codes}
    return Block(_main_zone(segments), tuple(segments), tuple(sorted(codes, key=_by_number)))


def cited_only(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Keep the lines that are cited; one ``[…]`` stands for others in a row."""
    gap = Block("body", (Segment(ELISION, "body", (), (), ""),), ())
    kept: list[Block] = []
    for block in blocks:
        if any(one.cited or one.anchors for one in block.segments):
            kept.append(block)
        elif not kept or kept[-1] is not gap:
            kept.append(gap)
    return tuple(kept)


def _by_number(code: str) -> tuple[str, int]:
    """Order codes as the file does: a letter, then a number."""
    return code[:1], int(code[1:])


def _covers(passage: Passage, first: int, last: int) -> bool:
    return any(start <= first and last <= end for start, end in passage.parts)


def _zone_at(zones: Iterable[Zone], first: int, last: int) -> str:
    return next((zone.kind for zone in zones if zone.start <= first and last <= zone.end), "body")


def _main_zone(segments: Sequence[Segment]) -> str:
    sizes: dict[str, int] = {}
    for segment in segments:
        sizes[segment.zone] = sizes.get(segment.zone, 0) + len(segment.text.strip())
    return max(sizes, key=lambda zone: sizes[zone])
