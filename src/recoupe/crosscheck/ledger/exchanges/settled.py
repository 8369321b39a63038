"""The day, the duration and the status of an exchange by all that tell it."""

from collections.abc import Iterator, Mapping, Sequence

import msgspec

from recoupe.crosscheck.accounts.running_text import body_sentences
from recoupe.crosscheck.accounts.sightings import Stretch
from recoupe.crosscheck.dates import surely_before
from recoupe.crosscheck.ledger.dating import settle_day
from recoupe.crosscheck.ledger.exchanges.joining import Group, current
from recoupe.crosscheck.ledger.exchanges.scene import Scene
from recoupe.crosscheck.ledger.exchanges.tellings import Telling
from recoupe.lang.comparison import load_comparison, matching
from recoupe.lang.exchanges import ExchangeLexicon
from recoupe.lang.reasons import Reasons
from recoupe.records import Evidence, ExchangeStatus, Span, Why

# A refusal or a denial of what a sentence tells follows within so many sentences.
_FOLLOWING = 2
_REACH = 5
_AHEAD = frozenset({"planned", "offered"})


class Settled(msgspec.Struct, frozen=True):
    """What is known of an exchange beside its tellings; ``day`` is EDTF."""

    day: str | None
    status: ExchangeStatus
    why: tuple[Why, ...]


def settle(
    group: Group,
    narrowed: Mapping[tuple[str, int | None], str],
    lexicon: ExchangeLexicon,
    reasons: Reasons,
) -> Settled:
    """Settle status and day of an exchange; ``narrowed`` by dispatch and place of a date."""
    told = [
        (
            narrowed.get((one.claim.dispatch, one.date.start), one.date.edtf),
            Evidence(one.claim.dispatch, one.date.start, one.date.end, one.date.text),
        )
        for one in current(group)
        if one.date is not None and one.date.edtf is not None
    ]
    day, dated = settle_day(told, reasons)
    status, why = _status(group, day, lexicon, reasons)
    return Settled(day, status, (*why, *dated))


def duration_of(group: Group, lexicon: ExchangeLexicon) -> str | None:
    """Give how long it took, in the words of the first dispatch that tells it."""
    for telling in group:
        scene = telling.scene
        lasting = scene.has(lexicon.lasting)
        for timex in scene.reading.timexes:
            if timex.type != "DURATION" or not scene.start <= timex.start < scene.end:
                continue
            beside = telling.place[0] <= timex.start < telling.place[1]
            behind = lasting is not None and lasting[1] <= timex.start <= scene.border(lasting[1])
            if behind or (beside and _measures(scene, timex.start, timex.end)):
                return timex.text
    return None


def _measures(scene: Scene, start: int, end: int) -> bool:
    """Tell whether a duration is that of what stands beside it: "un appel de dix minutes"."""
    before = scene.before(start)
    after = next((word for word in scene.words if word.start >= end), None)
    if before is not None and before.folded in scene.lexicon.during:
        return True
    return any(word is not None and word.folded in scene.lexicon.source for word in (before, after))


def _status(
    group: Group, day: str | None, lexicon: ExchangeLexicon, reasons: Reasons
) -> tuple[ExchangeStatus, tuple[Why, ...]]:
    """Tell whether it took place, is to come, was refused, is contested or only claimed."""
    whole = [one for one in group if one.is_whole]
    contested = tuple(dict.fromkeys(_contested(group)))
    if contested:
        return "contested", (Why(reasons.say("exchange_contested"), contested),)
    off = tuple(_words(one) for one in group if one.state == "off")
    if off and not _is_after_all(group):
        return "refused", (Why(reasons.say("exchange_called_off"), off),)
    ahead = [one for one in whole if one.state in _AHEAD or surely_before(one.scene.filed, day)]
    if len(ahead) == len(whole):
        declined = tuple(w for one in ahead if one.state == "offered" for w in _declined(one))
        if declined:
            return "refused", (Why(reasons.say("exchange_refused"), declined),)
        words = tuple(dict.fromkeys(_words(one) for one in ahead))
        return "planned", (Why(reasons.say("exchange_planned"), words),)
    if all(_only_claimed(one) for one in whole):
        words = tuple(dict.fromkeys(_words(one) for one in whole))
        return "claimed", (Why(reasons.say("exchange_claimed"), words),)
    return "held", ()


