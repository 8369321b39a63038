"""Calls, meetings, talks and visits that a sentence names, and between whom they are."""

from collections.abc import Iterator, Sequence

from recoupe.crosscheck.ledger.exchanges.camps import NOBODY, Parties
from recoupe.crosscheck.ledger.exchanges.receiving import received
from recoupe.crosscheck.ledger.exchanges.scene import NEAR, Scene
from recoupe.crosscheck.ledger.exchanges.tellings import Spot, Telling, day_of, tell
from recoupe.records import ExchangeKind

_THIRD: ExchangeKind = "mediation"
_TWO = 2
# "rencontre des deux ministres": what stands so near belongs to the noun.
_BESIDE = 12


def find_contacts(scene: Scene, spots: Sequence[Spot]) -> Iterator[Telling]:
    """Yield what passes by word of mouth or in person; ``spots`` are those of the sentence."""
    for spot in spots:
        if spot.kind == "prisoner_swap":
            yield swap(scene, spot)
        elif spot.kind != "letter":
            yield _contact(scene, spot, tuple(one.place for one in spots if one is not spot))


def swap(scene: Scene, spot: Spot) -> Telling:
    """Tell a swap: between those its clause names, or the two sides."""
    clause = scene.clause(spot.place)
    inside = scene.within(clause)
    date = scene.date(spot.place)
    before = scene.before(spot.place[0])
    known = before is not None and before.folded in scene.lexicon.definite
    if known and not (date and spot.place[1] <= date.start < clause[1]):
        return tell(scene, "prisoner_swap", spot.place, NOBODY, spot=spot)
    sides = inside if len(inside) > 1 else scene.camps.pair
    return tell(scene, "prisoner_swap", spot.place, sides, spot=spot, date=date)


def _contact(scene: Scene, spot: Spot, others: tuple[tuple[int, int], ...]) -> Telling:
    kind, sides = spot.kind, _between(scene, spot)
    hosted = scene.has(scene.lexicon.hosted, (spot.place[1], scene.border(spot.place[1])))
    hosts: Parties = NOBODY
    offered = scene.has(scene.lexicon.offering, (scene.start, spot.place[0]))
    if hosted is not None:
        hosts = scene.first(hosted[1])
        named = (sides if len(sides) > 1 else scene.everybody) - hosts
        sides = named if len(named) > 1 else scene.camps.pair
    elif offered is not None:
        sides, hosts = _offered(scene, spot, sides, offered[0])
    elif kind == _THIRD:
        third = (sides or _whose(scene, spot) or scene.subject(spot.place[0])) - scene.camps.pair
        sides = sides | third | scene.camps.pair if third else NOBODY
    if kind == "talks":
        kind = scene.medium
    more = {"hosts": hosts - sides}
    return tell(
        scene, kind, spot.place, sides, spot=spot, date=day_of(scene, spot, others), more=more
    )


def _whose(scene: Scene, spot: Spot) -> Parties:
    """Give whose mediation a known one is: "l'offre de médiation de l'Union"."""
    before = scene.before(spot.place[0])
    known = {*scene.lexicon.definite, *scene.lexicon.source}
    if before is None or before.folded not in known:
        return NOBODY
    return scene.after(spot.place[1], scene.lexicon.source)


def _offered(scene: Scene, spot: Spot, sides: Parties, verb: int) -> tuple[Parties, Parties]:
    """Give the sides of what is offered, and who offers it to them as a third party."""
    offering = scene.subject(verb)
    if spot.kind == _THIRD:
        third = (offering - scene.camps.pair) or (_whose(scene, spot) - scene.camps.pair)
        return sides | third | (scene.camps.pair if third else NOBODY), NOBODY
    if len(sides) > 1:
        return sides, offering
    to = scene.after(verb, scene.lexicon.to, besides=offering) or scene.spoken_to(verb) - offering
    return (offering | to, NOBODY) if offering and to else (sides, NOBODY)


