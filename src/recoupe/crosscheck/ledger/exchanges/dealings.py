"""What passes between parties where no word names it: said, handed over, refused, summoned."""

from collections.abc import Iterator, Sequence

from recoupe.crosscheck.accounts.sightings import Stretch, widened
from recoupe.crosscheck.dates import may_meet
from recoupe.crosscheck.ledger.exchanges.camps import NOBODY
from recoupe.crosscheck.ledger.exchanges.contacts import swap
from recoupe.crosscheck.ledger.exchanges.scene import NEAR, Scene
from recoupe.crosscheck.ledger.exchanges.tellings import Spot, Telling, tell
from recoupe.records import Act

# What one says to another's face; a demand or an offer may be made in public.
_SAID: frozenset[Act] = frozenset({"announce", "promise", "say"})
_PEOPLE = frozenset({"anonymous", "person"})
_AHEAD = 5
# An agreement of longer ago is what the quarrel is about.
_LATELY = 30


def find_dealings(scene: Scene, spots: Sequence[Spot]) -> Iterator[Telling]:
    """Yield what passes between parties beside what ``spots`` name."""
    kinds = {spot.kind for spot in spots}
    if "prisoner_swap" not in kinds:
        yield from _handed_over(scene)
    if "mediation" not in kinds:
        yield from _brokered(scene)
    if kinds.isdisjoint({"mediation", "talks"}):
        yield from _agreed(scene)
    if "call" not in kinds:
        yield from _called_up(scene)
    yield from _spoken_to(scene)
    yield from _said_to(scene)
    yield from _summoned(scene)
    yield from _refused(scene)
    if "visit" not in kinds:
        yield from _awaited(scene)


def _handed_over(scene: Scene) -> Iterator[Telling]:
    """Yield people handed over for others."""
    lexicon = scene.lexicon
    released = any(
        "release" in event.modes and scene.start <= event.trigger.start < scene.end
        for event in scene.reading.events
    )
    captives = scene.has(lexicon.captives)
    traded = scene.has(lexicon.trading)
    if traded and captives and abs(captives[0] - traded[1]) < NEAR:
        place = (min(traded[0], captives[0]), max(traded[1], captives[1]))
    else:
        back = scene.has(lexicon.in_return)
        if back is None or not (captives or released) or not _counts_people(scene, back[1]):
            return
        place = (min(captives[0], back[0]) if captives else back[0], back[1])
    named = scene.within(scene.clause(place))
    if len(named) > 1 or len(scene.everybody) > 1:
        yield swap(scene, Spot("prisoner_swap", place))


def _counts_people(scene: Scene, place: int) -> bool:
    """Tell whether a number of people, or people of one's own, follow."""
    behind = [word for word in scene.words if word.start >= place][:_AHEAD]
    own = {*scene.lexicon.captives, *scene.lexicon.own}
    return any(word.folded in own or word.folded.isdecimal() for word in behind)


def _brokered(scene: Scene) -> Iterator[Telling]:
    """Yield what a third party brings the two sides to, or offers to."""
    lexicon = scene.lexicon
    offered = scene.has(lexicon.offering)
    mediating = scene.has(lexicon.mediating, (offered[1], scene.end)) if offered else None
    verb = scene.has(lexicon.brokering)
    if offered and mediating:
        place: Stretch | None = (offered[0], mediating[1])
    elif verb and scene.has(lexicon.brokered, (verb[1], scene.border(verb[1]))):
        place = verb
    else:
        place = None
    third = scene.subject(place[0]) if place else NOBODY
    if place and third and scene.camps.pair and third.isdisjoint(scene.camps.pair):
        sides = third | scene.camps.pair
        yield tell(scene, "mediation", place, sides, date=scene.date(place))


def _agreed(scene: Scene) -> Iterator[Telling]:
    """Yield what two sides come to terms about, on a day of these weeks: they have talked."""
    lexicon = scene.lexicon
    verb = scene.has(lexicon.agreeing)
    if verb is None or not scene.has(lexicon.brokered, (verb[1], scene.border(verb[1]))):
        return
    sides = scene.subject(verb[0])
    if scene.pair(verb) and len(sides) < 2:
        sides = scene.camps.pair
    date = scene.date(verb)
    if (
        len(sides) > 1
        and date is not None
        and may_meet(date.edtf, scene.filed, within_days=_LATELY)
    ):
        yield tell(scene, "talks", verb, sides, date=date)


