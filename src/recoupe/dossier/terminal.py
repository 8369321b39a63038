"""The crisis file on a terminal, readable at 80 columns and without colour."""

from collections.abc import Iterable, Iterator

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from recoupe.dossier.abridging import abridged, lines_of
from recoupe.dossier.event_rows import event_rows
from recoupe.dossier.gluing import glued, unglued
from recoupe.dossier.ledger_rows import (
    exchange_rows,
    network_rows,
    position_rows,
    timeline_rows,
)
from recoupe.dossier.rows import (
    dispatch_rows,
    finding_rows,
    grid,
    party_rows,
    problem_rows,
    speech_rows,
    time_rows,
)
from recoupe.dossier.ruling_rows import ruling_rows
from recoupe.dossier.sheet import Sheet
from recoupe.dossier.wording import Wording

_WIDTH = 100
_FEW = 8
_VERY_LONG, _FIRST = 3000, 40


def print_sheet(sheet: Sheet, wording: Wording, console: Console) -> None:
    """Print the whole file; sections that have nothing in them are left out.

    Of a very long one the first lines of each section, and how many more there are.
    """
    if sum(lines_of(sheet).values()) > _VERY_LONG:
        sheet = abridged(sheet, _FIRST)
    write_out(_parts(glued(sheet), glued(wording)), console)


def print_reading(sheet: Sheet, wording: Wording, console: Console) -> None:
    """Print what was read in one dispatch: its head, events, statements and times."""
    write_out(_reading_parts(glued(sheet), glued(wording)), console)


def write_out(parts: Iterable[RenderableType], console: Console) -> None:
    """Print parts that were glued, no wider than a page, with no blanks behind a line."""
    console.width = min(console.width, _WIDTH)
    with console.capture() as printed:
        for part in parts:
            console.print(part)
    # Tables pad every line to the page: the spaces would be in the way when copied.
    for line in printed.get().splitlines():
        console.file.write(unglued(line.rstrip()) + "\n")


def _reading_parts(sheet: Sheet, wording: Wording) -> Iterator[RenderableType]:
    yield dispatch_rows(sheet.dispatches, wording)
    yield from event_rows(sheet, wording)
    yield from speech_rows(sheet, wording)
    if sheet.times or sheet.durations:
        yield section(wording.word("times"), [time_rows((*sheet.times, *sheet.durations), wording)])
    yield ""


def _parts(sheet: Sheet, wording: Wording) -> Iterator[RenderableType]:
    if sheet.fiction:
        yield Text(wording.word("fiction") + "\n", style="italic")
    yield _head(sheet)
    if sheet.subject:
        yield Text(sheet.subject)
    if sheet.dispatches:
        yield from _dispatches(sheet, wording)
    if sheet.exchanges:
        yield section(
            wording.word("exchanges"), [exchange_rows(sheet.exchanges, wording, sheet.rulings)]
        )
        yield from _rest("exchanges", sheet, wording)
    for findings in sheet.findings:
        yield section(findings.title, finding_rows(findings, wording, sheet.rulings))
        yield from _rest(findings.key, sheet, wording)
    if sheet.positions:
        yield section(
            wording.word("positions"), position_rows(sheet.positions, wording, sheet.rulings)
        )
        yield from _rest("positions", sheet, wording)
    if sheet.timeline:
        yield section(
            wording.word("timeline"), timeline_rows(sheet.timeline, wording, sheet.rulings)
        )
        yield from _rest("timeline", sheet, wording)
    if sheet.network.ties:
        yield section(wording.word("network"), network_rows(sheet.network, wording))
    if sheet.parties:
        rows = (party_rows(party, wording) for party in sheet.parties)
        yield section(wording.word("parties"), rows)
        yield from _rest("parties", sheet, wording)
    yield from _words_and_times(sheet, wording)


def _words_and_times(sheet: Sheet, wording: Wording) -> Iterator[RenderableType]:
    yield from event_rows(sheet, wording)
    yield from _rest("events", sheet, wording)
    yield from speech_rows(sheet, wording)
    yield from _rest("speech", sheet, wording)
    if sheet.times or sheet.durations:
        yield section(wording.word("times"), [time_rows((*sheet.times, *sheet.durations), wording)])
        yield from _rest("times", sheet, wording)
    if sheet.problems:
        title = wording.word("problems")
        yield section(title, [problem_rows(line, wording) for line in sheet.problems])
    if sheet.rulings:
        yield section(wording.word("decided"), ruling_rows(sheet.rulings, wording))


def _dispatches(sheet: Sheet, wording: Wording) -> Iterator[RenderableType]:
    shown = sheet.dispatches[:_FIRST] if sheet.left_out else sheet.dispatches
    yield dispatch_rows(shown, wording, brief=len(shown) > _FEW)
    rest = len(sheet.dispatches) - len(shown)
    more = wording.count("more", rest) if rest else ""
    notes = (more, sheet.note, wording.word("legend"))
    yield Padding(Text("\n".join(note for note in notes if note), style="dim"), (0, 0, 0, 3))


def _rest(key: str, sheet: Sheet, wording: Wording) -> Iterator[RenderableType]:
    if rest := sheet.left_out.get(key):
        yield Text("  " + wording.count("more", rest), style="dim")


def _head(sheet: Sheet) -> Table:
    head = grid((None, "left", 1), (None, "right", 0))
    head.add_row(Text(sheet.title.upper(), style="bold"), " · ".join(sheet.summary))
    return head


def section(title: str, parts: Iterable[RenderableType]) -> Group:
    """Put parts under a title."""
    return Group(Text(f"\n{title.upper()}", style="bold"), *parts)
