"""Breaks in a sentence that content does not reach over: semicolons, colons, new clauses."""

from recoupe.read.clauses.morphology import is_finite, is_infinitive_form
from recoupe.read.clauses.phrases.infinitives import infinitive_after
from recoupe.read.clauses.phrases.places import index_at, next_comma, norm_at
from recoupe.read.clauses.scene import Scene
from recoupe.records import Sentence

# Negation and clitics before an infinitive: de *ne pas y* avoir été.
_LEAD = 5


def before_new_clause(scene: Scene, sentence: Sentence, first: int, limit: int) -> int:
    """Stop an infinitive or noun phrase where a clause follows: , *mais La Paz a refusé*."""
    tokens = sentence.tokens
    for index in range(first + 1, limit - 2):
        if _goes_on_doing(scene, sentence, first, index):
            return index
        turns = tokens[index].norm == "," and tokens[index + 1].norm in scene.grammar.clause_turns
        if not turns and not _turns_bare(scene, sentence, index):
            continue
        if not scene.same_marks(tokens[index].start, tokens[first].start):
            continue
        stop = next_comma(sentence, index + 2, limit) or limit
        if _has_verb(scene, sentence, index + 2, stop) or _has_own_verb(
            scene, sentence, index, limit
        ):
            return index
    return limit


def _goes_on_doing(scene: Scene, sentence: Sentence, first: int, index: int) -> bool:
    """Tell what else the subject does: conteste le vote *et compte manifester*."""
    grammar, tokens = scene.grammar, sentence.tokens
    if tokens[index].norm not in grammar.and_but or not is_finite(tokens[index + 1]):
        return False
    verb = tokens[index + 1].pos in ("AUX", "VERB")
    clauses = grammar.relatives | grammar.complementisers | grammar.if_words
    inner = any(token.norm in clauses for token in tokens[first:index])
    return verb and not inner and scene.same_marks(tokens[index].start, tokens[first].start)


def _turns_bare(scene: Scene, sentence: Sentence, index: int) -> bool:
    """Tell a clause that turns without a comma: dément tout tir *mais le maire a dit*."""
    norm, grammar = sentence.tokens[index].norm, scene.grammar
    turns = norm in grammar.and_but and norm not in grammar.and_words
    return turns and sentence.tokens[index + 1].pos in ("DET", "PROPN")


def _has_verb(scene: Scene, sentence: Sentence, first: int, last: int) -> bool:
    """Tell a finite verb that is no relative's and none in form alone: n'*importe* quel prix."""
    frozen, grammar = scene.grammar.frozen_verbs, scene.grammar
    relatives = grammar.incise_relatives - grammar.complementisers
    tokens = sentence.tokens[first:last]
    verbs = sum(is_finite(token) and token.norm not in frozen for token in tokens)
    return verbs > sum(token.norm in relatives for token in tokens)


def _has_own_verb(scene: Scene, sentence: Sentence, index: int, limit: int) -> bool:
    """Tell a clause whose subject has an apposition: , *mais le maire, Ali Sow, a refusé*."""
    for token in sentence.tokens[index + 2 : limit]:
        if token.norm in scene.grammar.relatives:
            return False
        if is_finite(token) and token.norm not in scene.grammar.frozen_verbs:
            return True
    return False


def before_aftermath(scene: Scene, sentence: Sentence, first: int, limit: int) -> int:
    """Stop an infinitive where the agency says what went before: , *après une attaque*.

    What went before a past deed is told with it: a dit avoir fui, *après avoir appris* que.
    """
    past = _is_past(scene, sentence, first)
    for index in range(first + 1, limit - 1):
        went_before = _went_before(scene, sentence, index + 1)
        if norm_at(sentence, index) != ",":
            if (
                went_before
                and not past
                and scene.same_marks(sentence.tokens[index].start, sentence.tokens[first].start)
            ):
                return index + 1
            continue
        if past and went_before:
            return limit
        if not scene.same_marks(sentence.tokens[index].start, sentence.tokens[first].start):
            continue
        if _comes_next(scene, sentence, index + 1):
            return index
        two = f"{norm_at(sentence, index + 1)} {norm_at(sentence, index + 2)}"
        if two in scene.grammar.aftermath_phrases:
            return index
        if norm_at(sentence, index + 1) in scene.grammar.aftermath_words:
            return index
    return limit


def _comes_next(scene: Scene, sentence: Sentence, index: int) -> bool:
    """Tell *avant de* renoncer, which is told of the speaker."""
    before = norm_at(sentence, index) in scene.grammar.before_words
    of = norm_at(sentence, index + 1) in scene.grammar.bare_of
    return before and of and infinitive_after(sentence, index + 2, scene)


