"""Which of two texts that share their words is the copy."""

from typing import Protocol

from recoupe.crosscheck.dates import candidates, may_meet, surely_before
from recoupe.crosscheck.origins.agency_names import is_one_agency
from recoupe.crosscheck.origins.versions import is_later_version, is_one_item, takes_place_of
from recoupe.lang.comparison import ComparisonLexicon
from recoupe.lang.folding import fold
from recoupe.lang.words import words_of
from recoupe.records import Reading, Zone

# What one agency tells again, it tells on the same day or the next.
ACCOUNT_DAYS = 1
_HEADS = frozenset({"header", "headline"})


class Credit(Protocol):
    """Whose a dispatch is, and when it was filed (EDTF)."""

    @property
    def agency(self) -> str | None:
        """The agency credited with it."""

    @property
    def filed(self) -> str | None:
        """When it was filed."""


def origin_first(
    one: Reading, other: Reading, lexicon: ComparisonLexicon
) -> tuple[Reading, Reading]:
    """Order two readings: the origin, then its copy.

    Of versions of one dispatch the former is the origin. Else the earlier filed is; then the
    agency's own wire before a publisher's page; a text with a dateline before one without; what is
    replaced before what says that it replaces; then the longer text; then the smaller id, so that
    the order of the arguments is no matter.
    """
    if is_one_item(one, other) and is_later_version(one, other) != is_later_version(other, one):
        return (one, other) if is_later_version(one, other) else (other, one)
    if surely_before(one.layout.filed, other.layout.filed):
        return one, other
    if surely_before(other.layout.filed, one.layout.filed):
        return other, one
    first, second = sorted((one, other), key=lambda reading: _rank(reading, lexicon))
    return first, second


def is_revision(origin: Reading, copy: Reading, lexicon: ComparisonLexicon) -> bool:
    """Tell whether the copy is the origin's own agency filing its text again.

    Both are that agency's, neither printed by somebody else, and the copy says that it replaces
    (in its format or header) or was surely filed later. So is another version of one dispatch.
    """
    if is_one_item(origin, copy):
        told = origin.dispatch.revision, copy.dispatch.revision
        return told[0] != told[1] or told == (None, None) or takes_place_of(copy, origin)
    if not same_agency(origin, copy, lexicon) or _publisher(origin) != _publisher(copy):
        return False
    return (
        origin.dispatch.revision != copy.dispatch.revision
        or _says_so(copy, lexicon) != _says_so(origin, lexicon)
        or surely_before(origin.layout.filed, copy.layout.filed)
    )


def same_agency(one: Reading, other: Reading, lexicon: ComparisonLexicon) -> bool:
    """Tell whether both are credited to one agency, be it under a short name and a full one."""
    return _are_one(one.layout.agency, other.layout.agency, lexicon)


def may_be_one_account(one: Credit, other: Credit, lexicon: ComparisonLexicon) -> bool:
    """Tell whether one agency is credited with both and they are of one day or of the next."""
    days = one.filed, other.filed
    return (
        all(map(candidates, days))
        and may_meet(*days, within_days=ACCOUNT_DAYS)
        and _are_one(one.agency, other.agency, lexicon)
    )


def _are_one(one: str | None, other: str | None, lexicon: ComparisonLexicon) -> bool:
    return one is not None and other is not None and is_one_agency(one, other, lexicon)


def is_own_wire(reading: Reading) -> bool:
    """Tell whether an agency itself filed this, and nobody else printed it."""
    return reading.layout.agency is not None and not _publisher(reading)


def _publisher(reading: Reading) -> str:
    """Give the publisher where it is another than the agency."""
    publisher = fold(reading.layout.publisher or reading.dispatch.publisher or "")
    return "" if publisher == fold(reading.layout.agency or "") else publisher


def _rank(reading: Reading, lexicon: ComparisonLexicon) -> tuple[bool, bool, bool, bool, int, str]:
    return (
        reading.layout.agency is None,
        bool(_publisher(reading)),
        # A page that only thanks the agency at its end was written over by another hand.
        all(zone.kind != "dateline" for zone in reading.layout.zones),
        _says_so(reading, lexicon),
        -len(reading.dispatch.text),
        reading.dispatch.id,
    )


def _says_so(reading: Reading, lexicon: ComparisonLexicon) -> bool:
    """Tell whether a header has a word for it, or a headline has it apart: ``CORRECTIF - ...``."""
    text = reading.dispatch.text
    for zone in reading.layout.zones:
        words = words_of(text, [(zone.start, zone.end)]) if zone.kind in _HEADS else ()
        marks = [word for word in words if word.folded in lexicon.correction_marks]
        if zone.kind == "header" and marks:
            return True
        if any(_stands_apart(text, word.start, word.end, zone) for word in marks):
            return True
    return False


def _stands_apart(text: str, start: int, end: int, zone: Zone) -> bool:
    """Tell a word in brackets, in capitals among small letters, or before a colon or a dash."""
    before, behind = text[zone.start : start].strip(), text[end : zone.end].strip()
    if text[start:end].isupper() and not (before + behind).isupper():
        return True
    return before.endswith(("(", "[")) or (not before and behind.startswith((":", "-", "–", "—")))
