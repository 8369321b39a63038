"""Acts of speech that are events: who demanded, refused, threatened, accused, denied, offered."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from recoupe.read.clauses.morphology import is_infinitive_form
from recoupe.read.clauses.phrases.places import index_at
from recoupe.read.clauses.subjects.speaker import entity_ids
from recoupe.read.clauses.verbs.reading import verb_group
from recoupe.read.events.anaphora import clitic_means
from recoupe.read.events.complements import (
    complements_of_noun,
    complements_of_verb,
    object_of,
)
from recoupe.read.events.demands import (
    mode_of_demand,
    mode_of_threat,
    tells_consequence,
    tells_demand,
    tells_threat,
)
from recoupe.read.events.drafts import Draft
from recoupe.read.events.participants import people_at
from recoupe.read.events.scene import EventScene
from recoupe.read.events.triggers.speakers import can_speak, is_asked
from recoupe.read.events.triggers.warnings import is_warning, warns_of_own
from recoupe.records import Attribution, Sentence, Token
from recoupe.records.attribution import Act
from recoupe.records.event import EventType

_TYPES: dict[Act, EventType] = {
    "demand": "REQUEST",
    "threaten": "THREATEN",
    "accuse": "ACCUSE",
    "deny": "DENY",
    "reject": "REJECT",
    "offer": "AGREE",
    "promise": "AGREE",
    "concede": "CONCEDE",
}
# Acts that a plain verb of saying may tell by the words that are said.
_TOLD_INSIDE: tuple[Act, ...] = ("demand", "offer", "promise", "threaten")
_LONGEST = 6
_IN_WORDS = "act:demand-in-content"


def speech_triggers(scene: EventScene) -> Iterator[Draft]:
    """Yield an event for each layer of speech whose act PLOVER has a type for."""
    for attribution in scene.attributions:
        if attribution.source is None or attribution.negated:
            continue
        sentence = scene.sentence_at(_anchor(attribution))
        if sentence is None or not can_speak(scene, attribution.source):
            continue
        kind = _TYPES.get(attribution.act)
        if kind is None and is_warning(scene, attribution, sentence):
            words = _words(scene, attribution)
            kind = "THREATEN" if warns_of_own(scene, attribution, words) else None
        if kind is None:
            continue
        if _IN_WORDS in attribution.rules and not is_asked(scene, attribution):
            continue
        draft = _draft(scene, attribution, sentence, kind)
        yield draft
        if kind == "REQUEST":
            yield from _joined_demands(scene, attribution, draft)


def _joined_demands(scene: EventScene, attribution: Attribution, draft: Draft) -> Iterator[Draft]:
    """A demand for each infinitive joined to the first: de partir et *de rendre les otages*."""
    tokens = draft.sentence.tokens
    words = [t for t in _words(scene, attribution) if t.index > draft.last]
    for span in attribution.content[1:]:
        begun = [token for token in words if token.start >= span.start]
        if begun and begun[0].norm in scene.lexicon.grammar.part_relatives:
            yield _again(scene, draft, begun)
    for token in words:
        head = tokens[token.head]
        joined = token.dep == "conj" and is_infinitive_form(head) and is_infinitive_form(token)
        if joined and draft.sentence.start <= token.start < draft.sentence.end:
            behind = [t for t in words if t.index >= token.index]
            yield _again(scene, draft, behind)


def _again(scene: EventScene, draft: Draft, words: Sequence[Token]) -> Draft:
    """The same act about other words."""
    return replace(
        draft,
        first=words[0].index,
        last=words[min(len(words), _LONGEST) - 1].index,
        head=words[0].index,
        clause=words[0].index,
        modes=mode_of_demand(scene, words),
        rules=(*draft.rules, "joined"),
        auxiliaries=set(),
    )


def _anchor(attribution: Attribution) -> int:
    return attribution.cue.start if attribution.cue is not None else attribution.content[0].start


def _draft(
    scene: EventScene, attribution: Attribution, sentence: Sentence, kind: EventType
) -> Draft:
    assert attribution.source is not None
    words = _words(scene, attribution)
    first, last = _trigger(scene, attribution, sentence, words)
    head = _head(scene, attribution, sentence, first)
    modes: tuple[str, ...] = ()
    if kind in ("REQUEST", "REJECT"):
        modes = mode_of_demand(scene, words)
    elif kind == "THREATEN":
        modes = mode_of_threat(scene, words)
    elif kind == "ACCUSE":
        modes = ("allege",)
    heard = entity_ids(attribution.addressee.entity) if attribution.addressee else ()
    heard = heard or _led_to(scene, sentence, head, kind)
    heard = tuple(party for party in heard if party not in entity_ids(attribution.source.entity))
    return Draft(
        sentence,
        first,
        last,
        head,
        kind,
        kind,
        modes,
        ("speech", attribution.act),
        head,
        actors=entity_ids(attribution.source.entity),
        recipients=heard,
        layer=attribution,
        attribution=attribution.id,
    )


def _led_to(scene: EventScene, sentence: Sentence, head: int, kind: EventType) -> tuple[str, ...]:
    """Whom the prepositions behind a verb of speech lead to: *impute* le tir *à l'armée*."""
    roles = scene.table.words.roles.get(kind, {})
    for lemma in sorted(scene.verb_lemmas(sentence.tokens[head])):
        group = verb_group(sentence, head, lemma, scene.clauses)
        if group is None:
            continue
        theme = object_of(scene, group, group.last)
        behind = complements_of_noun(scene, sentence, theme) if theme is not None else ()
        for other in (*complements_of_verb(scene, group), *behind):
            if roles.get(other.preposition) == "recipient":
                found = people_at(scene, sentence, other.head)
                if found:
                    return found
        if group.object_clitic is not None:
            return clitic_means(scene, group, group.object_clitic, ())
    return ()


