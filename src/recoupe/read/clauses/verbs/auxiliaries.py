"""The auxiliary of a participle: *a*, selon nos informations, *signé*."""

from recoupe.lang.conjugation import FormReading
from recoupe.read.clauses.marks import IN_GROUP
from recoupe.read.clauses.morphology import is_participle, is_past_participle
from recoupe.read.clauses.scene import Scene
from recoupe.records import Sentence, Token

_MAX_GAP = 9
# "a nié que ses clients aient fui et promis que": a wish or doubt shares nothing with what follows.
_UNSHARED = frozenset({"inf", "sub"})


def auxiliary_reading(token: Token, scene: Scene) -> FormReading | None:
    """The reading of a word as a form of *avoir* or *être*; null where it is none."""
    for reading in scene.cues.forms.get(token.norm, ()):
        if reading.lemma in scene.grammar.auxiliaries and reading.mood != "part_past":
            return reading
    return None


def is_transparent(token: Token, scene: Scene) -> bool:
    """Tell a word that may stand inside a verb group: an adverb, a negation, a mark."""
    norm, words, grammar = token.norm, scene.words, scene.grammar
    return (
        norm in words.adverbs
        or norm in grammar.negation_words
        or norm in IN_GROUP
        or norm in grammar.group_fillers
        or (norm.startswith("-") and norm[1:] in words.clitic_subjects)
        or (token.pos == "ADV" and norm.endswith(grammar.adverb_endings))
    )


def find_auxiliary(sentence: Sentence, head: int, scene: Scene) -> int | None:
    """Look left from a participle for its auxiliary, over adverbs and a pair of commas."""
    tokens = sentence.tokens
    index = head - 1
    comma_open = False
    while index >= 0 and head - index <= _MAX_GAP:
        token = tokens[index]
        if auxiliary_reading(token, scene) is not None:
            return None if comma_open else index
        phrase = set_phrase_ending(tokens, index, scene)
        if phrase:
            index -= phrase
            continue
        if token.norm == ",":
            comma_open = not comma_open
        elif not (
            comma_open or is_transparent(token, scene) or scene.timex_at(token.start) is not None
        ):
            return None
        index -= 1
    return None


def set_phrase_ending(tokens: tuple[Token, ...], last: int, scene: Scene) -> int:
    """Number of words of a set phrase that ends at ``last`` (a en revanche admis); 0 for none."""
    for phrase in scene.words.adverbials_ending.get(tokens[last].norm, ()):
        first = last - len(phrase) + 1
        if first > 0 and tuple(t.norm for t in tokens[first : last + 1]) == phrase:
            return len(phrase)
    return 0


def shared_auxiliary(sentence: Sentence, head: int, scene: Scene) -> FormReading | None:
    """The auxiliary a participle shares with the one before it: a appelé X à..., et invité Y."""
    participle = sharing_participle(sentence, head, scene)
    auxiliary = find_auxiliary(sentence, participle, scene) if participle is not None else None
    reading = (
        auxiliary_reading(sentence.tokens[auxiliary], scene) if auxiliary is not None else None
    )
    shares = reading is not None and reading.lemma in scene.grammar.sharing_auxiliaries
    return reading if shares else None


def shares_passive(sentence: Sentence, head: int, scene: Scene) -> bool:
    """Tell a participle that shares a passive: a été arrêté puis *expulsé*."""
    participle = sharing_participle(sentence, head, scene)
    auxiliary = find_auxiliary(sentence, participle, scene) if participle is not None else None
    if auxiliary is None:
        return False
    between = sentence.tokens[auxiliary:participle]
    return any(token.norm in scene.grammar.passive_participles for token in between)


def sharing_participle(sentence: Sentence, head: int, scene: Scene) -> int | None:
    """Index of the participle with a finite auxiliary that the one at ``head`` is joined to."""
    tokens = sentence.tokens
    before = head - 1
    while before > 0:
        phrase = set_phrase_ending(tokens, before, scene)
        if not phrase and not is_transparent(tokens[before], scene):
            break
        before -= phrase or 1
    joins = before > 0 and _joins(scene, tokens[before], tokens[head])
    if not joins and not (before > 0 and _has_object(scene, sentence, before, head)):
        return None
    for token in reversed(tokens[:before]):
        if is_past_participle(token) and token.norm not in scene.grammar.passive_participles:
            auxiliary = find_auxiliary(sentence, token.index, scene)
            reading = auxiliary_reading(tokens[auxiliary], scene) if auxiliary is not None else None
            if reading is None or reading.mood in _UNSHARED or auxiliary is None:
                continue
            if reading.mood == "sub" and _governs(scene, sentence, head):
                # "a démenti que ses hommes aient tiré et assuré que"
                continue
            passive = any(
                t.norm in scene.grammar.passive_participles for t in tokens[auxiliary : token.index]
            )
            if not (passive and _governs(scene, sentence, head)):
                return token.index
    return None


def _governs(scene: Scene, sentence: Sentence, head: int) -> bool:
    """Tell a participle with content of its own, which shares no passive: *et promis de* partir."""
    ahead = [token.norm for token in sentence.tokens[head + 1 : head + 2]]
    grammar = scene.grammar
    return any(
        n in grammar.complementisers | grammar.bare_of | grammar.to_prepositions for n in ahead
    )


def _has_object(scene: Scene, sentence: Sentence, joint: int, head: int) -> bool:
    """Tell a participle with an object, as none that describes has: a dit non, *fermé* le port."""
    tokens = sentence.tokens
    if tokens[joint].norm != "," or not is_past_participle(tokens[head]):
        return False
    following = tokens[head + 1 : head + 3]
    opens = bool(following) and following[0].norm in scene.words.articles
    return opens and not any(scene.timex_at(token.start) is not None for token in following)


def _joins(scene: Scene, joint: Token, participle: Token) -> bool:
    """Tell a conjunction, or a comma the parser takes for one, before a participle."""
    if participle.pos not in ("VERB", "ADJ", "AUX") or not is_participle(participle):
        return False
    if joint.norm == ",":
        return participle.dep == "conj"
    return joint.norm in scene.grammar.coordinators
