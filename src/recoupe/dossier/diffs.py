"""What became of a store, in lines of text."""

from collections.abc import Iterator, Sequence

from recoupe.dossier.claims import told_in_words
from recoupe.dossier.dates import date_in_words
from recoupe.dossier.quoting import one_line, shorten
from recoupe.dossier.wording import Wording
from recoupe.records import Decision
from recoupe.records.desk import Arrival, Development, Diff

_LONGEST = 120
_AGREEMENTS: tuple[str, ...] = (
    "agencies_contradict",
    "parties_contradict",
    "parties_differ",
    "superseded",
    "corroborated",
    "corroborated_one_origin",
    "incomparable",
    "single_source",
)
# So many of a kind are listed; the JSON has all.
_MOST = 60


def diff_lines(diff: Diff, wording: Wording) -> Iterator[str]:
    """Put what came and what changed into lines, each kind under its title."""
    told = sorted((one for one in diff.developments if one.change != "continued"), key=_weight)
    yield _title(diff, wording)
    yield from _part("added", [_arrival(one, wording) for one in diff.arrivals], wording)
    if diff.read_again:
        yield ""
        yield wording("diff", "again", n=diff.read_again)
    for subject in ("story", "finding"):
        own = [_development(one, wording) for one in told if one.subject == subject]
        yield from _part("stories" if subject == "story" else "findings", own, wording)
    yield from _part("decisions", [_decision(one, wording) for one in diff.decisions], wording)
    if not (diff.arrivals or diff.read_again or told or diff.decisions):
        yield wording("diff", "none")


def _weight(one: Development) -> int:
    """Let what contradicts come first, then what is told by several, and by one; then the rest."""
    if one.now in _AGREEMENTS:
        return _AGREEMENTS.index(one.now)
    return len(_AGREEMENTS) + (one.change in ("gone", "merged"))


def _title(diff: Diff, wording: Wording) -> str:
    if diff.since is not None:
        begin = wording("diff", "since_day", day=diff.since)
    else:
        begin = wording("diff", "since_run", run=diff.after)
    return f"{begin}, {wording('diff', 'until_run', run=diff.until)}"


def _part(title: str, lines: Sequence[str], wording: Wording) -> Iterator[str]:
    if lines:
        yield ""
        yield f"{wording('diff', title)} ({len(lines)})"
        yield from (f"  {line}" for line in lines[:_MOST])
        if len(lines) > _MOST:
            yield f"  {wording.count('more', len(lines) - _MOST)}"


def _arrival(one: Arrival, wording: Wording) -> str:
    filed = f"  {date_in_words(one.filed, wording)}" if one.filed else ""
    return f"{one.dispatch}  {one_line(one.source_uri)}{filed}"


def _development(one: Development, wording: Wording) -> str:
    told = told_in_words(one.words or "", wording, subject=one.subject)
    words = f"{wording.word('colon')} {shorten(told, _LONGEST)}" if told else ""
    change = wording("diff_changes", one.change)
    was, now = (
        wording("diff_agreements", agreement) if agreement else ""
        for agreement in (one.was, one.now)
    )
    kind = f"{was} → {now}" if was and now and was != now else now or was
    return f"{change}{f' ({kind})' if kind else ''}{words}  [{one.item}]"


def _decision(one: Decision, wording: Wording) -> str:
    words = shorten(one_line(one.target.text), _LONGEST)
    note = f" — {shorten(one_line(one.note), _LONGEST)}" if one.note else ""
    verdict = wording("diff_verdicts", one.verdict)
    return (
        f"{one.number}. {one.at} {one_line(one.by)} {verdict}{wording.word('colon')} {words}{note}"
    )
