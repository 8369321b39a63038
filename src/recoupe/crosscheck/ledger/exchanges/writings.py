"""Letters, notes and written answers as one sentence tells them."""

from collections.abc import Iterator, Sequence

from recoupe.crosscheck.accounts.sightings import Stretch
from recoupe.crosscheck.ledger.exchanges.camps import NOBODY, Parties
from recoupe.crosscheck.ledger.exchanges.scene import NEAR, Scene
from recoupe.crosscheck.ledger.exchanges.tellings import Spot, Telling, day_of, tell
from recoupe.lang.comparison import matching
from recoupe.records import Timex

# "dans une longue lettre": so far before its noun.
_INSIDE = 20
_NONE = (NOBODY, NOBODY)


def find_writings(scene: Scene, spots: Sequence[Spot]) -> Iterator[Telling]:
    """Yield the writings a sentence tells, and the wishes that one of them answers.

    ``spots`` are those of the sentence.
    """
    written = [spot for spot in spots if spot.kind == "letter"]
    nouns = {spot: _noun_of(scene, spot) for spot in written}
    of_verbs = {noun for spot, noun in nouns.items() if noun != spot.place}
    for spot in written:
        if spot.place in of_verbs:
            continue
        others = tuple(one.place for one in spots if one is not spot and one.place != nouns[spot])
        telling = _writing(scene, spot, nouns[spot], others)
        yield telling
        if telling.answers is not None and telling.answers != telling.place:
            yield from _wish(scene, telling, telling.answers)
    if not written:
        yield from _in_writing(scene)


def _writing(scene: Scene, spot: Spot, noun: Stretch, others: tuple[Stretch, ...]) -> Telling:
    """Tell who sent a writing to whom: by its participle, its verb, its adjective or its event."""
    sender, recipients = _posted(scene, noun) if noun != spot.place or not spot.is_verb else _NONE
    if spot.event is not None:
        sender = sender or scene.camps.of_all(scene.dispatch, spot.event.actors)
        recipients = recipients or scene.camps.of_all(scene.dispatch, spot.event.recipients)
    sender = sender or _writer(scene, noun)
    recipients -= sender
    if not recipients:
        recipients = scene.after(spot.place[1], scene.lexicon.to, besides=sender)
    if _is_posted(scene, noun, spot) or _is_means(scene, noun):
        sender, recipients = _other_side(scene, spot, sender, recipients)
    answers = _answered(scene, noun, others)
    more = {
        "sender": sender,
        "recipients": recipients,
        "answers": answers,
        "in_writing": True,
    }
    before = scene.before(noun[0])
    if before is not None and before.folded in scene.lexicon.pointing:
        more["is_pointing"] = True
    place = (min(noun[0], spot.place[0]), max(noun[1], spot.place[1]))
    return tell(
        scene,
        "letter",
        place,
        sender | recipients,
        spot=spot,
        date=_posted_on(scene, spot, others),
        words=_before_answered(scene, place, answers),
        more=more,
    )


def _is_posted(scene: Scene, noun: Stretch, spot: Spot) -> bool:
    """Tell whether the sentence says that a writing goes from one to another."""
    verbs = (*scene.lexicon.handing, *scene.lexicon.received)
    return spot.is_verb or _beside(scene, noun, verbs) is not None


def _is_means(scene: Scene, noun: Stretch) -> bool:
    """Tell whether something is said to somebody by the writing: "informé par une lettre"."""
    return scene.has(scene.lexicon.by, (max(scene.start, noun[0] - _INSIDE), noun[0])) is not None


def _other_side(
    scene: Scene, spot: Spot, sender: Parties, recipients: Parties
) -> tuple[Parties, Parties]:
    """Give a writing of one of the two sides to the other where nobody else is named."""
    pair = scene.camps.pair
    if sender and not recipients and sender <= pair and not _leads_on(scene, spot):
        return sender, pair - sender
    if recipients and not sender and recipients <= pair:
        return pair - recipients, recipients
    return sender, recipients


def _leads_on(scene: Scene, spot: Spot) -> bool:
    """Tell whether it goes to somebody who is none of the sides: "à plusieurs médias"."""
    end = scene.border(spot.place[1])
    return scene.has(scene.lexicon.to, (spot.place[1], end)) is not None


def _posted_on(scene: Scene, spot: Spot, others: tuple[Stretch, ...]) -> Timex | None:
    """Give the day of a writing; that of what an answer answers is another one."""
    date = day_of(scene, spot, others)
    answer = scene.has(scene.lexicon.answer_names, spot.place)
    if date is None or answer is None or date.start < spot.place[1]:
        return date
    to = scene.has(scene.lexicon.to, (spot.place[1], date.start))
    return None if to else date


def _before_answered(scene: Scene, place: Stretch, answers: Stretch | None) -> Stretch:
    """Give the clause of a writing up to the wishes that it answers."""
    start, end = scene.phrase(place)
    if answers is None or not place[1] <= answers[0] < end:
        return start, end
    opening = scene.before(answers[0])
    last = scene.before(opening.start) if opening else None
    return start, max(place[1], last.end if last else end)


def _noun_of(scene: Scene, spot: Spot) -> Stretch:
    """Give the noun of a writing: its own place, or the one its verb has in the clause."""
    if not spot.is_verb:
        return spot.place
    lexicon = scene.lexicon
    nouns = {name.split(" ")[0] for name in lexicon.names["letter"]}
    nouns |= {head for head, kind in lexicon.heads.items() if kind == "letter"}
    start, end = scene.clause(spot.place)
    behind = [w for w in scene.words if spot.place[1] <= w.start < end]
    ahead = [w for w in reversed(scene.words) if start <= w.start < spot.place[0]]
    if start == spot.place[0] and (before := scene.before(start)):
        # "Cette lettre, transmise par": what is set aside belongs to what stands before it.
        ahead = [before]
    for word in (*behind, *ahead):
        if word.folded in nouns:
            return _whole(scene, (word.start, word.end))
    return spot.place


