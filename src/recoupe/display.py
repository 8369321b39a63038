"""How records show themselves in a notebook; told from above, since records know nothing of it."""

from collections.abc import Callable
from typing import Protocol

# Gives a record as HTML, None where it has none; and as a few words.
HtmlWriter = Callable[[object], str | None]
TextWriter = Callable[[object], str]
_writers: list[tuple[HtmlWriter, TextWriter]] = []


class _Printer(Protocol):
    def text(self, words: str) -> None: ...


class Shown:
    """A record that a notebook shows as something to be read; ``repr`` still has every field."""

    __slots__ = ()

    def _repr_html_(self) -> str | None:
        return _writers[-1][0](self) if _writers else None

    def _repr_pretty_(self, printer: _Printer, cycle: bool) -> None:
        printer.text(_writers[-1][1](self) if _writers and not cycle else repr(self))


def show_with(html: HtmlWriter, text: TextWriter) -> None:
    """Say what writes records for a notebook from now on."""
    _writers[:] = [(html, text)]
