"""Reading a TOML table of words: typed entries, sorted and unique, errors that help."""

import re
import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import TypeVar

import msgspec

from recoupe.errors import LexiconError

Record = TypeVar("Record")

_WRONG_ENTRY = re.compile(r" - at `\$\.(?P<table>\w+)\[(?P<index>\d+)\](?P<key>[^`]*)`")


def read_toml(path: Path, into: type[Record]) -> Record:
    """Return the file as one typed record.

    Raises LexiconError naming file, line, what is wrong and what to do.
    """
    try:
        text = path.read_text(encoding="utf-8")
        return msgspec.convert(tomllib.loads(text), into)
    except OSError as error:
        raise LexiconError(f"{path.name}: cannot be read ({error}); put the table back") from error
    except tomllib.TOMLDecodeError as broken:
        raise LexiconError(
            f"{path.name}: {broken}; expected 'key = value' lines under [[...]] headers, mend it"
        ) from broken
    except msgspec.ValidationError as wrong:
        raise LexiconError(_explain(path, str(wrong))) from wrong


def entry_line(path: Path, table: str, index: int) -> int:
    """Return the line, from 1, of the header of the entry ``index`` of ``[[table]]``."""
    header = f"[[{table}]]"
    lines = enumerate(path.read_text(encoding="utf-8").split("\n"), start=1)
    return [number for number, line in lines if line.strip() == header][index]


def check_order(path: Path, table: str, keys: Iterable[tuple[object, str]]) -> None:
    """Raise LexiconError unless the sort keys (given with printable names) only ever rise."""
    listed = list(keys)
    for index in range(1, len(listed)):
        (last, last_name), (current, name) = listed[index - 1], listed[index]
        if current == last:
            raise LexiconError(
                f'{path.name}:{entry_line(path, table, index)}: {table} "{name}" appears twice '
                f"(first at line {entry_line(path, table, index - 1)}); keep one entry, "
                "use 'frames' for a second construction"
            )
        if not current > last:  # type: ignore[operator]
            raise LexiconError(
                f'{path.name}:{entry_line(path, table, index)}: {table} "{name}" stands after '
                f'"{last_name}"; sort entries by name without accents, simple before reflexive '
                "before fixed words"
            )


def _explain(path: Path, message: str) -> str:
    place = _WRONG_ENTRY.search(message)
    if place is None:
        return f"{path.name}: {message}; correct that key"
    line = entry_line(path, place["table"], int(place["index"]))
    key = place["key"].lstrip(".") or place["table"]
    return f'{path.name}:{line}: key "{key}": {message[: place.start()]}; correct it in this entry'
