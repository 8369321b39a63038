"""Reading a TOML table of words: typed entries, sorted and unique, errors that help."""

import re
import tomllib
from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import TypeVar

import msgspec

from recoupe.errors import LexiconError
from recoupe.lang.folding import fold

Record = TypeVar("Record")

_WRONG_ENTRY = re.compile(r" - at `\$\.(?P<table>\w+)\[(?P<index>\d+)\](?P<key>[^`]*)`")


def read_toml(path: Path, into: type[Record]) -> Record:
    """Return the file as one typed record.

    Raises LexiconError naming file, line, what is wrong and what to do.
    """
    return _read(path, into)[0]


def read_words(path: Path, into: type[Record]) -> Record:
    """Return a file of plain word lists as one typed record, each list sorted and unique.

    Words are sorted as written without accents. Raises LexiconError naming file, line and key.
    """
    record, raw = _read(path, into)
    for key, words in _lists(raw):
        for last, word in pairwise(words):
            if (fold(last), last) >= (fold(word), word):
                fault = "appears twice" if last == word else f'stands after "{last}"'
                raise LexiconError(
                    f'{path.name}:{_key_line(path, key)}: key "{key}": "{word}" {fault}; sort the '
                    "words by their spelling without accents and keep each once"
                )
    return record


def _read(path: Path, into: type[Record]) -> tuple[Record, dict[str, object]]:
    try:
        raw = tomllib.loads(path.read_text(encoding="utf-8"))
        return msgspec.convert(raw, into), raw
    except OSError as error:
        raise LexiconError(f"{path.name}: cannot be read ({error}); put the table back") from error
    except tomllib.TOMLDecodeError as broken:
        raise LexiconError(
            f"{path.name}: {broken}; expected 'key = value' lines under [[...]] headers, mend it"
        ) from broken
    except msgspec.ValidationError as wrong:
        raise LexiconError(_explain(path, str(wrong))) from wrong


def _lists(table: dict[str, object]) -> Iterator[tuple[str, list[str]]]:
    """Every list of plain words with its key; lists of anything else are left out."""
    for key, value in table.items():
        if isinstance(value, dict):
            yield from _lists(value)
        elif isinstance(value, list) and all(isinstance(word, str) for word in value):
            yield key, value


def _key_line(path: Path, key: str) -> int:
    lines = enumerate(path.read_text(encoding="utf-8").split("\n"), start=1)
    return next(number for number, line in lines if line.startswith(f"{key} ="))


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
