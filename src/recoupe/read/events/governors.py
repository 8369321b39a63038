"""What stands over a trigger in its sentence: fears, plans, conditions, purposes, negations."""

from collections.abc import Iterator

from recoupe.read.clauses.morphology import is_future, is_past_participle
from recoupe.read.clauses.verbs.group import VerbGroup
from recoupe.read.events.complements import preposition_of
from recoupe.read.events.drafts import Draft
from recoupe.read.events.scene import EventScene
from recoupe.records import Sentence, Token

_DEEPEST = 10
_CLAUSES = ("xcomp", "ccomp", "acl", "advcl", "obl:arg", "obj", "csubj")


def read_governors(scene: EventScene, draft: Draft, group: VerbGroup | None) -> None:
    """Add to a draft's auxiliaries what the words above it say, up to the border of its clause."""
    tokens = draft.sentence.tokens
    if group is not None:
        if group.mood == "infinitive":
            _read_preposition(scene, draft, group.preposition)
        _read_marks(scene, draft, tokens[group.head])
    else:
        _read_neighbours(scene, draft)
    token = tokens[draft.head if group is None else group.head]
    for _ in range(_DEEPEST):
        head = tokens[token.head]
        if head.index == token.index or not _same_layer(draft, head):
            return
        if head.pos in ("NOUN", "ADJ", "PROPN"):
            if not _read_nominal(scene, draft, token, head, group):
                return
        elif not _read_verb(scene, draft, token, head, group):
            return
        token = head


def _read_neighbours(scene: EventScene, draft: Draft) -> None:
    """Read what stands right beside a noun: *aucun signe d'une possible* attaque *imminente*."""
    tokens = draft.sentence.tokens
    governors = scene.table.words.governors
    if any(index and _denies(scene, tokens[index - 1]) for index in (draft.first, draft.head)):
        draft.auxiliaries.add("negation")
    verb = _verb_before(scene, draft.sentence, draft.first)
    if verb is not None and scene.verb_lemmas(verb) & governors.averting_verbs:
        draft.auxiliaries |= {"hypothetical", "negation"}
    opening = [tokens[child] for child in scene.children(draft.sentence, draft.head)]
    if any(t.pos == "SCONJ" and t.norm in governors.unreal_markers for t in opening):
        draft.auxiliaries.add("hypothetical")
    for index in nouns_over(scene, draft.sentence, draft.first):
        if scene.is_one_of(tokens[index], governors.unreal_nouns):
            draft.auxiliaries.add("hypothetical")
        if index and _denies(scene, tokens[index - 1]):
            draft.auxiliaries.add("negation")
    beside = [*tokens[max(0, draft.first - 1) : draft.first], *tokens[draft.last + 1 :][:1]]
    unreal = any(token.norm in governors.unreal_adjectives for token in beside)
    if unreal and "negation" not in draft.auxiliaries:
        draft.auxiliaries.add("hypothetical")


def _verb_before(scene: EventScene, sentence: Sentence, index: int) -> Token | None:
    """The verb right before a noun phrase: *prévenir* des émeutes."""
    for token in reversed(sentence.tokens[:index]):
        if token.pos == "VERB":
            return token
        article = token.norm in scene.lexicon.words.articles
        if not article and token.pos not in ("ADJ", "DET", "NUM"):
            return None
    return None


def nouns_over(scene: EventScene, sentence: Sentence, index: int) -> Iterator[int]:
    """Nouns that lead to the one at ``index`` by *de*: un *signe* d'une, leurs *préparatifs* de."""
    tokens = sentence.tokens
    words = scene.lexicon
    place, of = index - 1, False
    while place >= 0:
        token = tokens[place]
        if token.norm in words.grammar.of_prepositions:
            of = True
        elif of and token.pos == "NOUN":
            yield place
            of = False
        elif token.pos not in ("ADJ", "DET", "NUM") and not (
            token.norm in words.words.articles
            or token.norm in words.table.words.governors.unreal_adjectives
        ):
            return
        place -= 1


def is_prepared(scene: EventScene, draft: Draft) -> bool:
    """Tell what somebody is known to prepare: *leurs préparatifs de* sanctions."""
    tokens = draft.sentence.tokens
    wanted = scene.table.words.governors.preparing_nouns
    over = nouns_over(scene, draft.sentence, draft.first)
    return bool(draft.actors) and any(scene.is_one_of(tokens[index], wanted) for index in over)


def _same_layer(draft: Draft, head: Token) -> bool:
    """Tell whether a word stands in the same layer of speech as the trigger."""
    if draft.layer is None:
        return True
    return any(span.start <= head.start < span.end for span in draft.layer.content)