def _whole(scene: Scene, noun: Stretch) -> Stretch:
    """Give the whole name that begins with a noun: "réponse écrite"."""
    words = [w for w in scene.words if w.start >= noun[0]]
    names = scene.lexicon.named.get(words[0].folded, ())
    sizes = [len(p) for p, _ in names if tuple(w.folded for w in words[: len(p)]) == p]
    return noun[0], words[max(sizes, default=1) - 1].end


def _posted(scene: Scene, noun: Stretch) -> tuple[Parties, Parties]:
    """Give sender and recipients of a writing by the words around its noun."""
    lexicon = scene.lexicon
    of_state = scene.demonyms(noun[1])
    handed = _beside(scene, noun, lexicon.handing)
    if handed is not None and handed[0] > noun[0]:
        return scene.after(handed[1], lexicon.by) or of_state, scene.after(handed[1], lexicon.to)
    if handed is not None:
        to = scene.after(handed[1], lexicon.to) or scene.after(noun[1], lexicon.to)
        return scene.subject(handed[0]), to
    got = _beside(scene, noun, lexicon.received)
    if got is not None:
        sender = scene.after(got[1], lexicon.source) or of_state
        return sender, scene.subject(min(noun[0], got[0])) - sender
    return of_state or scene.after(noun[1], lexicon.source), scene.after(noun[1], lexicon.to)


def _writer(scene: Scene, noun: Stretch) -> Parties:
    """Give who writes what he says "dans une lettre": its subject, behind it or before."""
    opening = scene.has(scene.lexicon.inside, (max(scene.start, noun[0] - _INSIDE), noun[0]))
    if opening is None:
        return NOBODY
    behind = [m for m in scene.mentions if m.start >= scene.border(noun[1])]
    ahead = scene.subject(opening[0])
    return ahead or next(
        (found for m in behind if (found := scene.camps.of(scene.dispatch, m.entity))), NOBODY
    )


def _beside(scene: Scene, noun: Stretch, verbs: Sequence[str]) -> Stretch | None:
    """Give the verb of a noun: the participle behind it, else the nearest one ahead."""
    participle = scene.has(verbs, (noun[1], min(noun[1] + NEAR, scene.end)))
    if participle is not None:
        return participle
    ahead = [
        (word.start, word.end)
        for word in scene.words
        if max(scene.start, noun[0] - 2 * NEAR) <= word.start < noun[0]
        and matching([word.folded], verbs)
    ]
    return ahead[-1] if ahead else None


def _answered(scene: Scene, noun: Stretch, others: Sequence[Stretch]) -> Stretch | None:
    """Give where that stands which a writing answers; its own place where only that is told."""
    named = scene.lexicon.answer_names
    answer = scene.has(named, noun) or scene.has(scene.lexicon.replying, (noun[0], scene.end))
    later = [other[0] for other in others if other[0] >= noun[1]]
    end = min([scene.end, *later])
    if answer is None or answer[0] >= end:
        return None
    wishes = scene.has(scene.lexicon.asked, (answer[1], end))
    opening = scene.before(wishes[0]) if wishes else None
    if wishes is not None and opening and opening.folded in scene.lexicon.answers:
        return wishes
    if later and (before := scene.before(min(later))) and before.folded in scene.lexicon.answers:
        return next(other for other in others if other[0] == min(later))
    return scene.clause(noun)


def _wish(scene: Scene, answer: Telling, place: Stretch) -> Iterator[Telling]:
    """Yield the wishes of the other side that a writing answers."""
    if not scene.has(scene.lexicon.asked, place):
        return
    lexicon = scene.lexicon
    sender = scene.after(place[1], (*lexicon.by, *lexicon.source)) or scene.demonyms(place[1])
    end = min(place[1] + 2 * NEAR, scene.end)
    by = scene.has(lexicon.by, (place[1], end))
    sender = sender or (scene.after(by[0] - 1, lexicon.by) if by else NOBODY)
    sender = sender or answer.recipients
    if not sender:
        return
    dates = [timex for timex in scene.dates if place[1] <= timex.start < end]
    more = {
        "sender": sender,
        "recipients": answer.sender - sender,
        "means": "wish",
        "in_writing": scene.has(lexicon.written, (place[1], end)) is not None,
    }
    sides, date = sender | answer.sender, dates[0] if dates else None
    who = [
        mention.end
        for mention in scene.mentions
        if place[1] <= mention.start < end
        and scene.camps.of(scene.dispatch, mention.entity) & sender
    ]
    last = min(who, default=place[1])
    words = (place[0], max(last, date.end) if date else last)
    yield tell(scene, "letter", place, sides, date=date, words=words, more=more)


def _in_writing(scene: Scene) -> Iterator[Telling]:
    """Yield what one answers in writing, where no noun names it: "accepté, mais par écrit"."""
    lexicon = scene.lexicon
    written = scene.has(lexicon.in_writing)
    verb = scene.has(lexicon.answering)
    if written is None or verb is None or verb[0] > written[0]:
        return
    sender = scene.subject(verb[0])
    recipients = scene.camps.pair - sender
    if sender and recipients:
        wishes = scene.has(lexicon.asked, (written[1], scene.end))
        more = {
            "sender": sender,
            "recipients": recipients,
            "answers": wishes or scene.clause(verb),
            "in_writing": True,
        }
        sides, date = sender | recipients, scene.date(verb)
        telling = tell(scene, "letter", verb, sides, date=date, more=more)
        yield telling
        if wishes is not None:
            yield from _wish(scene, telling, wishes)
