"""Two dispatches side by side on a terminal; one under the other where it is narrow."""

from collections.abc import Iterable, Iterator, Sequence

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from recoupe.dossier.chains import THROUGH
from recoupe.dossier.compared import ComparedGroup, ComparedLine, ComparedSheet, OwnGroup
from recoupe.dossier.gluing import glued
from recoupe.dossier.links import Proof
from recoupe.dossier.quoting import shorten
from recoupe.dossier.rows import grid, narrowed_words
from recoupe.dossier.sheet import DispatchLine
from recoupe.dossier.terminal import section, write_out
from recoupe.dossier.wording import Wording

_NARROWEST = 72
_BETWEEN = 3
_LONGEST_WORDS = 240
_MOST_PASSAGES = 6
_BULLETS = {"corroborated": "●", "one_origin": "◐", "contested": "○"}


def print_compared(sheet: ComparedSheet, wording: Wording, console: Console) -> None:
    """Print two dispatches side by side, at 72 columns and more in two columns."""
    beside = console.width >= _NARROWEST
    write_out(_parts(glued(sheet), glued(wording), beside=beside), console)


def _parts(sheet: ComparedSheet, wording: Wording, *, beside: bool) -> Iterator[RenderableType]:
    yield Text(wording("compared", "title").upper(), style="bold")
    heads = [_head(line, wording) for line in sheet.heads]
    yield _columns(heads, beside=beside)
    yield Text(" · ".join(sheet.relation), style="dim")
    if sheet.passages:
        yield section(wording("compared", "passages"), _passages(sheet.passages, wording))
    if not sheet.groups:
        yield Text("\n" + wording("compared", "no_finding"))
    for group in sheet.groups:
        yield section(group.title, _lines(group, sheet.heads, wording, beside=beside))
    for own in sheet.own:
        yield section(own.title, _own(own, wording))
    if sheet.dates:
        dates = (_date(words, narrowed_words(date, wording)) for words, date in sheet.dates)
        yield section(wording("compared", "dates"), dates)


def _columns(cells: Sequence[RenderableType], *, beside: bool) -> RenderableType:
    if not beside:
        return Group(*cells)
    first, second = cells
    table = Table.grid(expand=True)
    table.add_column(ratio=1, overflow="fold")
    table.add_column(width=_BETWEEN)
    table.add_column(ratio=1, overflow="fold")
    table.add_row(first, "", second)
    return table


def _head(line: DispatchLine, wording: Wording) -> RenderableType:
    words = Text(line.agency, style="bold")
    words.append(f", {line.place}" if line.place else "", style="not bold")
    for part in (line.filed, *line.notes):
        words.append(f"\n{part}", style="not bold")
    if line.narrowed is not None:
        words.append(f"\n→ {narrowed_words(line.narrowed, wording)}", style="not bold")
    words.append(f"\n{line.source}", style="not bold dim")
    return _marked(line.mark, words)


def _marked(mark: str, words: RenderableType) -> Table:
    table = grid((2, "left", 0), (None, "left", 1))
    table.add_row(Text(mark, style="bold"), words)
    return table


def _passages(passages: Sequence[str], wording: Wording) -> Iterator[RenderableType]:
    for passage in passages[:_MOST_PASSAGES]:
        yield _marked("·", Text(shorten(passage, _LONGEST_WORDS)))
    if (rest := len(passages) - _MOST_PASSAGES) > 0:
        yield Text("  " + wording.count("more", rest), style="dim")


def _lines(
    group: ComparedGroup,
    heads: tuple[DispatchLine, DispatchLine],
    wording: Wording,
    *,
    beside: bool,
) -> Iterator[RenderableType]:
    for index, line in enumerate(group.lines):
        if index:
            yield ""
        yield _line(line, group.key, heads, wording, beside=beside)


def _line(
    found: ComparedLine,
    key: str,
    heads: tuple[DispatchLine, DispatchLine],
    wording: Wording,
    *,
    beside: bool,
) -> Group:
    line = found.line
    table = grid((1, "left", 0), (None, "left", 1), (20, "right", 0))
    counts = Text(line.counts)
    counts.append(f"\n{line.note}" if line.note else "", style="italic")
    table.add_row(_BULLETS.get(key, "·"), Text(line.claim, style="bold"), counts)
    words = [_words(found.first), _words(found.second)]
    if _alike(found):
        words[1] = Text(wording("compared", "same_words"), style="dim italic")
    sides = zip((found.first, found.second), words, heads, strict=True)
    cells = [_marked(head.mark, told) for proofs, told, head in sides if proofs or beside]
    parts: list[RenderableType] = [table, Padding(_columns(cells, beside=beside), (0, 0, 0, 2))]
    if line.differences:
        parts.append(Padding(Text("≠ " + " · ".join(line.differences)), (0, 0, 0, 2)))
    return Group(*parts)


def _alike(found: ComparedLine) -> bool:
    """Tell whether both have the same words from the same hands, the agency's name aside."""
    first, second = (
        [(one.text, one.chain[:-1]) for one in side] for side in (found.first, found.second)
    )
    return first == second


def _words(proofs: Iterable[Proof]) -> Text:
    words = Text("")
    for number, proof in enumerate(proofs):
        words.append("\n" if number else "")
        words.append(shorten(proof.text, _LONGEST_WORDS))
        if len(proof.chain) > 1:
            words.append("\n" + glued(THROUGH).join(proof.chain), style="dim")
    return words if words.plain else Text("—", style="dim")


def _own(own: OwnGroup, wording: Wording) -> Iterator[RenderableType]:
    if not own.lines:
        yield Text(f" {wording('compared', 'nothing')}", style="dim")
    for line in own.lines:
        yield _marked("·", Text(shorten(line.claim, _LONGEST_WORDS)))


def _date(words: str, left: str) -> Table:
    table = grid((22, "left", 0), (None, "left", 1))
    table.add_row(words, f"→ {left}")
    return table
