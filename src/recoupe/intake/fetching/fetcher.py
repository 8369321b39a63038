"""One address fetched: robots obeyed, asked again with patience, within limits."""

import functools
import random
import time
from collections.abc import Callable, Mapping
from email.utils import mktime_tz, parsedate_tz
from importlib.metadata import version
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import urljoin

from recoupe.intake.fetching.addresses import is_address, is_private, shown
from recoupe.intake.fetching.bodies import read_body
from recoupe.intake.fetching.refusals import (
    going_round,
    is_final,
    led_astray,
    no_address,
    no_answer,
)
from recoupe.intake.fetching.robots import Robots

if TYPE_CHECKING:
    import httpx

_ACCEPTED = "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, */*;q=0.8"
_AGAIN = frozenset({429, 500, 502, 503, 504})
_LEADING_ON = frozenset({301, 302, 303, 307, 308})
_MOST_STEPS = 5
_TRIES = 4
_LONGEST_WAIT = 60.0
_LONGEST_ANSWER = 120.0
LARGEST = 100_000_000
"""So many bytes an answer may hold, unpacked."""


class Fetched(NamedTuple):
    """What came of an address; ``data`` is empty unless ``status`` is 200.

    ``etag`` and ``modified`` are what ``fetch`` takes to ask whether there is anything new;
    ``final_url`` is where the address led; ``charset`` and ``media`` are what the header says of
    the data; ``retry_after`` is in how many seconds to ask again, where the host tells.
    """

    status: int
    data: bytes
    etag: str | None
    modified: str | None
    final_url: str
    charset: str | None
    retry_after: float | None
    media: str | None = None


class Fetcher:
    """What fetches; it keeps the rules for robots of the hosts it asked for an hour.

    ``max_bytes`` is the most an answer may hold; ``pause`` is called with the seconds to wait,
    ``is_private`` with a host.
    """

    def __init__(
        self,
        *,
        max_bytes: int = LARGEST,
        pause: Callable[[float], object] = time.sleep,
        is_private: Callable[[str], bool] = is_private,
    ) -> None:
        self._max_bytes = max_bytes
        self._pause = pause
        self._is_private = is_private
        self._robots = Robots(pause)

    def fetch(self, url: str, *, etag: str | None = None, modified: str | None = None) -> Fetched:
        """Ask an address; with ``etag`` or ``modified``, only whether there is anything new.

        Gives the answer whatever its status (304: nothing new; ``refuse_status`` tells of those
        that give no page). Busy hosts and lost connections are asked four times, with waits that
        double, or as long as the host says, a minute at most. Raises InputError ``forbidden``
        (by robots.txt, or led to a private network), ``unreachable``, ``too_large``,
        ``malformed`` or ``truncated``.
        """
        import httpx

        if not is_address(url):
            raise no_address(url, "no http:// or https:// before it")
        told = {"If-None-Match": etag, "If-Modified-Since": modified}
        headers = {name: value for name, value in told.items() if value}
        try:
            with _client() as client:
                return self._follow(client, httpx.URL(url), headers)
        except (httpx.InvalidURL, UnicodeError) as error:
            raise no_address(shown(url), str(error)) from error

    def _follow(
        self,
        client: "httpx.Client",
        url: "httpx.URL",
        headers: Mapping[str, str],
        *,
        obeying: bool = True,
    ) -> Fetched:
        first = url
        for _ in range(_MOST_STEPS + 1):
            if obeying:
                self._robots.admit(
                    url, lambda rules: self._follow(client, rules, {}, obeying=False)
                )
            answer = self._ask(client, url, headers)
            if isinstance(answer, Fetched):
                return answer
            url = self._next(first, url, answer)
        raise going_round(shown(str(first)), _MOST_STEPS)

    def _next(self, first: "httpx.URL", url: "httpx.URL", location: str) -> "httpx.URL":
        import httpx

        asked, target = shown(str(first)), urljoin(str(url), location)
        if not is_address(target):
            raise led_astray(asked, shown(target), "which is no address of the web")
        led = httpx.URL(target)
        if self._is_private(led.host) and not self._is_private(first.host):
            raise led_astray(asked, shown(target), "which is in a private network")
        return led

    def _ask(
        self, client: "httpx.Client", url: "httpx.URL", headers: Mapping[str, str]
    ) -> Fetched | str:
        """Give the answer, or where it leads on to."""
        import httpx

        for turn in range(1, _TRIES + 1):
            wait = 2 ** (turn - 1) * random.uniform(0.5, 1.5)
            try:
                answer = self._once(client, url, headers)
            except httpx.TransportError as error:
                if turn == _TRIES or is_final(error):
                    raise no_answer(shown(str(url)), error) from error
            else:
                if isinstance(answer, str) or answer.status not in _AGAIN or turn == _TRIES:
                    return answer
                wait = max(wait, answer.retry_after or 0)
                if wait > _LONGEST_WAIT:
                    return answer
            self._pause(wait)
        raise AssertionError("the last turn gives or raises")

    def _once(
        self, client: "httpx.Client", url: "httpx.URL", headers: Mapping[str, str]
    ) -> Fetched | str:
        with client.stream("GET", url, headers=headers) as response:
            location = response.headers.get("location")
            if response.status_code in _LEADING_ON and location:
                return str(location)
            data, uri = b"", shown(str(url))
            if response.status_code == 200:
                data = read_body(response, uri, most=self._max_bytes, seconds=_LONGEST_ANSWER)
            media = response.headers.get("content-type", "").partition(";")[0].strip().lower()
            return Fetched(
                response.status_code,
                data,
                response.headers.get("etag"),
                response.headers.get("last-modified"),
                uri,
                response.charset_encoding,
                _seconds(response.headers.get("retry-after", "")),
                media or None,
            )


def _client() -> "httpx.Client":
    import httpx

    headers = {
        "User-Agent": f"recoupe/{version('recoupe')}",
        "Accept": _ACCEPTED,
        "Accept-Encoding": "gzip, deflate",
        "Accept-Language": "fr, *;q=0.5",
    }
    return httpx.Client(headers=headers, timeout=httpx.Timeout(30, connect=10))


def _seconds(told: str) -> float | None:
    """Read how long to wait, told in seconds or as a moment."""
    if told.strip().isdigit():
        return float(told)
    moment = parsedate_tz(told)
    return max(0.0, mktime_tz(moment) - time.time()) if moment else None


@functools.cache
def _fetcher(max_bytes: int) -> Fetcher:
    return Fetcher(max_bytes=max_bytes)


def fetch(
    url: str,
    *,
    etag: str | None = None,
    modified: str | None = None,
    max_bytes: int = LARGEST,
) -> Fetched:
    """Ask an address as ``Fetcher.fetch`` does, with one Fetcher for the whole run."""
    return _fetcher(max_bytes).fetch(url, etag=etag, modified=modified)
