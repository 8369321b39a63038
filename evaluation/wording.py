"""Gold and findings in words short enough to stand beside each other."""

from collections.abc import Iterable, Iterator, Sequence

from evaluation.annotation import GoldDocument, GoldSpan
from recoupe.records import Reading, Span

_LONGEST = 100


def shorten(words: str, longest: int = _LONGEST) -> str:
    """Keep both ends of a long stretch on one line."""
    line = " ".join(words.split())
    if len(line) <= longest:
        return line
    half = (longest - 3) // 2
    return f"{line[:half]} … {line[-half:]}"


def unlike(parts: Iterable[tuple[bool, str, str, str]]) -> Iterator[str]:
    """Yield the lines of each part (right, name, wanted, ours) that is not right."""
    for right, name, wanted, ours in parts:
        if not right:
            yield f"      {name:<13} gold   {wanted}\n      {'':<13} found  {ours}"


def contents(spans: Iterable[Span | GoldSpan]) -> str:
    """Write the parts of a content with their offsets."""
    return " ⋯ ".join(f"[{s.start}-{s.end}] {shorten(s.text)}" for s in spans)


def cue(span: Span | GoldSpan | None) -> str:
    """Write a cue, or that there is none."""
    return "—" if span is None else f"[{span.start}-{span.end}] {span.text}"


def gold_names(ids: Sequence[str], document: GoldDocument) -> str:
    """Write who the gold means."""
    return ", ".join(document.entities[item].label for item in ids) or "—"


def found_names(value: str | tuple[str, ...] | None, reading: Reading) -> str:
    """Write who was found, with the ids."""
    ids = () if value is None else (value,) if isinstance(value, str) else value
    labels = {entity.id: entity.label for entity in reading.entities}
    return ", ".join(f"{labels.get(item, '(no such entity)')} <{item}>" for item in ids) or "—"


def where(text: str, start: int) -> str:
    """Tell the line of a text, from 1, that an offset stands in."""
    return f"line {text.count(chr(10), 0, start) + 1}"
