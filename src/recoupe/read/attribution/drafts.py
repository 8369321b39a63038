"""Attributions while they are being put together."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from recoupe.read.clauses.subjects.speaker import Speaker
from recoupe.records import Act, Sentence, Span
from recoupe.records.attribution import Factivity, QuoteType

# A comma and a blank, or *et*, between a speaker and a participle.
_COMMA = 3


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
    through: str | tuple[str, ...] | None = None
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


def hand_behind(
    outer: Draft, rule: str, cue: Span, speaker: Speaker, content: tuple[Span, ...]
) -> Draft:
    """Draft what the source behind a speaker says; the speaker, of ``outer``, passes it on."""
    return Draft(
        outer.sentence,
        cue,
        speaker,
        content,
        "say",
        outer.quote_type,
        rules=[rule, *speaker.rules],
        confidence=0.85,
        parent=outer,
        fixed=True,
    )


def is_supposed(draft: Draft) -> bool:
    """Tell speech that is only foreseen or imagined: Oslo demanderait l'arbitrage, a-t-il dit."""
    return draft.future and draft.cue is not None


def told_before(sentence: Sentence, position: int, drafts: Sequence[Draft]) -> Draft | None:
    """The last layer of a sentence whose cue stands before this place, if its nesting is open."""
    before = [
        draft
        for draft in drafts
        if draft.sentence is sentence
        and draft.cue is not None
        and draft.cue.start < position
        and not draft.fixed
    ]
    return max(before, key=lambda draft: draft.anchor, default=None)


def told_around(sentence: Sentence, position: int, drafts: Sequence[Draft]) -> Draft | None:
    """The layer whose speaker stands right before this place and whose cue comes after it.

    As in "L'agence Tass, *citant l'état-major*, a rapporté que".
    """
    for draft in drafts:
        speaker = draft.speaker
        if draft.sentence is not sentence or draft.cue is None or draft.fixed or speaker is None:
            continue
        if 0 <= position - speaker.end <= _COMMA and draft.cue.start > position:
            return draft
    return None
