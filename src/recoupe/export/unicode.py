"""Texts as other programs can hold them; no character is added or taken away, so offsets stay."""

import re

_LONE = re.compile(r"[\ud800-\udfff]")
# What XML 1.0 has no way to write, not even as a reference.
_NOT_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufeff\ufffe\uffff]")
_BLANKS = re.compile(r"[\s\x1c-\x1f\x85\u2028\u2029]+")
_UNKNOWN = "\ufffd"


def whole(text: str) -> str:
    """Put the mark of the unknown for halves of characters, which UTF-8 cannot write."""
    return _LONE.sub(_UNKNOWN, text)


def for_xml(text: str) -> str:
    """Put the mark of the unknown for what no XML file may hold."""
    return _NOT_XML.sub(_UNKNOWN, text)


def shown(text: str) -> str:
    """Put the mark of the unknown for what no screen shows but blanks."""
    return _CONTROL.sub(_UNKNOWN, text)


def in_one_line(text: str) -> str:
    """Give words in one line, blanks in a row as one; this one does shorten."""
    return shown(_BLANKS.sub(" ", text)).strip()
