"""Ids that depend on content alone."""

import hashlib
from collections.abc import Iterable


def content_id(parts: Iterable[str]) -> str:
    """Give the same 16 hexadecimal digits for the same parts, in whatever order they come."""
    key = "\x1f".join(sorted(parts))
    return hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()[:16]
