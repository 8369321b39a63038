"""Exchanges, positions, timeline and who speaks to whom as rows for a terminal."""

from collections.abc import Iterable, Iterator

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from recoupe.dossier.gluing import glued
from recoupe.dossier.ledger_lines import (
    ExchangeLine,
    OccurrenceLine,
    PositionGroup,
    PositionLine,
)
from recoupe.dossier.links import Proof
from recoupe.dossier.quoting import shorten
from recoupe.dossier.rows import fitted, grid, marks, ruled
from recoupe.dossier.ruling_lines import NOTHING_DECIDED, Rulings
from recoupe.dossier.ties import Network
from recoupe.dossier.wording import Wording

_LONGEST_WORDS = 150
_LONGEST_ANSWER = 90
_MOST_OCCURRENCES = 40
_MOST_TIES = 12
_TO = glued(" → ")


def exchange_rows(
    lines: Iterable[ExchangeLine], wording: Wording, rulings: Rulings = NOTHING_DECIDED
) -> Table:
    """Lay out what passed between the parties, each under its code."""
    table = grid((4, "left", 0), (13, "left", 0), (None, "left", 1), (None, "right", 0))
    for line in lines:
        words = Text(shorten(line.title, _LONGEST_WORDS), style="bold")
        about = " · ".join(part for part in (line.date, line.between, *line.about) if part)
        words.append(f"\n{about}", style="not bold")
        answers = wording.word("answers", code=line.answers) if line.answers else ""
        status = " · ".join(part for part in (answers, line.status) if part)
        words.append(f"\n{status}" if status else "", style="not bold italic")
        if line.status:
            words.append(_answer(line.answer, wording), style="not bold")
        words.append(ruled(rulings.of("exchange", line.key)), style="not bold dim")
        table.add_row(line.code, Text(line.kind, style="italic"), words, marks(line.links))
    return fitted(table)


def position_rows(
    groups: Iterable[PositionGroup], wording: Wording, rulings: Rulings = NOTHING_DECIDED
) -> Iterator[RenderableType]:
    """Lay out the ledger by party."""
    for group in groups:
        table = grid((13, "left", 0), (None, "left", 1), (None, "right", 0))
        for line in group.lines:
            words = _position(line, wording)
            words.append(ruled(rulings.of("position", line.key)), style="dim")
            table.add_row(Text(line.kind, style="italic"), words, marks(line.links))
        yield Group(Text(group.holder, style="bold"), Padding(fitted(table), (0, 0, 1, 1)))


def _position(line: PositionLine, wording: Wording) -> Text:
    words = Text(f"{_TO.lstrip()}{line.to}{wording.word('colon')} " if line.to else "")
    words.append(shorten(line.object, _LONGEST_WORDS))
    if line.condition:
        words.append(f"\n{wording.word('condition')}{wording.word('colon')} {line.condition}")
    status = " ".join(part for part in (line.status, line.as_of) if part)
    about = " · ".join(part for part in (line.stated, line.claimed, status) if part)
    words.append(f"\n{about}" if about else "", style="dim")
    words.append(_answer(line.answer, wording))
    return words


def _answer(proofs: Iterable[Proof], wording: Wording) -> str:
    """Give the words that set a status, with the letters of their dispatches."""
    parts = [
        f" {wording.word('quoted', words=shorten(proof.text, _LONGEST_ANSWER))} ({proof.marks})"
        for proof in proofs
    ]
    return glued("".join(parts))


def timeline_rows(
    lines: tuple[OccurrenceLine, ...], wording: Wording, rulings: Rulings = NOTHING_DECIDED
) -> Iterator[RenderableType]:
    """Lay out the timeline; a long one is cut where it is background, then at its end."""
    new = [line for line in lines if line.temporal != "background"]
    shown = lines if len(lines) <= _MOST_OCCURRENCES else new[:_MOST_OCCURRENCES]
    table = grid((19, "left", 0), (None, "left", 1), (None, "right", 0))
    before = ""
    for line in shown:
        date = "" if line.date == before else line.date
        before = line.date
        words = Text(f"{line.standing} · " if line.standing else "", style="italic")
        words.append(shorten(line.what, _LONGEST_WORDS), style="not italic")
        about = " · ".join(part for part in (line.exchange, line.finding) if part)
        words.append(f"  {about}" if about else "", style="not italic dim")
        words.append(ruled(rulings.of("occurrence", line.key)), style="not italic dim")
        table.add_row(date, words, marks(line.links))
    yield fitted(table)
    if rest := len(lines) - len(shown):
        yield Text("  " + wording.count("more", rest), style="dim")


def network_rows(network: Network, wording: Wording) -> Iterator[RenderableType]:
    """Lay out who speaks to whom and about whom, the strongest ties."""
    columns = ((None, "left", 3), (None, "left", 3), (11, "right", 0), (9, "right", 0))
    table = grid(*columns, (10, "right", 0))
    heads = ("speaker", "other_party", "speaks_to", "speaks_of")
    table.add_row(*(Text(wording.word(key), style="dim") for key in heads), "")
    before = ""
    for tie in network.ties[:_MOST_TIES]:
        name = "" if tie.speaker == before else tie.speaker
        before = tie.speaker
        counts = (str(count or "") for count in (tie.to, tie.about))
        table.add_row(Text(name, style="bold"), tie.other, *counts, marks(tie.links))
    yield fitted(table)
    if (rest := len(network.ties) - _MOST_TIES) > 0:
        yield Text("  " + wording.count("more", rest), style="dim")
