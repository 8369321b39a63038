"""The order of the step: what is tied, what follows, and the records."""

from collections.abc import Collection, Iterator, Mapping, Sequence

from recoupe.crosscheck.narrowing.aligned import tie_aligned
from recoupe.crosscheck.narrowing.choices import ALL_DAYS, Choice, Choices, choices_of, written
from recoupe.crosscheck.narrowing.copies import names_weekday, tie_copies
from recoupe.crosscheck.narrowing.solver import Narrowed, Uncertain, solve
from recoupe.crosscheck.narrowing.ties import Place, Tie, place_of
from recoupe.crosscheck.narrowing.within import tie_within
from recoupe.lang.reasons import Reasons, load_reasons
from recoupe.records import Finding, Reading, Story, Timex
from recoupe.records.narrowing import DatePlace, Narrowing

_WEEKDAY = "XXXX-WXX-"
_EVERY_DAY = Choice(*ALL_DAYS)


def narrow_dates(
    stories: Sequence[Story],
    readings: Sequence[Reading],
    findings: Sequence[Finding],
    *,
    lang: str = "fr",
) -> tuple[Narrowing, ...]:
    """Narrow the uncertain dates of an affair by what its other dispatches tell.

    ``readings`` are those of the stories. Never further than what is told implies: a text is not
    filed after its copy, one exchange or statement has one day, a weekday of the past is of the
    seven days that end with the filing. Dates that cannot be one stay apart. The order of the
    readings changes nothing; sorted by dispatch, filing first, then place. ``lang`` is the
    language of the reasons.
    """
    known = {reading.dispatch.id: reading for reading in readings}
    places: dict[Place, Timex | None] = {}
    for reading in readings:
        places[Place(reading.dispatch.id)] = None
        places |= {place_of(reading, timex): timex for timex in reading.timexes}
    uncertain = {place: found for place in places if (found := _open(place, places, known))}
    certain = {
        place: choices
        for place in places
        if place not in uncertain and (choices := _choices(place, places, known))
    }
    ties = list(_ties(stories, findings, known, {place.dispatch for place in uncertain}))
    narrowed = solve(uncertain, certain, ties)
    reasons = load_reasons(lang)
    return tuple(
        _record(place, one, places, known, reasons) for place, one in sorted(narrowed.items())
    )


def _ties(
    stories: Sequence[Story],
    findings: Sequence[Finding],
    known: Mapping[str, Reading],
    vague: Collection[str],
) -> Iterator[Tie]:
    """Tie the dates of the dispatches that leave some open, to each other and to others'."""
    for story in stories:
        yield from tie_copies(story.reprints, known, vague)
    for dispatch in vague:
        yield from tie_within(known[dispatch])
    yield from tie_aligned(findings, known, vague)


def _open(
    place: Place, places: Mapping[Place, Timex | None], known: Mapping[str, Reading]
) -> Uncertain | None:
    """Give what is uncertain of a date: the filing of no one day, one of several, any weekday."""
    timex, filed = places[place], known[place.dispatch].layout.filed
    choices = _choices(place, places, known)
    if timex is None:
        if filed is None:
            return Uncertain((_EVERY_DAY,))
        several = len(choices) > 1 or any(one.first != one.last for one in choices)
        return Uncertain(choices) if several else None
    if timex.edtf is None and names_weekday(timex) and timex.value.startswith(_WEEKDAY):
        return Uncertain((_EVERY_DAY,), int(timex.value[len(_WEEKDAY)]))
    return Uncertain(choices) if len(choices) > 1 else None


def _choices(
    place: Place, places: Mapping[Place, Timex | None], known: Mapping[str, Reading]
) -> Choices:
    return choices_of(_read(place, places, known), whole=places[place] is not None)


def _record(
    place: Place,
    narrowed: Narrowed,
    places: Mapping[Place, Timex | None],
    known: Mapping[str, Reading],
    reasons: Reasons,
) -> Narrowing:
    return Narrowing(
        _told(place, places),
        _read(place, places, known),
        written(narrowed.choices),
        tuple(_told(step.by, places) for step in narrowed.steps),
        tuple(_why(step.by, step.reason, places, known, reasons) for step in narrowed.steps),
    )


def _told(place: Place, places: Mapping[Place, Timex | None]) -> DatePlace:
    timex = places[place]
    if timex is None:
        return DatePlace(place.dispatch)
    return DatePlace(place.dispatch, timex.start, timex.end, timex.text)


def _why(
    by: Place,
    key: str,
    places: Mapping[Place, Timex | None],
    known: Mapping[str, Reading],
    reasons: Reasons,
) -> str:
    timex = places[by]
    words = timex.text if timex is not None else ""
    day = _read(by, places, known) or reasons.say("day_unknown")
    return reasons.say(f"narrowed_{key}", words=words, day=day)


def _read(
    place: Place, places: Mapping[Place, Timex | None], known: Mapping[str, Reading]
) -> str | None:
    """Give the date of a place as it was read, EDTF."""
    timex = places[place]
    return known[place.dispatch].layout.filed if timex is None else timex.edtf
