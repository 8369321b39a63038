"""Words that threaten: *nous frapperons*, une attaque *aurait de graves conséquences*."""

from recoupe.read.attribution.acts.said import Said
from recoupe.read.attribution.acts.wording import (
    deed_if,
    has_form,
    holds_any,
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
    threat = holds_any(said, scene.words.act_words.threat_phrases)
    if threat and any(map(is_ahead, said.tokens)):
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
    unless = said.own and not words.unless_words.isdisjoint(said.norms[2:])
    if not unless or opens_negated(said.norms, scene.grammar):
        return False
    return any(is_ahead(t) and has_form(t.norm, words.hostility_verbs) for t in said.head)


def _will_be_struck(said: Said, scene: Scene) -> bool:
    """A averti que *tout* navire *serait coulé*."""
    words = scene.words.act_words
    being = next((k for k, n in enumerate(said.norms) if n in scene.grammar.future_being), None)
    if being is None or words.triggers.isdisjoint(said.norms[:being]):
        return False
    after = said.tokens[being + 1 : being + _LEAD]
    return any(is_verb_of(token, words.hostility_verbs) for token in after)


def _strikes_on_condition(said: Said, scene: Scene) -> bool:
    """A prévenu qu'il *ne renouvellerait pas* l'accord *tant que* ses ports seraient fermés."""
    unless = not scene.words.act_words.unless_words.isdisjoint(said.norms[2:])
    return unless and any(map(is_ahead, said.head))


def _names_consequence(said: Said, scene: Scene) -> bool:
    """*Toutes les options* sont sur la table."""
    return holds_any(said, scene.words.act_words.consequence_phrases)


def _warns_off(said: Said, scene: Scene) -> bool:
    """A mis en garde Lima *contre toute incursion*."""
    against = said.norms[:1] and said.norms[0] in scene.grammar.against_prepositions
    hostile = scene.words.act_words.hostile_acts
    return bool(against) and not hostile.isdisjoint(said.norms)


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
    if said.own or not words.triggers.isdisjoint(said.norms[: min(ahead, _WITHIN)]):
        return True
    norms = said.norms
    return not (
        words.unless_words.isdisjoint(norms) and scene.grammar.first_person.isdisjoint(norms)
    )


def _foretells_consequence(said: Said, scene: Scene) -> bool:
    """*Toute* incursion *entraînera* une *riposte*."""
    words, norms = scene.words.act_words, said.norms
    if words.consequences.isdisjoint(norms):
        return False
    if words.triggers.isdisjoint(norms) and words.hostile_acts.isdisjoint(norms):
        return False
    return not words.consequence_verbs.isdisjoint(norms) or any(map(is_ahead, said.tokens))


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
    if not (is_infinitive_form(token) and (said.bare or said.own)):
        return False
    return any(n in words.will_words or has_form(n, words.will_verbs) for n in before)
