"""Who receives whom: "a reçu jeudi l'émissaire", "a été reçu à Lilongwe par le président"."""

from recoupe.crosscheck.accounts.sightings import Stretch
from recoupe.crosscheck.ledger.exchanges.camps import NOBODY, Parties
from recoupe.crosscheck.ledger.exchanges.scene import NEAR, Scene


def received(scene: Scene, place: Stretch) -> Parties:
    """Give host and guest where the words at a place say that somebody is received."""
    verb = scene.has(scene.lexicon.received, place)
    if verb is None:
        return NOBODY
    behind = [m for m in scene.mentions if verb[1] <= m.start < verb[1] + 2 * NEAR]
    behind = [m for m in behind if m.kind not in {"place", "pronoun"}]
    host = next((m for m in behind if scene.opened(m) in scene.lexicon.by), None)
    known = {*scene.lexicon.to, *scene.lexicon.source, *scene.lexicon.together}
    guest = next((m for m in behind if scene.opened(m) not in known), None)
    other = host or guest
    if other is None:
        return NOBODY
    named = scene.camps.of(scene.dispatch, other.entity)
    first = scene.subject(verb[0])
    return first | named if first and named else NOBODY
