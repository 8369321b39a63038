"""Positions: the tellings of one holder, kind and matter as one line."""

from collections.abc import Mapping, Sequence
from datetime import date

from recoupe.crosscheck.accounts.aligned import Aligned
from recoupe.crosscheck.dates import bounds, surely_before
from recoupe.crosscheck.ids import content_id
from recoupe.crosscheck.ledger.contested import contested_by
from recoupe.crosscheck.ledger.implied import Implied
from recoupe.crosscheck.ledger.lines import Line, put_together
from recoupe.crosscheck.ledger.passives import passives
from recoupe.crosscheck.ledger.returns import asked_in_return
from recoupe.crosscheck.ledger.rivals import Rivals
from recoupe.crosscheck.ledger.sequels import sequels
from recoupe.crosscheck.ledger.sides import Sides
from recoupe.crosscheck.ledger.spoken import spoken
from recoupe.crosscheck.ledger.standing import has_standing
from recoupe.crosscheck.ledger.statuses import Outcome, Outcomes
from recoupe.crosscheck.ledger.telling import Telling
from recoupe.crosscheck.ledger.told import told
from recoupe.crosscheck.ledger.ultimatums import Ultimatums
from recoupe.lang.comparison import load_comparison
from recoupe.lang.ledger import LedgerWords, load_ledger_words
from recoupe.lang.reasons import Reasons, load_reasons
from recoupe.lang.words import words_of
from recoupe.records import Finding, Position, PositionStatus, Why

_HEAD = 3

_REASONS: dict[PositionStatus, str] = {
    "answered": "position_answered",
    "claimed_by_other_side": "position_claimed",
    "partly_answered": "position_partly_answered",
    "refused": "position_refused",
    "unanswered": "position_unanswered",
}


def find_positions(
    aligned: Aligned, findings: Sequence[Finding], *, lang: str = "fr"
) -> tuple[Position, ...]:
    """Write the positions of an affair, each once, in order of their first telling."""
    reasons = load_reasons(lang)
    sides = Sides(aligned, lang)
    order = {reading.dispatch.id: n for n, reading in enumerate(aligned.readings)}
    homes = {key: story.id for story in aligned.stories for key in story.dispatches}
    words, lexicon = load_ledger_words(lang), load_comparison(lang)
    contested = contested_by(aligned.claims, findings)
    stated = [
        *spoken(aligned, sides, aligned.groups, words=words),
        *told(aligned, sides, words=words, lexicon=lexicon),
        *passives(aligned, sides, words=words, lexicon=lexicon),
        *sequels(aligned, sides, words=words, lexicon=lexicon),
        *Ultimatums(aligned, sides, words=words, lexicon=lexicon).find(),
    ]
    rivals = Rivals(stated, contested, aligned.claims, sides)
    implied = Implied(aligned, contested, rivals, sides, words)
    found = [rivals.judged(one) for one in (*stated, *implied.find(aligned.groups))]
    readings = {reading.dispatch.id: reading for reading in aligned.readings}
    asked = (asked_in_return(one, readings[one.dispatch], sides, rivals) for one in found)
    tellings = [*found, *(demand for demands in asked for demand in demands)]
    held = (one for one in tellings if has_standing(one, rivals, sides))
    ordered = sorted(held, key=lambda one: _place(one, order))
    lines = put_together(ordered, aligned.likeness, sides.is_body)
    filed = [reading.layout.filed for reading in aligned.readings if reading.layout.filed]
    as_of = max(filed, key=_last_day, default=None)
    outcomes = Outcomes(lines, aligned.likeness, contested, order, sides.is_body, words)
    written = (
        _written(line, outcomes.of(line), sides, homes, as_of, reasons, words) for line in lines
    )
    return tuple(written)


def _last_day(filed: str) -> date:
    days = bounds(filed)
    return days[1] if days else date.min


def _place(telling: Telling, order: Mapping[str, int]) -> tuple[int, int, str, tuple[str, ...]]:
    return order[telling.dispatch], telling.start, telling.kind, telling.holder


def _written(
    line: Line,
    outcome: Outcome,
    sides: Sides,
    homes: Mapping[str, str],
    as_of: str | None,
    reasons: Reasons,
    words: LedgerWords,
) -> Position:
    first = line[0]
    evidence = tuple(dict.fromkeys(item for telling in line for item in telling.evidence))
    addressed = next((telling.addressed for telling in line if telling.addressed), ())
    condition = next((telling.condition for telling in line if telling.condition), None)
    said = [telling.said for telling in line if telling.said]
    key = (first.kind, *first.holder, f"{evidence[0].dispatch}:{evidence[0].start}")
    return Position(
        id=content_id(key),
        story=homes[first.dispatch],
        holder=sides.label(first.holder),
        kind=first.kind,
        object=next((one.object for one in line if not _is_undone(one, words)), first.object),
        addressee=sides.label(addressed) if addressed else None,
        condition=condition,
        claimed_by=sides.label(first.claimed_by) if first.claimed_by else None,
        first=_first(said),
        last=_last(said),
        status=outcome.status,
        as_of=as_of,
        why=(Why(reasons.say(_REASONS[outcome.status]), outcome.by),),
        agencies=tuple(sorted({telling.agency for telling in line})),
        evidence=evidence,
    )


def _is_undone(telling: Telling, words: LedgerWords) -> bool:
    """Tell a demand told by what was not done: "ils n'ont pas rendu le navire, comme exigé"."""
    head = [word.folded for word in words_of(telling.object, [(0, len(telling.object))])[:_HEAD]]
    first = words.not_first
    return telling.kind == "demand" and not first.isdisjoint(head)


def _first(days: Sequence[str]) -> str | None:
    return next((d for d in days if not any(surely_before(o, d) for o in days)), None)


def _last(days: Sequence[str]) -> str | None:
    return next((d for d in days if not any(surely_before(d, o) for o in days)), None)