def _is_past(scene: Scene, sentence: Sentence, first: int) -> bool:
    """Tell an infinitive of the past: *avoir fui*, d'*avoir tiré*."""
    lead = sentence.tokens[first : first + _LEAD]
    verb = next((token for token in lead if is_infinitive_form(token)), None)
    return verb is not None and verb.norm in scene.grammar.past_infinitives


def _went_before(scene: Scene, sentence: Sentence, index: int) -> bool:
    """Tell *après avoir* appris."""
    after = norm_at(sentence, index) in scene.grammar.after_words
    infinitive = sentence.tokens[index + 1 : index + 3]
    return after and any(token.norm in scene.grammar.auxiliaries for token in infinitive)


def counts_from(scene: Scene, sentence: Sentence, index: int) -> bool:
    """Tell a time counted from an event: *au lendemain de*, *trois jours après* une attaque.

    What is counted from something of those spoken of is told of them: dix ans après *leur* départ.
    """
    words = " ".join(token.norm for token in sentence.tokens[index : index + 2])
    if words in scene.grammar.aftermath_phrases:
        return True
    place = index
    while place < len(sentence.tokens) and place < index + 4:
        token = sentence.tokens[place]
        if place > index and token.norm in scene.grammar.aftermath_words:
            own = norm_at(sentence, place + 1) in scene.grammar.speaker_possessives
            return not own
        if token.pos not in ("NUM", "NOUN", "DET", "ADV", "ADJ"):
            return False
        place += 1
    return False


def before_source(scene: Scene, sentence: Sentence, first: int, limit: int) -> int:
    """Stop words without a verb before the source of all: hostiles à la loi, *selon un sondage*."""
    tokens = sentence.tokens
    for index in range(first, limit - 1):
        if is_finite(tokens[index]) or tokens[index].norm in scene.grammar.complementisers:
            return limit
        if tokens[index].norm == "," and tokens[index + 1].norm in scene.grammar.according_to:
            return index
    return limit


def before_break(scene: Scene, sentence: Sentence, first: int, limit: int) -> int:
    """Stop at a semicolon or colon outside marks, and before a comment on what was said."""
    tokens = sentence.tokens
    breaks = {";", ":"} if tokens[first].norm in scene.grammar.clause_openers else {";"}
    led = tokens[first].norm in scene.grammar.complementisers
    inner = not led and _is_inner_clause(scene, sentence, first)
    for index in range(first + 1, limit - 1):
        ends = (
            tokens[index].norm in breaks
            or _comments(scene, sentence, index, limit)
            or (led and _leaves_out_verb(scene, sentence, index))
            or (inner and _goes_on_with_outer(scene, sentence, index))
        )
        if ends and scene.same_marks(tokens[index].start, tokens[first].start):
            return index
    return limit


def _is_inner_clause(scene: Scene, sentence: Sentence, first: int) -> bool:
    """Tell content inside a clause that has a *que*."""
    complementisers = scene.grammar.complementisers
    return any(token.norm in complementisers for token in sentence.tokens[:first])


def _leaves_out_verb(scene: Scene, sentence: Sentence, index: int) -> bool:
    """Tell another's words whose verb is left out: a dit que X, *et son adjoint que* Y."""
    place = index + (norm_at(sentence, index) == ",")
    if norm_at(sentence, place) not in scene.grammar.and_but or place + 1 >= len(sentence.tokens):
        return False
    mention = scene.actor_at(sentence.tokens[place + 1].start)
    if mention is None or mention.start != sentence.tokens[place + 1].start:
        return False
    after = index_at(sentence, mention.end)
    return norm_at(sentence, after) in scene.grammar.complementisers


def _goes_on_with_outer(scene: Scene, sentence: Sentence, index: int) -> bool:
    """Tell *et que*, which goes on with what the outer speaker says."""
    again = norm_at(sentence, index) in scene.grammar.and_but
    return again and norm_at(sentence, index + 1) in scene.grammar.complementisers


def _comments(scene: Scene, sentence: Sentence, index: int, limit: int) -> bool:
    """Tell a comment on what was said: , *ce que* personne n'a confirmé; , *et ce* malgré X."""
    if sentence.tokens[index].norm != ",":
        return False
    if norm_at(sentence, index + 1) in scene.grammar.and_words and index + 3 < limit:
        took_up = norm_at(sentence, index + 2) in scene.grammar.comment_pronouns
        return took_up and norm_at(sentence, index + 3) in scene.grammar.adjuncts
    return (
        norm_at(sentence, index + 1) in scene.grammar.comment_pronouns
        and index + 2 < limit
        and norm_at(sentence, index + 2) in scene.grammar.free_relatives
    )
