"""An attribution by itself: the words of its dispatch, and its fields by their own names."""

from dataclasses import dataclass

import msgspec

from recoupe.dossier.quoting import one_line, shorten
from recoupe.dossier.wording import Wording
from recoupe.records import Attribution

_LONGEST = 100
# Shown as words of the dispatch, before the fields.
_WORDS = frozenset({"content", "source", "cue", "addressee"})


@dataclass(frozen=True, slots=True)
class AttributionView:
    """What is shown of an attribution; its entities are ids, which only the reading names."""

    content: tuple[str, ...]
    source: str
    cue: str
    addressee: str
    fields: tuple[tuple[str, str], ...]


def view_attribution(item: Attribution) -> AttributionView:
    """Give the words of an attribution and its fields, those left out that say nothing."""
    return AttributionView(
        tuple(one_line(span.text) for span in item.content),
        _text(item.source),
        _text(item.cue),
        _text(item.addressee),
        tuple(
            (name, value)
            for name in item.__struct_fields__
            if name not in _WORDS and (value := _value(getattr(item, name)))
        ),
    )


def line_of_attribution(item: Attribution, wording: Wording) -> str:
    """Say in one line who says what, in the words of the dispatch."""
    words = shorten(one_line(" ".join(span.text for span in item.content)), _LONGEST)
    parts = (_text(item.source), wording("act_names", item.act), words)
    return f"<Attribution {item.id}: {' · '.join(filter(None, parts))}>"


def _text(part: object) -> str:
    return one_line(getattr(part, "text", None) or "")


def _value(value: object) -> str:
    """Give a field as text, empty for none and for false."""
    if isinstance(value, msgspec.Struct):
        edtf = getattr(value, "edtf", None)
        return f"{_text(value)} ({edtf})" if edtf else _text(value)
    if isinstance(value, tuple):
        return ", ".join(map(str, value))
    return "" if value is None or value is False else one_line(str(value))
