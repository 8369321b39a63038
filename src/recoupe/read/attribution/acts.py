"""What is done with the words: a plain verb of saying may carry a demand, a threat, an offer."""

from collections.abc import Sequence
from dataclasses import dataclass

from recoupe.lang.speech import ActWords
from recoupe.records import Act, Token

_NEGATORS = frozenset(
    {"pas", "plus", "jamais", "aucun", "aucune", "rien", "ni", "nullement", "aucunement"}
)
_SELF = frozenset({"nous", "je", "j'", "on", "notre", "nos", "mon", "ma", "mes"})
_WILL = frozenset(
    {
        "vouloir",
        "compter",
        "envisager",
        "entendre",
        "déterminé",
        "déterminée",
        "déterminés",
        "résolu",
        "résolue",
        "résolus",
        "prêt",
        "prête",
        "prêts",
        "prêtes",
    }
)
_TRIGGERS = frozenset({"toute", "tout", "nouvelle", "nouveau", "moindre", "si", "s'", "cas"})
_MUST = frozenset({"doit", "doivent", "devait", "devaient", "devra", "devront"})
_HAPPENINGS = frozenset(
    {"être", "avoir", "tenir", "arriver", "durer", "commencer", "débuter", "intervenir", "entrer"}
)
_TOWARDS = frozenset({"à", "au", "aux", "de", "d'"})
_HEAD = 7


@dataclass(frozen=True, slots=True)
class Said:
    """The words said, as acts are read from them.

    ``pledged`` tells that the verb gives one's word (jurer, assurer), ``own`` tells that the clause's subject is the speaker's own side, ``bare`` that it is an
    infinitive without a subject of its own, ``other`` that another actor is its subject.
    """

    tokens: Sequence[Token]
    own: bool = False
    direct: bool = False
    pledged: bool = False
    bare: bool = False
    other: bool = False


def _norms(said: Said) -> list[str]:
    return [token.norm for token in said.tokens]


def _future(token: Token) -> bool:
    return "Tense=Fut" in token.morph or "Mood=Cnd" in token.morph


def _stem_in(norm: str, lemmas: frozenset[str]) -> bool:
    if norm in lemmas:
        return True
    return any(len(lemma) > 4 and norm.startswith(lemma[:-2]) for lemma in lemmas)


def _negated(norms: list[str]) -> bool:
    return any(n in ("ne", "n'") for n in norms) and any(n in _NEGATORS for n in norms)


def _negated_early(norms: list[str]) -> bool:
    """Tell whether the clause itself is negated, not one that hangs on it."""
    for place, norm in enumerate(norms[:_HEAD]):
        if norm in ("ne", "n'"):
            return any(n in _NEGATORS for n in norms[place:])
        if place > 1 and norm in ("que", "qu'", "qui", "mais"):
            return False
    return False


def _demands(said: Said, words: ActWords) -> bool:
    norms = _norms(said)
    if said.direct and norms[:1] and norms[0] in ("que", "qu'"):
        return True
    if said.direct and norms[:1] and norms[0].endswith("ez") and "vous" not in norms[:2]:
        return True
    if said.tokens and "Mood=Imp" in said.tokens[0].morph and said.tokens[0].pos == "VERB":
        return True
    for place, norm in enumerate(norms):
        following = norms[place + 1 : place + 5]
        before = [n for n in norms[max(0, place - 2) : place] if n not in ("lui", "leur", "nous")]
        if norm in words.necessity_impersonal and before[-1:] in (["il"], ["-il"]):
            return "s'attendre" not in following
        if (norm in ("est", "était", "serait") and place and norms[place - 1] in ("il", "est")) or (
            norm in ("est", "était") and place and norms[place - 1] in ("il", "qu'il")
        ):
            if any(word in words.necessity_adjectives for word in following[:3]):
                return True
        if (
            norm in words.necessity_moment
            and following[:2]
            and (following[0] in ("est", "était") and following[1] in ("venu", "venue"))
        ):
            return True
        if norm in _MUST and said.other and not any(w in _HAPPENINGS for w in following[:2]):
            return True
    return any(norm in words.necessity_nouns for norm in norms[:3])


