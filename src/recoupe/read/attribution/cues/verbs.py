"""Verbs of speech in a sentence: *a fait savoir*, *s'est dit*."""

from collections.abc import Iterator

import msgspec

from recoupe.lang.cue_schema import Frame, VerbCue
from recoupe.read.clauses.fixed_words import fixed_words
from recoupe.read.clauses.marks import OPENING
from recoupe.read.clauses.scene import Scene
from recoupe.read.clauses.verbs.group import VerbGroup
from recoupe.read.clauses.verbs.reading import verb_group
from recoupe.records import Sentence, Span


class VerbHit(msgspec.Struct, frozen=True):
    """A verb of speech in a sentence; ``senses`` are the cue entries it may be.

    ``last`` is the token its fixed words end with: *a fait* savoir.
    """

    group: VerbGroup
    senses: tuple[VerbCue, ...]
    last: int

    @property
    def sentence(self) -> Sentence:
        """The sentence it stands in."""
        return self.group.sentence

    def sense(self, frame: Frame) -> VerbCue | None:
        """The first sense whose content may look like this, if any."""
        for cue in self.senses:
            if frame in cue.frames:
                return cue
        return None


def verb_hits(sentence: Sentence, scene: Scene) -> Iterator[VerbHit]:
    """Yield the verbs of speech of a sentence from left to right."""
    cues, idioms = scene.cues, scene.cues.idioms
    words = scene.words_in(sentence)
    for token in sentence.tokens:
        if token.norm not in cues.forms:
            continue
        for lemma in sorted(cues.lemmas(token.norm) & cues.verbs.keys()):
            if lemma in idioms and not any(fixed <= words for fixed in idioms[lemma]):
                continue
            group = verb_group(sentence, token.index, lemma, scene)
            hit = _hit(group, scene) if group is not None else None
            if hit is not None:
                yield hit
                break


def _hit(group: VerbGroup, scene: Scene) -> VerbHit | None:
    """The senses the group may have; those with fixed words win over those without."""
    found: list[tuple[VerbCue, int]] = []
    for cue in scene.cues.verbs.get(group.lemma, ()):
        if cue.reflexive != group.reflexive:
            continue
        if cue.documents_only and group.mood != "finite":
            continue
        last = group.last
        if cue.words:
            last = fixed_words(group.sentence.tokens, group.last + 1, cue.words, scene)
        if last >= 0:
            found.append((cue, last))
    chosen = [item for item in found if item[0].words] or found
    if not chosen:
        return None
    return VerbHit(group, tuple(cue for cue, _ in chosen), max(last for _, last in chosen))


def cue_span(hit: VerbHit, scene: Scene) -> Span:
    """The cue's words: the whole group, or the verb alone where a mark parts the auxiliary."""
    group = hit.group
    tokens = group.sentence.tokens
    first = group.start
    if any(t.norm in OPENING or t.norm == "," for t in tokens[first : group.head]):
        first = group.head
    elif group.reflexive:
        clitics = range(group.first, first)
        first = next((i for i in clitics if tokens[i].norm in scene.grammar.reflexives), first)
    last = max(group.last, hit.last)
    return Span.of(scene.text, tokens[first].start, tokens[last].end)
