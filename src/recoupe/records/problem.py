"""Something wrong in one input."""

import msgspec

from recoupe.errors import InputError


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

    @staticmethod
    def told_by(error: InputError, *, skipped: bool = True) -> "Problem":
        """Give the problem that an error tells."""
        return Problem(
            error.kind, error.where, error.found, error.expected, error.action, skipped=skipped
        )
