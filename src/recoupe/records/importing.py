"""What came of one input."""

import msgspec


class ImportReport(msgspec.Struct, frozen=True):
    """How many items a file, a page or a feed held, and what came of them.

    ``found`` is always ``read`` + ``duplicates`` + ``skipped``. ``read`` gave a dispatch that was
    not known yet, ``duplicates`` one that was; for each of the ``skipped`` there is a ``Problem``
    that says why and where. ``format`` is the name of the one found, null where none was.
    """

    source: str
    format: str | None
    found: int
    read: int
    duplicates: int
    skipped: int


class KeptReport(msgspec.Struct, frozen=True):
    """What came of an input when it was added last, and when that was (UTC)."""

    at: str
    report: ImportReport
