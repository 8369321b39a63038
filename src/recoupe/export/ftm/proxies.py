"""Entities of the followthemoney model as its tools read them, one JSON object each."""

import hashlib
import re
import unicodedata
from collections.abc import Iterable
from typing import Any

from recoupe.export.unicode import in_one_line, shown

Proxy = dict[str, Any]
_PLAIN = re.compile(r"[0-9a-zA-Z]([0-9a-zA-Z.\-]*[0-9a-zA-Z])?")
_OTHER = re.compile(r"[^0-9a-zA-Z.]+")
_ENDS = re.compile("[\x85\u2028\u2029]")
# Marks of format, which the model leaves out: joiners of emoji, directions, soft hyphens.
_UNSEEN = re.compile("[\xad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]")
# The model takes no longer names.
_LONGEST_NAME = 380


def proxy_id(kind: str, *parts: str) -> str:
    """Give an id of the letters that the model allows; others are told apart by a digest.

    >>> proxy_id("entity", "isl")
    'recoupe-entity-isl'
    """
    key = ".".join(parts)
    if _PLAIN.fullmatch(key):
        return f"recoupe-{kind}-{key}"
    digest = hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()[:8]
    words = _OTHER.sub("-", key).strip("-.")
    return "-".join(filter(None, ("recoupe", kind, words, digest)))


def proxy(key: str, schema: str, /, **properties: Iterable[str | None] | str | None) -> Proxy:
    """Make an entity; values are cleaned as the model cleans them, empty ones left out."""
    filled: dict[str, list[str]] = {}
    for prop, given in properties.items():
        values = (given,) if isinstance(given, str) or given is None else given
        cleaned = dict.fromkeys(_clean(prop, value) for value in values if value)
        if found := [value for value in cleaned if value]:
            filled[prop] = found
    return {"id": key, "schema": schema, "properties": filled}


def _clean(prop: str, value: str) -> str:
    composed = unicodedata.normalize("NFC", value)
    if prop == "bodyText":
        return _UNSEEN.sub("", shown(_ENDS.sub("\n", composed))).strip()
    words = in_one_line(_UNSEEN.sub("", composed))
    return words[:_LONGEST_NAME].strip() if prop in ("name", "weakAlias") else words
