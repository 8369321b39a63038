"""Selon X, d'après X, de source Y: the clause around them is what X says."""

from collections.abc import Sequence
from dataclasses import dataclass

from recoupe.lang.cues import PrepositionCue
from recoupe.read.attribution.constructions.ascription_scopes import (
    apart,
    ends_before_figure,
    narrow_scope,
)
from recoupe.read.attribution.constructions.ascription_zones import ascription_zone
from recoupe.read.attribution.constructions.quote_types import quote_type
from recoupe.read.attribution.content.breaks import before_break
from recoupe.read.attribution.content.comments import before_apposition, before_comment
from recoupe.read.attribution.content.limits import before_quotation, sentence_limit
from recoupe.read.attribution.content.spans import spans_without, trim_marks
from recoupe.read.attribution.content.zones import Zone
from recoupe.read.attribution.cues.words import WordHit
from recoupe.read.attribution.drafts import Draft
from recoupe.read.attribution.speakers.ascribed import ascribed_speaker
from recoupe.read.clauses.marks import DASHES
from recoupe.read.clauses.morphology import is_subject
from recoupe.read.clauses.phrases.places import has_finite_verb, index_at, norm_at
from recoupe.read.clauses.scene import Scene
from recoupe.read.clauses.subjects.speaker import Speaker
from recoupe.records import Sentence, Span

# Fewer words than these without a verb tell nothing.
_FEW_WORDS = 4
_BEFORE_CLAUSE = DASHES | {",", ";", "«"}

Hit = WordHit[PrepositionCue]


@dataclass(frozen=True, slots=True)
class Ascription:
    """A preposition of speech: the zone it takes, who speaks, and the clause said."""

    hit: Hit
    zone: Zone
    speaker: Speaker
    spans: tuple[Span, ...]

    def apart(self, scene: Scene) -> Zone | None:
        """The tokens of a lesser clause that is this source's alone, with what leads to it."""
        return apart(scene, self.hit.sentence, self.zone)

    @property
    def trails(self) -> bool:
        """Tell whether it ends its sentence and does not open it."""
        return self.zone[0] > 0 and self.zone[1] >= len(self.hit.sentence.tokens) - 1


def read_ascription(
    scene: Scene, hit: Hit, incises: Sequence[Zone], *, alone: bool
) -> Ascription | None:
    """Read a preposition of speech with its speaker and clause; null where it is none.

    ``incises`` are tokens of somebody who speaks around the clause: selon X, *a dit Y*, ....
    ``alone`` tells that nothing else in the sentence tells speech.
    """
    if not _may_ascribe(scene, hit):
        return None
    speaker = ascribed_speaker(scene, hit)
    if speaker is None or (not alone and _is_aside(scene, hit, speaker)):
        return None
    if "relative" in speaker.rules:
        return _of_relative(scene, hit, speaker)
    zone = ascription_zone(scene, hit.sentence, hit.first, speaker.end)
    if _opens_otherwise(hit, zone):
        return None
    spans = _clause(scene, hit, zone, incises)
    return Ascription(hit, zone, speaker, spans) if spans else None


def _may_ascribe(scene: Scene, hit: Hit) -> bool:
    """Tell whether the preposition stands where it may name a speaker."""
    before = norm_at(hit.sentence, hit.first - 1)
    begins = not hit.first or before in _BEFORE_CLAUSE or before in scene.grammar.and_but
    if hit.cue.human_only and not begins:
        return False
    if hit.first and hit.cue.positions == ("start",):
        return False
    depends = before != "," and any(
        token.norm.startswith(scene.words.varying_stems)
        for token in hit.sentence.tokens[: hit.first]
    )
    return not depends


def _is_aside(scene: Scene, hit: Hit, speaker: Speaker) -> bool:
    """Tell *, selon lui,*: the pronoun's own words go on around it."""
    pronoun = hit.sentence.tokens[hit.last + 1]
    return (
        pronoun.pos == "PRON"
        and speaker.end == pronoun.end
        and norm_at(hit.sentence, hit.first - 1) == ","
        and norm_at(hit.sentence, hit.last + 2) == ","
    )


def _opens_otherwise(hit: Hit, zone: Zone) -> bool:
    """Tell *Pour X* at the beginning without a comma behind it: Pour Lima il faudra attendre."""
    only_start = hit.cue.positions == ("start",) and hit.first == 0
    return (
        only_start
        and zone[1] < len(hit.sentence.tokens)
        and (norm_at(hit.sentence, zone[1] - 1) != ",")
    )


