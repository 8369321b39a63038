"""Time expressions: where they stand and what they mean."""

from collections.abc import Sequence
from dataclasses import dataclass

from evaluation.annotation import GoldDocument, GoldTimex
from evaluation.figures import Score, errors, share_of
from recoupe.records import Reading, Timex

DEFINITION = (
    "span exact: same offsets; overlapping: one character in common; value: TIMEX3 value or EDTF "
    "as in the gold; EDTF: as in the gold, among those that have one; extra: touches none of the "
    "gold"
)


@dataclass(frozen=True)
class TimexVerdict:
    """One gold time expression and the one found for it."""

    gold: GoldTimex
    found: Timex | None

    @property
    def span(self) -> bool:
        """Same offsets."""
        wanted = (self.gold.span.start, self.gold.span.end)
        return self.found is not None and (self.found.start, self.found.end) == wanted

    @property
    def edtf(self) -> bool:
        """Same EDTF, where the gold has one."""
        return (
            self.found is not None
            and self.gold.edtf is not None
            and self.found.edtf == self.gold.edtf
        )

    @property
    def value(self) -> bool:
        """Same meaning, in either notation."""
        return self.edtf or (self.found is not None and self.found.value == self.gold.value)


def match_timexes(
    reading: Reading, document: GoldDocument
) -> tuple[list[TimexVerdict], list[Timex]]:
    """Pair each gold time expression with the found one that shares most of it; the others."""
    left = list(reading.timexes)
    verdicts = []
    for gold in document.timexes:
        touching = [timex for timex in left if _common(timex, gold) > 0]
        best = max(touching, key=lambda timex: (_common(timex, gold), -timex.end), default=None)
        if best is not None:
            left.remove(best)
        verdicts.append(TimexVerdict(gold, best))
    spans = [gold.span for gold in document.timexes]
    extra = [t for t in left if all(t.end <= s.start or s.end <= t.start for s in spans)]
    return verdicts, extra


def _common(timex: Timex, gold: GoldTimex) -> int:
    return min(timex.end, gold.span.end) - max(timex.start, gold.span.start)


def score_timexes(pairs: Sequence[tuple[Reading, GoldDocument]]) -> Score:
    """Measure spans, values and EDTF of time expressions."""
    verdicts: list[TimexVerdict] = []
    extra = found = 0
    for reading, document in pairs:
        judged, left_over = match_timexes(reading, document)
        verdicts += judged
        extra += len(left_over)
        found += len(reading.timexes)
    dated = [verdict for verdict in verdicts if verdict.gold.edtf is not None]
    return Score(
        "timexes",
        DEFINITION,
        (
            share_of("span exact", verdicts, lambda verdict: verdict.span),
            share_of("span overlapping", verdicts, lambda verdict: verdict.found is not None),
            share_of("value", verdicts, lambda verdict: verdict.value),
            share_of("EDTF", dated, lambda verdict: verdict.edtf),
            errors("extra", extra, found),
        ),
    )