def _denies(scene: EventScene, token: Token) -> bool:
    return token.norm in scene.table.words.governors.denying_determiners


def _read_nominal(
    scene: EventScene, draft: Draft, token: Token, head: Token, group: VerbGroup | None
) -> bool:
    """Read a noun or adjective above; false where the way up ends."""
    governors = scene.table.words.governors
    if token.dep in ("acl:relcl", "appos", "conj", "amod"):
        return token.dep == "conj" and group is None
    if group is not None and group.mood == "participle":
        return False
    unreal = scene.is_one_of(head, governors.unreal_nouns)
    if unreal or head.norm in governors.unreal_adjectives:
        draft.auxiliaries.add("hypothetical")
    before = draft.sentence.tokens[head.index - 1] if head.index else None
    if before is not None and _denies(scene, before):
        draft.auxiliaries.add("negation")
    _read_marks(scene, draft, head)
    return True


def _read_verb(
    scene: EventScene, draft: Draft, token: Token, head: Token, group: VerbGroup | None
) -> bool:
    """Read a verb above; false where the way up ends."""
    governors = scene.table.words.governors
    first = draft.head == token.index and group is None
    adjunct = token.dep.startswith(("obl", "advmod", "nmod")) and _is_adjunct(scene, draft, token)
    if group is None and not adjunct:
        _read_predicate(scene, draft, head, asked=first or draft.clause == head.index)
    if token.dep.startswith("nsubj") and "pass" not in token.dep:
        _read_marks(scene, draft, head)
        return False
    if adjunct:
        return False
    lemmas = scene.verb_lemmas(head)
    if lemmas & governors.averting_verbs:
        draft.auxiliaries |= {"hypothetical", "negation"}
    elif lemmas & governors.unreal_verbs and not (_is_told(group) or _was_able(scene, head)):
        draft.auxiliaries.add("hypothetical")
    if group is not None and group.mood == "infinitive" and lemmas & governors.reaching_verbs:
        _read_predicate(scene, draft, head, asked=True)
    _read_marks(scene, draft, head)
    return head.dep.startswith(_CLAUSES)


def _was_able(scene: EventScene, head: Token) -> bool:
    """Tell what was possible and hence done: *ont pu* gagner le port."""
    possible = scene.verb_lemmas(head) & scene.lexicon.words.possibility
    return bool(possible) and is_past_participle(head)


def _is_told(group: VerbGroup | None) -> bool:
    """Tell a past deed under a verb of will or speech: accuse d'*avoir tiré*."""
    return group is not None and (
        group.mood == "participle" or (group.tense.endswith("+pp") and not group.conditional)
    )


def _is_adjunct(scene: EventScene, draft: Draft, token: Token) -> bool:
    """Tell what only goes with a verb, after *après* or *lors de*, from what it bears on."""
    preposition = preposition_of(scene, draft.sentence, token.index)
    bears = preposition in ("", "à", "contre")
    return not bears and preposition not in scene.lexicon.grammar.of_prepositions


def _read_preposition(scene: EventScene, draft: Draft, preposition: str) -> None:
    if preposition in scene.lexicon.grammar.without_words:
        draft.auxiliaries.add("negation")
    elif preposition in scene.table.words.governors.unreal_markers:
        draft.auxiliaries.add("hypothetical")


def _read_marks(scene: EventScene, draft: Draft, token: Token) -> None:
    """Conjunctions and prepositions that hang on a word: si, pour, sans, faute de."""
    for child in scene.children(draft.sentence, token.index):
        word = draft.sentence.tokens[child]
        if child > token.index or word.dep not in ("mark", "case"):
            continue
        if word.dep == "case" and word.norm in scene.lexicon.grammar.purpose_words:
            continue
        _read_preposition(scene, draft, word.norm)


def _read_predicate(scene: EventScene, draft: Draft, verb: Token, *, asked: bool) -> None:
    """What the verb over a noun says of it: n'a pas eu lieu, aura lieu, aurait lieu."""
    grammar = scene.lexicon.grammar
    words = [draft.sentence.tokens[c] for c in scene.children(draft.sentence, verb.index)]
    particles = any(word.norm in grammar.negation_particles for word in words)
    if particles and any(word.norm in grammar.negation_words for word in words):
        draft.auxiliaries.add("negation")
    if not asked:
        return
    forms = [verb, *(word for word in words if word.dep.startswith("aux"))]
    if any(is_future(form) for form in forms):
        draft.auxiliaries.add("future")
    if any("Mood=Cnd" in form.morph for form in forms) and len(forms) == 1:
        draft.auxiliaries.add("future" if draft.layer is not None else "hypothetical")
