"""The reading of an annotated dispatch, made once in a process."""

from functools import cache

from evaluation.annotation import GoldDocument
from recoupe.records import Dispatch, Reading


def read_gold(document: GoldDocument) -> Reading:
    """Read the text of an annotated dispatch as if it came from a plain file."""
    return _read(document.name, document.text)


@cache
def _read(name: str, text: str) -> Reading:
    from recoupe.read.reader import read_dispatch

    return read_dispatch(Dispatch(Dispatch.identify(text), text, "fr", f"{name}.txt"))
