"""What is to be watched: a file of TOML, checked before anything is fetched."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from ipaddress import ip_address
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from recoupe.errors import WatchError
from recoupe.intake import Options
from recoupe.intake.options import parse_options

_EVERY = 600.0
# Nobody is asked more often than this.
_LEAST_FEED, _LEAST_FOLDER = 60.0, 1.0
_SPAN = re.compile(r"(\d+)\s*(s|m|h|d)")
_SECONDS = {"s": 1, "m": 60, "h": 3600, "d": 86_400}
_TOP = frozenset({"every", "webhook", "feed", "folder"})
_FEED = frozenset({"url", "every", "pages"})
_FOLDER = frozenset({"path", "every", "as", "map"})


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed: its address, seconds from one look to the next, whether its pages are fetched."""

    url: str
    every: float
    pages: bool = False

    @property
    def place(self) -> str:
        """The name it is known under."""
        return self.url


@dataclass(frozen=True, slots=True)
class Folder:
    """A folder: where it is, seconds from one look to the next, in which format its files are."""

    path: Path
    every: float
    options: Options

    @property
    def place(self) -> str:
        """The name it is known under."""
        return str(self.path)


@dataclass(frozen=True, slots=True)
class Plan:
    """All that is watched, and the address that is told what it brings, if there is one."""

    places: tuple[Feed | Folder, ...]
    webhook: str | None = None


def load_plan(path: Path) -> Plan:
    """Read the file; folders in it are relative to its own.

    Raises WatchError, which names the entry, for what is wrong with it.
    """
    try:
        told = tomllib.loads(path.read_text("utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise WatchError(
            f"{path}: found that it cannot be read ({error}); expected a file of TOML; mend it"
        ) from error
    _check_keys(told, _TOP, f"{path}")
    every = _seconds(told.get("every"), _EVERY, f"{path}: every")
    feeds = [
        _feed(one, every, f"{path}: feed {number}")
        for number, one in enumerate(_entries(told, "feed", path), start=1)
    ]
    folders = [
        _folder(one, every, path.parent, f"{path}: folder {number}")
        for number, one in enumerate(_entries(told, "folder", path), start=1)
    ]
    places: tuple[Feed | Folder, ...] = (*feeds, *folders)
    if not places:
        raise WatchError(
            f"{path}: found nothing to watch; expected [[feed]] or [[folder]]; add one"
        )
    if len({one.place for one in places}) < len(places):
        raise WatchError(f"{path}: found one place twice; expected each once; leave one out")
    webhook = told.get("webhook")
    return Plan(places, None if webhook is None else _local(webhook, f"{path}: webhook"))


def _entries(told: Mapping[str, Any], name: str, path: Path) -> list[Mapping[str, Any]]:
    found = told.get(name, [])
    if not isinstance(found, list) or not all(isinstance(one, dict) for one in found):
        raise WatchError(f"{path}: found {name} as no list; expected [[{name}]]; write it so")
    return found


def _feed(told: Mapping[str, Any], every: float, where: str) -> Feed:
    _check_keys(told, _FEED, where)
    url = told.get("url")
    if not isinstance(url, str) or urlsplit(url).scheme not in ("http", "https"):
        raise WatchError(f"{where}: found url {url!r}; expected an address, https://...; give one")
    pages = told.get("pages", False)
    if not isinstance(pages, bool):
        raise WatchError(f"{where}: found pages {pages!r}; expected true or false; write one")
    seconds = _seconds(told.get("every"), every, f"{where}: every")
    return Feed(url, max(seconds, _LEAST_FEED), pages)


def _folder(told: Mapping[str, Any], every: float, base: Path, where: str) -> Folder:
    _check_keys(told, _FOLDER, where)
    path = told.get("path")
    if not isinstance(path, str) or not path:
        raise WatchError(f"{where}: found path {path!r}; expected a folder; give one")
    columns = told.get("map", {})
    if not isinstance(columns, dict):
        raise WatchError(f"{where}: found map {columns!r}; expected a table, field = column")
    options = parse_options(told.get("as"), [f"{name}={one}" for name, one in columns.items()])
    seconds = _seconds(told.get("every"), every, f"{where}: every")
    return Folder(base / path, max(seconds, _LEAST_FOLDER), options)


def _check_keys(told: Mapping[str, Any], known: frozenset[str], where: str) -> None:
    if unknown := sorted(set(told) - known):
        raise WatchError(
            f"{where}: found {', '.join(unknown)}; expected among {', '.join(sorted(known))}"
        )


def _seconds(told: object, default: float, where: str) -> float:
    if told is None:
        return default
    span = _SPAN.fullmatch(told) if isinstance(told, str) else None
    if span is None or not int(span.group(1)):
        raise WatchError(f'{where}: found {told!r}; expected a time such as "30s", "10m" or "2h"')
    return float(int(span.group(1)) * _SECONDS[span.group(2)])


def _local(told: object, where: str) -> str:
    """Refuse an address outside this machine: what is read here goes nowhere."""
    host = urlsplit(told).hostname if isinstance(told, str) else None
    if isinstance(told, str) and urlsplit(told).scheme in ("http", "https") and host:
        try:
            local = ip_address(host).is_loopback
        except ValueError:
            local = host == "localhost"
        if local:
            return told
    raise WatchError(
        f"{where}: found {told!r}; expected an address on this machine, http://127.0.0.1:8000/..."
    )