def _called_up(scene: Scene) -> Iterator[Telling]:
    """Yield "il a appelé mardi son rival": the one called stands there without a preposition."""
    verb = scene.has(scene.lexicon.calling)
    if verb is None:
        return
    caller = scene.subject(verb[0])
    for mention in scene.mentions:
        if mention.start < verb[1]:
            continue
        between = scene.text[verb[1] : mention.start]
        dates = [t for t in scene.dates if verb[1] <= t.start and t.end <= mention.start]
        for timex in dates:
            between = between.replace(timex.text, "")
        called = scene.camps.of(scene.dispatch, mention.entity) - caller
        behind = next((w.folded for w in scene.words if w.start >= mention.end), "")
        if not between.strip() and caller and called and behind not in scene.lexicon.to:
            place = (verb[0], mention.end)
            date = dates[0] if dates else scene.date(place)
            yield tell(scene, "call", place, caller | called, date=date)
        return


def _spoken_to(scene: Scene) -> Iterator[Telling]:
    """Yield "il leur a parlé": the speaker, and those spoken to or the two sides."""
    verb = scene.has(scene.lexicon.speaking)
    if verb is None:
        return
    window = (scene.clause(verb)[0], verb[0])
    pronoun = scene.has(scene.lexicon.datives, window)
    speaker = scene.subject(pronoun[0]) if pronoun else NOBODY
    if pronoun is None or not speaker:
        return
    heard = scene.within(pronoun) - speaker or scene.camps.pair - speaker
    if heard:
        yield tell(scene, scene.medium, verb, speaker | heard, date=scene.date(verb))


def _said_to(scene: Scene) -> Iterator[Telling]:
    """Yield what somebody tells somebody of another party, on a day that is told."""
    kinds = {entity.id: entity.kind for entity in scene.reading.entities}
    for claim in scene.told:
        said, heard = claim.attribution, claim.attribution.addressee
        if said.cue is None or heard is None or not scene.start <= said.cue.start < scene.end:
            continue
        sides = scene.between_speakers(claim)
        one = isinstance(heard.entity, str) and kinds.get(heard.entity) in _PEOPLE
        if not one or said.time is None or len(sides) < 2 or said.negated:
            continue
        if not sides <= scene.camps.public:
            continue
        place = (min(said.cue.start, heard.start), max(said.cue.end, heard.end))
        place = (min(place[0], said.time.start), max(place[1], said.time.end))
        date = scene.date((said.time.start, said.time.end))
        more = {
            "claim": widened(scene.reading, claim, place),
            "means": "speech" if said.act in _SAID else "address",
        }
        yield tell(scene, scene.medium, place, sides, date=date, words=place, more=more)


def _summoned(scene: Scene) -> Iterator[Telling]:
    """Yield an envoy who is summoned: his side, and who summons him or the other side."""
    verb = scene.has(scene.lexicon.summoning)
    if verb is None:
        return
    envoys = [
        mention
        for mention in scene.mentions
        if scene.has(scene.lexicon.envoys, (mention.start, mention.end))
    ]
    sent = scene.camps.of_mentions(scene.reading, envoys[:1])
    if not sent:
        return
    others = [
        found
        for mention in scene.mentions
        if mention not in envoys
        and (found := scene.camps.of(scene.dispatch, mention.entity) - sent)
    ]
    by = others[0] if others else scene.camps.pair - sent
    if by:
        yield tell(scene, "summons", verb, sent | by, date=scene.date(verb))


def _refused(scene: Scene) -> Iterator[Telling]:
    """Yield a meeting that one side refuses the other."""
    lexicon = scene.lexicon
    verb = scene.has(lexicon.declining)
    if verb is None:
        return
    near = (verb[1], min(scene.border(verb[1]), verb[1] + NEAR))
    meeting = scene.has((*lexicon.meeting, *lexicon.going), near)
    refusing = scene.subject(verb[0])
    if meeting is None or not refusing:
        return
    going = scene.has(lexicon.going, meeting) is not None
    refused = scene.within((meeting[1], scene.border(meeting[1]))) - refusing
    if len(refused) == 1:
        place = (verb[0], meeting[1])
        yield tell(
            scene,
            "visit" if going else "meeting",
            place,
            refusing | refused,
            date=None if going else scene.date(place),
            more={"state": "off"},
        )


def _awaited(scene: Scene) -> Iterator[Telling]:
    """Yield who is awaited where, on a day to come."""
    verb = scene.has(scene.lexicon.awaited)
    if verb is None:
        return
    guest = scene.subject(verb[0])
    clause = scene.phrase(verb)
    if scene.pair(verb):
        hosts = scene.camps.pair
    else:
        hosts = scene.after(verb[1], scene.lexicon.to, besides=guest) or scene.at(verb[1])
    date = scene.date(verb)
    if guest and hosts - guest and date is not None and date.end <= clause[1]:
        yield tell(scene, "visit", verb, guest | hosts, date=date, more={"state": "planned"})
