"""Dates as linked data: a type only where the value is of it, EDTF for all else."""

import re
from datetime import date, datetime

EDTF = "http://id.loc.gov/datatypes/edtf/EDTF"
_YEAR = re.compile(r"\d{4}")
_MONTH = re.compile(r"\d{4}-(?:0[1-9]|1[0-2])")
_SURE = re.compile(r"\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}|$)")
_HOUR = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:Z|[+-]\d{2}:\d{2})?")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def typed(edtf: str | None) -> dict[str, str] | None:
    """Give a date with its type: a day, a month, a year, an hour, or an uncertain date."""
    if not edtf:
        return None
    return {"@type": _type(edtf), "@value": edtf}


def plain(edtf: str | None) -> str | None:
    """Give a day or an hour as it is; ``None`` where the date is less certain."""
    if not edtf or not _SURE.match(edtf):
        return None
    try:
        datetime.fromisoformat(edtf)
    except ValueError:
        return None
    return edtf


def _type(edtf: str) -> str:
    if _YEAR.fullmatch(edtf):
        return "xsd:gYear"
    if _MONTH.fullmatch(edtf):
        return "xsd:gYearMonth"
    try:
        if _DAY.fullmatch(edtf):
            date.fromisoformat(edtf)
            return "xsd:date"
        if _HOUR.fullmatch(edtf):
            datetime.fromisoformat(edtf)
            return "xsd:dateTime"
    except ValueError:
        pass
    return EDTF
