"""Where results go: standard output, standard error and files, with errors that say what to do."""

import contextlib
import errno
import json
import sys
import time
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import msgspec

from recoupe.errors import RecoupeError
from recoupe.records import ImportReport, Problem

if TYPE_CHECKING:
    from recoupe.export.formats import Content, Written

_Item = TypeVar("_Item")
_PATIENCE = 1.5
# So many affairs are done in a moment.
_MANY = 100
# So many problems at most are told one by one.
_TOLD = 200


class OutletError(RecoupeError):
    """A result cannot be written; the message says what was found, expected and what to do."""


def encode(record: msgspec.Struct) -> bytes:
    """One record as one line of JSON; file names that are no Unicode are escaped."""
    try:
        return msgspec.json.encode(record)
    except UnicodeEncodeError:
        return json.dumps(msgspec.to_builtins(record), separators=(",", ":")).encode("ascii")


def tell_listing(done: int, total: int) -> None:
    """Say on standard error how far an older store is brought up to date, where it takes long."""
    if total > _MANY:
        sys.stderr.write(f"recoupe: bringing the store up to date: {done} of {total} affairs\n")


def print_problem(problem: Problem) -> None:
    """Say on standard error what is wrong with one input."""
    where = problem.where
    if problem.start is not None:
        where = f"{where} [{problem.start}-{problem.end}]"
    line = f"recoupe: {where}: found {problem.found}; expected {problem.expected}; {problem.action}"
    # A file name or a dispatch's words must not drive the terminal.
    sys.stderr.write("".join(c if c.isprintable() else "\ufffd" for c in line) + "\n")


def print_problems(problems: Sequence[Problem]) -> None:
    """Say what is wrong with inputs, the first of them where there are very many."""
    for problem in problems[:_TOLD]:
        print_problem(problem)
    if len(problems) > _TOLD:
        sys.stderr.write(
            f"recoupe: found {len(problems)} problems; the first {_TOLD} are told here, all stand "
            "in the table problems\n"
        )


def report_line(report: ImportReport) -> str:
    """Tell in one line what came of an input of several items, or of none."""
    form = f" ({report.format})" if report.format else ""
    sums = f"{report.read} read + {report.duplicates} duplicates + {report.skipped} skipped"
    line = f"{report.source}{form}: {report.found} found = {sums}"
    return "".join(c if c.isprintable() else "\ufffd" for c in line)


def check_targets(targets: Iterable[Path | None], inputs: Sequence[str]) -> None:
    """Refuse early what ``check_target`` refuses, and one file for two results."""
    seen: set[Path] = set()
    for target in targets:
        check_target(target, inputs)
        if target is None:
            continue
        if target.resolve() in seen:
            raise OutletError(
                f"{target}: found as the file of two results; expected one for each; "
                "give them different names"
            )
        seen.add(target.resolve())


def check_target(target: Path | None, inputs: Sequence[str]) -> None:
    """Refuse early, before any reading, a file that cannot be written or that is an input."""
    if target is None:
        return
    if target.is_dir():
        raise OutletError(f"{target}: found a folder; expected a file name; add one")
    if not target.parent.is_dir():
        raise OutletError(
            f"{target}: found no folder {target.parent}; expected one to write into; "
            "create it first, or give another place"
        )
    if target.exists() and _is_among(target, inputs):
        raise OutletError(
            f"{target}: found among the dispatches to read; expected a file of its own; "
            "give another name or folder, this file was left as it is"
        )


def check_folder(target: Path) -> None:
    """Refuse early a folder that holds anything: what is written there is all there should be."""
    if target.exists() and not target.is_dir():
        raise OutletError(f"{target}: found a file; expected a folder; give another name")
    if target.is_dir() and any(target.iterdir()):
        raise OutletError(
            f"{target}: found a folder with something in it; expected a new or an empty one; "
            "give another name, this one was left as it is"
        )


def write_folder(target: Path, files: Iterable["Written"]) -> tuple[int, list[Problem]]:
    """Write files under a folder; gives how many, and what could not be written as it is.

    Each file is written, whole or not at all, before the next one is asked for.
    """
    written = 0
    problems: list[Problem] = []
    for one in files:
        if isinstance(one, Problem):
            problems.append(one)
            continue
        path, content = one
        place = target / path
        try:
            place.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise OutletError(unwritable(place.parent, error)) from error
        write_file(place, content)
        written += 1
    return written, problems


def _is_among(target: Path, inputs: Sequence[str]) -> bool:
    from recoupe.intake import find_files

    for found in find_files(inputs):
        path = None if isinstance(found, Problem) else found.path
        with contextlib.suppress(OSError):
            if path is not None and target.samefile(path):
                return True
    return False


def write_file(target: Path, content: "Content") -> None:
    """Write the whole file or nothing: what stood there before stays when writing fails."""
    partial = target.with_name(f".{target.name}.partial")
    try:
        if isinstance(content, bytes):
            partial.write_bytes(content)
        else:
            with partial.open("wb") as file:
                content(file)
        partial.replace(target)
    except OSError as error:
        raise OutletError(unwritable(target, error)) from error
    finally:
        partial.unlink(missing_ok=True)


def unwritable(target: Path, error: OSError) -> str:
    """Say why a file cannot be written, and what to do about it."""
    if error.errno == errno.ENOSPC:
        return f"{target}: found the disk full; expected room for the file; free some and try again"
    reason = (error.strerror or str(error)).lower()
    return (
        f"{target}: found that it cannot be written ({reason}); expected a place that can be "
        "written; change its permissions, or give another place"
    )


def watched(items: Iterable[_Item]) -> Iterator[_Item]:
    """Pass items on; count them on standard error when it is a terminal and the work is long."""
    if not sys.stderr.isatty():
        yield from items
        return
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = (SpinnerColumn(), TextColumn("{task.completed:.0f} read"), TimeElapsedColumn())
    progress = Progress(*columns, console=Console(stderr=True), transient=True)
    task = progress.add_task("", total=None)
    start, shown = time.monotonic(), False
    try:
        for item in items:
            progress.advance(task)
            if not shown and time.monotonic() - start > _PATIENCE:
                progress.start()
                shown = True
            yield item
    finally:
        progress.stop()
