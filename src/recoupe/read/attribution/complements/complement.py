"""The content of a verb of speech with the frame it fills."""

import msgspec

from recoupe.lang.cue_schema import Frame, VerbCue
from recoupe.read.clauses.subjects.speaker import Speaker
from recoupe.records import Act, Quotation, Span


class Complement(msgspec.Struct, frozen=True):
    """The content of a verb of speech with the frame it fills and the hearer found on the way.

    It takes up tokens ``first`` to ``stop`` (exclusive) of the verb's sentence.
    """

    frame: Frame
    sense: VerbCue
    spans: tuple[Span, ...]
    first: int
    stop: int
    addressee: Speaker | None = None
    quotation: Quotation | None = None

    @property
    def act(self) -> Act:
        """What the verb does with content of this frame."""
        return self.sense.act_in(self.frame)
