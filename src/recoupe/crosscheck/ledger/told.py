"""Positions that an agency tells itself, as something a party did: "Lima crie à la fraude"."""

from collections.abc import Iterator, Sequence

from recoupe.crosscheck.accounts.aligned import Aligned
from recoupe.crosscheck.accounts.senses import Senses, senses_of
from recoupe.crosscheck.accounts.sentences import shortened
from recoupe.crosscheck.ledger.force import in_history
from recoupe.crosscheck.ledger.sides import Sides
from recoupe.crosscheck.ledger.telling import Telling
from recoupe.lang.comparison import ComparisonLexicon, matching
from recoupe.lang.folding import fold
from recoupe.lang.ledger import LedgerWords
from recoupe.lang.words import words_of
from recoupe.records import Attribution, Event, Evidence, PositionKind, Reading, Span
from recoupe.records.event import EventType

_KINDS: dict[EventType, PositionKind] = {
    "ACCUSE": "accusation",
    "CONCEDE": "concession",
    "DENY": "denial",
    "REJECT": "refusal",
    "REQUEST": "demand",
    "THREATEN": "threat",
}
# What a layer of speech tells of another side is that side's doing only where it gives way.
_OF_ANOTHER = frozenset({"CONCEDE", "REJECT"})
_UNTIL = ".;!?"
_BLANK = " \u00a0\u202f"
# A subject of so many characters stands before its verb.
_SUBJECT = 60
# Between the participle and "par": "nié *mardi par* Lima".
_BETWEEN = 4


def told(
    aligned: Aligned, sides: Sides, *, words: LedgerWords, lexicon: ComparisonLexicon
) -> Iterator[Telling]:
    """Yield the positions told as events that no act of speech states already."""
    for reading in aligned.readings:
        if reading.dispatch.id in aligned.copies:
            continue
        events = [event for event in reading.events if _is_position(event, reading, words)]
        if events:
            senses = Senses(reading, lexicon)
            layers = {item.id: item for item in reading.attributions}
            for event in events:
                yield from _tell(
                    event, layers.get(event.attribution or ""), reading, aligned, sides, senses
                )


def _is_position(event: Event, reading: Reading, words: LedgerWords) -> bool:
    if event.type not in _KINDS or not event.actors:
        return False
    if event.polarity == "negative" or event.temporal == "background":
        return False
    alleged = not event.modes or "allege" in event.modes
    if event.type == "ACCUSE" and not alleged:
        return False
    if event.type == "THREATEN" and event.base == "THREATEN" and event.modality == "threatened":
        return False
    if event.type in {"CONCEDE", "REQUEST"} and event.temporal == "future":
        return False
    trigger = [fold(word) for word in event.trigger.text.split()]
    if matching(trigger, (*words.verdicts, *words.deeds)):
        return False
    if _is_done_by(event.trigger, trigger, reading, words):
        return False
    if event.type == "REQUEST" and (
        _is_joined(event.trigger, reading, words)
        or _only_names(event.trigger, trigger, reading, words)
    ):
        return False
    hypothetical = event.modality == "hypothetical" and event.type != "THREATEN"
    if hypothetical or in_history(event.trigger.start, reading):
        return False
    return not any(_states(item, event) for item in reading.attributions)


def _only_names(place: Span, trigger: Sequence[str], reading: Reading, words: LedgerWords) -> bool:
    """Tell a demand that is named and not told: "au lendemain de ses exigences"."""
    behind = reading.dispatch.text[place.end :].lstrip(_BLANK)
    named = bool(matching(trigger[-1:], words.names["demand"]))
    return named and not behind.startswith(":")


def _is_done_by(place: Span, trigger: Sequence[str], reading: Reading, words: LedgerWords) -> bool:
    """Tell a participle with "par", which is read with what is denied: "nié mardi *par* Lima"."""
    if not matching(trigger[-1:], (*words.denied, *words.rejected)):
        return False
    text = reading.dispatch.text
    behind = words_of(text, [(place.end, place.end + _SUBJECT)])[:_BETWEEN]
    return any(word.folded in words.agents for word in behind)


def _is_joined(place: Span, reading: Reading, words: LedgerWords) -> bool:
    """Tell a bare participle behind "et" whose subject may be that of a clause on a noun.

    "a condamné le tir qui a survolé Lima et appelé au calme"
    """
    text = reading.dispatch.text
    first = next((s.start for s in reading.layout.sentences if s.start <= place.start < s.end), 0)
    before = [word.folded for word in words_of(text, [(first, place.start)])]
    joined = before[-1:] == list(words.joining)
    return joined and not words.subject_relatives.isdisjoint(before)


def _states(item: Attribution, event: Event) -> bool:
    """Tell whether a layer of speech has the event for its cue, or states a position around it."""
    cue, trigger = item.cue, event.trigger
    if cue is not None and cue.start < trigger.end and trigger.start < cue.end:
        return True
    stated = item.act not in {"announce", "say"}
    return stated and any(s.start <= trigger.start < s.end for s in item.content)


def _tell(
    event: Event,
    layer: Attribution | None,
    reading: Reading,
    aligned: Aligned,
    sides: Sides,
    senses: Senses,
) -> Iterator[Telling]:
    dispatch, text = reading.dispatch.id, reading.dispatch.text
    holder = sides.of_local(dispatch, event.actors)
    teller = sides.of_local(dispatch, layer.source.entity if layer and layer.source else None)
    apart = bool(teller) and set(teller).isdisjoint(holder)
    if not holder or (apart and event.type not in _OF_ANOTHER):
        return
    if layer is not None and not apart:
        return
    start, end = _clause(text, event.trigger, reading)
    heard = sides.of_local(dispatch, event.recipients)
    meant = senses.among([(event.trigger.start, end)])
    yield Telling(
        dispatch=dispatch,
        agency=aligned.lookup.agency(dispatch, (), event.trigger.start),
        holder=holder,
        kind=_KINDS[event.type],
        addressed=tuple(side for side in heard if side not in holder),
        claimed_by=teller if apart else (),
        object=shortened(text[event.trigger.start : end]),
        condition=None,
        said=event.time.edtf if event.time and event.time.edtf else reading.layout.filed,
        evidence=(
            Evidence(
                dispatch,
                start,
                end,
                text[start:end],
                event.attribution,
                event.id,
            ),
        ),
        group=-1,
        senses=(senses_of(meant, lambda who: aligned.lookup.entities(dispatch, who)),),
    )


def _clause(text: str, trigger: Span, reading: Reading) -> tuple[int, int]:
    """Give the clause around some words: up to the next comma, from the last one if it is near."""
    place = trigger.end
    sentence = next((s for s in reading.layout.sentences if s.start <= place <= s.end), None)
    first, last = (sentence.start, sentence.end) if sentence else (trigger.start, place)
    stops = [at for mark in (",", *_UNTIL) if (at := text.find(mark, place, last)) >= 0]
    opened = max(
        [first, *(at + 1 for mark in ",;:" if (at := text.rfind(mark, first, place)) >= 0)]
    )
    begin = opened + len(text[opened:place]) - len(text[opened:place].lstrip())
    near = begin <= trigger.start and trigger.start - begin <= _SUBJECT
    return begin if near else trigger.start, min(stops, default=last)
