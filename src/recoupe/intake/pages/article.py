"""The article of a page with menus and boxes, paragraph by paragraph."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from recoupe.intake.dates.printed import find_printed_date
from recoupe.intake.item import Block
from recoupe.intake.markup.html import Passage, find_passages
from recoupe.intake.pages.agencies import find_agency, names_agency
from recoupe.intake.pages.facts import Facts
from recoupe.intake.pages.main_text import choose_passages, find_article, find_author, key_of
from recoupe.lang.page_words import load_page_words

_MOSTLY = 0.6
_SHORT_LINE = 160
_LONG_PARAGRAPH = 100
_LINES_BEHIND = 6
_OPENING = 3
_BESIDE_DATE = 80
_LONGEST_NOTICE = 240
_LEAST_STANDFIRST = 60
_ENDS = re.compile(r"[.!?…»”\")\]:–—-]\s*$")


def find_parts(root: Any, facts: Facts) -> tuple[list[Block], Facts]:
    """Give the paragraphs of the article: headline, who signs, standfirst, captions, copy.

    None where none is found. What trafilatura takes for the article decides which paragraphs
    belong to it; their words and their kinds are those of the page. With them come the facts, and
    those that only the page itself tells.
    """
    found = find_article(root)
    if not found.blocks:
        return [], facts
    if not facts.authors and (author := find_author(root)):
        facts = facts._replace(authors=tuple(author.split("; ")))
    passages = list(find_passages(root))
    chosen = choose_passages(passages, found)
    if not chosen:
        return [Block(facts.headline or "", "headline"), *found.blocks], facts
    article = _Article(passages, chosen, facts)
    return article.blocks(), article.facts()


class _Article:
    """The passages of a page, and those of them that are copy."""

    def __init__(self, passages: Sequence[Passage], chosen: list[int], facts: Facts) -> None:
        self._passages = passages
        self._facts = facts
        self._closed = False
        title = self._find_title(chosen)
        self._title = None if title is None else passages[title].text
        words = self._title or facts.headline or ""
        self._title_key = key_of(words)
        copy = self._copy([one for one in chosen if key_of(passages[one].text) != self._title_key])
        self._chosen = set(copy)
        self._last = copy[-1] if copy else chosen[-1]
        self._first = copy[0] if copy else chosen[0]
        self._opening = max(copy[:_OPENING], default=self._first)
        self._start = self._first if title is None else min(title, self._first)

    def blocks(self) -> list[Block]:
        passages = self._passages
        title = self._title or self._facts.headline
        blocks = [Block(title, "headline")] if title else []
        seen = {self._title_key}
        for place in range(self._start, min(len(passages), self._last + 1 + _LINES_BEHIND)):
            passage = passages[place]
            key = key_of(passage.text)
            if key in seen or not self._belongs(place, passage, key):
                continue
            if place not in self._chosen or len(key) > _LONG_PARAGRAPH:
                seen.add(key)
            blocks.append(self._block(place, passage))
        return blocks

    def facts(self) -> Facts:
        """Complete the facts by the lines from the headline to the copy, and the one over it."""
        lines = [
            self._passages[place].text
            for place in (*range(self._start, self._opening), max(0, self._start - 1))
            if len(self._passages[place].text) <= _SHORT_LINE
            and self._passages[place].kind not in {"caption", "headline"}
        ]
        found = [
            date
            for line in lines
            if (date := find_printed_date(line)) and len(date.before + date.after) <= _BESIDE_DATE
        ]
        # The other dates that stand there are those of changes, and of the day it was fetched.
        filed = min((date.edtf for date in found), default=None)
        agency = next((name for date in found if (name := find_agency(date.before))), None)
        return self._facts._replace(
            headline=self._title or self._facts.headline,
            filed=self._facts.filed or filed,
            agency=self._facts.agency or agency,
            is_closed=self._closed,
        )

    def _belongs(self, place: int, passage: Passage, key: str) -> bool:
        if place in self._chosen:
            return True
        if passage.apart or not key:
            return False
        short = len(passage.text) <= _SHORT_LINE
        if passage.kind == "caption":
            return place < self._last
        if place > self._last:
            return short and not _is_link(passage) and names_agency(passage.text)
        if place < self._opening and short and self._signs(passage):
            return True
        return place < self._first and self._is_standfirst(passage, key)

    def _block(self, place: int, passage: Passage) -> Block:
        kind = passage.kind
        if kind == "credit" and len(passage.text) > _SHORT_LINE:
            kind = None
        if kind is None and place not in self._chosen and self._names_author(passage.text):
            kind = "credit"
        if kind == "credit" and names_agency(passage.text):
            # Which agency signs, and whether it does, is found in the words of the line.
            kind = None
        if kind == "subhead" and len(passage.text) > _SHORT_LINE:
            kind = None
        if kind == "headline" and place > self._start:
            kind = "subhead"
        return Block(passage.text, kind)

    def _signs(self, passage: Passage) -> bool:
        """Tell whether a line over the copy says who wrote it."""
        if passage.kind == "credit":
            return True
        if names_agency(passage.text):
            return not _is_link(passage)
        return self._names_author(passage.text)

    def _names_author(self, line: str) -> bool:
        key = key_of(line)
        names = [key_of(author) for author in self._facts.authors]
        return len(line) <= _SHORT_LINE and any(name in key for name in names if name)

    def _is_standfirst(self, passage: Passage, key: str) -> bool:
        told = key_of(self._facts.description or "").removesuffix("…")
        if told:
            return len(key) >= _LEAST_STANDFIRST and (key[:200] in told or told[:200] in key)
        return (
            len(passage.text) >= 2 * _LEAST_STANDFIRST
            and not passage.linked
            and bool(_ENDS.search(passage.text))
        )

    def _find_title(self, chosen: list[int]) -> int | None:
        """Find the headline among the passages: in the words of the head, or marked as such."""
        keys = [key for title in self._facts.titles if (key := key_of(title))]
        before = range(chosen[0] + 1)
        exact = [place for place in before if key_of(self._passages[place].text) in keys]
        marked = [place for place in before if self._passages[place].kind == "headline"]
        for place in (*(one for one in marked if one in exact), *reversed(exact)):
            return place
        shared = {
            place: _shared(self._passages[place].text, self._facts.titles) for place in marked
        }
        best = max(marked, key=lambda place: shared[place], default=None)
        if best is not None and (shared[best] >= 0.3 or not keys):
            return best
        return None

    def _copy(self, chosen: list[int]) -> list[int]:
        """Leave out links to other pages, and the lines of boxes around the copy."""
        total = sum(len(self._passages[place].text) for place in chosen)
        kept: list[int] = []
        length = 0
        for place in chosen:
            passage = self._passages[place]
            if _is_link(passage) and len(passage.text) <= 2 * _SHORT_LINE:
                # A heading that leads elsewhere opens a list of other articles.
                if passage.kind in {"subhead", "headline"} and 2 * length > total:
                    break
                continue
            kept.append(place)
            length += len(passage.text)
        return self._trim(kept)

    def _trim(self, chosen: list[int]) -> list[int]:
        long = [
            at
            for at, place in enumerate(chosen)
            if len(self._passages[place].text) >= _LONG_PARAGRAPH
        ]
        if not long:
            return chosen
        head = [place for place in chosen[: long[0]] if self._is_copy(place)]
        last = next((at for at in reversed(long) if not self._is_closed(chosen[at])), long[-1])
        behind = chosen[last + 1 :]
        self._closed = any(self._is_closed(place) for place in behind)
        tail = [place for place in behind if self._is_copy(place)]
        while tail and self._passages[tail[-1]].kind == "subhead":
            tail.pop()
        return [*head, *chosen[long[0] : last + 1], *tail]

    def _is_closed(self, place: int) -> bool:
        line = self._passages[place].text
        return len(line) <= _LONGEST_NOTICE and load_page_words().is_closed(line)

    def _is_copy(self, place: int) -> bool:
        passage = self._passages[place]
        return not self._is_closed(place) and (
            passage.kind is not None
            or bool(_ENDS.search(passage.text))
            or names_agency(passage.text)
        )


def _is_link(passage: Passage) -> bool:
    return passage.linked >= _MOSTLY * len(passage.text)


def _shared(text: str, titles: Sequence[str]) -> float:
    """Tell what part of the words of a text stands in the likest title."""
    words = set(_words(text))
    return (
        max((len(words & set(_words(one))) / len(words) for one in titles), default=0)
        if words
        else 0
    )


def _words(text: str) -> Iterator[str]:
    return (word.lower() for word in re.findall(r"\w{2,}", text))
