"""Which of two texts that share their words is the copy."""

from recoupe.crosscheck.dates import candidates, may_meet, surely_before
from recoupe.crosscheck.origins.agency_names import is_one_agency
from recoupe.lang.comparison import ComparisonLexicon
from recoupe.lang.folding import fold
from recoupe.lang.words import words_of
from recoupe.records import Reading


def origin_first(one: Reading, other: Reading) -> tuple[Reading, Reading]:
    """Order two readings: the origin, then its copy.

    The earlier filed is the origin; then the agency's own wire before a publisher's page; then
    the longer text; then the smaller id, so that the order of the arguments is no matter.
    """
    if surely_before(one.layout.filed, other.layout.filed):
        return one, other
    if surely_before(other.layout.filed, one.layout.filed):
        return other, one
    first, second = sorted((one, other), key=_rank)
    return first, second


def is_revision(origin: Reading, copy: Reading, lexicon: ComparisonLexicon) -> bool:
    """Tell whether the copy is the origin's own agency filing its text again.

    Both are that agency's, neither printed by somebody else, and the copy says that it replaces
    (in its format or header) or was surely filed later.
    """
    if not same_agency(origin, copy, lexicon) or _publisher(origin) != _publisher(copy):
        return False
    return (
        origin.dispatch.revision != copy.dispatch.revision
        or _says_so(copy, lexicon) != _says_so(origin, lexicon)
        or surely_before(origin.layout.filed, copy.layout.filed)
    )


def same_agency(one: Reading, other: Reading, lexicon: ComparisonLexicon) -> bool:
    """Tell whether both are credited to one agency, be it under a short name and a full one."""
    first, second = one.layout.agency, other.layout.agency
    return first is not None and second is not None and is_one_agency(first, second, lexicon)


def may_be_one_account(one: Reading, other: Reading, lexicon: ComparisonLexicon) -> bool:
    """Tell whether one agency is credited with both and they are of one day or of the next."""
    days = one.layout.filed, other.layout.filed
    return (
        all(map(candidates, days))
        and may_meet(*days, within_days=1)
        and (same_agency(one, other, lexicon))
    )


def is_own_wire(reading: Reading) -> bool:
    """Tell whether an agency itself filed this, and nobody else printed it."""
    return reading.layout.agency is not None and not _publisher(reading)


def _publisher(reading: Reading) -> str:
    """Give the publisher where it is another than the agency."""
    publisher = fold(reading.layout.publisher or reading.dispatch.publisher or "")
    return "" if publisher == fold(reading.layout.agency or "") else publisher


def _rank(reading: Reading) -> tuple[bool, bool, int, str]:
    return (
        reading.layout.agency is None,
        bool(_publisher(reading)),
        -len(reading.dispatch.text),
        reading.dispatch.id,
    )


def _says_so(reading: Reading, lexicon: ComparisonLexicon) -> bool:
    heads = [(z.start, z.end) for z in reading.layout.zones if z.kind in {"header", "headline"}]
    words = {word.folded for word in words_of(reading.dispatch.text, heads)}
    return not words.isdisjoint(lexicon.correction_marks)
