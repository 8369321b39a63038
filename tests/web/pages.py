"""What stands on a page of the desk."""

import html
import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from starlette.testclient import TestClient

_ID = re.compile(r"[^/]*[:.%@][^/]*|[0-9a-f]{8,}|\d+")
_TAG = re.compile(r"<[^>]*>")


def links(page: str) -> list[str]:
    """The addresses that a page leads to."""
    return [html.unescape(one) for one in re.findall(r'<a [^>]*?href="([^"]+)"', page)]


def ids(page: str) -> list[str]:
    """The places on a page that an address may name."""
    return re.findall(r' id="([^"]+)"', page)


def words(markup: str) -> str:
    """What is read of some markup."""
    return html.unescape(_TAG.sub("", markup))


def lit(page: str) -> list[str]:
    """The words that are lit, put together where they stand side by side."""
    return [
        words(one) for one in re.findall(r'<mark class="[^"]* lit[^"]*"[^>]*>(.*?)</mark>', page)
    ]


def columns(page: str) -> list[str]:
    """The markup of the texts on a page of the reader."""
    return re.findall(r'<article class="copy-text".*?</article>', page, re.DOTALL)


def kind_of(address: str) -> str:
    """Tell which view an address leads to."""
    parts = urlsplit(address)
    asked = sorted(item.split("=")[0] for item in parts.query.split("&") if item)
    return _ID.sub("*", parts.path) + "?" + "&".join(asked)


def views(client: TestClient, *, of_a_kind: int) -> Iterator[tuple[str, str]]:
    """Follow the links from the first page; give so many pages of each kind with their address."""
    waiting, known, seen = ["/"], {"/"}, dict[str, int]()
    while waiting:
        address = waiting.pop(0)
        kind = kind_of(address)
        if seen.get(kind, 0) == of_a_kind or "as=" in address:
            continue
        seen[kind] = seen.get(kind, 0) + 1
        answer = client.get(address)
        assert answer.status_code == 200, address
        yield address, answer.text
        for link in links(answer.text):
            plain = link.split("#")[0]
            if plain and plain not in known:
                known.add(plain)
                waiting.append(plain)
