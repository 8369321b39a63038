"""Words within a line of Recoupe's own Markdown: emphasis, links, places that links lead to."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

_TOKEN = re.compile(
    r"\\(?P<escaped>.)"
    r'|<a id="(?P<place>[^"]*)"></a>'
    r"|\[(?P<label>(?:\\.|[^\]\\])*)\]\((?P<target>[^)\s]*)\)"
    r"|(?P<bold>\*\*)|(?P<struck>~~)|(?P<italic>\*)"
    r"|(?P<words>[^\\<\[*~]+|.)",
    re.DOTALL,
)
_TOGGLES = ("bold", "struck", "italic")


@dataclass(frozen=True, slots=True)
class Run:
    """Words set alike. ``link`` is where they lead, ``place`` the name of what begins here.

    Either may be empty; a run with a place has no words.
    """

    text: str = ""
    bold: bool = False
    italic: bool = False
    struck: bool = False
    link: str = ""
    place: str = ""


def runs_of(line: str) -> tuple[Run, ...]:
    """Cut one line into runs; what is no markup of ours stays as the words it is."""
    return tuple(_joined(_runs(line, Run())))


def _runs(line: str, style: Run) -> Iterator[Run]:
    for found in _TOKEN.finditer(line):
        kind = found.lastgroup or ""
        if kind in _TOGGLES:
            style = _toggled(style, kind)
        elif kind == "place":
            yield Run(place=found["place"])
        elif kind == "target":
            yield from _runs(found["label"], replace(style, link=found["target"]))
        else:
            yield replace(style, text=found[kind])


def _toggled(style: Run, kind: str) -> Run:
    if kind == "bold":
        return replace(style, bold=not style.bold)
    if kind == "italic":
        return replace(style, italic=not style.italic)
    return replace(style, struck=not style.struck)


def _joined(runs: Iterator[Run]) -> Iterator[Run]:
    """Put neighbours that are set alike into one."""
    held: Run | None = None
    for run in runs:
        if held and not held.place and not run.place and replace(run, text=held.text) == held:
            held = replace(held, text=held.text + run.text)
            continue
        if held:
            yield held
        held = run
    if held:
        yield held
