"""Speech told after or inside what is said: « ... », a-t-il dit; L'accord, a noté Sow, est mort."""

from dataclasses import dataclass

from recoupe.lang.cue_schema import VerbCue
from recoupe.read.attribution.constructions.incise_content import incise_content
from recoupe.read.attribution.constructions.incise_zones import ends_quotation, incise_zone
from recoupe.read.attribution.constructions.main_clauses import (
    has_own_subject,
    tells_after,
    tells_before,
)
from recoupe.read.attribution.content.zones import Zone
from recoupe.read.attribution.cues.verbs import VerbHit
from recoupe.read.attribution.speakers.postposed import Postposed, subject_after
from recoupe.read.clauses.marks import BEFORE_INCISE, DASHES, INCISE_BORDERS, INCISE_CLOSERS
from recoupe.read.clauses.phrases.infinitives import infinitive_after
from recoupe.read.clauses.phrases.places import has_finite_verb, index_at, norm_at
from recoupe.read.clauses.scene import Scene
from recoupe.read.clauses.subjects.enclosed import (
    apposed_subject,
    opens_verbless,
    subject_around,
)
from recoupe.read.clauses.subjects.speaker import Speaker
from recoupe.records import Quotation, Sentence, Span

# Fewer words than these before a comma are a subject, not a clause the parser has misread.
_WORDY = 7


@dataclass(frozen=True, slots=True)
class Incise:
    """An incise: the tokens it takes up, who speaks, and what is said around it.

    ``quotation`` holds what is said, where marks do.
    """

    hit: VerbHit
    sense: VerbCue
    zone: Zone
    speaker: Speaker
    spans: tuple[Span, ...]
    quotation: Quotation | None


@dataclass(frozen=True, slots=True)
class _Setting:
    """Where an incise stands: ``left`` is the last token before it that is no comma or dash.

    ``quoted`` tells that a quotation ends there, ``inside`` is the one it stands in.
    """

    left: int
    quoted: bool
    inside: Quotation | None

    @property
    def bare(self) -> bool:
        return not self.quoted and self.inside is None


def find_incise(scene: Scene, hit: VerbHit) -> Incise | None:
    """Read a verb of speech as an incise; null where it governs what follows instead."""
    sense = hit.sense("incise")
    if sense is None or not _stands_apart(scene, hit):
        return None
    group, sentence = hit.group, hit.sentence
    setting = _setting(scene, hit)
    subject_first = group.inverted is None
    if subject_first and setting.bare and not _leaves_a_clause(scene, hit):
        return None
    if subject_first and setting.bare and _has_subject_around(scene, hit):
        return None
    found = subject_after(scene, group, hit.last)
    if found is None or (subject_first and not _speaks_there(scene, hit, setting, found)):
        return None
    zone = incise_zone(scene, sentence, group.first, found.after)
    spans, quotation = incise_content(scene, sentence, zone, setting.inside)
    return Incise(hit, sense, zone, found.speaker, spans, quotation) if spans else None


def _has_subject_around(scene: Scene, hit: VerbHit) -> bool:
    """Tell *Le maire, qui a reçu* les deux camps, *a proposé* un médiateur."""
    group = hit.group
    around = (
        subject_around(scene, group) is not None
        or apposed_subject(scene, group)
        or opens_verbless(scene, group)
    )
    return around and not tells_after(scene, hit.sentence, hit.last)


def _stands_apart(scene: Scene, hit: VerbHit) -> bool:
    """Tell a finite verb right after a comma, a dash or the end of a quotation."""
    sentence, first = hit.sentence, hit.group.first
    before = norm_at(sentence, first - 1)
    if hit.group.mood != "finite" or before not in BEFORE_INCISE:
        return False
    if hit.group.modal and _corrects_oneself(scene, hit):
        return False
    if _has_agent_or_object(scene, hit):
        return False
    if sentence.tokens[hit.group.head].norm.endswith(scene.grammar.imperative_endings):
        return False
    if before in DASHES and _closes_insertion(sentence, first - 1):
        return False
    return before not in INCISE_CLOSERS or ends_quotation(scene, sentence, first)


def _corrects_oneself(scene: Scene, hit: VerbHit) -> bool:
    """Tell *devrais-je dire*, which mends one's own words."""
    tokens, inverted = hit.sentence.tokens, hit.group.inverted
    if inverted is None:
        return False
    return tokens[inverted].norm.lstrip("-") in scene.grammar.first_person


