"""Lines of the crisis file as rows for a terminal."""

from collections.abc import Iterable, Iterator

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from recoupe.dossier.chains import THROUGH
from recoupe.dossier.gluing import glued
from recoupe.dossier.links import Link
from recoupe.dossier.quoting import shorten
from recoupe.dossier.ruling_lines import NOTHING_DECIDED, Ruling, Rulings
from recoupe.dossier.sheet import (
    Chapter,
    DispatchLine,
    FindingLine,
    FindingSection,
    NarrowedDate,
    PartyLine,
    ProblemLine,
    Sheet,
    Speaker,
    TimeLine,
)
from recoupe.dossier.wording import Wording

_THROUGH = glued(THROUGH)
_LONGEST_WORDS = 150
_MOST_MARKS = 4
_MOST_ALONE = 8
_MOST_ACTORS = 12
_WIDEST = 26


def grid(*columns: tuple[int | None, str, int]) -> Table:
    """Lay out a table without borders of (width, justify, ratio) columns, page-wide."""
    table = Table.grid(padding=(0, 1), expand=True)
    for width, justify, ratio in columns:
        table.add_column(
            width=width,
            justify="right" if justify == "right" else "left",
            ratio=ratio or None,
            overflow="fold",
            no_wrap=width is None and not ratio,
        )
    return table


def fitted(table: Table) -> Table:
    """Widen the columns of set width to their longest word, so that none is cut."""
    for column in table.columns:
        words = (word for cell in column.cells for word in str(cell).split())
        if column.width is not None:
            column.width = min(max(column.width, *map(len, words), 1), _WIDEST)
    return table


def marks(links: Iterable[Link]) -> Text:
    """Give the letters of the dispatches that links lead to, the first four."""
    letters = list(dict.fromkeys(link.mark for link in links))
    rest = len(letters) - _MOST_MARKS
    shown = letters if rest <= 0 else [*letters[:_MOST_MARKS], f"+{rest}"]
    return Text(" ".join(shown), style="bold")


def ruled(ruling: Ruling | None) -> str:
    """Give what was decided about a line, for a row below it; nothing where nothing was."""
    return f"\n✎ {' · '.join(ruling.parts)}" if ruling else ""


def dispatch_rows(lines: Iterable[DispatchLine], wording: Wording, *, brief: bool = False) -> Table:
    """Lay out the table of dispatches; in brief without what is set apart and their files."""
    table = grid((2, "left", 0), (16, "left", 0), (12, "left", 0), (None, "left", 1))
    for line in lines:
        about = ", ".join((line.filed, *line.notes))
        details = Text(about)
        if line.narrowed is not None:
            details.append(f"\n→ {narrowed_words(line.narrowed, wording)}")
        for extra in () if brief else (line.set_apart, line.source):
            details.append(f"\n{extra}" if extra else "", style="dim")
        mark = Text(line.mark, style="strike" if line.withdrawn else "bold")
        table.add_row(mark, line.agency, line.place, details)
    return fitted(table)


def party_rows(line: PartyLine, wording: Wording) -> Table:
    """Lay out one party with its actors, the first twelve."""
    table = grid((16, "left", 0), (None, "left", 1), (14, "right", 0))
    for index, actor in enumerate(line.actors[:_MOST_ACTORS]):
        roles = ", ".join(role.words for role in actor.roles)
        name = f"{actor.name} ({roles})" if roles else actor.name
        table.add_row(Text(line.name if index == 0 else "", style="bold"), name, actor.count)
    if (rest := len(line.actors) - _MOST_ACTORS) > 0:
        table.add_row("", Text(wording.count("more", rest), style="dim"), "")
    return fitted(table)


def finding_rows(
    section: FindingSection, wording: Wording, rulings: Rulings = NOTHING_DECIDED
) -> Iterator[RenderableType]:
    """Lay out one section of findings; a long list of one agency is cut and says so."""
    for agency, lines in section.groups:
        if agency:
            yield Text(f" {agency}", style="italic")
        if section.key == "single_source":
            yield from (_alone(line, rulings) for line in lines[:_MOST_ALONE])
            if (rest := len(lines) - _MOST_ALONE) > 0:
                yield Text("  " + wording.count("more", rest), style="dim")
            continue
        for index, line in enumerate(lines):
            if index:
                yield ""
            yield _finding(line, section.key, rulings)


def _alone(line: FindingLine, rulings: Rulings) -> Table:
    table = grid((1, "left", 0), (None, "left", 1), (None, "right", 0))
    words = Text(shorten(line.claim, _LONGEST_WORDS))
    words.append(ruled(rulings.of("finding", line.key)), style="dim")
    table.add_row(
        "·",
        words,
        marks(link for proof in line.proofs for link in proof.links),
    )
    return table


