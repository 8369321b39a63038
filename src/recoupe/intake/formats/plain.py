"""Plain text: the file is the dispatch."""

from collections.abc import Iterator

from recoupe.intake.format import Format, Head
from recoupe.intake.item import Fault, Item, Options
from recoupe.intake.opening import Input


def _recognises(head: Head) -> bool:
    return bool(head.text)


def _read(opened: Input, options: Options) -> Iterator[Item | Fault]:
    yield Item(text=opened.text())


PLAIN = Format("text", "plain text", _recognises, _read)
