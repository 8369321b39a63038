"""Deeds of which dispatches tell when they were, or are to be, done."""

import re
from collections.abc import Iterator
from functools import cached_property

import msgspec

from recoupe.crosscheck.accounts.aligned import Aligned
from recoupe.crosscheck.accounts.claims import Claim
from recoupe.crosscheck.accounts.running_text import body_sentences
from recoupe.crosscheck.accounts.sightings import Stretch, blank_claim, sighted
from recoupe.crosscheck.ledger.exchanges.camps import Parties
from recoupe.crosscheck.ledger.sides import Sides
from recoupe.lang.comparison import load_comparison
from recoupe.lang.words import words_of
from recoupe.records import Event, Reading, Timex

# Words and talks are positions and exchanges; a harm that is announced for a day is a deed.
_DEEDS = frozenset(
    {"AID", "ASSAULT", "COERCE", "COOPERATE", "MOBILIZE", "PROTEST", "RETREAT", "SANCTION"}
)
_THREAT = "THREATEN"
_BORDER = re.compile(r"[,;:()«»“”\"]")
_STEM = 5


class Deed(msgspec.Struct, frozen=True, dict=True):
    """One place that tells a deed: its event, its clause, who takes part, when it was.

    ``date`` is null where the words for its time name no day.
    """

    reading: Reading
    event: Event
    claim: Claim
    place: Stretch
    doers: Parties
    targets: Parties
    date: Timex | None

    @property
    def dispatch(self) -> str:
        """The id of its dispatch."""
        return self.reading.dispatch.id

    @property
    def words(self) -> str:
        """The words of its clause."""
        return self.reading.dispatch.text[self.place[0] : self.place[1]]

    @cached_property
    def stems(self) -> frozenset[str]:
        """The beginnings of its words that tell of what it is."""
        empty = load_comparison(self.reading.dispatch.lang).empty_words
        words = (word.folded for word in words_of(self.reading.dispatch.text, [self.place]))
        return frozenset(word[:_STEM] for word in words if word not in empty)


def find_deeds(aligned: Aligned, sides: Sides) -> Iterator[Deed]:
    """Yield the deeds with a time, in order of dispatch and place; reprints tell none."""
    for reading in aligned.readings:
        if reading.dispatch.id in aligned.copies:
            continue
        blank = blank_claim(reading, aligned.lookup, aligned.copies)
        told = aligned.told.get(reading.dispatch.id, ())
        for sentence in body_sentences(reading):
            for event in reading.events:
                inside = sentence[0] <= event.trigger.start < sentence[1]
                if inside and event.time is not None and _is_deed(event):
                    trigger = (event.trigger.start, event.trigger.end)
                    yield Deed(
                        reading,
                        event,
                        sighted(reading, trigger, told, blank),
                        _clause(reading.dispatch.text, sentence, event),
                        _parties(sides, reading, event.actors),
                        _parties(sides, reading, event.recipients),
                        _date(reading, event),
                    )


def _is_deed(event: Event) -> bool:
    if event.polarity == "negative":
        return False
    if event.base == _THREAT:
        return event.modality == "threatened"
    return event.base in _DEEDS and event.modality in {"asserted", "reported"}


def _parties(sides: Sides, reading: Reading, who: tuple[str, ...]) -> Parties:
    return frozenset(side for one in who for side in sides.of_local(reading.dispatch.id, one))


def _date(reading: Reading, event: Event) -> Timex | None:
    time = event.time
    return next(
        (
            timex
            for timex in reading.timexes
            if time is not None and timex.edtf and timex.start < time.end and time.start < timex.end
        ),
        None,
    )


def _clause(text: str, sentence: Stretch, event: Event) -> Stretch:
    """Give the part of the sentence that tells a deed and its time, from mark to mark."""
    time = event.time or event.trigger
    first, last = min(event.trigger.start, time.start), max(event.trigger.end, time.end)
    before = [found.end() for found in _BORDER.finditer(text, sentence[0], first)]
    after = _BORDER.search(text, last, sentence[1])
    start, end = max(before, default=sentence[0]), after.start() if after else sentence[1]
    shown = text[start:end]
    return start + len(shown) - len(shown.lstrip(" ,")), start + len(shown.rstrip(" ,.\n"))
