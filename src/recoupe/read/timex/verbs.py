"""The tense of a verb with its auxiliaries and, of an infinitive, with the verb it hangs on."""

from recoupe.read.timex.meaning import Tense
from recoupe.read.timex.moods import TenseWords, is_infinitive, mood_of
from recoupe.records.token import Token

_VERBAL = ("VERB", "AUX")
_REACH = 8
_DEPTH = 4


def is_predicate(tokens: tuple[Token, ...], token: Token) -> bool:
    """Tell whether the word is a verb, or what is said with ``être``."""
    return token.pos in _VERBAL or bool(auxiliaries(tokens, token))


def is_bare(tokens: tuple[Token, ...], verb: Token) -> bool:
    """Tell the participle that only qualifies a noun: ``la lettre reçue mardi``."""
    return "VerbForm=Part" in verb.morph and not auxiliaries(tokens, verb)


def is_qualifying(tokens: tuple[Token, ...], token: Token, words: TenseWords) -> bool:
    """Tell a participle that only qualifies a noun, be it tagged an adjective: avancé lundi."""
    if token.pos == "ADJ":
        return token.norm.endswith(tuple(words.lists["participle_end"]))
    return token.pos == "VERB" and is_bare(tokens, token)


def is_noun(tokens: tuple[Token, ...], verb: Token) -> bool:
    """Tell the participle with an article, which is a noun: ``une remise en service``."""
    return is_bare(tokens, verb) and any(
        token.dep == "det" and token.index < verb.index for token in _below(tokens, verb)
    )


def is_present(tokens: tuple[Token, ...], token: Token, words: TenseWords) -> bool:
    """Tell a verb of the present that the parser took for a noun: ``la trêve expire lundi``."""
    if token.pos in _VERBAL or tokens[token.index - 1].pos in ("DET", "ADP", "ADJ", "NUM"):
        return False
    return token.norm in words.lists["present_form"] or token.dep == "acl:relcl"


def is_planned(tokens: tuple[Token, ...], verb: Token, place: int, words: TenseWords) -> bool:
    """Tell what a verb sets for a day to come: ``a annoncé la tenue d'un vote le 18``."""
    if not words.has("commits", verb) or tokens[place - 1].norm in words.lists["of"]:
        return False
    token = tokens[place]
    for _ in range(_REACH):
        token = tokens[token.head]
        if token.index in {verb.index, token.head}:
            return _is_date_of_plan(tokens, verb, place, words)
        if words.has("planned", token):
            return True
    return False


def _is_date_of_plan(tokens: tuple[Token, ...], verb: Token, place: int, words: TenseWords) -> bool:
    """Tell a day in figures behind what is planned, whichever word the parser hung it from."""
    figures = _is_in_figures(tokens, place)
    return figures and any(words.has("planned", token) for token in tokens[verb.index + 1 : place])


def is_habitual(tokens: tuple[Token, ...], verb: Token, words: TenseWords) -> bool:
    """Tell the present and the imperfect, of the verb or of what ``être`` and ``avoir`` say."""
    helpers = auxiliaries(tokens, verb)
    perfect = "VerbForm=Part" in verb.morph and any(h.dep == "aux:tense" for h in helpers)
    said = [] if perfect else helpers or [verb]
    return any(mood_of(token, words) in ("present", "imperfect") for token in said)


def does_extend(tokens: tuple[Token, ...], verb: Token, words: TenseWords) -> bool:
    """Tell a verb, or any passive, that sets a term: ``est prolongée jusqu'à lundi``."""
    passive = any(helper.dep == "aux:pass" for helper in auxiliaries(tokens, verb))
    return passive or words.has("extending", verb)


def does_commit(tokens: tuple[Token, ...], verb: Token, place: int, words: TenseWords) -> bool:
    """Tell a verb whose object is for the day behind it: ``a promis un retrait avant lundi``."""
    between = tokens[verb.index + 1 : place]
    return words.has("commits", verb) and any(token.pos in ("NOUN", "VERB") for token in between)


def tense_of(
    tokens: tuple[Token, ...], verb: Token, place: int, words: TenseWords, depth: int = 0
) -> Tense:
    """Return the tense that ``verb`` gives to the word at ``place``.

    The conditional of an announcement (``que le port rouvrirait``) is a future; the one of
    hearsay (``aurait quitté``) is a past.
    """
    helpers = auxiliaries(tokens, verb)
    finite = [helper for helper in helpers if mood_of(helper, words)]
    if any(helper.dep == "aux:tense" and is_infinitive(helper, words) for helper in helpers):
        return "past"
    if not finite and any(is_infinitive(token, words) for token in (verb, *helpers)):
        return _of_infinitive(tokens, verb, place, words, depth)
    if finite:
        return _of_helped(tokens, verb, finite[0], words)
    return _of_finite(tokens, verb, place, words)


