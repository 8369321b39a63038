"""Fingerprints of a dispatch's own words."""

import hashlib
from collections import defaultdict
from collections.abc import Mapping

import msgspec

from recoupe.lang.words import Word, words_of
from recoupe.records import Layout, Reading

# Five words in a row: two dispatches on one call, written apart, were measured to share 1 %.
SHINGLE = 5


class Fingerprint(msgspec.Struct, frozen=True):
    """Words of the body, and where each run of five stands, by a hash that never changes.

    ``keys`` are the hashes in order, ``places`` the words each begins with. ``own`` are the hashes
    of runs that hold no quoted word: two agencies that quote one speech share those words without
    copying each other.
    """

    dispatch: str
    words: tuple[Word, ...]
    keys: tuple[int, ...]
    places: Mapping[int, tuple[int, ...]]
    own: frozenset[int]


def fingerprint(reading: Reading) -> Fingerprint:
    """Fingerprint the body zones of a dispatch (the whole text where no body was found)."""
    words = words_of(reading.dispatch.text, _body(reading))
    quoted = _quoted(words, reading.layout)
    keys = tuple(_hash(words[i : i + SHINGLE]) for i in range(len(words) - SHINGLE + 1))
    places: dict[int, list[int]] = defaultdict(list)
    own = set()
    for index, key in enumerate(keys):
        places[key].append(index)
        if not any(quoted[index : index + SHINGLE]):
            own.add(key)
    frozen = {key: tuple(indexes) for key, indexes in places.items()}
    return Fingerprint(reading.dispatch.id, words, keys, frozen, frozenset(own))


def _body(reading: Reading) -> tuple[tuple[int, int], ...]:
    zones = reading.layout.zones
    body = tuple((zone.start, zone.end) for zone in zones if zone.kind == "body")
    return body or ((0, len(reading.dispatch.text)),)


def _quoted(words: tuple[Word, ...], layout: Layout) -> list[bool]:
    marks = [(quotation.start, quotation.end) for quotation in layout.quotations]
    return [any(start <= word.start < end for start, end in marks) for word in words]


def _hash(words: tuple[Word, ...]) -> int:
    key = "\x1f".join(word.folded for word in words).encode("utf-8", "surrogatepass")
    return int.from_bytes(hashlib.blake2b(key, digest_size=8).digest(), "big")
