"""The text of a dispatch cut where words are said, and where somebody is said to say them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import msgspec

from recoupe.dossier.passages import Passage, cut
from recoupe.records import Addressee, Source, Span
from recoupe.records.dossier import CitedAttribution, FiledDispatch

# A notebook keeps what it shows in its file.
MOST_SHOWN = 12_000
_DEEPEST = 3
_SAID, _WHO, _VERB, _WHOM = "said", "who", "verb", "whom"


@dataclass(frozen=True, slots=True)
class Run:
    """Words with one part in speech. ``depth`` counts the layers of speech they are said in.

    ``numbers`` are those of the statements that begin here; ``who``, ``verb`` and ``whom`` tell
    the words for a speaker, for the act, and for whom it is said to.
    """

    text: str
    zone: str
    depth: int
    who: bool
    verb: bool
    whom: bool
    numbers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a dispatch: its main zone and its words."""

    zone: str
    runs: tuple[Run, ...]


def colour(
    dispatch: FiledDispatch, layers: Sequence[CitedAttribution], numbers: dict[str, str]
) -> tuple[Line, ...]:
    """Cut the first 12,000 characters of a dispatch; ``numbers`` are by id of the attribution."""
    shown = msgspec.structs.replace(dispatch, text=dispatch.text[:MOST_SHOWN])
    if not shown.text.strip():
        return ()
    passages = [one for one in _passages(layers, numbers) if one.parts[0][0] < len(shown.text)]
    starts = {one.anchor: one for one in passages}
    by_key = {one.key: one for one in passages}
    lines = []
    for block in cut(shown, passages):
        runs = []
        for segment in block.segments:
            here = [by_key[key] for key in segment.keys]
            here += [starts[segment.whole]] if segment.whole else []
            parts = [one.key.partition("-")[0] for one in here]
            begun = [number for anchor in segment.anchors for number in starts[anchor].codes]
            runs.append(
                Run(
                    segment.text,
                    segment.zone,
                    min(parts.count(_SAID), _DEEPEST),
                    _WHO in parts,
                    _VERB in parts,
                    _WHOM in parts,
                    tuple(begun),
                )
            )
        lines.append(Line(block.zone, tuple(runs)))
    return tuple(lines)


def _passages(layers: Sequence[CitedAttribution], numbers: dict[str, str]) -> Iterator[Passage]:
    for item in layers:
        places = {
            _SAID: tuple((span.start, span.end) for span in item.content if span.text),
            _WHO: _place(item.source),
            _VERB: _place(item.cue),
            _WHOM: _place(item.addressee),
        }
        number = (numbers[item.id],) if item.id in numbers else ()
        for part, found in places.items():
            if found:
                key = f"{part}-{item.id}"
                yield Passage(key, key, found, number if part == _SAID else ())


def _place(part: Span | Source | Addressee | None) -> tuple[tuple[int, int], ...]:
    """Give where the words stand; nothing for what has none, as a speaker carried over."""
    if part is None or part.start is None or part.end is None:
        return ()
    return ((part.start, part.end),)
