"""What a page says of its article: title, time, authors, site, address, language."""

import re
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any, NamedTuple
from urllib.parse import urljoin

from recoupe.intake.dates.moments import to_edtf
from recoupe.intake.fetching import is_address
from recoupe.intake.markup.html import collapse
from recoupe.intake.pages.agencies import find_agency
from recoupe.intake.pages.linked_data import Told, read_linked_data

_PUBLISHED = (
    "article:published_time",
    "datepublished",
    "og:article:published_time",
    "date",
    "dc.date.issued",
    "dc.date.created",
    "dcterms.created",
    "dc.date",
    "publication_date",
    "pubdate",
    "parsely-pub-date",
    "sailthru.date",
    "cxenseparse:recs:publishtime",
)
_AUTHOR = ("author", "article:author", "dc.creator", "parsely-author", "sailthru.author")
_SITE = ("dc.publisher", "application-name")
_HOST = re.compile(r"\S\.[a-z]{2,24}$")
_BESIDE = frozenset(["a", "aside", "footer", "nav"])
_ARTICLE = ("article", "newsarticle")


class Facts(NamedTuple):
    """What markup says of the article; ``filed`` is EDTF, hour and zone as told."""

    titles: tuple[str, ...] = ()
    headline: str | None = None
    filed: str | None = None
    authors: tuple[str, ...] = ()
    publisher: str | None = None
    description: str | None = None
    url: str | None = None
    lang: str | None = None
    agency: str | None = None
    is_article: bool = False
    is_closed: bool = False


def read_facts(root: Any, *, address: str | None = None) -> Facts:
    """Read them from the tree of a page; ``address`` is where it was found."""
    marks = _Marks(root)
    told = read_linked_data(marks.scripts) or Told()
    publisher = _site(marks.first("og:site_name"), told.publisher, marks.first(*_SITE))
    authors = told.authors or marks.authors()
    headline = told.headline or marks.first("og:title", "dc.title", "twitter:title")
    titles = (told.headline, marks.first("og:title"), marks.title)
    return Facts(
        titles=tuple(title for title in titles if title),
        headline=headline or marks.title,
        filed=best_moment(
            [_published_by(told), *(marks.first(name) for name in _PUBLISHED), *marks.times]
        ),
        authors=tuple(name for name in authors if name != publisher and not _HOST.search(name)),
        publisher=publisher,
        description=marks.first("og:description", "description") or told.description,
        url=_address(marks.canonical or marks.first("og:url") or told.url, address),
        lang=root.get("lang") or told.lang,
        agency=next((agency for name in authors if (agency := find_agency(name))), None),
        is_article=told != Told() or marks.first("og:type") in _ARTICLE,
    )


def best_moment(moments: Iterable[str | None]) -> str | None:
    """Give the first moment, or another one of that day that is told with its hour, and zone."""
    told = [edtf for moment in moments if (edtf := to_edtf(moment))]
    if not told:
        return None
    same_day = [edtf for edtf in told if edtf[:10] == told[0][:10]]
    return max(same_day, key=lambda edtf: ("T" in edtf, _has_zone(edtf)))


def _published_by(told: Told) -> str | None:
    """Give when it was published: nothing was changed before, though some pages say so."""
    published, modified = to_edtf(told.published), to_edtf(told.modified)
    if published and modified and _has_zone(published) and _has_zone(modified):
        return min(published, modified, key=datetime.fromisoformat)
    return published


def _has_zone(edtf: str) -> bool:
    clock = edtf.partition("T")[2]
    return clock.endswith("Z") or "+" in clock or "-" in clock


def _site(*names: str | None) -> str | None:
    """Give the first name, but for those that are a host's where there is another."""
    told = [name for name in names if name]
    return next((name for name in told if not _HOST.search(name)), told[0] if told else None)


def _address(told: str | None, address: str | None) -> str | None:
    if told is None:
        return address
    try:
        found = urljoin(address or "", told)
    except ValueError:
        return address
    return found if is_address(found) else address


class _Marks:
    """What the head of a page and its times hold, gathered in one walk."""

    def __init__(self, root: Any) -> None:
        self.scripts: list[str] = []
        self.times: list[str] = []
        self.title: str | None = None
        self.canonical: str | None = None
        self._told: dict[str, list[str]] = {}
        for element in root.iter("meta", "link", "title", "script", "time"):
            self._take(element)

    def _take(self, element: Any) -> None:
        if element.tag == "script":
            if (element.get("type") or "").strip().lower() == "application/ld+json":
                self.scripts.append(element.text or "")
        elif element.tag == "time":
            if not self.times:
                self.times += _published(element)
        elif element.tag == "title":
            self.title = self.title or collapse("".join(element.itertext())) or None
        elif element.tag == "link":
            if (element.get("rel") or "").lower() == "canonical":
                self.canonical = self.canonical or element.get("href")
        else:
            content = collapse(element.get("content") or "")
            for mark in ("property", "name", "itemprop"):
                name = (element.get(mark) or "").strip().lower()
                if name and content:
                    self._told.setdefault(name, []).append(content)

    def first(self, *names: str) -> str | None:
        """Give the first content of the first of the names that there is."""
        for name in names:
            for content in self._told.get(name, ()):
                return content
        return None

    def authors(self) -> tuple[str, ...]:
        """Give the authors that are told by name, not by the address of a page about them."""
        for name in _AUTHOR:
            found = [one for one in self._told.get(name, ()) if not is_address(one)]
            if found:
                return tuple(dict.fromkeys(found))
        return ()


def _published(element: Any) -> Iterator[str]:
    """Give the time of an element that says when the page was published."""
    moment = element.get("datetime") or element.get("content")
    if moment is None:
        return
    of_article = element.get("itemprop") is None and _is_of_article(element)
    if (
        of_article
        or element.get("itemprop") == "datePublished"
        or element.get("pubdate") is not None
    ):
        yield moment


def _is_of_article(element: Any) -> bool:
    """Tell whether an element stands in an article, and not in a box or a link within it."""
    for around in element.iterancestors():
        if around.tag in _BESIDE:
            return False
        if around.tag in {"article", "main"}:
            return True
    return False
