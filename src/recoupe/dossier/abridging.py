"""What a page of very many dispatches leaves to the other files: of each chapter the first lines.

A page that opens at once and can be sent by mail holds some thousand lines. Findings stand by
weight; of the statements those are kept first that what is kept stands on.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TypeVar

from recoupe.dossier.ledger_lines import (
    ExchangeLine,
    LedgerLine,
    OccurrenceLine,
    PositionGroup,
    PositionLine,
)
from recoupe.dossier.links import Link
from recoupe.dossier.sheet import (
    Chapter,
    EventGroup,
    FindingLine,
    FindingSection,
    PartyLine,
    Sheet,
    TimeLine,
)
from recoupe.dossier.ties import Network

_MOST_CITATIONS, _MOST_LINKS = 2, 4

_Line = TypeVar("_Line")
_Proven = TypeVar("_Proven", FindingLine, ExchangeLine, PositionLine, OccurrenceLine)


def abridged(sheet: Sheet, most: int) -> Sheet:
    """Keep at most ``most`` lines of each chapter; ``left_out`` counts the others by chapter.

    A line keeps two citations of each agency and the first letters. Dispatches, problems and the
    counts of the head stay whole.
    """
    kept = replace(
        sheet,
        exchanges=tuple(_shorter(line) for line in sheet.exchanges[:most]),
        findings=tuple(_findings(section, most) for section in sheet.findings),
        positions=_positions(sheet.positions, most),
        timeline=_timeline(sheet, most),
        network=Network(sheet.network.parties, sheet.network.ties[:most]),
        parties=tuple(_party(party, most) for party in sheet.parties),
        events=_events(sheet.events, most),
        times=tuple(_fewer_links(line) for line in sheet.times[:most]),
        durations=tuple(_fewer_links(line) for line in sheet.durations[:most]),
    )
    before = lines_of(sheet)
    if before["speech"] > most:
        kept = replace(kept, chapters=_chapters(sheet.chapters, _cited(kept), most))
    after = lines_of(kept)
    left = {key: count - after[key] for key, count in before.items() if count > after[key]}
    return replace(kept, left_out=left)


def lines_of(sheet: Sheet) -> dict[str, int]:
    """Count the lines of each chapter, by its key, in order."""
    said = (speaker for chapter in sheet.chapters for speaker in chapter.speakers)
    return {
        "exchanges": len(sheet.exchanges),
        **{one.key: sum(len(lines) for _, lines in one.groups) for one in sheet.findings},
        "positions": sum(len(group.lines) for group in sheet.positions),
        "timeline": len(sheet.timeline),
        "network": len(sheet.network.ties),
        "parties": sum(len(party.actors) for party in sheet.parties),
        "events": sum(len(group.lines) for group in sheet.events) or len(sheet.spoken),
        "speech": sum(len(speaker.said) for speaker in said),
        "times": len(sheet.times) + len(sheet.durations),
        "problems": len(sheet.problems),
        "decided": len(sheet.rulings),
    }


def _shares(sizes: Sequence[int], most: int) -> list[int]:
    """Share out places: the same for each, what one does not need goes to the others."""
    shares = [0] * len(sizes)
    left = min(most, sum(sizes))
    while left:
        open_ = [index for index, size in enumerate(sizes) if shares[index] < size]
        for index in open_:
            more = min(max(left // len(open_), 1), sizes[index] - shares[index], left)
            shares[index] += more
            left -= more
    return shares


def _first(groups: Sequence[Sequence[_Line]], most: int) -> list[tuple[_Line, ...]]:
    shares = _shares([len(lines) for lines in groups], most)
    return [tuple(lines[:share]) for lines, share in zip(groups, shares, strict=True)]


def _findings(section: FindingSection, most: int) -> FindingSection:
    kept = _first([lines for _, lines in section.groups], most)
    groups = tuple(
        (agency, tuple(_shorter(line) for line in lines))
        for (agency, _), lines in zip(section.groups, kept, strict=True)
        if lines
    )
    return replace(section, groups=groups)


def _positions(groups: Sequence[PositionGroup], most: int) -> tuple[PositionGroup, ...]:
    kept = _first([group.lines for group in groups], most)
    return tuple(
        replace(group, lines=tuple(_shorter(line) for line in lines))
        for group, lines in zip(groups, kept, strict=True)
        if lines
    )


def _events(groups: Sequence[EventGroup], most: int) -> tuple[EventGroup, ...]:
    kept = _first([group.lines for group in groups], most)
    pairs = zip(groups, kept, strict=True)
    return tuple(replace(group, lines=lines) for group, lines in pairs if lines)


def _timeline(sheet: Sheet, most: int) -> tuple[OccurrenceLine, ...]:
    """Keep what is new before what lay before, and what several agencies tell before the rest."""
    ranked = sorted(sheet.timeline, key=lambda one: (one.temporal == "background", -len(one.links)))
    kept = {line.code for line in ranked[:most]}
    return tuple(_shorter(line) for line in sheet.timeline if line.code in kept)


def _shorter(line: _Proven) -> _Proven:
    """Keep two citations of each account, with the first letters of those who repeat them."""
    told = Counter[str]()
    proofs = []
    for proof in line.proofs:
        told[proof.account] += 1
        if told[proof.account] <= _MOST_CITATIONS:
            proofs.append(replace(proof, links=proof.links[:_MOST_LINKS]))
    return replace(line, proofs=tuple(proofs))


def _fewer_links(line: TimeLine) -> TimeLine:
    return replace(line, links=line.links[:_MOST_LINKS])


def _party(party: PartyLine, most: int) -> PartyLine:
    return replace(party, actors=party.actors[: max(most // 10, 1)])


def _cited(sheet: Sheet) -> frozenset[Link]:
    """Where the words stand that the findings and positions kept are about."""
    found = (line for section in sheet.findings for _, group in section.groups for line in group)
    held = (line for group in sheet.positions for line in group.lines)
    lines: Iterable[FindingLine | LedgerLine] = (*found, *held, *sheet.exchanges)
    return frozenset(link for line in lines for proof in line.proofs for link in proof.links)


def _chapters(
    chapters: Iterable[Chapter], cited: frozenset[Link], most: int
) -> tuple[Chapter, ...]:
    """Keep statements that something kept stands on, in their order."""
    left = most
    kept = []
    for chapter in chapters:
        speakers = []
        for speaker in chapter.speakers:
            said = tuple(one for one in speaker.said if cited.intersection(one.links))[:left]
            left -= len(said)
            if said:
                speakers.append(replace(speaker, said=said))
        if speakers:
            kept.append(replace(chapter, speakers=tuple(speakers)))
    return tuple(kept)
