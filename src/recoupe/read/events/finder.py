"""The step: every event of a dispatch, with its participants, modality and time."""

from collections.abc import Sequence
from typing import NamedTuple

from recoupe.read.clauses.scene import Lexicon, Steps
from recoupe.read.clauses.subjects.speaker import entity_ids
from recoupe.read.clauses.verbs.group import VerbGroup
from recoupe.read.events.codes import coded
from recoupe.read.events.drafts import Draft
from recoupe.read.events.figurative import is_figure
from recoupe.read.events.generics import is_generic
from recoupe.read.events.governors import is_prepared
from recoupe.read.events.happenings import share_ids
from recoupe.read.events.output import to_records
from recoupe.read.events.reality import judge_modality, judge_reality
from recoupe.read.events.reductions import is_wanted, reduce_type
from recoupe.read.events.retold import is_mere_time, share_happenings
from recoupe.read.events.scene import EventLexicon, EventScene
from recoupe.read.events.settling import settle
from recoupe.read.events.triggers.nouns import noun_triggers
from recoupe.read.events.triggers.presences import presence_triggers
from recoupe.read.events.triggers.speech import speech_triggers
from recoupe.read.events.triggers.verbs import verb_triggers
from recoupe.records import Attribution, Entity, Event
from recoupe.records.event import EventType

_WITH_VERB = frozenset({"joined", "light-verb", "torn"})
_ZONES = ("body", "headline")
# What these tell of is an event of its own: a dénoncé *l'enlèvement*.
_TELLING: tuple[EventType, ...] = ("ACCUSE", "DENY", "REQUEST", "STATE", "SUPPORT")
# And what these answer is one where it is said itself: décline *l'offre*.
_ANSWERING: tuple[EventType, ...] = ("AGREE", "CONCEDE", "REJECT")
_ANSWERED: tuple[EventType, ...] = ("ACCUSE", "AGREE", "REQUEST", "THREATEN")


class FoundEvents(NamedTuple):
    """The events, and all entities with their codes, those included that no mention names."""

    events: tuple[Event, ...]
    entities: tuple[Entity, ...]


def find_events(
    steps: Steps, attributions: Sequence[Attribution], lexicon: EventLexicon, clauses: Lexicon
) -> FoundEvents:
    """Find who does what to whom in the headline and the body of a dispatch.

    Captions, credits, bylines and subheads yield nothing. ``attributions`` are the layers of
    speech already found: they tell in whose words an event stands. Offsets count code points.
    Events come in order of their triggers.
    """
    scene = EventScene(steps, attributions, lexicon, clauses)
    drafts: list[tuple[Draft, VerbGroup | None]] = [(d, None) for d in speech_triggers(scene)]
    for sentence in steps.sentences:
        if sentence.zone in _ZONES:
            nouns = (*noun_triggers(scene, sentence), *presence_triggers(scene, sentence))
            read = [*verb_triggers(scene, sentence), *((draft, None) for draft in nouns)]
            drafts.extend(item for item in read if not is_figure(scene, item[0]))
    kept = _without_doubles(drafts)
    share_happenings(scene, [draft for draft, _ in kept])
    for draft, group in kept:
        if not draft.is_speech:
            draft.layer = scene.layer_at(draft.sentence.tokens[draft.head].start)
        judge_reality(scene, draft, group)
        draft.type = reduce_type(
            draft.base,
            draft.auxiliaries,
            by_speaker=_by_speaker(draft),
            prepared=is_prepared(scene, draft),
        )
        judge_modality(scene, draft, group)
    told = [draft for draft, _ in kept]
    kept = [item for item in kept if not _is_unclaimed(scene, *item, told)]
    settle(scene, [draft for draft, _ in kept])
    found = [d for d, _ in kept if not is_wanted(d, quoted=_is_quoted(scene, d))]
    acting = {party for draft in found for party in (*draft.actors, *draft.recipients)}
    return FoundEvents(to_records(scene, found, share_ids(found)), coded(scene, acting))


def _is_unclaimed(
    scene: EventScene, draft: Draft, group: VerbGroup | None, told: Sequence[Draft]
) -> bool:
    """Tell what would be given as having happened though nothing in particular is told."""
    if not draft.is_claimed_new:
        return False
    return is_generic(scene, draft, group, told) or is_mere_time(scene, draft, told)


