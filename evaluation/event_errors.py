"""The wrong events of one dispatch, one block of lines each."""

from collections.abc import Iterator, Sequence

from evaluation.annotation import GoldDocument
from evaluation.event_matching import EventVerdict, false_new, match_events
from evaluation.wording import found_names, gold_names, unlike, where
from recoupe.records import Event, Reading


def event_errors(reading: Reading, document: GoldDocument) -> Iterator[str]:
    """Yield each event that is missed, wrong in some part, or extra."""
    verdicts, left = match_events(reading, document)
    for verdict in verdicts:
        if verdict.found is None:
            yield _missed(verdict, document)
        elif lines := list(_wrong_parts(verdict, verdict.found, reading, document)):
            state = "right, but" if verdict.type else "WRONG"
            gold = verdict.gold
            head = f"  {state} {gold.id} ({where(document.text, gold.trigger.start)})"
            rules = ", ".join(verdict.found.rules)
            yield "\n".join([f"{head}  {gold.trigger.text} / {verdict.found.trigger.text}", *lines])
            yield f"      rules: {rules}"
    wrong = false_new(reading, document)
    for event in left:
        yield _extra(event, reading, document, false=event in wrong)


def _missed(verdict: EventVerdict, document: GoldDocument) -> str:
    gold = verdict.gold
    return (
        f"  MISSED {gold.id} ({where(document.text, gold.trigger.start)})  {'|'.join(gold.types)}"
        f"  {gold.trigger.text}\n      {gold_names(gold.actors, document)} → "
        f"{gold_names(gold.recipients, document)}; "
        f"{gold.modality}, {gold.polarity}, {gold.temporal}"
    )


def _wrong_parts(
    verdict: EventVerdict, found: Event, reading: Reading, document: GoldDocument
) -> Iterator[str]:
    gold = verdict.gold
    parts: Sequence[tuple[bool, str, str, str]] = (
        (verdict.type, "type", "|".join(gold.types), found.type),
        (
            verdict.actors,
            "actors",
            gold_names(gold.actors, document),
            found_names(found.actors, reading),
        ),
        (
            verdict.recipients,
            "recipients",
            gold_names(gold.recipients, document),
            found_names(found.recipients, reading),
        ),
        (verdict.modality, "modality", gold.modality, found.modality),
        (verdict.polarity, "polarity", gold.polarity, found.polarity),
        (verdict.temporal, "temporal", gold.temporal, found.temporal),
    )
    yield from unlike(parts)


def _extra(found: Event, reading: Reading, document: GoldDocument, *, false: bool) -> str:
    return (
        f"  {'FALSE NEW' if false else 'EXTRA'} ({where(document.text, found.trigger.start)})"
        f"  {found.type}  {found.trigger.text}\n      {found_names(found.actors, reading)} → "
        f"{found_names(found.recipients, reading)}; {found.modality}, {found.polarity}, "
        f"{found.temporal}  rules: {', '.join(found.rules)}"
    )
