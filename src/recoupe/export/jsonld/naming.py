"""Names of things in linked data: derived from content, the same on every run."""

import hashlib
from collections.abc import Iterable
from urllib.parse import quote

NAMESPACE = "urn:recoupe:ns:"
_BASE = "urn:recoupe"
_SAFE = "-._~@:"


def name_of(kind: str, *parts: str) -> str:
    """Give the URN of something by its kind and its id in Recoupe.

    >>> name_of("entity", "né@1")
    'urn:recoupe:entity:n%C3%A9@1'
    """
    return f"{_BASE}:{kind}:{quote('.'.join(parts), safe=_SAFE, errors='replace')}"


def name_of_all(kind: str, parts: Iterable[str]) -> str:
    """Give the URN of something that is made of many: a digest of their ids."""
    told = "\x1f".join(parts).encode("utf-8", "surrogatepass")
    return name_of(kind, hashlib.sha256(told).hexdigest()[:16])
