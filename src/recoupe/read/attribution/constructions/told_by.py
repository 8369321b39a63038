"""Participles whose agent speaks: *un chiffre avancé lundi par X*; *les pertes, estimées par X*.

Only those that comment on what stands before, or that put a figure on it, tell speech of their
own; *le retrait annoncé par X* merely says which one.
"""

from recoupe.read.attribution.constructions.agents import draft_of_agent
from recoupe.read.attribution.content.spans import spans_without
from recoupe.read.attribution.cues.verbs import VerbHit
from recoupe.read.attribution.drafts import Draft
from recoupe.read.clauses.morphology import any_finite, is_finite, is_past_participle
from recoupe.read.clauses.phrases.noun_phrases import noun_phrase_start
from recoupe.read.clauses.phrases.places import index_at, norm_at
from recoupe.read.clauses.scene import Scene
from recoupe.read.clauses.subjects.phrases import speaker_from
from recoupe.read.clauses.subjects.speaker import Speaker
from recoupe.records import Sentence, Span

_FARTHEST_AGENT = 12
_FARTHEST_NOUN = 8


def draft_told_by(scene: Scene, hit: VerbHit) -> Draft | None:
    """Draft what a participle with its agent tells; null where it tells nothing of its own."""
    sense = hit.sense("np")
    if sense is None or not (hit.group.mood == "participle" or hit.group.passive):
        return None
    figure = sense.np_tail == "à"
    if not figure and (hit.group.passive or not _comments(scene, hit)):
        return None
    agent = _agent(scene, hit)
    if agent is None or not _may_speak(scene, agent):
        return None
    content = _content(scene, hit, agent, figure=figure)
    if not content:
        return None
    return draft_of_agent(scene, hit, sense, agent, content, "told-by")


def _comments(scene: Scene, hit: VerbHit) -> bool:
    """Tell *, un chiffre* avancé par X: an indefinite noun after a comma, right before it."""
    sentence, noun = hit.sentence, hit.group.first - 1
    first = noun_phrase_start(sentence, noun, scene)
    opens = norm_at(sentence, first) in scene.grammar.indefinite_articles
    told = first > 0 and any_finite(sentence.tokens[: first - 1])
    return first < noun and opens and told and norm_at(sentence, first - 1) == ","


def _agent(scene: Scene, hit: VerbHit) -> Speaker | None:
    for token in hit.sentence.tokens[hit.last + 1 : hit.last + _FARTHEST_AGENT]:
        if token.norm in scene.grammar.agent_prepositions:
            return speaker_from(scene, hit.sentence, token.index + 1, "passive-agent")
        if token.norm in (",", ";") or is_finite(token) or is_past_participle(token):
            return None
    return None


def _may_speak(scene: Scene, agent: Speaker) -> bool:
    """Tell somebody known, or a noun with its article: *la chambre de commerce*."""
    first = scene.text[agent.start : agent.end].lower().replace("’", "'").split("'")[0].split()[0]
    article = first in scene.words.articles or f"{first}'" in scene.words.articles
    return agent.entity is not None or (article and agent.document is None)


def _content(scene: Scene, hit: VerbHit, agent: Speaker, *, figure: bool) -> tuple[Span, ...]:
    """The noun before the participle, and the figure put on it before or behind the agent."""
    sentence = hit.sentence
    noun = hit.group.first - 1
    if norm_at(sentence, noun) == ",":
        noun -= 1
    head = next(
        (
            t
            for t in reversed(sentence.tokens[max(0, noun - _FARTHEST_NOUN) : noun + 1])
            if t.pos in ("NOUN", "PROPN") and norm_at(sentence, t.index - 1) in scene.words.articles
        ),
        None,
    )
    if head is None:
        return ()
    first = noun_phrase_start(sentence, head.index, scene)
    told = spans_without(scene, sentence, first, noun + 1, ())
    if not figure:
        return told
    for start in (hit.last + 1, index_at(sentence, agent.end)):
        if norm_at(sentence, start) in scene.grammar.to_prepositions:
            stop = _after_figure(scene, sentence, start)
            if not any(token.pos == "NUM" for token in sentence.tokens[start:stop]):
                return ()
            return (*told, *spans_without(scene, sentence, start, stop, ()))
    return ()


def _after_figure(scene: Scene, sentence: Sentence, start: int) -> int:
    """Index after *à quelque 30 millions d'euros par jour*, before *par l'assureur*."""
    for token in sentence.tokens[start + 1 :]:
        agent = token.norm in scene.grammar.agent_prepositions
        named = norm_at(sentence, token.index + 1) in scene.words.articles
        if token.pos == "PUNCT" or is_finite(token) or (agent and named):
            return token.index
    return len(sentence.tokens)
