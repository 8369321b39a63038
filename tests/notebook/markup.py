"""What stands in the HTML of a view: its tags, its words, and the words of each tag."""

import re
from html.parser import HTMLParser

_VOID = {"br"}
_CELLS = {"td", "th", "dt", "dd", "p", "li", "caption"}
_LEADING = {"src", "href", "srcset", "background", "action", "style"}
_REMOTE = re.compile(r"url\(|@import|https?:", re.IGNORECASE)


class Markup(HTMLParser):
    def __init__(self, source: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str]] = []
        self.words = ""
        self.style = ""
        self.within: dict[str, list[str]] = {}
        self._open: list[str] = []
        self.feed(source)
        assert self._open == []
        assert not _LEADING & {name for name, _ in self.attributes}
        assert not _REMOTE.search(self.style)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += [(name, value or "") for name, value in attrs]
        self.within.setdefault(tag, []).append("")
        if tag not in _VOID:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag
        self.words += " " * (tag in _CELLS)

    def handle_data(self, data: str) -> None:
        if "style" in self._open:
            self.style += data
            return
        self.words += data
        for tag in set(self._open):
            self.within[tag][-1] += data


def flat(words: str) -> str:
    """Put words on one line, with plain spaces."""
    return " ".join(words.split())
