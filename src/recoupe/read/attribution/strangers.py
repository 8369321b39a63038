"""Speakers that no mention names: a noun phrase becomes an entity of its own."""

import re

from recoupe.lang.folding import fold
from recoupe.read.attribution.sources import Speaker
from recoupe.records import Entity

_ARTICLE = re.compile(
    r"^(?:l['’]|(?:les?|la|une?|des|du|ce(?:t(?:te)?|s)?|son|sa|ses|leurs?)\s+)", re.I
)
_PLURAL = re.compile(r"^(?:les|des|ces|ses|leurs|plusieurs|quelques|de nombreux|certains)\b", re.I)
_INDEFINITE = re.compile(r"^(?:une?)\s", re.I)


def entity_of(speaker: Speaker, text: str) -> Entity:
    """Make the entity a noun phrase means: a group when plural, else one unnamed source."""
    words = text[speaker.start : speaker.end].strip()
    bare = " ".join(_ARTICLE.sub("", words).split())
    slug = re.sub(r"[^a-z0-9]+", "-", fold(bare)).strip("-") or "inconnu"
    if _PLURAL.match(words):
        return Entity(f"groupe-{slug}", bare, "group", (words,), plural=True)
    if _INDEFINITE.match(words):
        return Entity(f"anonyme-{slug}", f"{bare}, anonyme", "anonymous", (words, bare))
    if bare[:1].isupper():
        return Entity(slug, bare, "person", (words,))
    return Entity(f"anonyme-{slug}", f"{bare}, anonyme", "anonymous", (words, bare))
