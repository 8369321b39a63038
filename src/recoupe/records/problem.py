"""Something wrong in one input."""

import msgspec


class Problem(msgspec.Struct, frozen=True):
    """What went wrong with one input, where, what was expected and what was done or can be done.

    ``kind`` is a short stable name (``empty``, ``binary``, ``encoding``, ``too_large``,
    ``vanished``, ``no_text``, ``language``...). ``where`` is a file path, a byte position
    in it, or a dispatch id with a span.
    """

    kind: str
    where: str
    found: str
    expected: str
    action: str
    start: int | None = None
    end: int | None = None
