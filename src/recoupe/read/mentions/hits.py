"""Where a line holds a name or noun of the tables."""

import msgspec

from recoupe.lang.gazetteer_index import Demonym
from recoupe.read.mentions.lexicon import PROPER, Entry, Lexicon, Node
from recoupe.read.mentions.words import Word

_LINKS = frozenset({"a", "au", "aux", "d", "de", "des", "du", "charge", "chargee", "en", "l"})
_MAX_INSERTED = 2


class Hit(msgspec.Struct, frozen=True):
    """An entry over ``words[start:end]``; ``demonyms`` are those inserted within it."""

    start: int
    end: int
    entry: Entry
    demonyms: tuple[Demonym, ...] = ()


def demonyms_at(
    words: tuple[Word, ...], at: int, lexicon: Lexicon
) -> tuple[int, tuple[Demonym, ...]]:
    """Length in words and meanings of the demonym that starts at a word; (0, ()) if none."""
    node: Node | None = lexicon.root
    best: tuple[int, tuple[Demonym, ...]] = (0, ())
    for index in range(at, min(at + 3, len(words))):
        if index > at and not words[index].joined:
            break
        node = node.next.get(words[index].fold) if node else None
        if node is None:
            break
        for entry in node.entries:
            if entry.kind == "demonym":
                best = (index - at + 1, entry.rows)
    return best


def hits_at(words: tuple[Word, ...], at: int, lexicon: Lexicon) -> list[Hit]:
    """Every entry that starts at a word, longest first.

    An office or institution may have adjectives within it, before its next "de" or "à":
    "le ministre russe sortant des Affaires étrangères".
    """
    found: list[Hit] = []
    first = lexicon.root.next.get(words[at].fold)
    if first is None:
        return found
    _walk(words, at, at + 1, first, (), False, lexicon, found)
    if len(found) > 1:
        found.sort(key=lambda hit: -hit.end)
    return found


def _walk(
    words: tuple[Word, ...],
    start: int,
    at: int,
    node: Node,
    demonyms: tuple[Demonym, ...],
    inserted: bool,
    lexicon: Lexicon,
    found: list[Hit],
) -> None:
    capital = any(word.capital for word in words[start:at]) if node.entries else False
    for entry in node.entries:
        if inserted and entry.kind not in ("office", "institution"):
            continue
        if capital or entry.common or entry.kind not in PROPER:
            found.append(Hit(start, at, entry, demonyms))
    if at >= len(words) or not words[at].joined:
        return
    following = node.next.get(words[at].fold)
    if following is None and words[at].fold in ("leur", "sa", "son"):
        # "le chef de sa diplomatie" holds the title "chef de la diplomatie".
        articles = (node.next.get(article) for article in ("la", "le", "l"))
        following = next((n for n in articles if n is not None), None)
    if following is not None:
        _walk(words, start, at + 1, following, demonyms, inserted, lexicon, found)
    if not inserted and not _LINKS.isdisjoint(node.next):
        skipped, meant = _adjectives(words, at, lexicon)
        after = at + skipped
        if skipped and after < len(words) and words[after].joined and words[after].fold in _LINKS:
            linked = node.next.get(words[after].fold)
            if linked is not None:
                _walk(words, start, after + 1, linked, meant, True, lexicon, found)


def _adjectives(
    words: tuple[Word, ...], at: int, lexicon: Lexicon
) -> tuple[int, tuple[Demonym, ...]]:
    """Adjectives that may stand inside a title: demonyms, or what the parser calls adjectives."""
    count = 0
    meant: tuple[Demonym, ...] = ()
    for _ in range(_MAX_INSERTED):
        here = at + count
        if here >= len(words) or not words[here].joined:
            break
        length, demonyms = demonyms_at(words, here, lexicon)
        token = words[here].token
        if length:
            count += length
            meant = meant or demonyms
        elif token is not None and token.pos == "ADJ":
            count += 1
        else:
            break
    return count, meant
