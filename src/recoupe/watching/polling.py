"""One look at a feed or a folder."""

from collections.abc import Callable, Container, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import msgspec

from recoupe.errors import InputError
from recoupe.intake import Source, find_files, read_source
from recoupe.intake.fetching import Fetched, refuse_status
from recoupe.records import Dispatch, ImportReport, Problem
from recoupe.records.watching import Watched
from recoupe.watching.plan import Feed, Folder
from recoupe.watching.timing import Clock, next_time

Found = Dispatch | Problem | ImportReport
Fetch = Callable[..., Fetched]
# What is no feed, though it came from the address of one: a page that says so, most of the time.
_NO_FEEDS = frozenset({None, "page", "text"})
# A file that changed less than so many seconds ago may still be being written.
_SETTLED = 2.0


@dataclass(frozen=True, slots=True)
class Look:
    """What one look gave: what was found, and what is to be known the next time."""

    found: Sequence[Found]
    state: Watched


def look(
    place: Feed | Folder,
    state: Watched,
    clock: Clock,
    fetch: Fetch,
    *,
    unopened: Container[Path] = (),
) -> Look:
    """Look at a feed or a folder once. What is wrong with it is a Problem among what was found.

    Files that are to stay ``unopened``, by their resolved paths, are passed over.
    """
    if isinstance(place, Feed):
        return _look_at_feed(place, state, clock, fetch)
    return _look_at_folder(place, state, clock, unopened)


def _look_at_feed(feed: Feed, state: Watched, clock: Clock, fetch: Fetch) -> Look:
    retry_after = None
    try:
        got = fetch(feed.url, etag=state.etag, modified=state.modified)
        retry_after = got.retry_after
        if got.status == 304:
            return Look((), _again(feed, state, clock))
        refuse_status(got, feed.url)
    except InputError as error:
        return _failed(feed, state, clock, [Problem.told_by(error)], retry_after)
    found = list(read_source(Source(feed.url, None, address=feed.url, fetched=got)))
    if any(isinstance(one, ImportReport) and one.format in _NO_FEEDS for one in found):
        return _failed(feed, state, clock, [*_no_feed(feed.url)])
    links = tuple(one.url for one in found if isinstance(one, Dispatch) and one.url)
    if feed.pages:
        found = list(_with_pages(found, state, fetch))
    after = msgspec.structs.replace(
        state, etag=got.etag, modified=got.modified, followed=links if feed.pages else ()
    )
    return Look(found, _again(feed, after, clock))


def _no_feed(url: str) -> Iterator[Found]:
    yield Problem(
        "format",
        url,
        "a page or a text",
        "a feed",
        "left alone for a while; see the address in a browser",
        skipped=True,
    )
    yield ImportReport(url, None, 1, 0, 0, 1)


def _with_pages(found: Sequence[Found], state: Watched, fetch: Fetch) -> Iterator[Found]:
    """Put the page of each new entry in the place of its summary, where it can be had."""
    for one in found:
        if isinstance(one, Dispatch) and one.url:
            if one.url not in state.followed:
                yield from _page(one, one.url, fetch)
        elif not isinstance(one, ImportReport):
            yield one


def _page(entry: Dispatch, url: str, fetch: Fetch) -> Iterator[Found]:
    try:
        got = fetch(url)
        refuse_status(got, url)
    except InputError as error:
        yield entry
        yield Problem.told_by(error, skipped=False)
        return
    page = list(read_source(Source(url, None, address=url, fetched=got)))
    if any(isinstance(one, Dispatch) for one in page):
        yield from page
    else:
        yield entry


def _look_at_folder(
    folder: Folder, state: Watched, clock: Clock, unopened: Container[Path]
) -> Look:
    found: list[Found] = []
    files: dict[str, str] = {}
    if not folder.path.is_dir():
        problem = Problem(
            "vanished",
            str(folder.path),
            "no folder of this name",
            "a folder that exists",
            "left alone for a while; make it, or mend the path",
            skipped=True,
        )
        return _failed(folder, state, clock, [problem])
    for source in find_files([str(folder.path)]):
        if isinstance(source, Problem) or source.path is None:
            continue
        if source.path.resolve() in unopened:
            continue
        mark = _mark(source.path, clock)
        if mark is None:
            continue
        files[source.uri] = mark
        if state.files.get(source.uri) != mark:
            found += read_source(source, folder.options)
    return Look(found, _again(folder, msgspec.structs.replace(state, files=files), clock))


def _mark(path: Path, clock: Clock) -> str | None:
    """Tell a file's size and time; None where it is gone, or may still be being written."""
    try:
        told = path.stat()
    except OSError:
        return None
    if clock.now - told.st_mtime < _SETTLED:
        return None
    return f"{told.st_size} {told.st_mtime_ns}"


def _again(place: Feed | Folder, state: Watched, clock: Clock) -> Watched:
    return msgspec.structs.replace(state, due=next_time(clock, place.every), failures=0)


def _failed(
    place: Feed | Folder,
    state: Watched,
    clock: Clock,
    found: Sequence[Found],
    retry_after: float | None = None,
) -> Look:
    failures = state.failures + 1
    due = next_time(clock, place.every, failures=failures, retry_after=retry_after)
    return Look(found, msgspec.structs.replace(state, due=due, failures=failures))
