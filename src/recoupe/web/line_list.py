"""Lines of all affairs as a list shows them."""

from dataclasses import dataclass
from urllib.parse import quote

from markupsafe import Markup

from recoupe.dossier.dates import say_dates, stretch_in_words
from recoupe.dossier.wording import Wording, load_wording
from recoupe.records.desk import Line
from recoupe.web.folding import lit
from recoupe.web.naming import name_act, name_kind, name_share, name_standing, name_verdict

_SURE = 0.995
# Lines whose words are those of a dispatch.
_VERBATIM = frozenset({"attribution", "event", "position"})


@dataclass(frozen=True, slots=True)
class ShownLine:
    """A line in words. ``words`` are marked where they were asked for.

    ``standing``, ``certainty`` and ``verdict`` are empty where there is nothing to tell.
    ``url`` leads to its card, ``read`` to its words, empty where it has none.
    """

    line: Line
    kind: str
    act: str
    words: Markup
    when: str
    standing: str
    certainty: str
    verdict: str
    url: str
    read: str


def line_path(kind: str, name: str) -> str:
    """Give the path of a line's card."""
    return f"/line/{quote(kind, safe='')}/{quote(name, safe='')}"


def read_path(dispatch: str, kind: str, name: str) -> str:
    """Give the path of a line's words in a dispatch."""
    return f"/read/{quote(dispatch, safe='')}?line={quote(f'{kind}:{name}', safe=':')}"


def _told(line: Line, wording: Wording) -> str:
    """Give what a line says; days that Recoupe wrote as a reader says them."""
    return line.words if line.kind in _VERBATIM else say_dates(line.words, wording)


def shown(line: Line, t: Wording, *, asked_for: str = "") -> ShownLine:
    """Put a line into the words of a list."""
    wording = load_wording(t.code)
    return ShownLine(
        line=line,
        kind=name_kind(line.kind, t),
        act=name_act(line.act, t, wording) if line.act else "",
        words=lit(_told(line, wording), asked_for),
        when=stretch_in_words(line.first, line.last, wording),
        standing=name_standing(line, t, wording),
        certainty=name_share(line.confidence, wording) if line.confidence < _SURE else "",
        verdict="" if line.verdict == "open" else name_verdict(line.verdict, t),
        url=line_path(line.kind, line.id),
        read=read_path(line.dispatch, line.kind, line.id) if line.dispatch else "",
    )
