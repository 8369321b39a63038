"""A passive whose subject is what is said: *La rumeur* a été démentie par le ministère."""

from recoupe.read.attribution.constructions.quote_types import quote_type
from recoupe.read.attribution.cues.verbs import VerbHit, cue_span
from recoupe.read.attribution.drafts import Draft
from recoupe.read.attribution.phrases.places import norm_at
from recoupe.read.attribution.scene import Scene
from recoupe.read.attribution.speakers.phrases import speaker_from
from recoupe.read.attribution.speakers.subjects import subject_before
from recoupe.records import Span


def draft_passive(scene: Scene, hit: VerbHit) -> Draft | None:
    """Draft what a passive tells; null where it names no known agent."""
    sense = hit.sense("np")
    by = norm_at(hit.sentence, hit.last + 1) in scene.grammar.agent_prepositions
    if sense is None or not by or not hit.group.passive:
        return None
    agent = speaker_from(scene, hit.sentence, hit.last + 2, "passive-agent")
    subject = subject_before(scene, hit.group)
    if agent is None or agent.entity is None or subject is None:
        return None
    content = (Span.of(scene.text, subject.start, subject.end),)
    return Draft(
        hit.sentence,
        cue_span(hit, scene),
        agent,
        content,
        sense.act_in("np"),
        quote_type(scene, content),
        factivity=sense.factivity,
        negated=hit.group.negated,
        rules=["passive", *agent.rules],
        confidence=0.7,
    )
