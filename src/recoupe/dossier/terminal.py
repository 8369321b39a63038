"""The crisis file on a terminal, readable at 80 columns and without colour."""

from collections.abc import Iterable, Iterator

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from recoupe.dossier.chains import THROUGH
from recoupe.dossier.quoting import shorten
from recoupe.dossier.sheet import (
    Chapter,
    DispatchLine,
    FindingLine,
    FindingSection,
    Link,
    PartyLine,
    ProblemLine,
    Sheet,
    Speaker,
    TimeLine,
)
from recoupe.dossier.wording import Wording

_LONGEST_WORDS = 150
_WIDTH = 100
_MOST_MARKS = 4
_MOST_ALONE = 8


def print_sheet(sheet: Sheet, wording: Wording, console: Console) -> None:
    """Print the whole file; sections that have nothing in them are left out."""
    _print(_parts(sheet, wording), console)


def print_reading(sheet: Sheet, wording: Wording, console: Console) -> None:
    """Print what was read in one dispatch: its head, its statements and its times."""
    _print(_reading_parts(sheet, wording), console)


def _print(parts: Iterable[RenderableType], console: Console) -> None:
    console.width = min(console.width, _WIDTH)
    with console.capture() as printed:
        for part in parts:
            console.print(part)
    # Tables pad every line to the page: the spaces would be in the way when copied.
    for line in printed.get().splitlines():
        console.file.write(line.rstrip() + "\n")


def _reading_parts(sheet: Sheet, wording: Wording) -> Iterator[RenderableType]:
    yield _dispatches(sheet.dispatches)
    yield from _speech(sheet, wording)
    if sheet.times or sheet.durations:
        yield _section(wording.word("times"), [_times((*sheet.times, *sheet.durations))])
    yield ""


def _parts(sheet: Sheet, wording: Wording) -> Iterator[RenderableType]:
    if sheet.fiction:
        yield Text(wording.word("fiction") + "\n", style="italic")
    yield _head(sheet)
    if sheet.dispatches:
        yield _dispatches(sheet.dispatches)
        notes = (sheet.note, wording.word("legend"))
        yield Padding(Text("\n".join(note for note in notes if note), style="dim"), (0, 0, 0, 3))
    if sheet.parties:
        yield _section(wording.word("parties"), map(_party, sheet.parties))
    for findings in sheet.findings:
        yield _section(findings.title, _findings(findings, wording))
    yield from _speech(sheet, wording)
    if sheet.times or sheet.durations:
        yield _section(wording.word("times"), [_times((*sheet.times, *sheet.durations))])
    if sheet.problems:
        title = wording.word("problems")
        yield _section(title, [_problem(line, wording) for line in sheet.problems])


def _head(sheet: Sheet) -> Table:
    head = _grid((None, "left", 1), (None, "right", 0))
    head.add_row(Text(sheet.title.upper(), style="bold"), " · ".join(sheet.summary))
    if len(sheet.labels) == 1:
        head.add_row(sheet.labels[0], "")
    return head


def _section(title: str, parts: Iterable[RenderableType]) -> Group:
    return Group(Text(f"\n{title.upper()}", style="bold"), *parts)


def _grid(*columns: tuple[int | None, str, int]) -> Table:
    """Lay out a table without borders of (width, justify, ratio) columns, page-wide."""
    grid = Table.grid(padding=(0, 1), expand=True)
    for width, justify, ratio in columns:
        grid.add_column(
            width=width,
            justify="right" if justify == "right" else "left",
            ratio=ratio or None,
            overflow="fold",
            no_wrap=width is None and not ratio,
        )
    return grid


def _marks(links: Iterable[Link]) -> Text:
    marks = list(dict.fromkeys(link.mark for link in links))
    rest = len(marks) - _MOST_MARKS
    shown = marks if rest <= 0 else [*marks[:_MOST_MARKS], f"+{rest}"]
    return Text(" ".join(shown), style="bold")


def _dispatches(lines: Iterable[DispatchLine]) -> Table:
    grid = _grid((2, "left", 0), (16, "left", 0), (12, "left", 0), (None, "left", 1))
    for line in lines:
        about = ", ".join((line.filed, *line.notes))
        details = Text(about)
        for extra in (line.set_apart, line.source):
            details.append(f"\n{extra}" if extra else "", style="dim")
        grid.add_row(Text(line.mark, style="bold"), line.agency, line.place, details)
    return grid


