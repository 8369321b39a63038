"""An item of a format made into a dispatch."""

import hashlib

from recoupe.errors import InputError
from recoupe.intake.decoding import mend, normalise_newlines
from recoupe.intake.item import Item
from recoupe.intake.languages import find_language
from recoupe.records.dispatch import Dispatch

LONGEST_TEXT = 1_000_000
"""So many characters one dispatch may have."""
LONGEST_FIELD = 10_000
"""So many characters what a format says of a dispatch may have, each field by itself."""
# fmt: off
_FIELDS = (
    "publisher", "agency", "filed", "headline", "byline", "slug", "guid", "revision",
    "supersedes", "status", "embargo", "url",
)
# fmt: on
_BLANKS = "\ufeff\u200b \t\n\r\x0b\x0c\xa0\u202f"


def make_dispatch(item: Item, uri: str, *, encoding: str | None, sha256: str | None) -> Dispatch:
    """Give the dispatch of an item; ``encoding`` and ``sha256`` are those of its file.

    Raises InputError: ``no_text``, ``too_large`` or ``language``.
    """
    text = mend(item.text if item.zones else normalise_newlines(item.text))
    if not text.strip(_BLANKS) or text.isspace():
        raise InputError("no_text", uri, "only blanks", "a dispatch", "skipped; fetch it again")
    _refuse_long("text", text, LONGEST_TEXT, uri)
    told = {name: _told(getattr(item, name)) for name in _FIELDS}
    for name, value in told.items():
        _refuse_long(name, value or "", LONGEST_FIELD, uri)
    key = Dispatch.item_key(told["guid"], told["revision"])
    return Dispatch(
        id=Dispatch.identify(text, told["publisher"], key),
        text=text,
        lang=find_language(text, uri, declared=item.lang),
        source_uri=uri,
        zones=item.zones,
        encoding=item.encoding or encoding,
        sha256=sha256 if item.raw is None else hashlib.sha256(item.raw).hexdigest(),
        **told,
    )


def _told(value: str | None) -> str | None:
    return mend(value or "").strip() or None


def _refuse_long(name: str, value: str, most: int, uri: str) -> None:
    if len(value) > most:
        raise InputError(
            "too_large",
            uri,
            f"a {name} of {len(value)} characters",
            f"at most {most}",
            "skipped; split it if it is more than one dispatch",
        )
