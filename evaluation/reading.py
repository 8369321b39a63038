"""The reading of an annotated dispatch, made once in a process."""

from collections.abc import Sequence
from functools import cache

from evaluation.annotation import GoldDocument
from recoupe.records import Dispatch, Reading


def read_gold(document: GoldDocument) -> Reading:
    """Read the text of an annotated dispatch as if it came from a plain file."""
    return _read(document.name, document.text)


def read_all(documents: Sequence[GoldDocument]) -> tuple[list[Reading], dict[str, str]]:
    """Read annotated dispatches; their readings, and the name of each by its dispatch's id."""
    readings = [read_gold(document) for document in documents]
    pairs = zip(readings, documents, strict=True)
    return readings, {reading.dispatch.id: document.name for reading, document in pairs}


@cache
def _read(name: str, text: str) -> Reading:
    from recoupe.read.reader import read_dispatch

    return read_dispatch(Dispatch(Dispatch.identify(text), text, "fr", f"{name}.txt"))
