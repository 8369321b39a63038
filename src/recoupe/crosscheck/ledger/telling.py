"""One telling of a position, in the words of one dispatch."""

from collections.abc import Collection, Sequence

import msgspec

from recoupe.crosscheck.accounts.senses import Sense
from recoupe.records import Evidence, PositionKind, Reading, Span

# Between the verb and the words said: whom it is said to, and when.
_GAP = 100


class Telling(msgspec.Struct, frozen=True):
    """Who holds what against whom by one telling; sides are keys of ``Sides``.

    ``said`` is when it was stated, EDTF. ``evidence`` is in order of the text; ``group`` the number
    of the claims that say the same, -1 where it is no claim. ``senses`` are those of the whole,
    then of its parts. ``claimed_by`` are the sides that tell it of another. ``soft`` is true of
    advice, and of what is read out of the words where their verb says it not; ``is_mutual`` of what
    two sides blame each other for.
    """

    dispatch: str
    agency: str
    holder: tuple[str, ...]
    kind: PositionKind
    addressed: tuple[str, ...]
    claimed_by: tuple[str, ...]
    object: str
    condition: str | None
    said: str | None
    evidence: tuple[Evidence, ...]
    group: int
    senses: tuple[tuple[Sense, ...], ...]
    soft: bool = False
    is_mutual: bool = False

    @property
    def start(self) -> int:
        """First code point of its words."""
        return self.evidence[0].start

    @property
    def end(self) -> int:
        """Code point behind its last words."""
        return self.evidence[-1].end


def cited(
    reading: Reading, content: Sequence[Span], cue: Span | None, attribution: str | None
) -> tuple[Evidence, ...]:
    """Cite some words with the verb that announces them, in one stretch within a sentence."""
    text, dispatch = reading.dispatch.text, reading.dispatch.id
    spans = sorted((span.start, span.end) for span in (*content, *([cue] if cue else ())))
    ends = [sentence.end for sentence in reading.layout.sentences]
    joined: list[tuple[int, int]] = []
    for start, end in spans:
        last = joined[-1] if joined else None
        if last and start - last[1] <= _GAP and not any(last[1] < e <= start for e in ends):
            joined[-1] = (last[0], max(end, last[1]))
        else:
            joined.append((start, end))
    return tuple(Evidence(dispatch, s, e, text[s:e], attribution) for s, e in joined)


def concepts_of(telling_senses: Sequence[Sense]) -> set[str]:
    """Name the concepts that some senses speak of."""
    return {key[1:] for sense in telling_senses for key in sense if key[0] == "="}


def speaks_of(senses: Sequence[Sense], concepts: Collection[str]) -> bool:
    """Tell whether some senses speak of any of the concepts."""
    return not concepts_of(senses).isdisjoint(concepts)