def _is_quoted(scene: EventScene, draft: Draft) -> bool:
    return scene.clauses.quotation_at(draft.start) is not None


def _by_speaker(draft: Draft) -> bool:
    """Tell an event whose actor is the one who speaks of it."""
    if draft.layer is None or draft.layer.source is None:
        return False
    return bool(set(entity_ids(draft.layer.source.entity)) & set(draft.actors))


def _without_doubles(
    drafts: Sequence[tuple[Draft, VerbGroup | None]],
) -> list[tuple[Draft, VerbGroup | None]]:
    """Keep one event for each trigger.

    Idioms go before all, light verbs with their noun before speech, and speech before the rest,
    save where the tables give a verb of speech another type: *récuse* is no refusal.
    """
    told = {
        (d.sentence.start, d.head): d.type
        for d, _ in drafts
        if d.is_speech and "joined" not in d.rules and _is_in_cue(d)
    }
    nouns = [draft for draft, _ in drafts if draft.rules[0] == "noun"]
    own = [item for item in drafts if not _describes_any(item[0], nouns)]
    ranked = sorted(own, key=lambda item: (_rank(item[0], told), item[0].start))
    kept: list[tuple[Draft, VerbGroup | None]] = []
    for draft, group in ranked:
        if not any(_same_words(draft, other) for other, _ in kept):
            kept.append((draft, group))
    return sorted(kept, key=lambda item: item[0].start)


def _is_in_cue(draft: Draft) -> bool:
    """Tell an act told by its verb from one told by what is said: « *Libérez* l'avocat »."""
    cue = draft.layer.cue if draft.layer is not None else None
    start = draft.sentence.tokens[draft.head].start
    return cue is None or cue.start <= start < cue.end


def _rank(draft: Draft, told: dict[tuple[int, int], EventType]) -> int:
    if draft.rules[-1] == "idiom":
        return -1
    if _WITH_VERB & set(draft.rules):
        return 0
    spoken = told.get((draft.sentence.start, draft.head), draft.type)
    if draft.rules[0] == "verb" and spoken != draft.type:
        return 0
    if draft.is_presupposed:
        return 4
    if draft.is_speech:
        return 1
    return 2 if draft.rules[0] == "verb" else 3


def _same_words(draft: Draft, other: Draft) -> bool:
    """Tell two readings of one trigger, or a verb and its theme: *a levé* le *couvre-feu*."""
    if draft.sentence is not other.sentence:
        return False
    if draft.head == other.head or draft.clause == other.clause:
        return True
    if "torn" in other.rules and other.first == draft.head:
        return True
    if "presence" in draft.rules:
        return other.first <= draft.last and draft.first <= other.last + 1
    if draft.type == other.type and (draft.is_speech or other.is_speech):
        return draft.first <= other.last and other.first <= draft.last
    if draft.head == other.theme:
        return not _tells_of(other, draft)
    return other.head == draft.theme and not _tells_of(draft, other)


def _describes_any(draft: Draft, nouns: Sequence[Draft]) -> bool:
    """Tell a participle within the phrase of a noun that is an event itself."""
    if draft.rules[0] != "verb" or draft.theme is None:
        return False
    return any(_describes(draft, noun) for noun in nouns if noun.sentence is draft.sentence)


def _describes(verb: Draft, noun: Draft) -> bool:
    """Tell a participle within a noun's own phrase: une attaque à la voiture *piégée*."""
    if verb.theme is None:
        return False
    tokens = verb.sentence.tokens
    inside = verb.theme < verb.first and tokens[verb.head].head == verb.theme
    made = verb.theme == noun.head or tokens[verb.theme].head == noun.head
    return inside and made and verb.type == noun.type


def _tells_of(verb: Draft, noun: Draft) -> bool:
    """Tell a verb whose object is an event of its own: *dénonce* l'enlèvement, décline l'offre."""
    answered = verb.type in _ANSWERING and noun.type in _ANSWERED and verb.type != noun.type
    return answered or verb.type in _TELLING
