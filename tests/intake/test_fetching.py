"""Addresses are fetched politely, within limits, and each failure says what to do."""

import gzip
import socket
import zlib
from http.server import BaseHTTPRequestHandler

import pytest
from hosts import hosting, leading, page

from recoupe.errors import InputError
from recoupe.intake.fetching import Fetcher, is_address, refuse_status, shown
from recoupe.intake.fetching.addresses import is_private

PAGE = "<p>Le port a été fermé à l’aube.</p>".encode()


def refused(fetcher: Fetcher, url: str) -> InputError:
    with pytest.raises(InputError) as caught:
        refuse_status(fetcher.fetch(url), url)
    assert caught.value.expected
    assert caught.value.action
    return caught.value


def hasty(waits: list[float] | None = None, **options: object) -> Fetcher:
    """A fetcher that only notes how long it would have waited."""
    return Fetcher(pause=([] if waits is None else waits).append, **options)  # type: ignore[arg-type]


def test_page_with_what_its_header_says() -> None:
    headers = {"Content_Type": "text/html; charset=iso-8859-1", "ETag": '"a"'}
    with hosting(
        {"/a": page(PAGE, Last_Modified="Mon, 03 Mar 2031 08:00:00 GMT", **headers)}
    ) as host:
        fetched = hasty().fetch(f"{host.address}/a")
        assert fetched.data == PAGE
        assert (fetched.status, fetched.charset, fetched.media) == (200, "iso-8859-1", "text/html")
        assert (fetched.etag, fetched.modified) == ('"a"', "Mon, 03 Mar 2031 08:00:00 GMT")
        assert fetched.final_url == f"{host.address}/a"
        assert host.paths == ["/robots.txt", "/a"]
        assert host.asked[1][1]["User-Agent"].startswith("recoupe/")


def test_nothing_new_is_asked_for_by_etag_and_time() -> None:
    with hosting({"/a": page(b"", 304)}) as host:
        fetched = hasty().fetch(f"{host.address}/a", etag='"a"', modified="Mon")
        assert (fetched.status, fetched.data) == (304, b"")
        assert host.asked[1][1]["If-None-Match"] == '"a"'
        assert host.asked[1][1]["If-Modified-Since"] == "Mon"


def test_robots_are_obeyed_and_asked_once() -> None:
    rules = b"User-agent: *\nDisallow: /ferme\nUser-agent: recoupe\nDisallow: /prive\n"
    with hosting({"/robots.txt": page(rules), "/a": page(PAGE), "/ferme": page(PAGE)}) as host:
        fetcher = hasty()
        error = refused(fetcher, f"{host.address}/prive/a")
        assert error.kind == "forbidden"
        assert "robots.txt" in error.found
        assert fetcher.fetch(f"{host.address}/a").data == PAGE
        assert fetcher.fetch(f"{host.address}/ferme").data == PAGE
        assert host.paths == ["/robots.txt", "/a", "/ferme"]


def test_robots_are_asked_where_an_address_leads() -> None:
    rules = b"User-agent: *\nDisallow: /ferme"
    with hosting({"/robots.txt": page(rules), "/a": leading("/ferme/b")}) as host:
        assert refused(hasty(), f"{host.address}/a").kind == "forbidden"
        assert host.paths == ["/robots.txt", "/a"]


def test_rules_that_cannot_be_had_close_the_host_and_lead_on_like_any() -> None:
    with hosting({"/robots.txt": page(b"", 503), "/a": page(PAGE)}) as host:
        assert refused(hasty(), f"{host.address}/a").kind == "unreachable"
        assert "/a" not in host.paths
    rules = {"/robots.txt": leading("/autres"), "/autres": page(b"User-agent: *\nDisallow: /a")}
    with hosting({**rules, "/a": page(PAGE)}) as host:
        assert refused(hasty(), f"{host.address}/a").kind == "forbidden"


