"""Which files are meant by the paths on a command line."""

import os
import stat
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from recoupe.records.problem import Problem

TEXT_SUFFIXES = frozenset({"", ".text", ".txt"})
HTML_SUFFIXES = frozenset({".htm", ".html", ".xhtml"})
STANDARD_INPUT = "-"


class Source(NamedTuple):
    """One input: the name to show for it, and its file (None for standard input)."""

    uri: str
    path: Path | None


def find_files(paths: Sequence[str]) -> Iterator[Source | Problem]:
    """Yield the inputs the paths mean, lazily and in a stable order; never raise.

    A file stands for itself whatever its suffix; a folder for its texts and pages, subfolders
    included, sorted by name, hidden ones left out; ``-`` for standard input. What a folder holds
    beside them yields a Problem ``format``, and a folder without any text a Problem ``no_text``.
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
            "a folder without any text",
            "files named .txt, .text, .html or .htm, or without a suffix",
            "put the dispatches in this folder or name another one",
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
    suffix = Path(path).suffix.lower()
    if suffix in TEXT_SUFFIXES | HTML_SUFFIXES and not _is_folder_link(path):
        return Source(printable(path), Path(path))
    return Problem(
        "format",
        printable(path),
        f"a file of another kind ({suffix or 'a link to a folder'})",
        "a text (.txt, .text, no suffix) or a page (.html, .htm)",
        "skipped; convert it to one of these if it is a dispatch",
    )


def _is_folder_link(path: str) -> bool:
    try:
        return stat.S_ISDIR(Path(path).stat().st_mode)
    except OSError:
        return False
