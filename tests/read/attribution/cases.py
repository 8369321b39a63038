"""Sentences for each phenomenon of speech, and how a reading is held against them."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from evaluation.anchors import locate
from evaluation.matching import CONTENT_FLOOR, overlap

from recoupe.records import Attribution, Reading, Span

FOLDER = Path(__file__).parent / "phenomena"


@dataclass(frozen=True)
class Case:
    """One text with all the attributions it must yield; none for a sentence that looks alike."""

    name: str
    text: str
    expected: tuple[dict[str, Any], ...]
    open: str | None


def load_cases() -> Iterator[Case]:
    """Every sentence of the folder, by phenomenon."""
    for path in sorted(FOLDER.glob("*.toml")):
        data = tomllib.loads(path.read_text(encoding="utf-8"))
        for number, item in enumerate(data.get("yields", ())):
            yield Case(
                f"{path.stem}/yields{number}",
                item["text"],
                tuple(item["attributions"]),
                item.get("open"),
            )
        for number, item in enumerate(data.get("nothing", ())):
            yield Case(f"{path.stem}/nothing{number}", item["text"], (), item.get("open"))


def _span(text: str, anchor: str) -> Span:
    start, end = locate(text, anchor)
    return Span.of(text, start, end)


def _source_differs(found: Attribution, wanted: dict[str, Any], text: str) -> str | None:
    if wanted.get("carried"):
        ok = found.source is not None and found.source.carried
        return None if ok else "source is not carried"
    if "source" not in wanted:
        return None if found.source is None else f"source {found.source.text!r}, expected none"
    span = _span(text, wanted["source"])
    if found.source is None or found.source.start is None or found.source.end is None:
        return f"no source, expected {span.text!r}"
    if found.source.start < span.end and span.start < found.source.end:
        return None
    return f"source {found.source.text!r}, expected {span.text!r}"


def _compare(found: Attribution, wanted: dict[str, Any], text: str) -> list[str]:
    wrong = []
    content = [_span(text, part) for part in wanted["content"]]
    if overlap(found.content, content) < CONTENT_FLOOR:
        wrong.append(f"content {[c.text for c in found.content]}, expected {wanted['content']}")
    source = _source_differs(found, wanted, text)
    if source is not None:
        wrong.append(source)
    acts = (wanted["act"], *wanted.get("acts_also", ()))
    if found.act not in acts:
        wrong.append(f"act {found.act}, expected {' or '.join(acts)}")
    if found.negated != bool(wanted.get("negated")):
        wrong.append(f"negated {found.negated}")
    if found.conditional != bool(wanted.get("conditional")):
        wrong.append(f"conditional {found.conditional}")
    if len(found.relayed_by) != len(wanted.get("relayed_by", ())):
        wrong.append(f"relayed by {found.relayed_by}, expected {wanted.get('relayed_by', ())}")
    return wrong


def _score(found: Attribution, wanted: dict[str, Any], text: str) -> float:
    content = overlap(found.content, [_span(text, part) for part in wanted["content"]])
    cue = wanted.get("cue")
    if cue is None or found.cue is None:
        same = cue is None and found.cue is None
    else:
        span = _span(text, cue)
        same = found.cue.start < span.end and span.start < found.cue.end
    return content + same if same else 0.0


def differences(reading: Reading, case: Case) -> list[str]:
    """What is wrong in a reading of the case's text, in words; nothing when all is right."""
    left = list(reading.attributions)
    wrong = []
    for wanted in case.expected:
        best = max(left, key=lambda a: _score(a, wanted, case.text), default=None)
        if best is None or _score(best, wanted, case.text) == 0:
            wrong.append(f"missing: {wanted}")
            continue
        left.remove(best)
        wrong.extend(_compare(best, wanted, case.text))
    wrong.extend(
        f"not expected: {a.act} {a.cue and a.cue.text!r} {a.source and a.source.text!r}"
        f" {[c.text for c in a.content]} {a.rules}"
        for a in left
    )
    return wrong
