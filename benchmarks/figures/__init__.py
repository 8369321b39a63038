"""Figures that benchmarks measured, kept as JSON; the tables of the docs are made from them."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TypeVar

import msgspec

_Row = TypeVar("_Row", bound=msgspec.Struct)
_FOLDER = Path(__file__).parent


def save(name: str, rows: Sequence[msgspec.Struct]) -> None:
    """Keep rows under a name, in place of those that were there."""
    _path(name).write_bytes(msgspec.json.format(msgspec.json.encode(rows), indent=1) + b"\n")


def load(name: str, kind: type[_Row]) -> list[_Row]:
    """Give the rows kept under a name; an empty list where none are."""
    path = _path(name)
    rows = msgspec.json.decode(path.read_bytes()) if path.exists() else []
    return [msgspec.convert(row, kind) for row in rows]


def put_between(page: Path, name: str, lines: Iterable[str]) -> None:
    """Put lines into a page in place of those between the comments of a name."""
    before, rest = page.read_text("utf-8").split(_open(name))
    _, after = rest.split(_close(name))
    page.write_text(f"{before}{_open(name)}{_whole(lines)}{_close(name)}{after}", "utf-8")


def between(page: Path, name: str) -> list[str]:
    """Give the lines of a page between the comments of a name."""
    return page.read_text("utf-8").split(_open(name))[1].split(_close(name))[0].splitlines()


def _path(name: str) -> Path:
    return _FOLDER / f"{name}.json"


def _whole(lines: Iterable[str]) -> str:
    return "".join(f"{line}\n" for line in lines)


def _open(name: str) -> str:
    return f"<!-- {name} -->\n"


def _close(name: str) -> str:
    return f"<!-- /{name} -->\n"
