"""Places where a dispatch tells of something that passes between parties."""

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Literal

import msgspec

from recoupe.crosscheck.accounts.claims import Claim
from recoupe.crosscheck.accounts.sightings import Stretch
from recoupe.crosscheck.dates import bounds, surely_before
from recoupe.crosscheck.ledger.exchanges.camps import NOBODY, Parties
from recoupe.crosscheck.ledger.exchanges.scene import NEAR, Scene
from recoupe.crosscheck.ledger.exchanges.states import State, postponed, state_of
from recoupe.lang.comparison import load_comparison, matching
from recoupe.lang.exchanges import ExchangeLexicon
from recoupe.lang.words import words_of
from recoupe.records import Event, ExchangeKind, Timex

# By what a telling is found: a name or event, what one tells another, what one wants of another
# and may have said in public, what a writing answers.
Means = Literal["named", "speech", "address", "wish"]
_HISTORY = 183
# "les pourparlers de 2015", "En 2015, ...": so far stands a year that dates an exchange.
_YEAR = 4


class Telling(msgspec.Struct, frozen=True):
    """One place: what passes, between whom, when, and how it is told.

    ``claim`` has the words it is told in and who tells them. ``sides`` are those
    between whom it passes, ``hosts`` who brings them together, ``sender`` and ``recipients`` those
    of a writing. ``entity`` is what the dispatch calls it by. ``answers`` is where the writing or
    the wishes stand that it answers, its own place where only that it answers is told.
    ``is_definite`` is true where it is spoken of as known: "la lettre", "cette conversation";
    ``is_pointing`` where it is one just told: "cette lettre". ``is_moved`` says that it is put off
    to its date, ``formerly`` is the day it was to be, EDTF, where that is told.
    """

    kind: ExchangeKind
    claim: Claim
    place: Stretch
    scene: Scene
    sides: Parties
    hosts: Parties = NOBODY
    sender: Parties = NOBODY
    recipients: Parties = NOBODY
    date: Timex | None = None
    entity: str | None = None
    event: Event | None = None
    state: State = "held"
    means: Means = "named"
    answers: Stretch | None = None
    in_writing: bool = False
    is_definite: bool = False
    is_pointing: bool = False
    is_moved: bool = False
    formerly: str | None = None

    @property
    def day(self) -> str | None:
        """Its date, EDTF."""
        return self.date.edtf if self.date else None

    @property
    def sentence(self) -> tuple[str, Stretch]:
        """The dispatch and where its sentence stands."""
        return self.scene.dispatch, self.scene.stretch

    @property
    def is_whole(self) -> bool:
        """Whether it tells of two parties, or of the meeting of an international body."""
        received = self.event is not None and "visit" in self.event.modes
        body = self.kind == "meeting" and not received and bool(self.sides)
        return len(self.sides) > 1 or (body and self.sides <= self.scene.camps.bodies)


def is_history(telling: Telling) -> bool:
    """Tell whether what passed is told as history: it was more than half a year ago."""
    day, filed = bounds(telling.day), bounds(telling.scene.filed)
    return day is not None and filed is not None and (filed[0] - day[1]).days > _HISTORY


class Spot(msgspec.Struct, frozen=True):
    """Words that name an exchange, with their event and what the dispatch calls it."""

    kind: ExchangeKind
    place: Stretch
    event: Event | None = None
    entity: str | None = None

    @property
    def is_verb(self) -> bool:
        """Whether a verb tells it."""
        return self.event is not None and self.event.rules[:1] == ("verb",)


def find_spots(scene: Scene) -> tuple[Spot, ...]:
    """Find the words of a sentence that name an exchange, those that overlap as one."""
    kept: list[Spot] = []
    for spot in sorted(
        [*_events(scene), *_names(scene)], key=lambda one: (one.place[0], -one.place[1])
    ):
        if kept and spot.place[0] < kept[-1].place[1]:
            kept[-1] = _both(kept[-1], spot)
        else:
            kept.append(spot)
    return tuple(kept)


def _both(one: Spot, other: Spot) -> Spot:
    """Join two spots on one place; the longer of two names tells the kind, a name before a verb."""
    named = max((one, other), key=lambda s: (not s.is_verb, s.place[1] - s.place[0]))
    return Spot(
        named.kind,
        (min(one.place[0], other.place[0]), max(one.place[1], other.place[1])),
        one.event or other.event,
        one.entity or other.entity,
    )


def _events(scene: Scene) -> Iterator[Spot]:
    for event in scene.reading.events:
        if event.base != "CONSULT" or not scene.start <= event.trigger.start < scene.end:
            continue
        place = (event.trigger.start, event.trigger.end)
        spot = Spot(_kind_of(event, scene.lexicon), place, event, _called(scene, place))
        undone = spot.is_verb and (event.polarity == "negative" or _is_denied(scene, place))
        before = scene.before(place[0])
        if before is not None and before.folded in scene.lexicon.none:
            continue
        real = event.temporal != "background" and event.modality != "hypothetical"
        if real and not undone:
            yield spot


def _is_denied(scene: Scene, place: Stretch) -> bool:
    """Tell whether what governs some words is denied: "n'ont pas pu rencontrer"."""
    start = scene.phrase(place)[0]
    opened = scene.has(scene.lexicon.only_opens, (start, place[0]))
    ends = load_comparison(scene.reading.dispatch.lang).negation_ends
    return opened is not None and scene.has(ends, (opened[1], place[0])) is not None


def _is_unreal(scene: Scene, place: Stretch) -> bool:
    return any(
        event.base == "CONSULT"
        and event.modality == "hypothetical"
        and event.trigger.start < place[1]
        and place[0] < event.trigger.end
        for event in scene.reading.events
    )


