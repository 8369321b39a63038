"""An event before it has an id."""

from dataclasses import dataclass, field

from recoupe.records import Attribution, Sentence, Timex
from recoupe.records.event import Auxiliary, EventType, Modality, Polarity, Temporal


@dataclass(slots=True)
class Draft:
    """One trigger: tokens ``first`` to ``last`` of a sentence, ``head`` the one that means it.

    ``clause`` is the token whose clause tells whether and when it happened: a verb itself, or the
    light verb over a noun. ``theme`` is the noun that tells more of it (retirer *ses troupes*).
    ``attribution`` is the id of the layer of speech that an act of speech is, ``layer`` the one
    the trigger stands in. ``happening`` is the entity of the meeting, fight or call it names,
    ``timex`` the time expression that belongs to it.
    """

    sentence: Sentence
    first: int
    last: int
    head: int
    type: EventType
    base: EventType
    modes: tuple[str, ...]
    rules: tuple[str, ...]
    clause: int
    actors: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    theme: int | None = None
    layer: Attribution | None = None
    attribution: str | None = None
    happening: str | None = None
    timex: Timex | None = None
    auxiliaries: set[Auxiliary] = field(default_factory=set)
    modality: Modality = "asserted"
    polarity: Polarity = "positive"
    temporal: Temporal = "new"
    confidence: float = 1.0

    @property
    def is_speech(self) -> bool:
        """Tell an act of speech, found as a layer of speech."""
        return self.rules[0] == "speech"

    @property
    def is_presupposed(self) -> bool:
        """Tell what a noun phrase takes for granted: troops that stand at a border."""
        return self.rules[0] == "presence"

    @property
    def is_condition(self) -> bool:
        """Tell a noun that is the subject of its clause: *une invasion* aurait un prix."""
        return self.sentence.tokens[self.head].dep.startswith("nsubj")

    @property
    def is_claimed_new(self) -> bool:
        """Tell what a user would count as having happened."""
        real = self.modality in ("asserted", "reported") and self.polarity == "positive"
        return real and self.temporal == "new"

    @property
    def start(self) -> int:
        """Where its words begin in the text."""
        return self.sentence.tokens[self.first].start

    @property
    def end(self) -> int:
        """Where its words end."""
        return self.sentence.tokens[self.last].end
