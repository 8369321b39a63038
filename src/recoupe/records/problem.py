"""Something wrong in one input."""

import msgspec


class Problem(msgspec.Struct, frozen=True):
    """What went wrong with one input, where, what was expected and what was done or can be done.

    ``kind`` is a short stable name (``empty``, ``binary``, ``encoding``, ``too_large``,
    ``vanished``, ``no_text``, ``language``...). ``where`` is a file path with the number of the
    item, its line or its byte, or a dispatch id with a span. What was ``skipped`` gave no
    dispatch; else there is one, in spite of the problem.
    """

    kind: str
    where: str
    found: str
    expected: str
    action: str
    start: int | None = None
    end: int | None = None
    skipped: bool = False
