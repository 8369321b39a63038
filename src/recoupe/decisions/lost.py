"""Why a decision is not carried out."""

from recoupe.records.judged import Lost


class LostError(Exception):
    """A decision does not find its line, or asks for what cannot be."""

    def __init__(self, why: Lost) -> None:
        super().__init__(why)
        self.why: Lost = why