def _is_after_all(group: Group) -> bool:
    """Tell whether what was called off takes place: a verb says it did, or it is announced anew."""
    last = max(number for number, one in enumerate(group) if one.state == "off")
    if any(one.kind == "letter" for one in group):
        return last + 1 < len(group)
    filed = group[last].claim.filed
    return any(
        surely_before(filed, one.claim.filed)
        if one.state in _AHEAD
        else one.event is not None and one.event.rules[:1] == ("verb",)
        for one in group[last + 1 :]
    )


def _words(telling: Telling) -> Evidence:
    span = Span.of(telling.scene.text, *telling.place)
    return Evidence(telling.claim.dispatch, span.start, span.end, span.text)


def _only_claimed(telling: Telling) -> bool:
    """Tell whether an unnamed source tells it, and nobody else."""
    claim, sides = telling.claim, telling.scene.camps
    if claim.voiced or telling.is_definite:
        return False
    tellers = claim.speakers
    if telling.means != "named":
        hands = [sides.entities(claim.dispatch, one) for one in claim.attribution.relayed_by]
        tellers = hands[-1] if hands else ()
    if not tellers:
        return False
    return sides.unnamed.issuperset(tellers)


def _following(scene: Scene) -> Iterator[Scene]:
    """Yield the sentences behind one."""
    behind = [one for one in body_sentences(scene.reading) if one[0] >= scene.end]
    for start, end in behind[:_FOLLOWING]:
        yield msgspec.structs.replace(scene, start=start, end=end)


def _declined(telling: Telling) -> Iterator[Evidence]:
    """Yield the words with which one of its sides refuses what is offered."""
    lexicon = telling.scene.lexicon
    own = telling.scene
    for scene in (own, *_following(own)):
        start = telling.place[1] if scene is own else scene.start
        verb = scene.has(lexicon.declining, (start, scene.end))
        if verb is not None and scene.subject(verb[0]) & telling.sides:
            span = Span.of(scene.text, *scene.phrase(verb))
            yield Evidence(telling.claim.dispatch, span.start, span.end, span.text)


def _contested(group: Group) -> Iterator[Evidence]:
    """Yield the words by which a writing is said not to be what it is called."""
    for telling in group:
        if telling.kind != "letter" or telling.means != "named":
            continue
        if _is_unreceived(telling):
            yield _words(telling)
        others = [one for one in group if one.sentence == telling.sentence]
        if telling is not others[0]:
            continue
        own = telling.scene
        place = _denied(own, telling.place[0])
        if place is None:
            following = next(_following(own), None)
            place = _denied(following, following.start, party=telling) if following else None
        if place is not None:
            span = Span.of(own.text, *place)
            yield Evidence(telling.claim.dispatch, span.start, span.end, span.text)


def _is_unreceived(telling: Telling) -> bool:
    """Tell whether it says that the writing never came: "n'avoir jamais reçu ce courrier"."""
    scene, place = telling.scene, telling.place
    got = scene.has(scene.lexicon.received, place)
    negations = load_comparison(scene.reading.dispatch.lang).negation_ends
    return got is not None and scene.has(negations, (place[0], got[0])) is not None


def _denied(scene: Scene, start: int, party: Telling | None = None) -> Stretch | None:
    """Give the words that deny a writing to be of some form: "pas une réponse formelle".

    With ``party`` the sentence must be one of its sides'.
    """
    comparison = load_comparison(scene.reading.dispatch.lang)
    if party is not None and scene.subject(scene.end).isdisjoint(party.sides):
        return None
    words = [word for word in scene.words if word.start >= start]
    folded = [word.folded for word in words]
    for index, word in enumerate(words):
        if not matching([word.folded], scene.lexicon.forms):
            continue
        near = range(max(0, index - _REACH), index)
        denials = [n for n in near if folded[n] in comparison.negation_ends]
        denials += [n for n in near if _restricts(scene, folded, n)]
        denials += [n for n in near if matching([folded[n]], scene.lexicon.declining)]
        if denials and _of_one_clause(scene, words[min(denials)].start, word.start):
            return words[min(denials)].start, word.end
    return None


def _restricts(scene: Scene, folded: Sequence[str], at: int) -> bool:
    """Tell whether a word closes "ne ... que"."""
    opened = folded[max(0, at - _REACH) : at]
    only, opening = scene.lexicon.only, scene.lexicon.only_opens
    return folded[at] in only and any(word in opening for word in opened)


def _of_one_clause(scene: Scene, start: int, end: int) -> bool:
    return not any(mark in scene.text[start:end] for mark in ".;")
