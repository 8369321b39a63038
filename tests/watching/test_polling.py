"""One look at a folder or a feed."""

import os
import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

from recoupe.errors import InputError
from recoupe.intake import Options
from recoupe.intake.fetching import Fetched
from recoupe.records import Dispatch, ImportReport, Problem
from recoupe.records.watching import Watched
from recoupe.watching.plan import Feed, Folder
from recoupe.watching.polling import Look, look
from recoupe.watching.timing import Clock

NOW = 4_000_000_000.0
URL = "https://agence.example/fil.xml"
COPY = "OSLO (Agence Boréale) - Le ministre de la Pêche a déclaré mardi que le port fermerait."
FEED = f"""<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel>
<title>Agence Boréale</title><link>https://agence.example/</link>
<item><title>Le port ferme</title><link>https://agence.example/1</link><guid>un</guid>
<description>{COPY}</description></item></channel></rss>"""
PAGE = (
    f"<html><body><article><h1>Le port ferme</h1><p>{COPY}</p><p>{COPY}</p></article></body></html>"
)


def clock() -> Clock:
    return Clock(NOW, random.Random(1))


def answer(status: int = 200, data: str = "", **told: Any) -> Fetched:
    given = {"etag": None, "modified": None, "final_url": URL, "charset": None, "retry_after": None}
    return Fetched(status, data.encode(), **{**given, **told})


def never(*_: object, **__: object) -> Fetched:
    raise AssertionError("nothing is fetched for a folder")


def dispatches(seen: Look) -> list[Dispatch]:
    return [one for one in seen.found if isinstance(one, Dispatch)]


def problems(seen: Look) -> list[str]:
    return [one.kind for one in seen.found if isinstance(one, Problem)]


def write(place: Path, text: str, *, age: float = 60.0) -> None:
    place.write_text(text, encoding="utf-8")
    os.utime(place, (NOW - age, NOW - age))


def test_a_file_is_read_when_it_is_new_and_when_it_changes(tmp_path: Path) -> None:
    folder = Folder(tmp_path, 30.0, Options())
    write(tmp_path / "a.txt", COPY)
    first = look(folder, Watched(), clock(), never)
    assert [one.text for one in dispatches(first)] == [COPY]
    assert NOW + 27 <= first.state.due <= NOW + 33
    again = look(folder, first.state, clock(), never)
    assert again.found == []
    write(tmp_path / "a.txt", COPY + " Il a souri.", age=30.0)
    write(tmp_path / "b.txt", "Autre chose. " + COPY)
    third = look(folder, again.state, clock(), never)
    assert len(dispatches(third)) == 2


def test_a_file_that_may_still_be_written_waits(tmp_path: Path) -> None:
    folder = Folder(tmp_path, 30.0, Options())
    write(tmp_path / "a.txt", COPY[:20], age=0.5)
    early = look(folder, Watched(), clock(), never)
    assert early.found == []
    write(tmp_path / "a.txt", COPY, age=5.0)
    assert [one.text for one in dispatches(look(folder, early.state, clock(), never))] == [COPY]


def test_a_folder_that_is_gone_is_left_alone_for_longer_each_time(tmp_path: Path) -> None:
    folder = Folder(tmp_path / "absent", 100.0, Options())
    first = look(folder, Watched(), clock(), never)
    second = look(folder, first.state, clock(), never)
    assert problems(first) == problems(second) == ["vanished"]
    assert (first.state.failures, second.state.failures) == (1, 2)
    assert second.state.due - NOW >= 0.9 * 400


def feeding(*answers: Fetched | InputError) -> tuple[Callable[..., Fetched], list[tuple[Any, ...]]]:
    """Answer one after the other, and keep what was asked."""
    asked: list[tuple[Any, ...]] = []
    left = list(answers)

    def fetch(url: str, *, etag: str | None = None, modified: str | None = None) -> Fetched:
        asked.append((url, etag, modified))
        given = left.pop(0)
        if isinstance(given, InputError):
            raise given
        return given

    return fetch, asked


def test_a_feed_is_asked_only_for_what_is_new() -> None:
    fetch, asked = feeding(
        answer(200, FEED, etag='"a1"', modified="Tue, 04 Mar 2031 09:00:00 GMT"), answer(304)
    )
    first = look(Feed(URL, 600.0), Watched(), clock(), fetch)
    (item,) = dispatches(first)
    assert COPY in item.text
    assert item.url == "https://agence.example/1"
    second = look(Feed(URL, 600.0), first.state, clock(), fetch)
    assert second.found == ()
    assert asked == [(URL, None, None), (URL, '"a1"', "Tue, 04 Mar 2031 09:00:00 GMT")]


def test_a_busy_host_is_asked_when_it_says_and_keeps_its_mark() -> None:
    fetch, _ = feeding(answer(503, retry_after=90_000.0))
    seen = look(Feed(URL, 600.0), Watched(etag='"a1"'), clock(), fetch)
    assert problems(seen) == ["unreachable"]
    assert (seen.state.failures, seen.state.etag) == (1, '"a1"')
    assert seen.state.due >= NOW + 90_000


def test_no_network_is_a_problem_and_no_end() -> None:
    gone = InputError("unreachable", URL, "no answer", "one", "try again")
    fetch, _ = feeding(gone, answer(200, FEED))
    failed = look(Feed(URL, 600.0), Watched(), clock(), fetch)
    assert problems(failed) == ["unreachable"]
    back = look(Feed(URL, 600.0), failed.state, clock(), fetch)
    assert (len(dispatches(back)), back.state.failures) == (1, 0)


def test_a_page_in_the_place_of_a_feed_is_no_dispatch() -> None:
    fetch, _ = feeding(answer(200, PAGE))
    seen = look(Feed(URL, 600.0), Watched(), clock(), fetch)
    assert (dispatches(seen), problems(seen), seen.state.failures) == ([], ["format"], 1)


def test_pages_take_the_place_of_summaries_once() -> None:
    fetch, asked = feeding(answer(200, FEED), answer(200, PAGE), answer(200, FEED))
    feed = Feed(URL, 600.0, pages=True)
    first = look(feed, Watched(), clock(), fetch)
    (item,) = dispatches(first)
    assert item.text.count(COPY) == 2
    second = look(feed, first.state, clock(), fetch)
    assert dispatches(second) == []
    assert [url for url, _, _ in asked] == [URL, "https://agence.example/1", URL]


def test_a_page_that_cannot_be_had_leaves_its_summary() -> None:
    closed = InputError("forbidden", "https://agence.example/1", "robots", "open", "save it")
    fetch, _ = feeding(answer(200, FEED), closed)
    seen = look(Feed(URL, 600.0, pages=True), Watched(), clock(), fetch)
    (item,) = dispatches(seen)
    assert COPY in item.text
    assert problems(seen) == ["forbidden"]
    assert not any(isinstance(one, Problem) and one.skipped for one in seen.found)
    assert sum(isinstance(one, ImportReport) for one in seen.found) <= 1
