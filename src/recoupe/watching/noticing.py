"""What in a store's last runs is worth looking up for."""

import hashlib
from collections.abc import Iterator

from recoupe.keeping import Store
from recoupe.records.desk import Development, Diff
from recoupe.records.watching import Notice, NoticeKind

_CONTRADICTIONS = frozenset({"agencies_contradict", "parties_contradict"})


def find_notices(store: Store, after: int, until: int) -> Iterator[Notice]:
    """Tell what the runs after one up to another brought: contradictions first.

    A contradiction that appeared, a finding of another agreement, and a story that an agency
    tells which did not before, in copy of its own: reprints never count.
    """
    diff = store.diff(run=after, until=until)
    findings = [one for one in diff.developments if one.subject == "finding" and one.now]
    for one in findings:
        if _is_contradiction_new(one):
            yield _notice("contradiction", one, until)
    for one in findings:
        if one.was and one.was != one.now and not _is_contradiction_new(one):
            yield _notice("agreement_changed", one, until)
    for one in diff.developments:
        if one.subject == "story" and one.affair:
            yield from _gained(store, one, diff, until)


def _is_contradiction_new(one: Development) -> bool:
    return one.now in _CONTRADICTIONS and one.was not in _CONTRADICTIONS


def _gained(store: Store, told: Development, diff: Diff, run: int) -> Iterator[Notice]:
    """Tell which agencies a story gained by the dispatches that came."""
    came = {one.dispatch for one in diff.arrivals}
    file = store.file_of(told.affair or "")
    members = {key for story in file.stories if story.id == told.item for key in story.dispatches}
    own = [
        one
        for one in file.dispatches
        if one.id in members and one.counted_as and not one.reprint_of and not one.withdrawn
    ]
    before = {one.counted_as for one in own if one.id not in came}
    gained = sorted({one.counted_as or "" for one in own if one.id in came} - before)
    if before and gained:
        yield _notice("agency_gained", told, run, tuple(gained))


def _notice(
    kind: NoticeKind, told: Development, run: int, agencies: tuple[str, ...] = ()
) -> Notice:
    key = "\x1f".join((kind, told.item, told.was or "", told.now or "", *agencies))
    return Notice(
        hashlib.sha256(key.encode()).hexdigest()[:16],
        kind,
        run,
        told.item,
        told.affair,
        told.words or "",
        agencies,
        told.was,
        told.now,
    )
