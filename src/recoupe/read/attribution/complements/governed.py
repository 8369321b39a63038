"""Infinitives, objects and adjectives a verb of speech governs, with or without preposition."""

from recoupe.lang.cue_schema import Frame
from recoupe.read.attribution.complements.complement import Complement
from recoupe.read.attribution.complements.hearers import is_accused, is_hearer
from recoupe.read.attribution.complements.labels import label
from recoupe.read.attribution.complements.search import Search
from recoupe.read.clauses.morphology import is_participle
from recoupe.read.clauses.phrases.infinitives import infinitive_after, is_infinitive
from recoupe.read.clauses.phrases.noun_phrases import noun_phrase_end
from recoupe.records import Token

_OBJECTS = frozenset({"np", "de_np", "a_np", "contre_np", "pour_np", "sur_np"})
_OPENS_OBJECT = frozenset({"DET", "NOUN", "ADJ", "PROPN", "NUM"})


def governed(search: Search, index: int) -> Complement | None:
    """The infinitive, object or adjective that begins at token ``index`` and is content."""
    if is_accused(search, index):
        return None
    frame = _with_preposition(search, index) or _without_preposition(search, index)
    if frame is None:
        return None
    if frame == "label":
        return label(search, index)
    return search.take(frame, index, noun_phrase=frame in _OBJECTS)


def _with_preposition(search: Search, index: int) -> Frame | None:
    norm, grammar = search.tokens[index].norm, search.scene.grammar
    if norm in grammar.of_prepositions:
        return _after_of(search, index)
    if norm in grammar.to_prepositions:
        return _after_to(search, index)
    if norm in grammar.against_prepositions:
        return "contre_np"
    if norm in grammar.favouring_prepositions and search.sense("pour_np") is not None:
        return "pour_np"
    if norm in grammar.about_prepositions and search.sense("sur_np") is not None:
        return "sur_np"
    return None


def _after_of(search: Search, index: int) -> Frame | None:
    """Demande *de partir*, parle *d'un « piège »*, convient *d'une trêve*."""
    bare = search.tokens[index].norm in search.scene.grammar.bare_of
    if bare and infinitive_after(search.sentence, index + 1, search.scene):
        return "de_inf"
    if search.sense("label") is not None:
        return "label"
    if _names_no_accused(search, index):
        return None
    if any(cue.np_tail == "de" for cue in search.hit.senses):
        return "np"
    return "de_np" if search.sense("de_np") is not None else None


def _names_no_accused(search: Search, index: int) -> bool:
    """Tell *traite des questions*: what one is called or accused of stands behind who it is."""
    sense = search.sense("de_np")
    accuses = sense is not None and sense.act == "accuse" and "obj" in sense.addressee
    contracted = search.tokens[index].norm in search.scene.grammar.contracted
    return accuses and contracted and search.addressee is None


def _after_to(search: Search, index: int) -> Frame | None:
    """Appelle *à voter*, appelle *au calme*; but not dit *à Lima*."""
    bare = search.tokens[index].norm in search.scene.grammar.bare_to
    if bare and infinitive_after(search.sentence, index + 1, search.scene):
        return "a_inf"
    if search.sense("a_np") is None or is_hearer(search, index) or _is_place(search, index):
        return None
    return "a_np"


def _is_place(search: Search, index: int) -> bool:
    """Tell *à Genève*, where it is said."""
    mention = search.scene.mention_at(search.tokens[index].end + 1)
    return mention is not None and mention.kind == "place"


def _without_preposition(search: Search, index: int) -> Frame | None:
    if search.sense("inf") is not None and _opens_infinitive(search, index):
        return "inf"
    if search.sense("adj") is not None and _is_adjective(search, search.tokens[index]):
        return "adj"
    if not _opens_object(search, index):
        return None
    if search.sense("np") is not None:
        return "np"
    return "label" if search.sense("label") is not None else None


def _opens_infinitive(search: Search, index: int) -> bool:
    token = search.tokens[index]
    if is_infinitive(token, search.scene):
        return True
    leads = token.norm in search.scene.grammar.infinitive_leads
    return leads and infinitive_after(search.sentence, index, search.scene)


def _is_adjective(search: Search, token: Token) -> bool:
    """Tell an adjective that is content: se dit *prêt à*, se montre *disposé à*."""
    words = search.scene.words
    ready = token.norm in words.act_words.readiness_adjectives
    if search.hit.group.lemma in words.showing_verbs:
        return ready
    if search.hit.group.reflexive and token.pos == "NOUN":
        return True
    return ready or token.pos == "ADJ" or (token.pos == "VERB" and is_participle(token))


def _opens_object(search: Search, index: int) -> bool:
    """Tell a noun phrase that is no actor alone: a person is not what one says."""
    token, scene = search.tokens[index], search.scene
    bare_of = token.norm in scene.grammar.bare_of
    nominal = token.pos in _OPENS_OBJECT or token.norm in scene.words.articles or bare_of
    nominal = nominal or token.norm in scene.grammar.quantifiers
    if not nominal or token.norm in scene.words.prepositions:
        return False
    if bare_of:
        following = search.tokens[index + 1 : index + 2]
        return bool(following) and following[0].pos == "ADJ"
    stop = noun_phrase_end(search.sentence, index, scene)
    mention = scene.actor_at(token.start)
    if mention is None:
        return stop > index
    return not (stop > index and mention.end >= search.tokens[stop - 1].end)
