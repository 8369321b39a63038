"""What a passive or a participle hands to its agent: la rumeur, *démentie par* le ministère."""

from recoupe.lang.cue_schema import VerbCue
from recoupe.read.attribution.constructions.quote_types import quote_type
from recoupe.read.attribution.cues.verbs import VerbHit, cue_span
from recoupe.read.attribution.drafts import Draft
from recoupe.read.clauses.scene import Scene
from recoupe.read.clauses.subjects.speaker import Speaker
from recoupe.records import Span


def draft_of_agent(
    scene: Scene,
    hit: VerbHit,
    sense: VerbCue,
    agent: Speaker,
    content: tuple[Span, ...],
    rule: str,
) -> Draft:
    """Draft the words that a verb with a noun for its content hands to the agent behind *par*."""
    return Draft(
        hit.sentence,
        cue_span(hit, scene),
        agent,
        content,
        sense.act_in("np"),
        quote_type(scene, content),
        factivity=sense.factivity,
        negated=hit.group.negated,
        rules=[rule, *agent.rules],
        confidence=0.7,
    )
