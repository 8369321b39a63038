"""Web archives: each page of a crawl a dispatch. Fiction throughout."""

import gzip
import io
from pathlib import Path

import pytest
from archives import packed, response
from reads import read_all

from recoupe.intake import Head
from recoupe.intake.formats.warc import WARC
from recoupe.intake.warc_records import find_records
from recoupe.records import Dispatch, Problem

COPY = "Le ministre de la Pêche a déclaré mardi à Quito que « l’été serait long » pour les ports."


def page(number: int, head: str = "") -> bytes:
    return (
        f"<html lang='fr'><head><title>Port {number}</title>{head}</head><body>"
        f"<h1>Le port numéro {number}</h1><p>{COPY} Numéro {number}.</p></body></html>"
    ).encode()


OTHERS = (
    response(b"", 4, status="HTTP/1.1 404 Not Found"),
    response(b"\x89PNG", 4, media="image/png"),
    response(b"GET / HTTP/1.1\r\n", 4, kind="request"),
    response(b"", 4, kind="revisit"),
    response(b"a: b", 4, kind="metadata"),
)
PAGES = [response(page(number), number) for number in (1, 2, 3)]


def read(folder: Path, data: bytes) -> list[Dispatch | Problem]:
    (folder / "fil").write_bytes(data)
    return read_all([str(folder / "fil")])


@pytest.mark.parametrize("how", [b"".join, packed, lambda one: gzip.compress(b"".join(one))])
def test_pages_of_a_crawl(tmp_path: Path, how) -> None:  # type: ignore[no-untyped-def]
    items = read(tmp_path, how([OTHERS[2], PAGES[0], *OTHERS, PAGES[1], PAGES[2], *OTHERS]))
    assert len(items) == 3
    for number, item in enumerate(items, 1):
        assert isinstance(item, Dispatch)
        assert item.text == f"Le port numéro {number}\n\n{COPY} Numéro {number}."
        assert item.headline == f"Le port numéro {number}"
        assert item.url == f"https://gazette.example/{number}"
        assert item.filed == f"2031-03-0{number}T09:15:00Z"
        assert (item.encoding, item.lang) == ("utf-8", "fr")
        assert item.source_uri.endswith(f"fil#{number}")
    assert len({item.sha256 for item in items if isinstance(item, Dispatch)}) == 3


def test_what_the_page_says_counts_before_what_the_crawler_says(tmp_path: Path) -> None:
    head = (
        '<link rel="canonical" href="/port.html">'
        '<meta property="article:published_time" content="2031-02-27T18:00:00+01:00">'
    )
    (item,) = read(tmp_path, response(page(1, head)))
    assert isinstance(item, Dispatch)
    assert item.url == "https://gazette.example/port.html"
    assert item.filed == "2031-02-27T18:00:00+01:00"


@pytest.mark.parametrize("encoding", ["iso-8859-15", "utf-8"])
def test_encoding_of_the_header_counts_where_the_bytes_are_no_utf8(
    tmp_path: Path, encoding: str
) -> None:
    data = page(1).decode().replace("’", "'").encode(encoding)
    (item,) = read(tmp_path, response(data, media="text/html; charset=ISO-8859-15"))
    assert isinstance(item, Dispatch)
    assert COPY.replace("’", "'") in item.text
    assert item.encoding == encoding


@pytest.mark.parametrize(
    ("data", "head"),
    [
        (gzip.compress(page(1)), "Content-Encoding: gzip\r\n"),
        (b"%x\r\n%s\r\n0\r\n\r\n" % (len(page(1)), page(1)), "Transfer-Encoding: chunked\r\n"),
        (page(1), "Content-Encoding: gzip\r\n"),
    ],
)
def test_packed_and_chunked_answers(tmp_path: Path, data: bytes, head: str) -> None:
    (item,) = read(tmp_path, response(data, head=head))
    assert isinstance(item, Dispatch)
    assert COPY in item.text


def test_page_in_another_language_is_told_with_its_place(tmp_path: Path) -> None:
    english = (
        b"<p>The minister said on Tuesday that the talks had been frank and that nobody would "
        b"leave before they had found what they were looking for, whatever it took.</p>"
    )
    first, second = read(tmp_path, response(english) + PAGES[1])
    assert isinstance(first, Problem)
    assert (first.kind, first.where.endswith("fil#1: byte 0")) == ("language", True)
    assert isinstance(second, Dispatch)


def test_only_one_record_is_held() -> None:
    class Watched(io.BytesIO):
        furthest = 0

        def read(self, size: int | None = -1) -> bytes:
            data = super().read(size)
            self.furthest = max(self.furthest, self.tell())
            return data

    one = response(page(1) + b" " * 100_000)
    stream = Watched(one * 50)
    found = find_records(stream, lambda status, media: True, 1_000_000)
    next(found)
    assert stream.furthest < 3 * len(one)
    assert sum(1 for _ in found) == 49


def test_what_is_an_archive() -> None:
    for data in (PAGES[0], packed(PAGES)):
        assert WARC.recognises(Head(data))
    for other in (
        COPY.encode(),
        gzip.compress(COPY.encode()),
        b"WARC est un format.",
        b"",
        b"\x1f\x8b\x08",
    ):
        assert not WARC.recognises(Head(other))