def _kind_of(event: Event, lexicon: ExchangeLexicon) -> ExchangeKind:
    lemma = " ".join(w.folded for w in words_of(event.rules[1], [(0, len(event.rules[1]))]))
    named = lexicon.kind_of_lemma.get(lemma) or lexicon.kind_of_lemma.get(lemma.split(" ")[0])
    kinds = {lexicon.kinds[mode] for mode in event.modes if mode in lexicon.kinds}
    if named is not None and kinds.isdisjoint({"mediation"} if named == "letter" else _REMOTE):
        return named
    return min(kinds, default="talks")


_REMOTE = frozenset({"call", "mediation"})


def _names(scene: Scene) -> Iterator[Spot]:
    words = scene.words
    for index, word in enumerate(words):
        for parts, kind in scene.lexicon.named.get(word.folded, ()):
            if tuple(w.folded for w in words[index : index + len(parts)]) == parts:
                before = words[index - 1].folded if index else ""
                if before in scene.lexicon.none:
                    continue
                named = [part for part in parts if part not in scene.lexicon.together]
                place = (word.start, words[index + len(named) - 1].end)
                if not (_is_unreal(scene, place) and _is_denied(scene, place)):
                    yield Spot(kind, place, None, _called(scene, place))
        yield from _sent(scene, index)
    for mention in scene.mentions:
        if mention.kind not in {"event", "document"} or not isinstance(mention.entity, str):
            continue
        head = next(
            (w for w in words if mention.start <= w.start and w.folded in scene.lexicon.heads), None
        )
        if head is None or head.end > mention.end:
            continue
        kind = scene.lexicon.heads[head.folded]
        if kind != "letter":
            yield Spot(kind, (head.start, head.end), None, mention.entity)


def _sent(scene: Scene, index: int) -> Iterator[Spot]:
    """Yield a message, note or text that somebody sends or gets, unless it is made public."""
    lexicon, word = scene.lexicon, scene.words[index]
    if lexicon.heads.get(word.folded) != "letter":
        return
    replying = scene.has(lexicon.replying, (max(scene.start, word.start - NEAR), word.end))
    if replying is not None and replying[1] == word.end:
        return
    near = scene.clause((word.start, word.end))
    behind = [w.folded for w in scene.words[index + 1 : index + 3]]
    got = scene.has(lexicon.received, near)
    behind_it = (word.end, scene.border(word.end))
    if got is not None and scene.has((*lexicon.source, *lexicon.by), behind_it) is None:
        got = None
    verb = scene.has(lexicon.handing, near) or got
    if verb is not None and not matching(behind, lexicon.broadcast):
        place = (word.start, word.end)
        yield Spot("letter", place, None, _called(scene, place))


def _called(scene: Scene, place: Stretch) -> str | None:
    """Give what the dispatch calls an exchange by, where its words are mentioned as one."""
    for mention in scene.mentions:
        inside = mention.start <= place[0] and place[1] <= mention.end
        if inside and mention.kind in {"event", "document"} and isinstance(mention.entity, str):
            return mention.entity
    return None


def tell(
    scene: Scene,
    kind: ExchangeKind,
    place: Stretch,
    sides: Parties,
    *,
    spot: Spot | None = None,
    date: Timex | None = None,
    words: Stretch | None = None,
    more: Mapping[str, object] = MappingProxyType({}),
) -> Telling:
    """Make the telling of a place: how it is told, and its day where it has one.

    ``words`` are shown for it, or else the clause around it.
    """
    clause = words or scene.phrase(place)
    event = spot.event if spot else None
    moved = postponed(scene, spot.place) if spot else None
    date = moved.to if moved else date
    if moved:
        state: State = "planned"
    else:
        state = state_of(scene, event, spot.place if spot else None, clause, date)
    time = event.time if event and event.temporal == "future" else None
    own = time is not None and date is not None and date.start < time.end and time.start < date.end
    ahead = date is not None and surely_before(scene.filed, date.edtf)
    if state in {"planned", "offered"} and not own and not ahead and not moved:
        # That is the day it was offered or announced.
        date = None
    fields: dict[str, object] = {
        "kind": kind,
        "claim": scene.teller(clause),
        "place": clause,
        "scene": scene,
        "sides": sides,
        "date": date,
        "entity": spot.entity if spot else None,
        "event": event,
        "state": state,
        "is_definite": spot is not None and _is_known(scene, spot, scene.lexicon.definite),
        "is_pointing": spot is not None and _is_known(scene, spot, scene.lexicon.pointing),
        "is_moved": moved is not None,
        "formerly": moved.formerly.edtf if moved and moved.formerly else None,
        **more,
    }
    return Telling(**fields)  # type: ignore[arg-type]


def _is_known(scene: Scene, spot: Spot, words: Sequence[str]) -> bool:
    before = scene.before(spot.place[0])
    return not spot.is_verb and before is not None and before.folded in words


def day_of(scene: Scene, spot: Spot, others: tuple[Stretch, ...]) -> Timex | None:
    """Give the date of a spot: its event's, or the nearest one."""
    time = spot.event.time if spot.event else None
    if time is not None:
        for timex in scene.dates:
            if timex.start < time.end and time.start < timex.end:
                return timex if _is_own(scene, spot, timex) else None
    found = scene.date(spot.place, others)
    return found if found is not None and _is_own(scene, spot, found) else None


def _is_own(scene: Scene, spot: Spot, date: Timex) -> bool:
    """Leave a mere year out that dates another noun: "l'accord *de 2015*"."""
    if date.edtf is None or not date.edtf.isdecimal():
        return True
    if date.start >= spot.place[1]:
        return date.start - spot.place[1] <= _YEAR
    return date.start - scene.start <= _YEAR and date.end < spot.place[0]
