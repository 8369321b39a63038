"""Inputs to dispatches: each gives dispatches, problems and a report; none stops the rest."""

from collections.abc import Container, Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

from recoupe.errors import InputError, fault_of
from recoupe.intake.format import Format, added_formats
from recoupe.intake.formats import all_formats, find_format, named_format
from recoupe.intake.item import Fault, Item, Options
from recoupe.intake.making import make_dispatch
from recoupe.intake.opening import Input, open_input
from recoupe.intake.repeats import Repeats
from recoupe.intake.sources import Source, find_files
from recoupe.records.dispatch import Dispatch
from recoupe.records.importing import ImportReport
from recoupe.records.problem import Problem

DEFAULT_OPTIONS = Options()
Found = Dispatch | Problem | ImportReport


def read_paths(
    paths: Sequence[str],
    options: Options = DEFAULT_OPTIONS,
    *,
    stdin: BinaryIO | None = None,
    unopened: Container[Path] = (),
) -> Iterator[Found]:
    """Yield the dispatches of the paths in order, lazily, and a Problem for what is none.

    Behind what an input gave comes its ImportReport. Never raises for a bad input. ``-`` reads
    ``stdin`` (the process's own when None). Files that are to stay ``unopened``, by their resolved
    paths, are passed over. Raises FormatError where the options name a format there is not, or
    another package adds one that cannot be used.
    """
    for found in find_files(paths):
        if isinstance(found, Problem):
            yield found
            yield ImportReport(found.where, None, 1, 0, 0, 1)
        elif found.path is not None and unopened and found.path.resolve() in unopened:
            continue
        else:
            yield from read_source(found, options, stdin=stdin)


def read_source(
    source: Source, options: Options = DEFAULT_OPTIONS, *, stdin: BinaryIO | None = None
) -> Iterator[Found]:
    """Yield what one input holds and then its report; each item gives a dispatch or a Problem.

    A text of which bytes were lost yields a Problem ``encoding`` and then the rest as a Dispatch.
    """
    form = named_format(options.form) if options.form else None
    # What other packages add is refused before anything is read, and not once for each input.
    all_formats()
    tally = _Tally(source.uri)
    try:
        with open_input(source, stdin, max_bytes=options.max_bytes) as opened:
            if form is None:
                form, faults = find_format(opened, source, options)
                for fault in faults:
                    yield _problem(fault, source.uri)
            yield from tally.counting(opened, form.read(opened, options))
    except InputError as error:
        yield tally.skip(error)
    except Exception as error:
        yield tally.skip(_internal(source.uri, form, error))
    finally:
        tally.close()
    yield tally.report(form)


class _Tally:
    """What one input has given so far."""

    def __init__(self, uri: str) -> None:
        self._uri = uri
        self._found = self._skipped = 0
        self._repeats = Repeats()
        self._lossy_told = False

    def counting(
        self, opened: Input, items: Iterator[Item | Fault]
    ) -> Iterator[Dispatch | Problem]:
        """Number the items; one that is alone bears no number."""
        # What is said of an item without costing it stands before it, and is no item of its own.
        begun: list[Item | Fault] = []
        counted = 0
        try:
            for item in items:
                begun.append(item)
                counted += isinstance(item, Item) or item.skipped
                if counted > 1:
                    break
        except Exception:
            for item in begun:
                yield from self._take(item, opened)
            raise
        for item in begun:
            yield from self._take(item, opened, alone=counted < 2)
        for item in items:
            yield from self._take(item, opened)

    def _take(
        self, item: Item | Fault, opened: Input, *, alone: bool = False
    ) -> Iterator[Dispatch | Problem]:
        number = self._found + 1
        uri = self._uri if alone else f"{self._uri}#{number}"
        where = f"{uri}: {item.place}" if item.place else uri
        if opened.lost_at is not None and not self._lossy_told:
            self._lossy_told = True
            yield _lossy(opened, self._uri)
        if isinstance(item, Fault):
            yield _problem(item, where)
            self._found += item.skipped
            self._skipped += item.skipped
            return
        self._found = number
        try:
            dispatch = make_dispatch(item, uri, encoding=opened.encoding, sha256=opened.sha256)
        except InputError as error:
            self._skipped += 1
            fault = Fault(error.kind, error.found, error.expected, error.action)
            yield _problem(fault, where)
            return
        if fault_of_name := self._repeats.fault(dispatch):
            yield _problem(fault_of_name, where)
        yield dispatch

    def close(self) -> None:
        """Throw away what was kept to know names again."""
        self._repeats.close()

    def skip(self, error: InputError) -> Problem:
        """Count what could not be read for one item."""
        self._found += 1
        self._skipped += 1
        return Problem.told_by(error)

    def report(self, form: Format | None) -> ImportReport:
        """Give the sums."""
        read = self._found - self._skipped
        name = form.name if form else None
        return ImportReport(self._uri, name, self._found, read, 0, self._skipped)


def _problem(fault: Fault, where: str) -> Problem:
    return Problem(
        fault.kind, where, fault.found, fault.expected, fault.action, skipped=fault.skipped
    )


def _internal(uri: str, form: Format | None, error: Exception) -> InputError:
    owner = "Recoupe's own"
    if form in added_formats():
        owner = f"the package that adds the format « {form.name} »"
    return InputError(
        "internal",
        uri,
        fault_of(owner, error),
        f"an input in the format {form.name}" if form else "an input",
        "the rest of this input was left out; please report this line and, if you may, the file",
    )


def _lossy(opened: Input, uri: str) -> Problem:
    encoding = (opened.encoding or "").upper()
    return Problem(
        "encoding",
        f"{uri}: byte {opened.lost_at}",
        f"bytes that are no {encoding}",
        f"text in {encoding} throughout",
        "read with U+FFFD in their place; fetch the file again to have the lost letters",
    )
