"""Words found in the texts of dispatches, lit in what stands around them."""

from dataclasses import dataclass
from urllib.parse import quote

from markupsafe import Markup, escape

from recoupe.records.desk import Passage


@dataclass(frozen=True, slots=True)
class ShownPassage:
    """A stretch of a dispatch with marks around the words looked for; ``url`` leads to it."""

    words: Markup
    url: str


@dataclass(frozen=True, slots=True)
class ShownTexts:
    """The first dispatches that have the words, and how many have them."""

    passages: tuple[ShownPassage, ...]
    total: int


def passage_shown(passage: Passage) -> ShownPassage:
    """Put a passage into HTML; nothing in it is taken for markup."""
    written, done = Markup(), 0
    for start, end in passage.found:
        first, last = start - passage.start, end - passage.start
        written += escape(passage.text[done:first])
        written += Markup("<mark>{}</mark>").format(passage.text[first:last])
        done = last
    place = f"?at={passage.found[0][0]}-{passage.found[0][1]}#here" if passage.found else ""
    address = f"/read/{quote(passage.dispatch, safe='')}{place}"
    return ShownPassage(written + escape(passage.text[done:]), address)