def _of_relative(scene: Scene, hit: Hit, speaker: Speaker) -> Ascription | None:
    """The clause after a relative: l'institut, selon lequel *le navire mesurait dix mètres*."""
    sentence = hit.sentence
    after = index_at(sentence, speaker.end)
    limit = sentence_limit(scene, sentence, after) if after < len(sentence.tokens) else after
    # In "selon laquelle le maire, Ali Sow, a promis" the clause has no verb yet.
    ends = (i for i in range(after, limit - 1) if _resumes(scene, sentence, i))
    stop = next((i for i in ends if has_finite_verb(sentence, after, i, scene)), limit)
    spans = spans_without(scene, sentence, after, stop, ())
    return Ascription(hit, (hit.first, hit.first), speaker, spans) if spans else None


def _resumes(scene: Scene, sentence: Sentence, index: int) -> bool:
    """Tell a comma after which the main clause goes on with its verb."""
    if norm_at(sentence, index) != ",":
        return False
    subject = any(is_subject(token) for token in sentence.tokens[index + 1 : index + 3])
    return not subject and has_finite_verb(sentence, index + 1, index + 4, scene)


def _clause(scene: Scene, hit: Hit, zone: Zone, incises: Sequence[Zone]) -> tuple[Span, ...]:
    """The clause around the phrase, or the whole quotation right before it."""
    sentence = hit.sentence
    inside = scene.quotation_at(sentence.tokens[hit.first].start)
    first = index_at(sentence, inside.start) if inside and inside.start > sentence.start else 0
    stop = sentence_limit(scene, sentence, hit.first)
    first, stop = _within_brackets(sentence, *_segment(sentence, first, stop, zone), zone)
    scope = narrow_scope(scene, sentence, zone, stop)
    if scope is not None:
        return spans_without(scene, sentence, *scope, [zone, *incises])
    if ends_before_figure(scene, sentence, zone):
        stop = zone[0]
    if zone[0] > first and zone[1] >= stop:
        quotation = scene.closing_at(sentence.tokens[zone[0] - 1].end)
        if quotation is not None and quotation.open <= sentence.start:
            span = trim_marks(scene, quotation.start, quotation.end)
            return (span,) if span else ()
    if zone[1] < stop:
        stop = before_quotation(scene, sentence, zone[1], stop)
        stop = before_break(scene, sentence, zone[1], stop)
    begin = zone[1] if zone[0] <= first else first
    if begin < stop:
        stop = before_comment(scene, sentence, begin, stop)
        stop = before_apposition(scene, sentence, begin, stop)
    if not has_finite_verb(sentence, first, stop, scene) and not _tells_alone(hit, zone, stop):
        return ()
    told = [a for a in incises if not _closes(sentence, a, zone)]
    return spans_without(scene, sentence, first, stop, [zone, *told])


def _closes(sentence: Sentence, incise: Zone, zone: Zone) -> bool:
    """Tell an incise that a phrase ends, so that its source tells of the speaking too.

    As in « Vous mentez », a dit la maire, *selon un délégué*.
    """
    return incise[0] < zone[0] <= incise[1] and zone[1] >= len(sentence.tokens) - 1


def _tells_alone(hit: Hit, zone: Zone, stop: int) -> bool:
    """Tell words without a verb: *Trois morts dans un attentat*, selon la police; *(40* selon X).

    Behind a phrase that opens the sentence, the parser may have misread the verb.
    """
    tokens = hit.sentence.tokens
    if zone[0] == 0:
        return any(token.pos == "VERB" for token in tokens[zone[1] : stop])
    if norm_at(hit.sentence, stop) == ")":
        return any(token.pos == "NUM" for token in tokens[max(0, zone[0] - _FEW_WORDS) : zone[0]])
    set_off = norm_at(hit.sentence, hit.first - 1) == ","
    return set_off and zone[0] >= _FEW_WORDS and zone[1] >= stop


def _within_brackets(sentence: Sentence, first: int, stop: int, zone: Zone) -> Zone:
    """Narrow a clause to the brackets the phrase stands in."""
    opened = [t.index for t in sentence.tokens[first : zone[0]] if t.norm in ("(", ")")]
    if not opened or sentence.tokens[opened[-1]].norm != "(":
        return first, stop
    closed = next((t.index for t in sentence.tokens[zone[1] - 1 : stop] if t.norm == ")"), stop)
    return opened[-1] + 1, closed


def _segment(sentence: Sentence, first: int, stop: int, zone: Zone) -> Zone:
    """Narrow a clause to its own side of the semicolons; a phrase at the end covers all."""
    borders = [token.index for token in sentence.tokens[first:stop] if token.norm == ";"]
    for border in borders:
        if border < zone[0] and zone[1] < stop:
            first = border + 1
        elif border >= zone[1]:
            return first, border
    return first, stop


def draft_ascription(scene: Scene, ascription: Ascription) -> Draft:
    """Draft the layer a preposition names."""
    hit = ascription.hit
    return Draft(
        hit.sentence,
        hit.span(scene.text),
        ascription.speaker,
        ascription.spans,
        hit.cue.act,
        quote_type(scene, ascription.spans),
        factivity=hit.cue.factivity,
        rules=["preposition", *ascription.speaker.rules],
        confidence=0.9,
    )
