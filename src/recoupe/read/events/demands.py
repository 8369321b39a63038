"""PLOVER's modes of demands, refusals and threats, by the words of what is wanted."""

from collections.abc import Sequence

from recoupe.read.events.scene import EventScene, singulars
from recoupe.records import Token


def mode_of_demand(scene: EventScene, words: Sequence[Token]) -> tuple[str, ...]:
    """``yield``, ``meet`` or ``assist`` by the first word that tells, else ``change`` or none."""
    demands = scene.table.words.demands
    kinds = (("yield", demands.yield_), ("meet", demands.meet), ("assist", demands.assist))
    return _first(scene, words, kinds) or (("change",) if words else ())


def mode_of_threat(scene: EventScene, words: Sequence[Token]) -> tuple[str, ...]:
    """What is threatened, by the first word that tells."""
    demands = scene.table.words.demands
    return _first(
        scene,
        words,
        (
            ("violence", demands.violence),
            ("territory", demands.territory),
            ("arrest", demands.arrest),
            ("expel", demands.expel),
            ("restrict", demands.restrict),
            ("relations", demands.relations),
        ),
    )


def tells_demand(scene: EventScene, token: Token) -> bool:
    """Tell a word that by itself says what is wanted or held out."""
    return mode_of_demand(scene, [token]) != ("change",)


def tells_threat(scene: EventScene, token: Token) -> bool:
    """Tell a word for what is threatened."""
    return bool(mode_of_threat(scene, [token]))


def tells_consequence(scene: EventScene, token: Token) -> bool:
    """Tell a word that threatens without saying with what: *conséquences*, *riposte*."""
    names = {*singulars(token.norm), *scene.verb_lemmas(token)}
    return bool(names & scene.table.words.demands.consequence)


def _first(
    scene: EventScene, words: Sequence[Token], kinds: Sequence[tuple[str, frozenset[str]]]
) -> tuple[str, ...]:
    for token in words:
        names = {*singulars(token.norm), *scene.verb_lemmas(token)}
        for mode, wanted in kinds:
            if names & wanted:
                return (mode,)
    return ()