def _head(scene: EventScene, attribution: Attribution, sentence: Sentence, first: int) -> int:
    """The word of the cue that carries its meaning: the last verb in it, else its first word."""
    cue = attribution.cue
    if cue is None or sentence.tokens[first].start < cue.start:
        return first
    inside = [t for t in sentence.tokens[first:] if t.start < cue.end]
    return next((t.index for t in reversed(inside) if t.pos == "VERB"), first)


def _words(scene: EventScene, attribution: Attribution) -> list[Token]:
    """The words of what is said, those of its first sentence."""
    sentence = scene.sentence_at(attribution.content[0].start)
    if sentence is None:
        return []
    return [
        token
        for token in sentence.tokens
        for span in attribution.content
        if span.start <= token.start < span.end
    ]


def _trigger(
    scene: EventScene, attribution: Attribution, sentence: Sentence, words: Sequence[Token]
) -> tuple[int, int]:
    """First and last token of the trigger, at most six.

    A cue that names the act, with the first word of weight behind it; where the cue is a plain
    verb of saying, the words of what is said that make it a demand, a threat or an offer.
    """
    cue = attribution.cue
    warned = attribution.act == "threaten" and is_warning(scene, attribution, sentence)
    if cue is None or not (warned or _names_act(scene, attribution, sentence)):
        told = _telling(scene, attribution, words)
        if told is not None and sentence.start <= told.start < sentence.end:
            last = told.index
            return max(words[0].index, last - _LONGEST + 1), last
    first = index_at(sentence, _anchor(attribution))
    return first, _last(sentence, attribution, first)


def _names_act(scene: EventScene, attribution: Attribution, sentence: Sentence) -> bool:
    """Tell whether the cue's own verb or noun has the act the layer of speech was given.

    A verb of saying has it before an infinitive only: *dit* de partir, not *dit* qu'il faut partir.
    """
    assert attribution.cue is not None
    cues = scene.lexicon.cues
    own: set[Act] = set()
    for token in sentence.tokens:
        if attribution.cue.start <= token.start < attribution.cue.end:
            for lemma in scene.verb_lemmas(token):
                own |= {act for cue in cues.verbs.get(lemma, ()) for act in cue.all_acts}
            own |= {act for noun in cues.nouns.get(token.norm, ()) for act in noun.all_acts}
    if attribution.act not in own:
        return False
    first = index_at(sentence, attribution.content[0].start)
    infinitive = any(is_infinitive_form(token) for token in sentence.tokens[first : first + 2])
    return "say" not in own or infinitive or attribution.act not in _TOLD_INSIDE


def _telling(scene: EventScene, attribution: Attribution, words: Sequence[Token]) -> Token | None:
    """The word that tells what is demanded or threatened, else the first infinitive or noun."""
    if attribution.act == "threaten":
        for tells in (tells_consequence, tells_threat):
            told = next((token for token in words if tells(scene, token)), None)
            if told is not None:
                return told
    elif attribution.act in ("demand", "offer", "promise"):
        told = next((token for token in words if tells_demand(scene, token)), None)
        if told is not None:
            return told
    return next((token for token in words if is_infinitive_form(token)), None)


def _last(sentence: Sentence, attribution: Attribution, first: int) -> int:
    """Last token of the trigger: from the cue to the first word of weight of what is said.

    At most six words; a cue that stands behind its content is the trigger alone.
    """
    tokens = sentence.tokens
    after = attribution.cue.end if attribution.cue is not None else attribution.content[0].start
    last = max(first, index_at(sentence, after) - 1)
    start = attribution.content[0].start
    if start < after - 1 or start >= sentence.end:
        return last
    for index in range(index_at(sentence, start), min(first + _LONGEST, len(tokens))):
        if tokens[index].pos in ("VERB", "NOUN"):
            return index
    return last
