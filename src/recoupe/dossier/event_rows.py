"""Events as rows for a terminal."""

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from recoupe.dossier.chains import THROUGH
from recoupe.dossier.gluing import glued
from recoupe.dossier.rows import fitted, grid, marks, ruled
from recoupe.dossier.ruling_lines import Rulings
from recoupe.dossier.sheet import EventGroup, EventLine, Sheet
from recoupe.dossier.wording import Wording


def event_rows(sheet: Sheet, wording: Wording) -> Iterator[RenderableType]:
    """Lay out all events by standing, then how many acts of speech there are."""
    if sheet.events or sheet.spoken:
        yield Text(f"\n{wording.word('events').upper()}", style="bold")
    yield from (_group(group, sheet.rulings) for group in sheet.events)
    if sheet.spoken:
        counts = wording.both(acts.count for acts in sheet.spoken)
        yield Padding(Text(wording.word("spoken", list=counts), style="dim"), (0, 0, 0, 1))


def _group(group: EventGroup, rulings: Rulings) -> Group:
    table = grid((13, "left", 0), (None, "left", 1), (None, "right", 0))
    for line in group.lines:
        kind = Text(line.kind, style="italic")
        kind.append(f"\n{line.manner}" if line.manner else "", style="not italic dim")
        table.add_row(kind, _words(line, rulings), marks(line.links))
    return Group(Text(group.title, style="bold"), Padding(fitted(table), (0, 0, 1, 1)))


def _words(line: EventLine, rulings: Rulings) -> Text:
    words = Text(f"{line.parties}\n" if line.parties else "", style="bold")
    words.append(line.extract.before, style="not bold")
    words.append(line.extract.words, style="not bold underline")
    words.append(line.extract.after, style="not bold")
    about = [" · ".join(line.circumstances), glued(THROUGH).join(line.voice)]
    for part in about:
        words.append(f"\n{part}" if part else "", style="not bold dim")
    words.append(ruled(rulings.of("event", line.key)), style="not bold dim")
    return words