def _has_agent_or_object(scene: Scene, hit: VerbHit) -> bool:
    """Tell *écrit par* X, and *espèrent le* récupérer."""
    following = norm_at(hit.sentence, hit.last + 1)
    if following in scene.grammar.agent_prepositions and hit.group.start == hit.group.head:
        return True
    clitic = following in scene.grammar.object_clitics
    return clitic and infinitive_after(hit.sentence, hit.last + 2, scene)


def _closes_insertion(sentence: Sentence, index: int) -> bool:
    """Tell the second of two dashes: Le KGB — le sigle est resté — *a nié*."""
    dashes = [token.index for token in sentence.tokens[1:index] if token.norm in DASHES]
    return len(dashes) % 2 == 1


def _setting(scene: Scene, hit: VerbHit) -> _Setting:
    tokens = hit.sentence.tokens
    left = hit.group.first - 1
    while left > 0 and tokens[left].norm in INCISE_BORDERS:
        left -= 1
    closed = tokens[left].norm in INCISE_CLOSERS
    quoted = closed and ends_quotation(scene, hit.sentence, left + 1)
    return _Setting(left, quoted, scene.quotation_at(hit.group.begin))


def _leaves_a_clause(scene: Scene, hit: VerbHit) -> bool:
    """Tell whether a clause stands without the verb, before it or around it."""
    first = hit.group.first
    return (
        tells_before(scene, hit.sentence, first)
        or tells_after(scene, hit.sentence, hit.last)
        or (first >= _WORDY and not has_own_subject(scene, hit))
    )


def _speaks_there(scene: Scene, hit: VerbHit, setting: _Setting, found: Postposed) -> bool:
    """Tell the subject of an incise from the object of a verb that has its subject elsewhere."""
    sentence = hit.sentence
    known = found.speaker.entity is not None
    if setting.bare:
        told = tells_before(scene, sentence, hit.group.first)
        if not known and not told:
            return False
        apart = known and (told or tells_after(scene, sentence, hit.last))
        if not apart and has_own_subject(scene, hit):
            return False
    if not known and not _is_trusted(scene, sentence, found.speaker, setting):
        return False
    return setting.quoted or not _governs_clause(scene, hit, found.after)


def _is_trusted(scene: Scene, sentence: Sentence, speaker: Speaker, setting: _Setting) -> bool:
    """Tell a speaker no mention knows from the object of a verb: a name, or words that end there.

    After a whole quotation, or after a clause of its own, the noun phrase that closes the
    sentence can only be who says it.
    """
    tokens, grammar = sentence.tokens, scene.grammar
    first, after = index_at(sentence, speaker.start), index_at(sentence, speaker.end)
    if tokens[first].pos == "PROPN" or setting.inside is not None:
        return True
    quotation = scene.closing_at(tokens[setting.left].end)
    if quotation is not None and not _is_clause(scene, quotation):
        return quotation.open <= sentence.start and len(tokens) <= after + 1
    joined = any(token.norm in grammar.and_words for token in tokens[after : after + 3])
    return not joined and tokens[first].norm not in grammar.demonstratives


def _is_clause(scene: Scene, quotation: Quotation) -> bool:
    """Tell quoted speech from a quoted title or word: it has a finite verb or ends a sentence."""
    first = max(scene.sentence_place(quotation.start), 0)
    last = scene.sentence_place(quotation.end - 1)
    for sentence in scene.sentences[first : last + 1]:
        begin, end = index_at(sentence, quotation.start), index_at(sentence, quotation.end)
        if has_finite_verb(sentence, begin, end, scene):
            return True
    return scene.text[quotation.end - 1] in "!?."


def _governs_clause(scene: Scene, hit: VerbHit, index: int) -> bool:
    """Tell what follows as the verb's own content: a accusé Lima *d'avoir* menti."""
    norm = norm_at(hit.sentence, index)
    if norm == ":" or norm in scene.grammar.complementisers:
        return True
    takes = hit.sense("de_inf") or hit.sense("a_inf")
    linked = norm in scene.grammar.infinitive_links
    return bool(takes) and linked and infinitive_after(hit.sentence, index + 1, scene)
