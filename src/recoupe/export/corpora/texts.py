"""What of a dispatch is text of a corpus, and what it is called."""

import re
import unicodedata

from recoupe.export.citing.days import issued_of
from recoupe.export.unicode import shown
from recoupe.records.dossier import FiledDispatch

# Datelines, captions, credits and headers would count as words of the agency.
_TEXT = frozenset({"headline", "subhead", "body"})
_LONGEST = 40
_OTHER = re.compile(r"[^0-9a-z]+")
_LINES = re.compile(r"\r\n|[\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")


def corpus_text(dispatch: FiledDispatch) -> str:
    """Give headline, subheads and body, a blank line between them; no control characters."""
    parts = (
        dispatch.text[zone.start : zone.end].strip()
        for zone in dispatch.zones
        if zone.kind in _TEXT
    )
    return shown(_LINES.sub("\n", "\n\n".join(part for part in parts if part)))


def slug(words: str | None) -> str:
    """Give small letters without accents, figures and hyphens: ``agence-noroit``."""
    plain = unicodedata.normalize("NFKD", words or "").encode("ascii", "ignore").decode()
    return _OTHER.sub("-", plain.lower()).strip("-")


def text_name(dispatch: FiledDispatch) -> str:
    """Name a text by agency, date and id, in letters that every file system and tool takes."""
    issued = issued_of(dispatch.filed)
    parts = (slug(dispatch.agency)[:_LONGEST], issued.iso if issued else "", dispatch.id)
    return "_".join(part for part in parts if part)
