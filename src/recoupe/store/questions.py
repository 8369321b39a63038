"""What is asked of words, as FTS5 understands it."""

import re

# Words between marks stand one behind the other.
_PART = re.compile(r'"([^"]*)"|«([^»]*)»|“([^”]*)”|(\w+)')
_WORD = re.compile(r"\w+")
# The last word may be cut short where so much of it is there.
_FEWEST = 3


def match_words(words: str) -> str:
    """Ask for all words of a text and all its quotations, the last word perhaps cut short.

    No sign means anything else to FTS5; empty where there is no word.
    """
    parts = []
    for found in _PART.finditer(words):
        phrase = " ".join(_WORD.findall("".join(group or "" for group in found.groups())))
        if phrase:
            parts.append(f'"{phrase}"')
            if found[4] and found.end() == len(words) and len(phrase) >= _FEWEST:
                parts[-1] += "*"
    return " ".join(parts)
