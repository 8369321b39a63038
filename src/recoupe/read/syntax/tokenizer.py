"""Cut a sentence into the words the French parser was trained on, in linear time."""

import re
from collections.abc import Iterator

_ELISION = (
    r"(?:[cdjlmnstCDJLMNST]|[qQ]u|QU|[jJ]usqu|[lL]orsqu|[pP]uisqu|[qQ]uoiqu)['’ʼ](?=\w|[\"«“‘])"
)
_WORD = re.compile(
    r"https?://[^\s»”\"]+|www\.[^\s»”\"]+|[#@]\w+"
    r"|[aA]ujourd['’]hui|[qQ]uelqu['’]une?s?|[pP]resqu['’][iî]les?|(?:l['’])?[oO]['’](?=[A-Z])\w+"
    rf"|{_ELISION}"
    r"|\d+(?:[.,:/]\d+)*(?:[hH]\d{2}\b|[hH]\b|e\b|er\b|ère\b)?"
    r"|(?:[A-Z]\.){2,}|(?:MM?|Dr|Pr|Me|St|Ste|Mgr)\.(?=\s)|[A-Z]\.(?=\s?[A-Z])"
    r"|\w+(?:[-‐‑]\w+)*['’]?(?=\W|$)|\w+(?:[-‐‑]\w+)*"
    r"|\.{2,}|…|--+|\S"
)
_CLITIC = re.compile(
    r"(?<=\w)(-t)?(-(?:je|tu|il|elle|on|nous|vous|ils|elles|ce|moi|toi|lui|leur|le|la|les|y|en))$",
    re.IGNORECASE,
)
_DEICTIC = re.compile(r"(?<=\w)(-(?:ci|là))$", re.IGNORECASE)
_KEEP_WHOLE = frozenset({"rendez-vous", "peut-être", "au-delà", "par-delà", "celui-là"})


def _clitics(word: str, start: int) -> Iterator[tuple[int, int]]:
    cut = None if word.lower() in _KEEP_WHOLE else _CLITIC.search(word) or _DEICTIC.search(word)
    if cut is None:
        yield start, start + len(word)
        return
    yield start, start + cut.start()
    at = start + cut.start()
    for part in cut.groups():
        if part:
            yield at, at + len(part)
            at += len(part)


def tokenize(text: str) -> list[tuple[int, int]]:
    """Give the offsets of the words of a sentence, in order, blanks left out.

    Elided words keep their apostrophe (``qu'``), pronouns after the verb their hyphen
    (``-t``, ``-il``), as in the treebanks the parser learnt from. Every non-blank character
    belongs to exactly one word.
    """
    found: list[tuple[int, int]] = []
    for match in _WORD.finditer(text):
        if "-" in match.group():
            found.extend(_clitics(match.group(), match.start()))
        else:
            found.append(match.span())
    return found
