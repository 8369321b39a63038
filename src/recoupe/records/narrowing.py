"""Dates of one dispatch made narrower by what others of its affair say."""

import msgspec


class DatePlace(msgspec.Struct, frozen=True, order=True):
    """Where a date stands: words of a dispatch, or, without words, the filing of the dispatch."""

    dispatch: str
    start: int | None = None
    end: int | None = None
    text: str | None = None


class Narrowing(msgspec.Struct, frozen=True):
    """The date at ``place`` was ``before`` (EDTF, null where unknown) and can only be ``after``.

    ``by`` are the dates that narrowed it, ``reasons`` a sentence for each of them, in the order
    in which they did. The date as read stays as it is in the reading.
    """

    place: DatePlace
    before: str | None
    after: str
    by: tuple[DatePlace, ...]
    reasons: tuple[str, ...]
