"""A person's decisions that stand apart, as rows for a terminal: refused lines, lost decisions."""

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from recoupe.dossier.quoting import shorten
from recoupe.dossier.rows import fitted, grid, marks
from recoupe.dossier.ruling_lines import IdentityLine, OutdatedLine, RefusedLine, Rulings
from recoupe.dossier.wording import Wording

_LONGEST_WORDS = 150


def ruling_rows(rulings: Rulings, wording: Wording) -> Iterator[RenderableType]:
    """Lay out what was refused, who was found to be whom, and decisions without a line."""
    for key, table in (
        ("refused_title", _refused(rulings.refused, wording)),
        ("identities_title", _identities(rulings.identities)),
        ("outdated_title", _outdated(rulings.outdated)),
    ):
        if table.row_count:
            title = Text(wording("decisions", key), style="bold")
            yield Group(title, Padding(fitted(table), (0, 0, 1, 1)))


def _refused(lines: tuple[RefusedLine, ...], wording: Wording) -> Table:
    table = grid((14, "left", 0), (None, "left", 1), (None, "right", 0))
    for line in lines:
        who = f"{line.who}{wording.word('colon')} " if line.who else ""
        words = Text(f"{who}{shorten(line.words, _LONGEST_WORDS)}", style="strike")
        words.append(f"\n✎ {' · '.join(line.ruling.parts)}", style="not strike dim")
        table.add_row(Text(line.name, style="italic"), words, marks(line.links))
    return table


def _identities(lines: tuple[IdentityLine, ...]) -> Table:
    table = grid((None, "left", 1))
    for line in lines:
        table.add_row(f"✎ {' · '.join(line.ruling.parts)}")
    return table


def _outdated(lines: tuple[OutdatedLine, ...]) -> Table:
    table = grid((14, "left", 0), (None, "left", 1))
    for line in lines:
        words = Text(shorten(line.words, _LONGEST_WORDS))
        about = " · ".join(part for part in (line.said, line.why, line.note) if part)
        words.append(f"\n✎ {about}", style="dim")
        table.add_row(Text(line.name, style="italic"), words)
    return table
