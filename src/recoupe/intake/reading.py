"""Inputs to dispatches: each gives a Dispatch, a Problem or both; none stops the rest."""

from collections.abc import Container, Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

from recoupe.errors import InputError
from recoupe.intake.decoding import Decoded, decode
from recoupe.intake.languages import find_language
from recoupe.intake.loading import load_bytes, refuse_binary
from recoupe.intake.page import Page, declared_encoding, is_page, read_page
from recoupe.intake.plain import read_plain
from recoupe.intake.sources import HTML_SUFFIXES, Source, find_files
from recoupe.records.dispatch import Dispatch
from recoupe.records.problem import Problem

DEFAULT_MAX_BYTES = 20_000_000


def read_paths(
    paths: Sequence[str],
    *,
    max_bytes: int = DEFAULT_MAX_BYTES,
    stdin: BinaryIO | None = None,
    unopened: Container[Path] = (),
) -> Iterator[Dispatch | Problem]:
    """Yield the dispatches of the paths in order, lazily, and a Problem for what is none.

    Never raises for a bad input. ``-`` reads ``stdin`` (the process's own when None). Files that
    are to stay ``unopened``, by their resolved paths, are passed over.
    """
    for found in find_files(paths):
        if isinstance(found, Problem):
            yield found
        elif found.path is not None and unopened and found.path.resolve() in unopened:
            continue
        else:
            yield from read_source(found, max_bytes=max_bytes, stdin=stdin)


def read_source(
    source: Source, *, max_bytes: int = DEFAULT_MAX_BYTES, stdin: BinaryIO | None = None
) -> Iterator[Dispatch | Problem]:
    """Yield the dispatch of one input (several for a page with several articles) or a Problem.

    A text of which bytes were lost yields a Problem ``encoding`` and then the rest as a Dispatch.
    """
    try:
        data = load_bytes(source, stdin, max_bytes=max_bytes)
        refuse_binary(data, source.uri)
        decoded = decode(data, source.uri, declared=declared_encoding(data))
        _refuse_blank(decoded.text, source.uri)
    except InputError as error:
        yield _problem(error)
        return
    if decoded.lost_at is not None:
        yield _lossy(decoded, source.uri)
    yield from _read_text(decoded.text, source)


def _read_text(text: str, source: Source) -> Iterator[Dispatch | Problem]:
    suffix = source.path.suffix.lower() if source.path else ""
    if suffix not in HTML_SUFFIXES and not is_page(text):
        yield _guarded_plain(text, source.uri)
        return
    items = [page for page in read_page(text) if page.text.strip()]
    if not items:
        yield _problem(_no_text(source.uri, "a page without any text"))
    for number, page in enumerate(items, start=1):
        uri = source.uri if len(items) == 1 else f"{source.uri}#{number}"
        yield _guarded_page(page, uri, item=str(number) if len(items) > 1 else None)


def _guarded_plain(text: str, uri: str) -> Dispatch | Problem:
    try:
        return read_plain(text, uri, find_language(text, uri))
    except InputError as error:
        return _problem(error)


def _guarded_page(page: Page, uri: str, *, item: str | None) -> Dispatch | Problem:
    try:
        language = find_language(page.text, uri)
    except InputError as error:
        return _problem(error)
    return Dispatch(
        id=Dispatch.identify(page.text, page.publisher, item),
        text=page.text,
        lang=language,
        source_uri=uri,
        publisher=page.publisher,
        filed=page.filed,
        headline=page.headline,
        byline=page.byline,
        zones=page.zones,
    )


def _refuse_blank(text: str, uri: str) -> None:
    if not text.strip("\ufeff\u200b \t\n\r\x0b\x0c\xa0\u202f") or text.isspace():
        raise _no_text(uri, "only blanks")


def _no_text(uri: str, found: str) -> InputError:
    return InputError("no_text", uri, found, "a dispatch", "skipped; fetch the file again")


def _problem(error: InputError) -> Problem:
    return Problem(error.kind, error.where, error.found, error.expected, error.action)


def _lossy(decoded: Decoded, uri: str) -> Problem:
    return Problem(
        "encoding",
        f"{uri}: byte {decoded.lost_at}",
        f"bytes that are no {decoded.encoding.upper()}",
        f"text in {decoded.encoding.upper()} throughout",
        "read with U+FFFD in their place; fetch the file again to have the lost letters",
    )
