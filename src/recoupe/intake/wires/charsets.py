"""The letters of wires: sets of seven bits with accents in the place of signs, and older ones."""

import re
import unicodedata
from typing import NamedTuple

from recoupe.intake.decoding import decode, normalise_newlines

ISO646_FR = "iso646-fr"
T61 = "t.61"
# ISO 646 for French (NF Z 62-010 of 1982): these signs gave their places to letters.
_ISO646_FR = str.maketrans("@[\\]{|}~#", "à°ç§éùè¨£")
_AS_LETTER = re.compile(
    r"(?<=[a-z])[{}|\\](?=[a-z ,.;\r\n]|$)|(?<= )[@{](?=[ a-z])|(?<=[a-z])@(?= )"
)
_AS_SIGN = re.compile(r"\w@\w+\.\w|https?://|\{\s*\n|\|\s*\|")
_FEWEST_LETTERS = 3
# T.61 (ITU-T, 1988) writes an accent before its letter.
_T61_ACCENTS = {
    0xC1: "\u0300",
    0xC2: "\u0301",
    0xC3: "\u0302",
    0xC4: "\u0303",
    0xC8: "\u0308",
    0xCB: "\u0327",
}
_T61_SIGNS = {0xAB: "«", 0xBB: "»", 0xB0: "°", 0xE1: "Æ", 0xEA: "Œ", 0xF1: "æ", 0xFA: "œ"}
_ACCENTED = re.compile(rb"[\xc1-\xc4\xc8\xcb][A-Za-z]")
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


class Letters(NamedTuple):
    """A text, the name of its set of letters, and the byte from which some were lost."""

    text: str
    encoding: str
    lost_at: int | None = None


def decode_wire(data: bytes, uri: str, *, like: str | None = None) -> Letters:
    """Give the text of a part of a wire, control characters left out, line ends made one.

    Letters of eight bits are those of UTF-8, of T.61 or of a Western set, told by the bytes; of
    seven bits ASCII, or ISO 646 for French where its signs stand where letters do, or where it is
    the set of what this is a part of (``like``).
    """
    data = data.replace(b"\x00", b"")
    if data.isascii():
        text = data.decode("ascii")
        french = like == ISO646_FR or _is_french(text)
        kept = text.translate(_ISO646_FR) if french else text
        return Letters(_clean(kept), ISO646_FR if french else "ascii")
    if like == T61 or _is_t61(data):
        return Letters(_clean(_t61(data)), T61)
    decoded = decode(data, uri)
    return Letters(_clean(decoded.text), decoded.encoding, decoded.lost_at)


def _clean(text: str) -> str:
    return _CONTROLS.sub("", normalise_newlines(text))


def _is_french(text: str) -> bool:
    letters = len(_AS_LETTER.findall(text))
    return letters >= _FEWEST_LETTERS and letters * 400 >= len(text) and not _AS_SIGN.search(text)


def _is_t61(data: bytes) -> bool:
    beyond = sum(byte > 0x7F for byte in data)
    accented = len(_ACCENTED.findall(data))
    signs = sum(data.count(sign) for sign in _T61_SIGNS)
    return accented >= 2 and 5 * accented >= 4 * (beyond - signs)


def _t61(data: bytes) -> str:
    parts: list[str] = []
    accent = ""
    for byte in data:
        if byte in _T61_ACCENTS:
            accent = _T61_ACCENTS[byte]
            continue
        letter = _T61_SIGNS.get(byte) or (chr(byte) if byte < 0x80 else "\ufffd")
        parts.append(letter + accent)
        accent = ""
    return unicodedata.normalize("NFC", "".join(parts))