def test_host_that_wants_time_between_visits_has_it() -> None:
    waits: list[float] = []
    with hosting({"/robots.txt": page(b"User-agent: *\nCrawl-delay: 7"), "/a": page(PAGE)}) as host:
        fetcher = hasty(waits)
        fetcher.fetch(f"{host.address}/a")
        assert not waits
        fetcher.fetch(f"{host.address}/a")
        assert len(waits) == 1
        assert 5 < waits[0] <= 7


def test_busy_host_is_asked_again_with_growing_waits() -> None:
    waits: list[float] = []
    with hosting({"/a": [page(b"", 503), page(b"", 500), page(PAGE)]}) as host:
        assert hasty(waits).fetch(f"{host.address}/a").data == PAGE
        assert len(waits) == 2
        assert 0.5 <= waits[0] <= 1.5
        assert 1 <= waits[1] <= 3


def test_wait_that_the_host_wants_is_kept_and_a_long_one_handed_back() -> None:
    waits: list[float] = []
    with hosting({"/a": [page(b"", 429, Retry_After="9"), page(PAGE)]}) as host:
        assert hasty(waits).fetch(f"{host.address}/a").data == PAGE
        assert waits == [9]
    with hosting({"/a": page(b"", 503, Retry_After="3600")}) as host:
        assert hasty(waits).fetch(f"{host.address}/a").retry_after == 3600
        error = refused(hasty(waits), f"{host.address}/a")
        assert (error.kind, "3600" in error.action, waits) == ("unreachable", True, [9])
    with hosting({"/a": page(b"", 503, Retry_After="Fri, 01 Jan 1999 00:00:00 GMT")}) as host:
        assert hasty().fetch(f"{host.address}/a").retry_after == 0


@pytest.mark.parametrize(
    ("status", "kind", "visits"),
    [
        (401, "forbidden", 1),
        (403, "forbidden", 1),
        (404, "vanished", 1),
        (410, "vanished", 1),
        (500, "unreachable", 4),
        (204, "unreachable", 1),
        (418, "unreachable", 1),
    ],
)
def test_other_answers_are_problems(status: int, kind: str, visits: int) -> None:
    with hosting({"/a": page(b"", status)}) as host:
        assert refused(hasty(), f"{host.address}/a").kind == kind
        assert host.paths.count("/a") == visits


def test_address_that_leads_on_is_followed_five_times() -> None:
    steps = {f"/{number}": leading(f"/{number + 1}") for number in range(9)}
    with hosting({**steps, "/9": page(PAGE)}) as host:
        fetched = hasty().fetch(f"{host.address}/4")
        assert (fetched.data, fetched.final_url) == (PAGE, f"{host.address}/9")
        assert refused(hasty(), f"{host.address}/3").kind == "unreachable"


@pytest.mark.parametrize("target", ["file:///etc/hostname", "ftp://example.org/a"])
def test_address_never_leads_out_of_the_web(target: str) -> None:
    with hosting({"/a": leading(target)}) as host:
        error = refused(hasty(), f"{host.address}/a")
        assert (error.kind, "no address of the web" in error.found) == ("forbidden", True)


def test_address_that_leads_to_no_address() -> None:
    with hosting({"/a": leading("javascript:a")}) as host:
        assert refused(hasty(), f"{host.address}/a").kind == "unreachable"


def test_public_address_never_leads_into_a_private_network() -> None:
    with (
        hosting({"/b": page(PAGE)}) as inner,
        hosting({"/a": leading(f"{inner.address}/b")}) as host,
    ):
        public = f"http://localhost:{host.port}/a"
        fetcher = hasty(is_private=lambda name: name == "127.0.0.1")
        error = refused(fetcher, public)
        assert (error.kind, "private network" in error.found) == ("forbidden", True)
        assert not inner.paths
        assert hasty().fetch(public).data == PAGE


def test_which_numbers_are_private() -> None:
    private = (
        "127.0.0.1",
        "localhost",
        "10.1.2.3",
        "192.168.0.1",
        "169.254.169.254",
        "[::1]",
        "::ffff:10.0.0.1",
        "0.0.0.0",
        "100.64.0.1",
        "224.0.0.1",
    )
    assert [host for host in private if not is_private(host)] == []
    assert [host for host in ("8.8.8.8", "2606:4700::1111", "") if is_private(host)] == []


