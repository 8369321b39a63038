"""Words of a dispatch within their sentence."""

from collections.abc import Sequence
from dataclasses import dataclass

from recoupe.dossier.quoting import one_line
from recoupe.records.dossier import FiledDispatch

_LONGEST = 700


@dataclass(frozen=True, slots=True)
class Part:
    """Words; ``cited`` tells those meant from those around them."""

    text: str
    cited: bool


def in_sentence(dispatch: FiledDispatch, spans: Sequence[tuple[int, int]]) -> tuple[Part, ...]:
    """Give the sentences that hold the spans, these marked; put together they are their text."""
    first, last = spans[0][0], spans[-1][1]
    starts = [one.start for one in dispatch.sentences if one.start <= first]
    ends = [one.end for one in dispatch.sentences if one.end >= last]
    start = max(starts, default=dispatch.text.rfind("\n", 0, first) + 1)
    end = min(ends, default=last)
    if end - start > last - first + _LONGEST:
        start, end = max(start, first - _LONGEST // 2), min(end, last + _LONGEST // 2)
    parts, at = [], start
    for begin, stop in spans:
        parts += [Part(dispatch.text[at:begin], False), Part(dispatch.text[begin:stop], True)]
        at = stop
    parts.append(Part(dispatch.text[at:end], False))
    return tuple(Part(_spaced(one.text), one.cited) for one in parts if one.text)


def _spaced(text: str) -> str:
    """Put words on one line, with the blanks at their borders."""
    inner = one_line(text)
    if not inner:
        return " "
    before = " " if text[0].isspace() else ""
    return f"{before}{inner}{' ' if text[-1].isspace() else ''}"
