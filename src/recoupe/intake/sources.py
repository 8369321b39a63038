"""Which files are meant by the paths on a command line."""

import os
import stat
from collections.abc import Container, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from recoupe.intake.fetching import Fetched, is_address, shown
from recoupe.records.problem import Problem

_PAGE_SUFFIXES = (".html", ".htm", ".xhtml")
_BESIDE_PAGE = ("_files", "_fichiers", ".files", "-Dateien")
_TEXT_SUFFIXES = frozenset({"", ".text", ".txt"})
STANDARD_INPUT = "-"


class Source(NamedTuple):
    """One input: the name to show for it, and its file (None for standard input).

    It is ``listed`` where it was found in a folder, and not named itself. An ``address`` is
    fetched when it is opened, unless what it gave is at hand as ``fetched``.
    """

    uri: str
    path: Path | None
    listed: bool = False
    address: str | None = None
    fetched: Fetched | None = None


def is_text_name(name: str) -> bool:
    """Tell whether a file of this name may hold plain text, one dispatch."""
    return Path(name).suffix.lower() in _TEXT_SUFFIXES


def find_files(paths: Sequence[str]) -> Iterator[Source | Problem]:
    """Yield the inputs the paths mean, lazily and in a stable order; never raise.

    A file stands for itself; a folder for its files, subfolders included, sorted by name, hidden
    ones left out, and those where a browser put what belongs to a saved page beside it; ``-`` for
    standard input; ``https://...`` for that address. An empty folder yields a Problem ``no_text``.
    """
    for path in paths:
        if path == STANDARD_INPUT:
            yield Source("stdin", None)
        elif is_address(path):
            yield Source(printable(shown(path)), None, address=path)
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
    names = {entry.name for entry in entries}
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if _is_folder(entry):
            if _belongs_to_page(entry.name, names):
                continue
            yield from _walk(entry.path)
        else:
            yield _source_or_problem(entry.path)


def _belongs_to_page(folder: str, names: Container[str]) -> bool:
    """Tell whether a browser made the folder for the pictures and scripts of a page beside it."""
    for ending in _BESIDE_PAGE:
        if folder.endswith(ending):
            page = folder.removesuffix(ending)
            return any(page + suffix in names for suffix in _PAGE_SUFFIXES)
    return False


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