@pytest.mark.parametrize(
    "packed", [gzip.compress, zlib.compress, lambda data: zlib.compress(data)[2:-4]]
)
def test_packed_answers(packed) -> None:  # type: ignore[no-untyped-def]
    name = "gzip" if packed is gzip.compress else "deflate"
    data = PAGE * 10_000
    with hosting({"/a": page(packed(data), Content_Encoding=name)}) as host:
        assert hasty().fetch(f"{host.address}/a").data == data
        assert refused(hasty(max_bytes=10_000), f"{host.address}/a").kind == "too_large"


def test_packed_answer_of_several_members() -> None:
    packed = gzip.compress(PAGE, mtime=0) + gzip.compress(PAGE)
    with hosting({"/a": page(packed, Content_Encoding="gzip")}) as host:
        assert hasty().fetch(f"{host.address}/a").data == PAGE * 2


@pytest.mark.parametrize(
    ("data", "packed", "kind"),
    [
        (gzip.compress(PAGE, mtime=0)[:-12], "gzip", "truncated"),
        (PAGE, "gzip", "malformed"),
        (PAGE, "br", "malformed"),
        (PAGE, "gzip, gzip", "malformed"),
        (gzip.compress(b"a" * 50_000_000, mtime=0), "gzip", "too_large"),
    ],
)
def test_answers_that_cannot_be_unpacked(data: bytes, packed: str, kind: str) -> None:
    with hosting({"/a": page(data, Content_Encoding=packed)}) as host:
        assert refused(hasty(max_bytes=1_000_000), f"{host.address}/a").kind == kind


def test_too_much_is_refused_by_what_is_told_and_by_what_comes() -> None:
    def endless(request: BaseHTTPRequestHandler) -> None:
        request.send_response(200)
        request.end_headers()
        for _ in range(200):
            try:
                request.wfile.write(b"a" * 100_000)
            except OSError:
                return

    with hosting({"/a": page(PAGE, Content_Length="5000000"), "/b": endless}) as host:
        for path in ("/a", "/b"):
            assert refused(hasty(max_bytes=1_000_000), host.address + path).kind == "too_large"


def test_answer_that_breaks_off_is_asked_for_again() -> None:
    short = page(PAGE, Content_Length=str(len(PAGE) + 5))
    with hosting({"/a": [short, page(PAGE)]}) as host:
        assert hasty().fetch(f"{host.address}/a").data == PAGE
    with hosting({"/a": short}) as host:
        assert refused(hasty(), f"{host.address}/a").kind == "unreachable"
        assert host.paths.count("/a") == 4


def test_nobody_there() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        error = refused(hasty(), f"http://127.0.0.1:{taken.getsockname()[1]}/a")
    assert (error.kind, "no connection" in error.found) == ("unreachable", True)


def test_without_network_it_says_so_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    def offline(*_: object, **__: object) -> None:
        raise socket.gaierror(socket.EAI_AGAIN, "Temporary failure in name resolution")

    monkeypatch.setattr(socket, "getaddrinfo", offline)
    waits: list[float] = []
    error = refused(hasty(waits), "http://gazette.example/a")
    assert (error.kind, "no network" in error.found, waits) == ("unreachable", True, [])
    assert "saved pages are read without any network" in error.action


@pytest.mark.parametrize(
    "url", ["http://", "http://[::1", "http://a b/", "ftp://a/", "http://a:99999/"]
)
def test_what_is_no_address(url: str) -> None:
    assert refused(hasty(), url).kind == "unreachable"


def test_which_words_are_addresses_and_how_they_are_shown() -> None:
    assert is_address("https://gazette.example/a")
    assert is_address("HTTP://gazette.example")
    assert not is_address("http.txt")
    assert not is_address("file:///a")
    assert shown("https://moi:secret@gazette.example:8/a?b#c") == "https://gazette.example:8/a?b#c"
