"""Where words stand, as W3C selectors and as a link that a browser scrolls to."""

from typing import Any
from urllib.parse import quote

from recoupe.export.addresses import address_of
from recoupe.export.jsonld.naming import name_of
from recoupe.export.unicode import whole
from recoupe.records.dossier import FiledDispatch

_AROUND = 32
# A longer quotation is named by its first and last words: it may run over several paragraphs.
_SHORT, _ENDS = 12, 5


def target_of(dispatch: FiledDispatch, start: int, end: int) -> dict[str, Any]:
    """Give the words of a dispatch as the target of an annotation.

    ``start`` and ``end`` count code points from 0, ``end`` not included; ``exact`` is what stands
    there. A dispatch that has an address on the web has ``via``, a link to the words.
    """
    target: dict[str, Any] = {
        "type": "SpecificResource",
        "source": {
            "id": name_of("dispatch", dispatch.id),
            "type": "Text",
            "format": "text/plain",
            "language": dispatch.lang,
        },
        "selector": [quote_selector(dispatch.text, start, end), position_selector(start, end)],
    }
    if address := address_of(dispatch):
        target["via"] = f"{address}#:~:text={text_fragment(dispatch.text, start, end)}"
    return target


def quote_selector(text: str, start: int, end: int) -> dict[str, str]:
    """Give the words with up to 32 code points on either side."""
    return {
        "type": "TextQuoteSelector",
        "exact": whole(text[start:end]),
        "prefix": whole(text[max(0, start - _AROUND) : start]),
        "suffix": whole(text[end : end + _AROUND]),
    }


def position_selector(start: int, end: int) -> dict[str, Any]:
    """Give the offsets, in code points."""
    return {"type": "TextPositionSelector", "start": start, "end": end}


def text_fragment(text: str, start: int, end: int) -> str:
    """Give the words as a text directive, with their neighbours where they stand more than once.

    >>> text_fragment("Oui, dit-il. Oui.", 0, 3)
    'Oui,-%2C%20dit%2Dil.%20Oui.'
    """
    words = text[start:end].split()
    exact = " ".join(words)
    if len(words) <= _SHORT and "\n" not in text[start:end]:
        told = _escaped(exact)
    else:
        told = f"{_escaped(' '.join(words[:_ENDS]))},{_escaped(' '.join(words[-_ENDS:]))}"
    if not exact or " ".join(text.split()).count(exact) == 1:
        return told
    before, after = text[:start].split()[-_ENDS:], text[end:].split()[:_ENDS]
    left = f"{_escaped(' '.join(before))}-," if before else ""
    right = f",-{_escaped(' '.join(after))}" if after else ""
    return f"{left}{told}{right}"


def _escaped(words: str) -> str:
    # A hyphen, a comma and an ampersand mean something in a text directive.
    return quote(words, safe="", errors="replace").replace("-", "%2D")
