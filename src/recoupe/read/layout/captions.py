"""Captions and photo credits, which lend neither date nor agency to the copy."""

import re

from recoupe.lang.folding import fold
from recoupe.lang.layout_words import LayoutWords
from recoupe.read.layout.agencies import agency_label, is_name
from recoupe.read.layout.leads import match_lead
from recoupe.records.layout import Extent

_COLON = re.compile(r"\s*(?:[:|]|[–—-]\s)")
_CREDIT_AT_END = re.compile(
    r"(?:\((?P<bracket>[^()\n]{3,70})\)|(?:©|\([cC]\)|\|)\s*(?P<sign>[^.()\n]{3,70}))\.?$"
)
_NAME_SLASH = re.compile(r"(?:^|[.!?»”]\s+)(?P<name>[^/.,\n]{3,40})\s?/\s?(?P<rest>[^.\n]{2,50})$")
_PHOTO_AT_END = re.compile(
    r"[.!?»”]\s+(?P<lead>[A-Z][^\W\d_]+)\s*:?\s+(?P<names>[^.:\n]{3,60})\.?$"
)
_TAIL = 90
_WORD = re.compile(r"[^\W\d_]+")


def is_caption(text: str, place: Extent, words: LayoutWords) -> bool:
    """Tell whether the paragraph is a caption, a photo credit or both glued together.

    Read: ``PHOTO NOM, AGENCE ...``, ``Crédit photo : ...``, ``Légende : ...``, copy that ends in
    ``(Photo X/Agence)``, ``© X / Agence`` or ``Prénom Nom / AFP``.
    """
    line = text[place.start : place.end]
    head = line[:80]
    return (
        _opens_in_capitals(head, words)
        or _opens_with_lead(head, words)
        or _ends_in_credit(line[-_TAIL:], len(line), words)
    )


def _opens_in_capitals(head: str, words: LayoutWords) -> bool:
    for lead in words.caption_capitals:
        if head.startswith(lead) and not head[len(lead) : len(lead) + 1].isalnum():
            following = head[len(lead) :].lstrip(" \xa0\u202f:–—-|")
            first = _WORD.match(following)
            return following == "" or (first is not None and first.group().isupper())
    return False


def _opens_with_lead(head: str, words: LayoutWords) -> bool:
    bare = head.lstrip("([©")
    matched = match_lead(bare, words.caption_leads)
    if matched is None:
        return False
    start, rest = matched
    colon = _COLON.match(rest)
    if colon is not None and (":" in colon.group() or start[0].isupper()):
        return True
    is_credit = fold(start).startswith(("photo", "credit"))
    return is_credit and _is_credit(rest.strip(" )].:©"), words)


def _is_credit(rest: str, words: LayoutWords) -> bool:
    """Tell whether ``Photo`` is followed by names only, an agency among them."""
    parts = [part.strip() for part in re.split(r"[/,|-]", rest) if part.strip()]
    named = [part for part in parts if agency_label(part, words)]
    return bool(named) and all(agency_label(part, words) or is_name(part, words) for part in parts)


def _ends_in_credit(tail: str, length: int, words: LayoutWords) -> bool:
    found = _CREDIT_AT_END.search(tail)
    if found is not None:
        content = found["bracket"] or found["sign"]
        before = tail[: found.start()].strip()
        if _is_photo_credit(content, words):
            return True
        return (
            found["bracket"] is None
            and bool(before)
            and length > 40
            and _mentions_agency(content, words)
        )
    named = _PHOTO_AT_END.search(tail)
    if named is not None and match_lead(named["lead"], words.caption_leads) is not None:
        return all(is_name(part.strip(), words) for part in re.split(r"[/,|]", named["names"]))
    slash = _NAME_SLASH.search(tail)
    if slash is None or not is_name(slash["name"].strip("© "), words, longest=5):
        return False
    return _mentions_agency(slash["rest"], words)


def _is_photo_credit(content: str, words: LayoutWords) -> bool:
    """Tell whether the words are a credit of a picture: ``Photo X/Agence``, ``X via Getty``."""
    parts = [fold(part) for part in _WORD.findall(content)]
    photo = any(part in words.photo_words for part in parts)
    first = parts[0] if parts else ""
    return photo and (first in words.photo_words or "/" in content or "via" in parts)


def _mentions_agency(content: str, words: LayoutWords) -> bool:
    parts = [part.strip() for part in re.split(r"[/,|-]|\bvia\b", content) if part.strip()]
    return any(agency_label(part, words) or fold(part) in words.photo_words for part in parts)
