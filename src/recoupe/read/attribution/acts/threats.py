"""Words that threaten: *nous frapperons*, une attaque *aurait de graves conséquences*."""

from recoupe.read.attribution.acts.said import Said
from recoupe.read.attribution.acts.wording import (
    deed_if,
    has_form,
    is_negated,
    is_verb_of,
    opens_negated,
)
from recoupe.read.clauses.morphology import is_ahead, is_future, is_infinitive_form
from recoupe.read.clauses.scene import Scene

_LEAD = 4
_WITHIN = 10


def threatens(said: Said, scene: Scene) -> bool:
    """Tell a threat: a hostile deed on a condition, a consequence, or a hostile will."""
    deed = deed_if(said, scene)
    if deed is not None and has_form(deed.norm, scene.words.act_words.hostility_verbs):
        return True
    if _strikes_unless(said, scene) or _opens_with_or_else(said, scene):
        return True
    if said.warned and (_names_consequence(said, scene) or _warns_off(said, scene)):
        return True
    if _holds_phrase(said, scene.words.act_words.threat_phrases) and any(
        map(is_ahead, said.tokens)
    ):
        return True
    if said.warning and _will_be_struck(said, scene):
        return True
    none = " ".join(said.norms[1:3]).startswith(scene.words.act_words.none_of)
    if said.warned and (said.own or none) and _strikes_on_condition(said, scene):
        return True
    if is_negated(_first_clause(said, scene), scene.grammar):
        return False
    if _warns(said, scene):
        return True
    return _foretells_consequence(said, scene) or any(
        _announces_deed(said, scene, place) for place in range(len(said.norms))
    )


def _strikes_unless(said: Said, scene: Scene) -> bool:
    """Nous fermerons le détroit *si* les sanctions restent."""
    words = scene.words.act_words
    unless = any(norm in words.unless_words for norm in said.norms[2:])
    if not said.own or not unless or opens_negated(said.norms, scene.grammar):
        return False
    return any(is_ahead(t) and has_form(t.norm, words.hostility_verbs) for t in said.head)


def _will_be_struck(said: Said, scene: Scene) -> bool:
    """A averti que *tout* navire *serait coulé*."""
    words = scene.words.act_words
    being = next((k for k, n in enumerate(said.norms) if n in scene.grammar.future_being), None)
    if being is None or not any(norm in words.triggers for norm in said.norms[:being]):
        return False
    after = said.tokens[being + 1 : being + _LEAD]
    return any(is_verb_of(token, words.hostility_verbs) for token in after)


def _strikes_on_condition(said: Said, scene: Scene) -> bool:
    """A prévenu qu'il *ne renouvellerait pas* l'accord *tant que* ses ports seraient fermés."""
    unless = any(norm in scene.words.act_words.unless_words for norm in said.norms[2:])
    return unless and any(map(is_ahead, said.head))


def _names_consequence(said: Said, scene: Scene) -> bool:
    """*Toutes les options* sont sur la table."""
    return _holds_phrase(said, scene.words.act_words.consequence_phrases)


def _holds_phrase(said: Said, phrases: frozenset[str]) -> bool:
    text = f" {' '.join(said.norms)} "
    return any(f" {phrase} " in text for phrase in phrases)


def _warns_off(said: Said, scene: Scene) -> bool:
    """A mis en garde Lima *contre toute incursion*."""
    against = said.norms[:1] and said.norms[0] in scene.grammar.against_prepositions
    hostile = scene.words.act_words.hostile_acts
    return bool(against) and any(norm in hostile for norm in said.norms)


def _first_clause(said: Said, scene: Scene) -> list[str]:
    """The words up to the first that name what would follow, or all of them."""
    consequences = scene.words.act_words.consequences
    end = next((k for k, norm in enumerate(said.norms) if norm in consequences), len(said.norms))
    return said.norms[: end + 1]


def _opens_with_or_else(said: Said, scene: Scene) -> bool:
    """*Faute de quoi* un otage sera tué."""
    opens = " ".join(said.norms[:3]).startswith(scene.words.act_words.or_else)
    return opens and any(map(is_ahead, said.tokens))


def _warns(said: Said, scene: Scene) -> bool:
    """A warning of what one would do: prévenir que *toute* intervention *embraserait* la région."""
    if not said.warned:
        return False
    words = scene.words.act_words
    ahead = next((place for place, token in enumerate(said.tokens) if is_ahead(token)), None)
    if ahead is None or is_verb_of(said.tokens[ahead], words.suffering_verbs):
        return False
    triggered = any(norm in words.triggers for norm in said.norms[: min(ahead, _WITHIN)])
    triggered = triggered or any(norm in words.unless_words for norm in said.norms)
    mine = said.own or any(norm in scene.grammar.first_person for norm in said.norms)
    return triggered or mine


def _foretells_consequence(said: Said, scene: Scene) -> bool:
    """*Toute* incursion *entraînera* une *riposte*."""
    words, norms = scene.words.act_words, said.norms
    triggered = any(n in words.triggers or n in words.hostile_acts for n in norms)
    later = any(map(is_ahead, said.tokens)) or any(n in words.consequence_verbs for n in norms)
    return triggered and later and any(n in words.consequences for n in norms)


def _announces_deed(said: Said, scene: Scene, place: int) -> bool:
    """Tell a hostile deed of the speaker's own side: nous *attaquerons*, prêts à *frapper*."""
    words, token = scene.words.act_words, said.tokens[place]
    if not has_form(token.norm, words.hostility_verbs):
        return False
    before = said.norms[max(0, place - _LEAD) : place]
    if is_future(token):
        mine = scene.grammar.first_person_words
        if said.own or any(norm in mine for norm in before):
            return True
    willing = any(n in words.will_words or has_form(n, words.will_verbs) for n in before)
    return willing and is_infinitive_form(token) and (said.bare or said.own)
