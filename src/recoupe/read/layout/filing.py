"""When the dispatch was filed, as far as the page says."""

from recoupe.read.layout.dates import WrittenDate
from recoupe.read.layout.pieces import Piece


def find_filed(declared: str | None, pieces: list[Piece]) -> str | None:
    """Return the filing date in EDTF: declared by the format, else header, else dateline.

    A dateline's day and month make a header's year or month more precise when they agree with
    it. A dateline without a year dates nothing on its own. A caption's date is never read.
    """
    if declared is not None:
        return declared
    header = next((p.header.date for p in pieces if p.header and p.header.date), None)
    dateline = next((p.dateline.date for p in pieces if p.dateline and p.dateline.date), None)
    if header is None or header.edtf is None:
        return dateline.edtf if dateline else None
    return _refined(header, dateline) or header.edtf


def _refined(header: WrittenDate, dateline: WrittenDate | None) -> str | None:
    if dateline is None or header.day is not None or dateline.month is None:
        return None
    if header.month not in {None, dateline.month} or dateline.year not in {None, header.year}:
        return None
    return dateline._replace(year=header.year).edtf
