"""Attributions while they are being put together."""

from dataclasses import dataclass, field

from recoupe.read.attribution.sources import Speaker
from recoupe.records import Act, Sentence, Span
from recoupe.records.attribution import Factivity, QuoteType


@dataclass(slots=True)
class Draft:
    """One layer of speech before it is nested and given an id."""

    sentence: Sentence
    cue: Span | None
    speaker: Speaker | None
    content: tuple[Span, ...]
    act: Act
    quote_type: QuoteType
    addressee: Speaker | None = None
    factivity: Factivity = "neutral"
    negated: bool = False
    conditional: bool = False
    carried: bool = False
    bare: bool = False
    lemma: str = ""
    rules: list[str] = field(default_factory=list)
    confidence: float = 1.0
    parent: "Draft | None" = None
    fixed: bool = False
    future: bool = False

    @property
    def anchor(self) -> int:
        """The place that decides inside whose words this layer stands."""
        return self.cue.start if self.cue is not None else self.content[0].start

    @property
    def start(self) -> int:
        """Where its content begins."""
        return self.content[0].start

    @property
    def length(self) -> int:
        """Code points of content."""
        return sum(span.end - span.start for span in self.content)

    def holds(self, position: int) -> bool:
        """Tell whether the content covers this place."""
        return any(span.start <= position < span.end for span in self.content)

    def spans_over(self, position: int) -> bool:
        """Tell whether this place lies between the content's first and last words."""
        return self.content[0].start <= position < self.content[-1].end


def is_supposed(draft: Draft) -> bool:
    """Tell speech that is only foreseen or imagined: Oslo demanderait l'arbitrage, a-t-il dit."""
    return draft.future and draft.cue is not None