def _between(scene: Scene, spot: Spot) -> Parties:
    """Give the parties by the complement of a noun, by its event, or as the two sides.

    Where these are not two, those who speak to each other there, or the only two it names.
    """
    if _of_pair(scene, spot):
        return scene.camps.pair
    sides = scene.between(spot.place[1]) | _of_event(scene, spot) | received(scene, spot.place)
    if spot.is_verb and sides and _has_pair_behind(scene, spot):
        return sides | scene.camps.pair
    if spot.kind == "visit" and len(sides) < _TWO:
        sides |= scene.within(scene.phrase(spot.place))
        sides |= scene.first(scene.start) if len(sides) == 1 else NOBODY
    if len(sides) > 1:
        return sides
    bodies = _bodies(scene, spot, sides)
    if bodies or (spot.is_verb and spot.kind == "call"):
        return bodies or sides
    joined = sides | scene.joined(spot.place[0]) | scene.adjectives
    known = bool(sides) or _is_told(scene, spot)
    named = scene.within(scene.phrase(spot.place))
    around = [] if spot.is_verb else [scene.speaking, scene.everybody]
    for some in (joined, named, *around):
        if known and len(some) == _TWO and sides <= some:
            return some
    if sides or not _counts(scene, spot):
        return sides
    return scene.camps.pair | scene.after(spot.place[1], scene.lexicon.source)


def _has_pair_behind(scene: Scene, spot: Spot) -> bool:
    """Tell whether somebody else meets the two sides: "avec des représentants des deux pays"."""
    pair = scene.pair(spot.place)
    behind = pair is not None and spot.place[1] <= pair[0] <= spot.place[1] + NEAR
    return behind and not _of_event(scene, spot) <= scene.camps.pair


def _bodies(scene: Scene, spot: Spot, sides: Parties) -> Parties:
    """Give the international body that meets: its members are no sides."""
    if spot.kind != "meeting" or not sides <= scene.camps.bodies:
        return NOBODY
    bodies = sides
    if not sides and scene.has(scene.lexicon.assemblies, spot.place):
        phrase = scene.within(scene.phrase(spot.place)) & scene.camps.bodies
        bodies = phrase or (scene.everybody | scene.speaking) & scene.camps.bodies
    if not bodies:
        return NOBODY
    behind = scene.within((spot.place[1], scene.end)) - scene.camps.bodies
    asking = behind or scene.everybody - scene.camps.bodies
    return bodies | asking if len(asking) == 1 else bodies


def _of_event(scene: Scene, spot: Spot) -> Parties:
    event = spot.event
    if event is None:
        return NOBODY
    sides = scene.camps.of_all(scene.dispatch, event.actors)
    # A body that meets does so on its own, whomever it has in mind.
    there = {mention.entity for mention in scene.mentions}
    sides |= scene.camps.of_all(scene.dispatch, [one for one in event.recipients if one in there])
    if spot.kind == "visit" and event.place is not None and event.place.iso3:
        sides |= frozenset(scene.camps.aligned.lookup.party_of_state(event.place.iso3))
    return sides


def _is_told(scene: Scene, spot: Spot) -> bool:
    """Tell whether an exchange is spoken of as known, or something is said at it."""
    near = (max(scene.start, spot.place[0] - NEAR // 2), spot.place[0])
    return not spot.is_verb and scene.has(scene.lexicon.occasion, near) is not None


def _counts(scene: Scene, spot: Spot) -> bool:
    """Tell whether a known exchange has its day or its length told."""
    before = scene.before(spot.place[0])
    known = before is not None and before.folded in scene.lexicon.definite
    return known and bool(scene.has(scene.lexicon.lasting) or scene.date(spot.place))


def _of_pair(scene: Scene, spot: Spot) -> bool:
    """Tell whether the two sides as such are named before a verb, or right behind a noun."""
    pair = scene.pair(spot.place)
    if pair is None or not scene.camps.pair:
        return False
    if spot.is_verb:
        return pair[1] <= spot.place[0] or scene.has(scene.lexicon.together, spot.place) is not None
    if _is_told(scene, spot) or spot.place[1] <= pair[0] <= spot.place[1] + _BESIDE:
        return True
    # "une réunion des ministres des Affaires étrangères des deux pays"
    between = (spot.place[1], pair[0])
    led = (*scene.lexicon.together, *scene.lexicon.to, *scene.lexicon.openers)
    near = 0 <= pair[0] - spot.place[1] <= NEAR and scene.border(spot.place[1]) >= pair[0]
    return near and scene.has(led, between) is None and not scene.within(between) - scene.camps.pair
