"""Flow 2: many readings in, stories and findings out. The order of the steps is in arrivals."""

from collections.abc import Callable, Iterable, Sequence

from recoupe.crosscheck.arrivals import arrive
from recoupe.crosscheck.board import Board
from recoupe.records import Affair, Crosscheck, Finding, Ledger, Rank, Reading, Story


def crosscheck(readings: Sequence[Reading]) -> tuple[tuple[Story, ...], tuple[Finding, ...]]:
    """Tell the stories of some readings and what their agencies agree on.

    The same set of readings gives the same result in any order; see ``check`` for what else a
    crisis file needs.
    """
    result = check(readings)
    return result.stories, result.findings


def check(readings: Sequence[Reading], *, lang: str = "fr") -> Crosscheck:
    """Cross-check readings: stories in order of filing, findings, casts and agencies counted.

    Deterministic: the order of the readings is no matter, a reading given twice counts once, a
    reprint never adds an agency, and a dispatch of another story changes nothing in this one.
    ``lang`` is the language of the tables and of the reasons.
    """
    board = Board(lang)
    arrive(board, readings, lang=lang)
    return gather(board.rank, board.results.values())


def gather(rank: Callable[[str], Rank | None], affairs: Iterable[Affair]) -> Crosscheck:
    """Put the results of affairs together, in order of filing, which ``rank`` gives."""
    ordered = sorted(affairs, key=lambda one: rank(one.key) or ())
    told = sorted(
        (
            (rank(story.dispatches[0]) or (), story.id, story, cast)
            for affair in ordered
            for story, cast in zip(affair.stories, affair.casts, strict=True)
        ),
        key=lambda one: one[:2],
    )
    counted = [item for affair in ordered for item in affair.credits]
    return Crosscheck(
        tuple(story for _, _, story, _ in told),
        tuple(finding for affair in ordered for finding in affair.findings),
        tuple(cast for _, _, _, cast in told),
        tuple(sorted(counted, key=lambda one: one.dispatch)),
        tuple(item for affair in ordered for item in affair.narrowed),
        tuple(sorted(item for affair in ordered for item in affair.withdrawn)),
        _ledger(affair.ledger for affair in ordered),
    )


def _ledger(ledgers: Iterable[Ledger]) -> Ledger:
    told = tuple(ledgers)
    return Ledger(
        tuple(line for ledger in told for line in ledger.positions),
        tuple(line for ledger in told for line in ledger.exchanges),
        tuple(line for ledger in told for line in ledger.timeline),
    )
