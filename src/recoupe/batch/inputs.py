"""Which files a batch reads, and what tells that they are still the same."""

import hashlib
import os
from collections.abc import Sequence
from pathlib import Path

import msgspec

from recoupe.errors import BatchError
from recoupe.intake import Source, find_files
from recoupe.intake.fetching import is_address
from recoupe.records import ImportReport, Problem

_CHUNK = 1 << 20


class InputFile(msgspec.Struct, frozen=True, array_like=True):
    """A file to read: its name as shown, its path, whether it was found in a folder."""

    uri: str
    path: bytes
    listed: bool
    size: int = 0
    sha256: str = ""

    @property
    def source(self) -> Source:
        """The input as intake knows it."""
        return Source(self.uri, Path(os.fsdecode(self.path)), self.listed)


def list_inputs(
    paths: Sequence[str], output: Path
) -> tuple[list[InputFile], list[Problem], list[ImportReport]]:
    """List the files that are meant, in a fixed order, and what is wrong with what is none.

    Raises ``BatchError`` for what a run that is begun again would not find as it was: standard
    input, an address; and for an output folder among the inputs.
    """
    for path in paths:
        if path == "-" or is_address(path):
            raise BatchError(
                f"{path}: found no file; expected files and folders, which can be read again when "
                "a batch is cut short; save it as a file first"
            )
        if output.resolve().is_relative_to(Path(path).resolve()):
            raise BatchError(
                f"{output}: found among the inputs; expected a folder of its own; give another "
                "name or place"
            )
    files: list[InputFile] = []
    problems: list[Problem] = []
    for found in find_files(paths):
        if isinstance(found, Problem):
            problems.append(found)
        elif found.path is not None:
            files.append(_described(found, found.path))
    reports = [ImportReport(problem.where, None, 1, 0, 0, 1) for problem in problems]
    return files, problems, reports


def _described(source: Source, path: Path) -> InputFile:
    whole = path.absolute()
    size, digest = 0, hashlib.sha256()
    try:
        with whole.open("rb") as file:
            while data := file.read(_CHUNK):
                size += len(data)
                digest.update(data)
    except OSError as error:
        # What is wrong with it is told when it is read; it must be wrong in the same way then.
        digest.update(str(error.errno).encode())
    return InputFile(source.uri, os.fsencode(whole), source.listed, size, digest.hexdigest())