def _party(line: PartyLine) -> Table:
    grid = _grid((16, "left", 0), (None, "left", 1), (14, "right", 0))
    for index, actor in enumerate(line.actors):
        roles = ", ".join(role.words for role in actor.roles)
        name = f"{actor.name} ({roles})" if roles else actor.name
        grid.add_row(Text(line.name if index == 0 else "", style="bold"), name, actor.count)
    return grid


def _findings(section: FindingSection, wording: Wording) -> Iterator[RenderableType]:
    for agency, lines in section.groups:
        if agency:
            yield Text(f" {agency}", style="italic")
        if section.key == "single_source":
            yield from map(_alone, lines[:_MOST_ALONE])
            if (rest := len(lines) - _MOST_ALONE) > 0:
                yield Text("  " + wording.word("more", n=rest), style="dim")
            continue
        for index, line in enumerate(lines):
            if index:
                yield ""
            yield _finding(line, section.key)


def _alone(line: FindingLine) -> Table:
    grid = _grid((1, "left", 0), (None, "left", 1), (None, "right", 0))
    grid.add_row(
        "·", Text(shorten(line.claim, _LONGEST_WORDS)), _marks(proof.link for proof in line.proofs)
    )
    return grid


def _finding(line: FindingLine, key: str) -> Table:
    grid = _grid((1, "left", 0), (None, "left", 1), (20, "right", 0))
    bullet = {"corroborated": "●", "contested": "○"}.get(key, "·")
    counts = Text(line.counts)
    counts.append(f"\n{line.note}" if line.note else "", style="italic")
    grid.add_row(bullet, Text(line.claim, style="bold"), counts)
    return _with_proofs(grid, line)


def _with_proofs(grid: Table, line: FindingLine) -> Table:
    outer = Table.grid(expand=True)
    outer.add_row(grid)
    proofs = _grid((3, "right", 0), (None, "left", 1))
    for proof in line.proofs:
        words = Text(shorten(proof.text, _LONGEST_WORDS))
        if len(proof.chain) > 1:
            words.append("\n" + THROUGH.join(proof.chain), style="dim")
        proofs.add_row(_marks([proof.link]), words)
    outer.add_row(proofs)
    if line.differences:
        outer.add_row(Padding(Text("≠ " + " · ".join(line.differences)), (0, 0, 0, 4)))
    return outer


def _speech(sheet: Sheet, wording: Wording) -> Iterator[RenderableType]:
    if sheet.dispatches and not sheet.chapters:
        yield Text("\n" + wording.word("nothing"))
    for index, chapter in enumerate(sheet.chapters):
        if index == 0:
            yield Text(f"\n{wording.word('speech').upper()}", style="bold")
        yield _chapter(chapter, wording)


def _chapter(chapter: Chapter, wording: Wording) -> Group:
    title = [Text(f"— {chapter.title}\n", style="italic")] if chapter.title else []
    return Group(*title, *(_speaker(speaker, wording) for speaker in chapter.speakers))


def _speaker(speaker: Speaker, wording: Wording) -> Group:
    name = Text(speaker.name, style="bold")
    name.append(f"   {speaker.note}" if speaker.note else "", style="not bold dim")
    grid = _grid((10, "left", 0), (None, "left", 1), (None, "right", 0))
    for said in speaker.said:
        words = Text(f"{said.to}{wording.word('colon')} " if said.to else "")
        words.append(shorten(said.text, _LONGEST_WORDS))
        about = " · ".join(said.circumstances)
        words.append(f"\n{about}" if about else "", style="dim")
        words.append(f"\n{THROUGH.join(said.chain)}" if said.chain else "", style="dim")
        grid.add_row(Text(said.act, style="italic"), words, _marks(said.links))
    for other in speaker.passed_on:
        grid.add_row(
            Text(wording.word("relays"), style="italic"),
            f"{other.name}, {wording.count('statements', len(other.links))}",
            _marks(other.links),
        )
    return Group(name, Padding(grid, (0, 0, 1, 1)))


def _times(lines: Iterable[TimeLine]) -> Table:
    grid = _grid((22, "left", 0), (None, "left", 1), (None, "right", 0))
    for line in lines:
        grid.add_row(", ".join(line.words), line.meaning, _marks(line.links))
    return grid


def _problem(line: ProblemLine, wording: Wording) -> Padding:
    text = Text(line.where, style="bold")
    for key, value in (
        ("found", line.found),
        ("expected", line.expected),
        ("action", line.action),
    ):
        text.append(f"\n  {wording.word(key)}{wording.word('colon')} {value}", style="not bold")
    return Padding(text, (0, 0, 0, 1))
