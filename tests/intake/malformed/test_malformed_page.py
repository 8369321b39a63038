"""Broken pages and bombs: read or told, in bounded time and memory."""

import gzip
from pathlib import Path

import pytest
from broken import read_broken

P = "<p>Le ministre de la Pêche a nié mardi tout accord, a dit son porte-parole à Valmer.</p>"
LINKS = "<a href='/a'>lien</a> " * 10
HEAD = "<html><head>{}</head><body>" + LINKS
LINKED = '<script type="application/ld+json">{}</script>'


def page(body: str, head: str = "") -> bytes:
    return (HEAD.format(head) + P * 3 + body + "</body></html>").encode()


@pytest.mark.parametrize(
    ("data", "kinds"),
    [
        (page("")[: len(HEAD) + 220], []),
        (page(P)[:-60], []),
        (b"<html><body></body></html>", ["no_text"]),
        (b"<html><body><script>a</script><img src='a'></body></html>", ["no_text"]),
        (page("<div>" * 100_000 + P), ["malformed"]),
        (page("<b>" * 100_000 + P), ["malformed"]),
        (page("<p>" * 600_000), ["too_large"]),
        (page(f"<p class='{'a' * 10_500_000}'>{P}"), []),
        (page(f"<p title='{P}"), []),
        (page("<!--" * 100_000), []),
        (page("<table><tr><td>" * 20_000), ["malformed"]),
        (page("", LINKED.format("[" * 1_000_000)), []),
        (
            page("", LINKED.format('{"@type": ["Article", 7, null], "author": {"name": [{}, 3]}}')),
            [],
        ),
        (
            page("", LINKED.format('{"@type": "Article", "datePublished": 7, "publisher": [[]]}')),
            [],
        ),
        (page("", "<title>" + "a" * 20_000 + "</title>"), ["too_large"]),
        (page("", '<link rel="canonical" href="http://[::1">'), []),
        (page("", '<meta name="date" content="hier">'), []),
        (page("\x01\x02\x7f"), []),
        (page("é" * 20 + "x").replace(b"x", b"\xff"), ["encoding"]),
        (page("\x00"), ["binary"]),
        (gzip.compress(page("")), ["binary"]),
        ("\ufeff".encode() + page("").replace(b"</p>", b"</p>\r\n\r"), []),
        (f'<!DOCTYPE a [<!ENTITY b "c">]>{page("&b;").decode()}'.encode("utf-16"), []),
    ],
)
def test_broken_page(tmp_path: Path, data: bytes, kinds: list[str]) -> None:
    dispatches, problems = read_broken(tmp_path, data, None if data[:1] == b"\x1f" else "page")
    read = not kinds or kinds == ["encoding"]
    assert ([one.kind for one in problems], len(dispatches)) == (kinds, read)
    if read:
        assert "Valmer" in dispatches[0].text