def _threatens(said: Said, words: ActWords) -> bool:
    norms = _norms(said)
    unless = any(n in ("si", "s'", "faute", "tant", "à défaut") for n in norms[2:])
    if said.own and unless and not _negated_early(norms):
        for token in said.tokens[:_HEAD]:
            if _future(token) and _stem_in(token.norm, words.hostility_verbs):
                return True
    consequence = any(n in words.consequences for n in norms)
    triggered = any(n in _TRIGGERS for n in norms) or any(n in words.hostile_acts for n in norms)
    later = any(_future(t) for t in said.tokens) or any(n in words.consequence_verbs for n in norms)
    if consequence and triggered and later and not _negated(norms):
        return True
    for place, norm in enumerate(norms):
        if _stem_in(norm, words.hostility_verbs):
            before = norms[max(0, place - 4) : place]
            willing = any(b in _WILL or _stem_in(b, frozenset({"vouloir"})) for b in before)
            token = said.tokens[place]
            own_future = "Tense=Fut" in token.morph and (
                said.own or any(b in _SELF for b in before)
            )
            infinitive = "VerbForm=Inf" in token.morph
            if ((willing and infinitive and (said.bare or said.own)) or own_future) and (
                not _negated(norms)
            ):
                return True
    return False


def _offers(said: Said, words: ActWords) -> bool:
    norms = _norms(said)
    conditional = any(n in ("si", "condition", "échange") for n in norms[1:])
    if said.own and conditional and any(_future(t) for t in said.tokens) and not _negated(norms):
        return not any(_stem_in(n, words.hostility_verbs) for n in norms)
    for place, norm in enumerate(norms[:_HEAD]):
        leads = norms[place + 1 : place + 2]
        ready = norm in words.readiness_nouns or (
            norm in words.readiness_adjectives and bool(leads) and leads[0] in _TOWARDS
        )
        if ready and not _negated(norms[: place + 1]):
            if norm in words.readiness_nouns:
                return any(_stem_in(later, words.cooperation) for later in norms[place + 1 :])
            deed = next((t for t in said.tokens[place + 1 :] if "VerbForm=Inf" in t.morph), None)
            return deed is None or not _stem_in(deed.norm, words.hostility_verbs)
    return False


def _denies(said: Said, words: ActWords) -> bool:
    norms = _norms(said)
    if any(n in words.denial_words for n in norms[:_HEAD]) and not _negated(norms[:_HEAD]):
        return True
    if not _negated_early(norms) or not (
        said.own or said.bare or (norms[:1] and norms[0] in _SELF)
    ):
        return False
    if any("Tense=Fut" in t.morph for t in said.tokens[:_HEAD]):
        return False
    return any(
        n in words.guilt_nouns or n in words.hostile_acts or _stem_in(n, words.hostility_verbs)
        for n in norms[: 2 * _HEAD]
    )


def _rejects(said: Said, words: ActWords) -> bool:
    norms = _norms(said)
    text = " ".join(norms)
    if any(word in norms or f" {word} " in f" {text} " for word in words.refusal_words):
        return True
    if "pas question" in text:
        return True
    own = said.own or said.bare or any(n in ("nous", "je", "on") for n in norms[:2])
    return (
        own
        and _negated(norms)
        and any(
            _stem_in(n, words.refusal_verbs)
            and ("Tense=Fut" in said.tokens[i].morph or "Tense=Pres" in said.tokens[i].morph)
            for i, n in enumerate(norms)
        )
    )


def _pledges(said: Said) -> bool:
    """Tell what the speaker's own side will do, or will be done, from a mere forecast."""
    head = said.tokens[:_HEAD]
    mine = said.own or any(
        t.norm in _SELF or t.norm in ("il", "elle", "ils", "elles") for t in head
    )
    passive = any(t.norm in ("sera", "serait", "seront", "seraient") for t in head)
    return (mine or passive) and any(_future(t) for t in head)


def infer_act(base: Act, said: Said, words: ActWords) -> tuple[Act, str | None]:
    """Give the act done with the words, and the rule that changed the verb's own act, if one did.

    Only a plain *say* is changed, and a *promise* not to do what is blamed, which denies.
    """
    later = any(_future(t) for t in said.tokens)
    if base == "promise" and not said.bare and not later and _denies(said, words):
        return "deny", "act:denial-promised"
    if base == "say" and said.pledged and _pledges(said):
        return "promise", "act:pledge"
    if base != "say":
        return base, None
    if said.bare and said.tokens and said.tokens[0].norm in words.performatives:
        return words.performatives[said.tokens[0].norm], "act:performed-infinitive"
    checks: tuple[tuple[Act, bool], ...] = (
        ("threaten", _threatens(said, words)),
        ("offer", _offers(said, words)),
        ("deny", _denies(said, words)),
        ("reject", _rejects(said, words)),
        ("demand", _demands(said, words)),
    )
    for act, holds in checks:
        if holds:
            return act, f"act:{act}-in-content"
    return base, None
