"""Everybody under another name of the same gender and with the same kind of initial."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import Literal

from evaluation.annotation import GoldDocument
from evaluation.rewriting.documents import Swap
from evaluation.rewriting.replacing import word_rule
from evaluation.rewriting.tables import SwapTables
from recoupe.lang.folding import fold
from recoupe.lang.gazetteer import load_gazetteer

_WORDS = {
    "f": re.compile(r"(?:la|une|mme|sa|elle|cette)\b", re.IGNORECASE),
    "m": re.compile(r"(?:le|un|m\.|il|lui|ce|cet)(?!\w)", re.IGNORECASE),
}


def swap_persons(documents: Sequence[GoldDocument], tables: SwapTables) -> Swap:
    """Give each named person of a set a new first and last name, the same in every dispatch."""
    pools = {
        "m": list(tables.first_names_m),
        "f": list(tables.first_names_f),
        "last": list(tables.last_names),
    }
    words: dict[str, str] = {}
    for label in sorted({name for document in documents for name in person_labels(document)}):
        first, last = label.split()
        words.setdefault(first, draw_name(pools[gender_of(label, documents)], first))
        words.setdefault(last, draw_name(pools["last"], last))
    return Swap((word_rule(words),) if words else ())


def person_labels(document: GoldDocument) -> list[str]:
    """List the persons named by two words, first and last name."""
    return [
        entity.label
        for entity in document.entities.values()
        if entity.kind == "person" and re.fullmatch(r"[^\Wa-z]\S* [^\Wa-z]\S*", entity.label)
    ]


def gender_of(label: str, documents: Sequence[GoldDocument]) -> Literal["m", "f"]:
    """Tell a person's gender: by title, by what the mentions say, else by the first name."""
    first, last = label.split()
    titled = {
        gender
        for document in documents
        for gender, title in (("f", f"Mme {last}"), ("m", f"M. {last}"))
        if title in document.text
    }
    if len(titled) == 1:
        return "f" if "f" in titled else "m"
    known = load_gazetteer("fr").first_names.get(fold(first))
    seen = Counter(
        gender
        for document in documents
        for mention in document.mentions
        if [document.entities[e].label for e in mention.entities] == [label]
        for gender, pattern in _WORDS.items()
        if pattern.match(mention.span.text)
    )
    if seen["f"] == seen["m"] and known is not None:
        return "f" if known == "f" else "m"
    return "f" if seen["f"] > seen["m"] else "m"


def draw_name(pool: list[str], old: str) -> str:
    """Take a name that elides as ``old`` does out of ``pool``; ``ValueError`` if none is left."""
    for name in pool:
        if (fold(name)[0] in "aeiou") == (fold(old)[0] in "aeiou"):
            pool.remove(name)
            return name
    raise ValueError(
        f"no name is left for {old!r}; add names with the same kind of initial to swaps.toml"
    )
