"""Where the scan to the right of a verb stands, and how it takes what it finds."""

from collections.abc import Sequence

import msgspec

from recoupe.lang.cue_schema import Frame, VerbCue
from recoupe.read.attribution.complements.complement import Complement
from recoupe.read.attribution.content.reach import clause_stop
from recoupe.read.attribution.content.spans import spans_without
from recoupe.read.attribution.content.zones import Zone
from recoupe.read.attribution.cues.verbs import VerbHit
from recoupe.read.clauses.phrases.places import index_at
from recoupe.read.clauses.scene import Scene
from recoupe.read.clauses.subjects.phrases import speaker_from
from recoupe.read.clauses.subjects.speaker import Speaker
from recoupe.records import Sentence, Span, Token


class Search(msgspec.Struct, frozen=True):
    """The scan to the right of ``hit``; ``zones`` are other speakers', ``others`` other verbs."""

    scene: Scene
    hit: VerbHit
    others: Sequence[VerbHit]
    zones: Sequence[Zone]
    addressee: Speaker | None = None

    @property
    def sentence(self) -> Sentence:
        """The sentence it scans."""
        return self.hit.sentence

    @property
    def tokens(self) -> tuple[Token, ...]:
        """The words it scans."""
        return self.hit.sentence.tokens

    def sense(self, frame: Frame) -> VerbCue | None:
        """The first sense of the verb that takes this frame."""
        return self.hit.sense(frame)

    def hearer(self, how: str) -> bool:
        """Tell whether some sense names its hearer this way."""
        return any(how in cue.addressee for cue in self.hit.senses)

    def take(self, frame: Frame, index: int, *, noun_phrase: bool = False) -> Complement | None:
        """Make the complement that begins at token ``index``; null where no sense takes it."""
        sense = self.sense(frame)
        if sense is None:
            return None
        stop = clause_stop(self.scene, self.hit, index, self.others, noun_phrase=noun_phrase)
        if stop <= index or (frame == "np" and self._lacks_tail(sense, index, stop)):
            return None
        zones, addressee = list(self.zones), self.addressee
        takes_hearer = "à" in sense.addressee and sense.np_tail != "à"
        if noun_phrase and addressee is None and takes_hearer:
            found = _late_hearer(self, index, stop)
            if found is not None:
                zone, addressee = found
                zones.append(zone)
        spans = spans_without(self.scene, self.sentence, index, stop, zones)
        if not spans:
            return None
        return Complement(frame, sense, _whole(self, spans), index, stop, addressee)

    def _lacks_tail(self, sense: VerbCue, index: int, stop: int) -> bool:
        """Tell an object without the phrase its verb needs: conditionner X *à Y*."""
        grammar = self.scene.grammar
        tails = {"à": grammar.to_prepositions, "de": grammar.of_prepositions}.get(sense.np_tail)
        purpose = (t.index for t in self.tokens[index:stop] if t.norm in grammar.purpose_words)
        reach = self.tokens[index : next(purpose, stop)]
        return tails is not None and not any(t.norm in tails for t in reach)


def _whole(search: Search, spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """Let content that opens a quotation reach its end, over further sentences."""
    last = spans[-1]
    quotation = search.scene.quotation_at(last.end - 1)
    if quotation is None or quotation.end <= search.sentence.end:
        return spans
    if quotation.open < search.hit.group.begin:
        return spans
    return (*spans[:-1], Span.of(search.scene.text, last.start, quotation.end))


def _late_hearer(search: Search, first: int, stop: int) -> tuple[Zone, Speaker] | None:
    """A hearer after the object: demander des garanties *à l'Occident*."""
    tokens, grammar = search.tokens, search.scene.grammar
    for index in range(first + 1, stop - 1):
        norm = tokens[index].norm
        if norm in grammar.to_prepositions:
            if search.scene.actor_at(tokens[index + 1].start) is None:
                continue
            speaker = speaker_from(search.scene, search.sentence, index + 1, "hearer")
            if speaker is not None:
                return (index, index_at(search.sentence, speaker.end)), speaker
        if norm == "," or norm in grammar.hearer_breakers:
            return None
    return None
