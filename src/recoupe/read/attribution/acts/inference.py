"""The act done with the words, where their verb does not tell it."""

from collections.abc import Callable

from recoupe.read.attribution.acts.demands import demands
from recoupe.read.attribution.acts.denials import denies, rejects
from recoupe.read.attribution.acts.offers import offers, pledges
from recoupe.read.attribution.acts.said import Said
from recoupe.read.attribution.acts.threats import threatens
from recoupe.read.clauses.morphology import is_ahead
from recoupe.read.clauses.scene import Scene
from recoupe.records import Act

# Asked in this order: what threatens may look like an offer, what denies like a refusal.
_CHECKS: tuple[tuple[Act, Callable[[Said, Scene], bool]], ...] = (
    ("threaten", threatens),
    ("offer", offers),
    ("deny", denies),
    ("reject", rejects),
    ("demand", demands),
)


def infer_act(base: Act, said: Said, scene: Scene) -> tuple[Act, str | None]:
    """Give the act done with the words, and the rule that changed the verb's own act, if one did.

    Only a plain *say* is changed, and a *promise* not to do what is blamed, which denies.
    """
    if base == "promise" and _denies_by_promise(said, scene):
        return "deny", "act:denial-promised"
    if base != "say":
        return base, None
    if said.pledged and pledges(said, scene):
        return "promise", "act:pledge"
    performed = scene.words.act_words.performatives.get(said.norms[0] if said.norms else "")
    if said.bare and performed is not None:
        return performed, "act:performed-infinitive"
    for act, holds in _CHECKS:
        if holds(said, scene):
            return act, f"act:{act}-in-content"
    return base, None


def _denies_by_promise(said: Said, scene: Scene) -> bool:
    """Tell *jure qu'il n'a pas volé*, which looks back, from a promise, which looks ahead."""
    ahead = any(is_ahead(token) for token in said.tokens)
    return not said.bare and not ahead and denies(said, scene)
