"""Example sentences whose expectation stands inside them, as the lexicons write them."""

import re
from typing import Literal

import msgspec

from recoupe.errors import LexiconError

Tag = Literal["source", "cue", "content", "addressee", "actor", "event", "recipient"]

_TAG = re.compile(r"<(?P<close>/?)(?P<tag>source|cue|content|addressee|actor|event|recipient)>")


class Marked(msgspec.Struct, frozen=True):
    """A stretch of an example: ``text`` is the sentence's ``[start:end]``."""

    tag: Tag
    start: int
    end: int
    text: str


def parse_marked(example: str) -> tuple[str, tuple[Marked, ...]]:
    """Return the bare sentence and its marked stretches in order of start; they may nest.

    Raises LexiconError for a tag that is not closed or closes nothing.

    >>> text, (source, *_) = parse_marked("<source>Lima</source> <cue>dément</cue>.")
    >>> text, source.text
    ('Lima dément.', 'Lima')
    """
    bare = _TAG.sub("", example)
    stretches: list[Marked] = []
    still_open: list[tuple[str, int]] = []
    removed = 0
    for match in _TAG.finditer(example):
        place = match.start() - removed
        removed += match.end() - match.start()
        if not match["close"]:
            still_open.append((match["tag"], place))
            continue
        if not still_open or still_open[-1][0] != match["tag"]:
            raise LexiconError(_unbalanced(example, match[0]))
        _, start = still_open.pop()
        tag = msgspec.convert(match["tag"], Tag)
        stretches.append(Marked(tag, start, place, bare[start:place]))
    if still_open:
        raise LexiconError(_unbalanced(example, f"<{still_open[-1][0]}>"))
    return bare, tuple(sorted(stretches, key=lambda stretch: (stretch.start, -stretch.end)))


def _unbalanced(example: str, tag: str) -> str:
    return (
        f'example "{example}": found {tag} without its partner; expected every tag to be closed '
        "inside the one that holds it; add or move the missing tag"
    )
