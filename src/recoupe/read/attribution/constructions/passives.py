"""Passives and past participles whose agent speaks.

*La rumeur* a été démentie par le ministère; une allégation qualifiée *de « roman »* par Riga.
"""

from recoupe.read.attribution.constructions.agents import draft_of_agent
from recoupe.read.attribution.constructions.quote_types import quote_type
from recoupe.read.attribution.content.spans import spans_without
from recoupe.read.attribution.cues.verbs import VerbHit, cue_span
from recoupe.read.attribution.drafts import Draft
from recoupe.read.clauses.phrases.places import has_finite_verb, norm_at
from recoupe.read.clauses.scene import Scene
from recoupe.read.clauses.subjects.phrases import speaker_from
from recoupe.read.clauses.subjects.preposed import subject_before
from recoupe.records import Span

_FARTHEST_AGENT = 14


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
    return draft_of_agent(scene, hit, sense, agent, content, "passive")


def draft_called(scene: Scene, hit: VerbHit) -> Draft | None:
    """Draft what a thing is called: qualifiée *de « roman »* par Riga, jugée *« vaine »*."""
    group, sentence = hit.group, hit.sentence
    judges = group.lemma in scene.words.judging_verbs
    sense = hit.sense("adj") if judges else hit.sense("np")
    if sense is None or not (judges or sense.np_tail == "de"):
        return None
    if not (group.passive or group.mood == "participle"):
        return None
    first = hit.last + 1
    opens = first < len(sentence.tokens) and scene.opening_at(sentence.tokens[first].start)
    if not (opens if judges else norm_at(sentence, first) in scene.grammar.of_prepositions):
        return None
    place = _agent_place(scene, hit, first)
    agent = speaker_from(scene, sentence, place + 1, "passive-agent") if place else None
    if place is None or agent is None or agent.entity is None:
        return None
    content = spans_without(scene, sentence, first, place, ())
    if not content:
        return None
    return Draft(
        sentence,
        cue_span(hit, scene),
        agent,
        content,
        sense.act,
        quote_type(scene, content),
        factivity=sense.factivity,
        negated=group.negated,
        rules=["passive", "label", *agent.rules],
        confidence=0.75,
    )


def _agent_place(scene: Scene, hit: VerbHit, first: int) -> int | None:
    """Index of the *par* behind what a thing is called, outside its marks."""
    for token in hit.sentence.tokens[first + 1 : first + _FARTHEST_AGENT]:
        if not scene.same_marks(token.start, hit.group.begin):
            continue
        if token.norm == "," or has_finite_verb(hit.sentence, token.index, token.index + 1, scene):
            return None
        if token.norm in scene.grammar.agent_prepositions:
            return token.index
    return None
