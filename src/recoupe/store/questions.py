"""What is asked of words, as FTS5 understands it."""

import re
import unicodedata
from collections.abc import Iterator

# Words between marks stand one behind the other.
_PART = re.compile(r'"([^"]*)"|«([^»]*)»|“([^”]*)”|([^\W_]+)')
_WORD = re.compile(r"[^\W_]+")
# The last word may be cut short where so much of it is there.
_FEWEST = 3


def match_words(words: str) -> str:
    """Ask for all words of a text and all its quotations, the last word perhaps cut short.

    No sign means anything else to FTS5; empty where there is no word.
    """
    return " ".join(
        f'"{" ".join(phrase)}"' + ("" if whole else "*") for phrase, whole in _phrases(words)
    )


def asked_words(words: str) -> Iterator[tuple[str, bool]]:
    """Give each word that is asked for, and whether it is whole."""
    for phrase, whole in _phrases(words):
        yield from ((word, whole) for word in phrase)


def _phrases(words: str) -> Iterator[tuple[list[str], bool]]:
    composed = unicodedata.normalize("NFC", words)
    for found in _PART.finditer(composed):
        phrase = _WORD.findall("".join(group or "" for group in found.groups()))
        if phrase:
            last = bool(found[4]) and found.end() == len(composed)
            yield phrase, not (last and len(phrase[0]) >= _FEWEST)
