"""Several speakers of one verb: *Lima, Quito ainsi que La Paz* ont dit."""

from recoupe.read.clauses.phrases.places import index_at, norm_at
from recoupe.read.clauses.scene import Scene
from recoupe.read.clauses.subjects.speaker import entity_ids
from recoupe.records import Mention, Sentence


def joined(
    scene: Scene, sentence: Sentence, mention: Mention, *, over_commas: bool = True
) -> tuple[int, tuple[str, ...]]:
    """Widen a mention by those coordinated with it: the end of the last, all their entities.

    A comma alone joins nobody: it takes a conjunction further on, and counts ``over_commas``.
    """
    end, entities = mention.end, list(entity_ids(mention.entity))
    index = index_at(sentence, end)
    pending: list[Mention] = []
    while index < len(sentence.tokens):
        joint = _joint(scene, sentence, index)
        if joint == 0 and not (over_commas and norm_at(sentence, index) == ","):
            break
        other = opening_actor(scene, sentence, index + (joint or 1))
        if other is None or (not joint and _counts(sentence, index + 1)):
            break
        pending.append(other)
        if joint:
            end = other.end
            new = (i for another in pending for i in entity_ids(another.entity))
            entities = list(dict.fromkeys([*entities, *new]))
            pending = []
        index = index_at(sentence, other.end)
    return end, tuple(entities)


def _counts(sentence: Sentence, index: int) -> bool:
    """Tell a number of people, who begin a clause: selon le préfet, *dix soldats et un civil*."""
    return index < len(sentence.tokens) and sentence.tokens[index].pos == "NUM"


def first_conjunct(scene: Scene, sentence: Sentence, mention: Mention) -> Mention:
    """The first of the speakers a mention is coordinated with; else itself.

    The parse tells, save of a name that opens the sentence, which it often leaves alone.
    """
    while True:
        first = index_at(sentence, mention.start)
        joint = sentence.tokens[first - 1] if first > 1 else None
        if joint is None or joint.norm not in scene.grammar.joiners:
            return mention
        before = scene.actor_at(sentence.tokens[first - 2].start)
        if before is None or before.end > mention.start:
            return mention
        if before.start > sentence.start and not _is_conjunct(sentence, mention, before):
            return mention
        mention = before


def first_of_several(scene: Scene, sentence: Sentence, mention: Mention) -> Mention:
    """The first of the speakers of a plural verb: *Rabat et Alger* ont demandé.

    One actor alone has no plural verb, so what is joined to it speaks too.
    """
    first = first_conjunct(scene, sentence, mention)
    entity = scene.entities.get(mention.entity) if isinstance(mention.entity, str) else None
    if first is not mention or entity is None or entity.plural or entity.kind == "group":
        return first
    index = index_at(sentence, mention.start)
    if index < 2 or norm_at(sentence, index - 1) not in scene.grammar.joiners:
        return mention
    before = scene.actor_at(sentence.tokens[index - 2].start)
    return before if before is not None and before.end <= mention.start else mention


def _is_conjunct(sentence: Sentence, mention: Mention, before: Mention) -> bool:
    """Tell whether the parse hangs a word of the one on a word of the other."""
    tokens = sentence.tokens
    return any(
        token.dep == "conj" and before.start <= tokens[token.head].start < before.end
        for token in tokens
        if mention.start <= token.start < mention.end
    )


def _joint(scene: Scene, sentence: Sentence, index: int) -> int:
    """Number of words that join two speakers at ``index``; 0 for none."""
    grammar = scene.grammar
    norm = norm_at(sentence, index)
    if norm not in grammar.joint_openings:
        return 0
    length = int(norm in grammar.joiners)
    after_comma = norm == "," and _joins_after_comma(scene, sentence, index + 1)
    if after_comma or f"{norm} {norm_at(sentence, index + 1)}" in grammar.joining_phrases:
        length = 2
    again = norm_at(sentence, index + length) in grammar.speaker_prepositions
    return length + again if length else 0


def _joins_after_comma(scene: Scene, sentence: Sentence, index: int) -> bool:
    """Tell *X, maire, et Y, préfète*: the parse hangs Y on a name before the comma."""
    if norm_at(sentence, index) not in scene.grammar.joiners or index + 1 >= len(sentence.tokens):
        return False
    other = opening_actor(scene, sentence, index + 1)
    return other is not None and any(
        token.dep == "conj" and token.head < index and sentence.tokens[token.head].pos == "PROPN"
        for token in sentence.tokens[index + 1 :]
        if token.start < other.end
    )


def opening_actor(scene: Scene, sentence: Sentence, index: int) -> Mention | None:
    """The mention of an actor that begins at token ``index``, if any."""
    if index >= len(sentence.tokens):
        return None
    start = sentence.tokens[index].start
    mention = scene.actor_at(start)
    return mention if mention is not None and mention.start <= start else None
