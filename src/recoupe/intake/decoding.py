"""Bytes to text, with the encoding found rather than believed."""

import codecs
import re
from typing import NamedTuple

from recoupe.errors import InputError

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_WESTERN = ("cp1252", "latin-1", "mac-roman", "cp850")
_COMMON_SIGNS = frozenset("éèêàâùûîôçœÉÀ«»’…–\xa0")
_FRENCH_SIGNS = frozenset(
    "éèêëàâäùûüîïôöçœæÿÉÈÊËÀÂÄÙÛÜÎÏÔÖÇŒÆ«»‹›’‘“”„…–—•°€£§©®²³·×½\xa0\u202fñóíáúãõßåøØÅÑ"
)
_HALF = re.compile("[\ud800-\udfff]")
_SAMPLE = 65_536


class Decoded(NamedTuple):
    """A text with newlines normalised, and where the first bytes were lost, if any were."""

    text: str
    encoding: str
    lost_at: int | None = None


def decode(data: bytes, uri: str, *, declared: str | None = None) -> Decoded:
    """Return the text of the bytes with its line ends made one, and nothing else changed.

    A byte-order mark decides; then UTF-8 and UTF-16 by the bytes themselves; then ``declared``,
    as declarations are often wrong; then the Western encoding that gives the likeliest French.
    Raises InputError ``binary`` for bytes that are no text.
    """
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return _lenient(data[len(bom) :], encoding, len(bom))
    wide = _guess_utf16(data)
    if wide is not None:
        return _lenient(data, wide, 0)
    if b"\x00" in data:
        raise InputError(
            "binary",
            f"{uri}: byte {data.index(0)}",
            "bytes of value zero, which no text has",
            "a text in UTF-8, UTF-16 or Latin-1",
            "skipped; export the dispatch as text",
        )
    return _strict(data, "utf-8") or _narrow(data, declared)


def _narrow(data: bytes, declared: str | None) -> Decoded:
    """Decode bytes that are no valid UTF-8."""
    if _is_damaged_utf8(data):
        return _lenient(data, "utf-8", 0)
    if declared is not None and (told := _strict(data, declared)) is not None:
        return told
    encoding, likelihood = _best_western(data[:_SAMPLE])
    if likelihood < 0.5 and (other := _other_encoding(data[:_SAMPLE])) is not None:
        encoding = other
    return _strict(data, encoding) or _lenient(data, "latin-1", 0)


def _strict(data: bytes, encoding: str) -> Decoded | None:
    try:
        return Decoded(normalise_newlines(data.decode(encoding)), encoding)
    except (UnicodeDecodeError, LookupError, ValueError):
        return None


def _lenient(data: bytes, encoding: str, offset: int) -> Decoded:
    try:
        return Decoded(normalise_newlines(data.decode(encoding)), encoding)
    except UnicodeDecodeError as error:
        text = data.decode(encoding, "replace")
        return Decoded(normalise_newlines(text), encoding, error.start + offset)


def normalise_newlines(text: str) -> str:
    """Return the text with carriage returns, alone or before a line feed, as line feeds."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def mend(text: str) -> str:
    """Return the text with U+FFFD for halves of characters, which JSON may hold and UTF-8 not.

    Offsets stay as they are.
    """
    return text if text.isascii() else _HALF.sub("\ufffd", text)


def _guess_utf16(data: bytes) -> str | None:
    """Return UTF-16's byte order when the zero bytes stand where Latin letters put them."""
    sample = data[:_SAMPLE]
    half = len(sample) // 2
    if half == 0 or len(data) % 2:
        return None
    even, odd = sample[0::2].count(0) / half, sample[1::2].count(0) / half
    if odd > 0.6 and even < 0.02:
        return "utf-16-le"
    return "utf-16-be" if even > 0.6 and odd < 0.02 else None


def _is_damaged_utf8(data: bytes) -> bool:
    """Tell whether most bytes beyond ASCII form valid UTF-8, so that only a few are damaged."""
    text = data[:_SAMPLE].decode("utf-8", "replace")
    broken = text.count("\ufffd")
    whole = sum(char > "\x7f" for char in text) - broken
    return whole > 2 * broken


def _best_western(sample: bytes) -> tuple[str, float]:
    """Return the encoding whose signs beyond ASCII are likeliest French, and that score [0, 1]."""
    beyond = bytes(byte for byte in sample if byte > 0x7F)
    scores: dict[str, float] = {}
    for encoding in _WESTERN:
        try:
            text = beyond.decode(encoding)
        except UnicodeDecodeError:
            continue
        likely = sum(char in _FRENCH_SIGNS for char in text)
        likely += sum(char in _COMMON_SIGNS for char in text)
        scores[encoding] = likely / max(2 * len(text), 1)
    best = max(scores, key=lambda encoding: scores[encoding])
    return best, scores[best]


def _other_encoding(sample: bytes) -> str | None:
    from charset_normalizer import from_bytes

    best = from_bytes(sample).best()
    return None if best is None else best.encoding
