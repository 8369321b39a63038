"""Words that threaten: *nous frapperons*, une attaque *aurait de graves conséquences*."""

from recoupe.read.attribution.acts.said import Said
from recoupe.read.attribution.acts.wording import deed_if, has_form, is_negated, opens_negated
from recoupe.read.attribution.morphology import is_ahead, is_future, is_infinitive_form
from recoupe.read.attribution.scene import Scene

_LEAD = 4
_WITHIN = 10


def threatens(said: Said, scene: Scene) -> bool:
    """Tell a threat: a hostile deed on a condition, a consequence, or a hostile will."""
    deed = deed_if(said, scene)
    if deed is not None and has_form(deed.norm, scene.words.act_words.hostility_verbs):
        return True
    if _strikes_unless(said, scene) or _opens_with_or_else(said, scene):
        return True
    if said.warned and _names_consequence(said, scene):
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


def _names_consequence(said: Said, scene: Scene) -> bool:
    """*Toutes les options* sont sur la table."""
    text = f" {' '.join(said.norms)} "
    return any(f" {phrase} " in text for phrase in scene.words.act_words.consequence_phrases)


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
    triggered = any(norm in words.triggers for norm in said.norms[:_WITHIN])
    mine = said.own or any(norm in scene.grammar.first_person for norm in said.norms)
    return (triggered or mine) and any(map(is_ahead, said.tokens))


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
