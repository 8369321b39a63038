"""What happened: types, participants, modality and false new events."""

from collections import Counter
from collections.abc import Sequence

from evaluation.annotation import GoldDocument
from evaluation.event_matching import EventVerdict, false_new, match_events
from evaluation.figures import Figure, Score, errors, share, share_of
from recoupe.records import Event, Reading

DEFINITION = (
    "a found event is paired with a gold event when their triggers overlap; type: PLOVER type as "
    "in the gold (F1 over all, and the mean over the types of the gold); participants: the same "
    "entities, or the same states and sectors; modality, polarity and time among those of the "
    "right type; false new: given as new, asserted or reported, and positive, with no such event "
    "of the gold there"
)


def score_events(pairs: Sequence[tuple[Reading, GoldDocument]]) -> Score:
    """Measure events: types, participants, modality, and what is given as new and is not."""
    verdicts: list[EventVerdict] = []
    left: list[Event] = []
    wrong = claimed = 0
    for reading, document in pairs:
        judged, beside = match_events(reading, document)
        verdicts += judged
        left += beside
        wrong += len(false_new(reading, document))
        claimed += sum(event.is_claimed_new for event in reading.events)
    found = sum(len(reading.events) for reading, _ in pairs)
    typed = [verdict for verdict in verdicts if verdict.type]
    by_type = _by_type(verdicts, left)
    figures = [
        share("found", sum(v.found is not None for v in verdicts), len(verdicts)),
        _f1("type (F1)", len(typed), len(verdicts), found),
        Figure("type (macro-F1)", _mean(by_type), len(verdicts)),
        _f1(
            "type and participants (F1)",
            sum(verdict.participants for verdict in verdicts),
            len(verdicts),
            found,
        ),
        share_of("actors", typed, lambda verdict: verdict.actors),
        share_of("recipients", typed, lambda verdict: verdict.recipients),
        share_of("modality", typed, lambda verdict: verdict.modality),
        share_of("polarity", typed, lambda verdict: verdict.polarity),
        share_of("new, background or future", typed, lambda verdict: verdict.temporal),
        errors("false new events", wrong, claimed),
        *by_type,
    ]
    return Score("events", DEFINITION, tuple(figures))


def _f1(metric: str, right: int, gold: int, found: int) -> Figure:
    return Figure(metric, 2 * right / (gold + found) if gold + found else 0.0, gold)


def _mean(figures: Sequence[Figure]) -> float:
    return sum(figure.value for figure in figures) / len(figures) if figures else 0.0


def _by_type(verdicts: Sequence[EventVerdict], left: Sequence[Event]) -> list[Figure]:
    """F1 of each type of the gold; a found event counts under the type it was given."""
    gold = Counter(verdict.gold.types[0] for verdict in verdicts)
    right = Counter(verdict.gold.types[0] for verdict in verdicts if verdict.type)
    found: Counter[str] = Counter(event.type for event in left)
    for verdict in verdicts:
        if verdict.found is not None:
            found[verdict.gold.types[0] if verdict.type else verdict.found.type] += 1
    return [
        Figure(name, 2 * right[name] / (gold[name] + found[name]), gold[name], gated=False)
        for name in sorted(gold)
    ]
