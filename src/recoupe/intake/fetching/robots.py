"""The rules that hosts have for robots."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from recoupe.errors import InputError
from recoupe.intake.fetching.addresses import shown
from recoupe.intake.fetching.refusals import disallowed

if TYPE_CHECKING:
    import httpx

    from recoupe.intake.fetching.fetcher import Fetched

_NAME = "recoupe"
_KEPT_SECONDS = 3600.0
_LONGEST_RULES = 512_000
_LONGEST_DELAY = 30.0


@dataclass
class _Rules:
    parsed: Any
    found_at: float
    asked_at: float | None = None


class Robots:
    """The rules of each host asked so far, kept for an hour."""

    def __init__(self, pause: Callable[[float], object]) -> None:
        self._pause = pause
        self._rules: dict[str, _Rules] = {}

    def admit(self, url: "httpx.URL", ask: Callable[["httpx.URL"], "Fetched"]) -> None:
        """Wait as long as the host wants between two visits; ``ask`` fetches its rules.

        Raises InputError ``forbidden``, or ``unreachable`` where the rules cannot be had: a host
        that has none says so.
        """
        place = url.copy_with(raw_path=b"/robots.txt", fragment=None)
        key = f"{url.scheme}://{url.host}:{url.port}"
        rules = self._rules.get(key)
        if rules is None or time.monotonic() - rules.found_at > _KEPT_SECONDS:
            rules = self._rules[key] = _Rules(_parse(ask(place), place), time.monotonic())
        if not rules.parsed.can_fetch(str(url), _NAME):
            raise disallowed(shown(str(url)), shown(str(place)))
        self._wait(rules)

    def _wait(self, rules: _Rules) -> None:
        delay = min(float(rules.parsed.crawl_delay(_NAME) or 0), _LONGEST_DELAY)
        if rules.asked_at is not None:
            since = time.monotonic() - rules.asked_at
            if since < delay:
                self._pause(delay - since)
        rules.asked_at = time.monotonic()


def _parse(fetched: "Fetched", place: "httpx.URL") -> Any:
    from protego import Protego

    if fetched.status == 429 or fetched.status >= 500:
        raise InputError(
            "unreachable",
            shown(str(place)),
            f"the answer {fetched.status} when asked for the rules for robots",
            "those rules, or that there are none",
            "skipped; try again later",
        )
    return Protego.parse(fetched.data[:_LONGEST_RULES].decode("utf-8", "replace"))
