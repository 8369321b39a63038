"""Places where dispatches speak of an exchange or give a count, as claims that can be judged."""

from collections.abc import Sequence

import msgspec

from recoupe.crosscheck.accounts.claims import Claim
from recoupe.crosscheck.accounts.lookup import Lookup
from recoupe.records import Attribution, Reading, Span

Stretch = tuple[int, int]


class Sighting(msgspec.Struct, frozen=True):
    """A stretch of a dispatch, the claim it is told in, the days it names and who is named near.

    ``claim`` has the stretch for its content; its origins are those of the sentence it stands in,
    or it is the agency's own voice. ``days`` are EDTF, empty where the sentence names none.
    """

    claim: Claim
    days: tuple[str, ...]
    parties: frozenset[str]
    sentence: Stretch = (0, 0)

    @property
    def when(self) -> str | None:
        """The first day named, or that of filing."""
        return self.days[0] if self.days else self.claim.filed


def sighted(
    reading: Reading,
    place: Stretch,
    claims: Sequence[Claim],
    blank: Claim,
    *,
    beside: Stretch | None = None,
) -> Claim:
    """Make the claim of a place: told as the claim around it, or as another of ``beside``.

    ``claims`` are those of the dispatch; ``blank`` is the agency's own voice there.
    """
    around = [claim for claim in claims if not claim.voiced and _holds(claim, place)]
    near = [claim for claim in claims if not claim.voiced and beside and _within(claim, beside)]
    teller = min(around, key=_length, default=None) or min(near, key=_length, default=None)
    return widened(reading, teller or blank, place)


def widened(reading: Reading, claim: Claim, place: Stretch) -> Claim:
    """Give a claim of a place the words of another."""
    span = Span.of(reading.dispatch.text, *place)
    return msgspec.structs.replace(
        claim,
        attribution=msgspec.structs.replace(
            claim.attribution, content=(span,), nested_in=None, condition=None
        ),
        content=span.text,
        condition=None,
        within=None,
    )


def blank_claim(reading: Reading, lookup: Lookup, copies: frozenset[str]) -> Claim:
    """Make an empty claim in the voice of the agency at the beginning of a dispatch."""
    dispatch, start = reading.dispatch.id, Span(0, 0, "")
    return Claim(
        dispatch=dispatch,
        filed=reading.layout.filed,
        agency=lookup.agency(dispatch, (), start.start),
        attribution=Attribution("", "indirect", "say", None, None, (start,)),
        speakers=(),
        parties=(),
        addressed=(),
        origins=(),
        text="",
        parts=(),
        content="",
        negative=False,
        condition=None,
        figures=(),
        days=(),
        themes={},
        stems=frozenset(),
        scene=frozenset(),
        copied=dispatch in copies,
        voiced=True,
    )


def nearest_days(reading: Reading, place: Stretch, sentence: Stretch) -> tuple[str, ...]:
    """Give the date of the sentence that stands nearest to a place, if it has any."""
    dates = [
        (min(abs(t.start - place[1]), abs(place[0] - t.end)), t.start, t.edtf)
        for t in reading.timexes
        if t.edtf and t.type in {"DATE", "TIME"} and sentence[0] <= t.start < sentence[1]
    ]
    return (min(dates)[2],) if dates else ()


def _holds(claim: Claim, place: Stretch) -> bool:
    return any(s.start <= place[0] and place[1] <= s.end for s in claim.attribution.content)


def _within(claim: Claim, sentence: Stretch) -> bool:
    spans = [*claim.attribution.content, claim.attribution.cue]
    return any(s is not None and s.start < sentence[1] and sentence[0] < s.end for s in spans)


def _length(claim: Claim) -> tuple[int, tuple[str, int, str]]:
    return sum(span.end - span.start for span in claim.attribution.content), claim.key
