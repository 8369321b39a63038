"""Which files are meant by the paths on a command line."""

import os
import stat
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from recoupe.records.problem import Problem

_TEXT_SUFFIXES = frozenset({"", ".text", ".txt"})
STANDARD_INPUT = "-"


class Source(NamedTuple):
    """One input: the name to show for it, and its file (None for standard input).

    It is ``listed`` where it was found in a folder, and not named itself.
    """

    uri: str
    path: Path | None
    listed: bool = False


def is_text_name(name: str) -> bool:
    """Tell whether a file of this name may hold plain text, one dispatch."""
    return Path(name).suffix.lower() in _TEXT_SUFFIXES


def find_files(paths: Sequence[str]) -> Iterator[Source | Problem]:
    """Yield the inputs the paths mean, lazily and in a stable order; never raise.

    A file stands for itself; a folder for its files, subfolders included, sorted by name, hidden
    ones left out; ``-`` for standard input. An empty folder yields a Problem ``no_text``.
    """
    for path in paths:
        if path == STANDARD_INPUT:
            yield Source("stdin", None)
        elif Path(path).is_dir():
            yield from _find_in_folder(path)
        else:
            yield Source(printable(path), Path(path))


def printable(path: str) -> str:
    """Return the path as valid Unicode; bytes that are none become U+FFFD."""
    return os.fsencode(path).decode("utf-8", "replace")


def _find_in_folder(folder: str) -> Iterator[Source | Problem]:
    found = False
    for item in _walk(folder):
        found = found or isinstance(item, Source)
        yield item
    if not found:
        yield Problem(
            "no_text",
            printable(folder),
            "a folder without any file",
            "dispatches",
            "put the dispatches in this folder or name another one",
            skipped=True,
        )


def _walk(folder: str) -> Iterator[Source | Problem]:
    try:
        with os.scandir(folder) as listing:
            entries = sorted(listing, key=lambda entry: entry.name)
    except OSError as error:
        yield Problem(
            "unreadable",
            printable(folder),
            f"a folder that cannot be listed ({error.strerror})",
            "a folder that may be read",
            "give yourself the right to read it, then try again",
            skipped=True,
        )
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if _is_folder(entry):
            yield from _walk(entry.path)
        else:
            yield _source_or_problem(entry.path)


def _is_folder(entry: os.DirEntry[str]) -> bool:
    """Tell whether to descend; links to folders are not followed, so that none goes in circles."""
    try:
        return entry.is_dir(follow_symlinks=False)
    except OSError:
        return False


def _source_or_problem(path: str) -> Source | Problem:
    if not _is_folder_link(path):
        return Source(printable(path), Path(path), listed=True)
    return Problem(
        "format",
        printable(path),
        "a link to a folder",
        "a file, or the folder itself",
        "skipped; name the folder it leads to if it holds dispatches",
        skipped=True,
    )


def _is_folder_link(path: str) -> bool:
    try:
        return stat.S_ISDIR(Path(path).stat().st_mode)
    except OSError:
        return False