def _of_helped(tokens: tuple[Token, ...], verb: Token, helper: Token, words: TenseWords) -> Tense:
    mood = mood_of(helper, words)
    with_be = words.has("be", helper)
    if words.has("future", helper):
        return "future"
    if with_be and (words.has("future", verb) or words.has("set_for", verb)):
        return "future"
    if mood == "future":
        return "future"
    if mood == "present" and verb.dep == "advcl" and _is_condition(tokens, verb, words):
        return "future"
    if helper.dep == "aux:tense" or words.has("moved", verb) or _is_reflexive(tokens, verb, words):
        return "past"
    if mood == "conditional":
        return "future" if with_be else "past"
    if mood == "present":
        return "present" if with_be else "past"
    return "future" if _is_condition(tokens, verb, words) else "past"


def _of_finite(tokens: tuple[Token, ...], verb: Token, place: int, words: TenseWords) -> Tense:
    """Return the tense of a verb alone; one that looks ahead does so for what follows it."""
    mood = mood_of(verb, words)
    if any(words.has("at_first", token) for token in tokens[verb.index - 1 : verb.index + 2]):
        return "open"
    if mood in ("future", "conditional") or (verb.index < place and words.has("future", verb)):
        return "future"
    before = tokens[verb.index - 1]
    if "VerbForm=Inf" in verb.morph and before.pos in _VERBAL:
        return _of_finite(tokens, before, place, words)
    if verb.pos not in _VERBAL:
        return "past" if verb.pos == "ADJ" else "present"
    if mood == "present":
        return "present"
    if mood == "imperfect" and _is_condition(tokens, verb, words):
        return "future"
    if mood == "imperfect" and _is_running_out(tokens, verb, place, words):
        return "present"
    if mood is None and "Tense=Past" not in verb.morph:
        return "open"
    return "past"


def _of_infinitive(
    tokens: tuple[Token, ...], verb: Token, place: int, words: TenseWords, depth: int
) -> Tense:
    """Return the future where the infinitive is yet to be done: ``a promis de venir jeudi``."""
    head = tokens[verb.head]
    causing = tokens[verb.index - 1]
    if causing.index < verb.index and words.has("causing", causing) and depth < _DEPTH:
        return tense_of(tokens, causing, place, words, depth + 1)
    if head.index == verb.index or depth >= _DEPTH:
        return "open"
    if any(token.norm in words.lists["in_order_to"] for token in _below(tokens, verb)):
        return "future"
    if not is_predicate(tokens, head):
        return "future" if verb.dep.startswith(("acl", "xcomp")) else "open"
    above = tense_of(tokens, head, place, words, depth + 1)
    if place < verb.index:
        return above
    if words.has("just", head):
        return "past"
    if above == "past" and not _commits(tokens, verb, head, words):
        return "past"
    return "present" if above == "past" and mood_of(head, words) == "imperfect" else "future"


def _commits(tokens: tuple[Token, ...], verb: Token, head: Token, words: TenseWords) -> bool:
    """Tell a promise from a deed, by the verb above or the word before ``de`` and ``à``."""
    before = tokens[max(0, verb.index - 2)]
    return words.has("commits", head) or words.has("commits", before)


def _is_condition(tokens: tuple[Token, ...], verb: Token, words: TenseWords) -> bool:
    """Tell the imperfect of a condition: ``si un incident survenait avant dimanche``."""
    return any(
        token.norm in words.lists["if"] and token.pos != "PRON" for token in _below(tokens, verb)
    )


def _is_running_out(tokens: tuple[Token, ...], verb: Token, place: int, words: TenseWords) -> bool:
    """Tell the imperfect of a term in figures: ``le mandat expirait le 30 novembre``."""
    if not _is_in_figures(tokens, place):
        return False
    return any(words.has("running_out", token) for token in (verb, *_below(tokens, verb)))


def _is_in_figures(tokens: tuple[Token, ...], place: int) -> bool:
    return any(token.pos == "NUM" for token in tokens[place : place + 2])


def _is_reflexive(tokens: tuple[Token, ...], verb: Token, words: TenseWords) -> bool:
    return any(token.norm in words.lists["oneself"] for token in _below(tokens, verb))


def auxiliaries(tokens: tuple[Token, ...], verb: Token) -> list[Token]:
    """Return the auxiliaries, which stand before: ``les otages libérés samedi sont`` has none."""
    return [
        token
        for token in _below(tokens, verb)
        if (token.pos == "AUX" or token.dep == "aux:pass") and token.index < verb.index
    ]


def _below(tokens: tuple[Token, ...], verb: Token) -> list[Token]:
    lowest, highest = max(0, verb.index - _REACH), verb.index + _REACH
    return [
        token
        for token in tokens[lowest:highest]
        if token.head == verb.index and token.index != verb.index
    ]