def _finding(line: FindingLine, key: str, rulings: Rulings) -> Table:
    table = grid((1, "left", 0), (None, "left", 1), (20, "right", 0))
    bullet = {"corroborated": "●", "one_origin": "◐", "contested": "○"}.get(key, "·")
    counts = Text(line.counts)
    counts.append(f"\n{line.note}" if line.note else "", style="italic")
    table.add_row(bullet, Text(line.claim, style="bold"), counts)
    outer = _with_proofs(table, line)
    if ruling := rulings.of("finding", line.key):
        outer.add_row(Padding(Text(ruled(ruling).strip(), style="dim"), (0, 0, 0, 4)))
    return outer


def _with_proofs(table: Table, line: FindingLine) -> Table:
    outer = Table.grid(expand=True)
    outer.add_row(table)
    letters = [marks(proof.links) for proof in line.proofs]
    widest = max((len(text.plain) for text in letters), default=1)
    proofs = grid((widest + 2, "right", 0), (None, "left", 1))
    for proof, letter in zip(line.proofs, letters, strict=True):
        words = Text(shorten(proof.text, _LONGEST_WORDS))
        if len(proof.chain) > 1:
            words.append("\n" + _THROUGH.join(proof.chain), style="dim")
        proofs.add_row(letter, words)
    outer.add_row(proofs)
    if line.differences:
        outer.add_row(Padding(Text("≠ " + " · ".join(line.differences)), (0, 0, 0, 4)))
    return outer


def speech_rows(sheet: Sheet, wording: Wording) -> Iterator[RenderableType]:
    """Lay out all statements, or say that there are none."""
    if sheet.dispatches and not sheet.chapters:
        yield Text("\n" + wording.word("nothing"))
    for index, chapter in enumerate(sheet.chapters):
        if index == 0:
            yield Text(f"\n{wording.word('speech').upper()}", style="bold")
        yield _chapter(chapter, wording, sheet.rulings)


def _chapter(chapter: Chapter, wording: Wording, rulings: Rulings) -> Group:
    title = [Text(f"— {chapter.title}\n", style="italic")] if chapter.title else []
    return Group(*title, *(_speaker(speaker, wording, rulings) for speaker in chapter.speakers))


def _speaker(speaker: Speaker, wording: Wording, rulings: Rulings) -> Group:
    name = Text(speaker.name, style="bold")
    name.append(f"   {speaker.note}" if speaker.note else "", style="not bold dim")
    table = grid((10, "left", 0), (None, "left", 1), (None, "right", 0))
    for said in speaker.said:
        words = Text(f"{said.to}{wording.word('colon')} " if said.to else "")
        words.append(shorten(said.text, _LONGEST_WORDS))
        about = " · ".join(said.circumstances)
        words.append(f"\n{about}" if about else "", style="dim")
        words.append(f"\n{_THROUGH.join(said.chain)}" if said.chain else "", style="dim")
        words.append(ruled(rulings.of("attribution", said.key)), style="dim")
        table.add_row(Text(said.act, style="italic"), words, marks(said.links))
    for other in speaker.passed_on:
        table.add_row(
            Text(wording.word("relays"), style="italic"),
            f"{other.name}, {wording.count('statements', len(other.links))}",
            marks(other.links),
        )
    return Group(name, Padding(fitted(table), (0, 0, 1, 1)))


def time_rows(lines: Iterable[TimeLine], wording: Wording) -> Table:
    """Lay out time expressions with what they mean."""
    table = grid((22, "left", 0), (None, "left", 1), (None, "right", 0))
    for line in lines:
        meaning = line.meaning
        if line.narrowed is not None:
            meaning += f"\n→ {narrowed_words(line.narrowed, wording)}"
        table.add_row(", ".join(line.words), meaning, marks(line.links))
    return fitted(table)


def narrowed_words(date: NarrowedDate, wording: Wording) -> str:
    """Say what is left of a date and whose words tell: ``4 mars 2031, d’après « mardi » (D)``."""
    who = (
        f"{wording.word('quoted', words=one.words)} ({one.mark})"
        if one.words
        else wording.word("filing_of", mark=one.mark)
        for one in date.by
    )
    return f"{date.meaning}, {wording.word('narrowed_by', who=wording.both(who))}"


def problem_rows(line: ProblemLine, wording: Wording) -> Padding:
    """Lay out one problem."""
    text = Text(line.where, style="bold")
    for key, value in (
        ("found", line.found),
        ("expected", line.expected),
        ("action", line.action),
    ):
        text.append(f"\n  {wording.word(key)}{wording.word('colon')} {value}", style="not bold")
    return Padding(text, (0, 0, 0, 1))
