"""The watch itself: look, add, tell, wait."""

import random
import threading
import time
from collections.abc import Generator, Iterator
from pathlib import Path

from recoupe.errors import StoreError
from recoupe.keeping import Store, open_store
from recoupe.records import Added, Problem
from recoupe.records.watching import Notice
from recoupe.watching.noticing import find_notices
from recoupe.watching.plan import Feed, Folder, Plan
from recoupe.watching.polling import Fetch, look
from recoupe.watching.posting import post
from recoupe.watching.timing import Clock

# Another program may be busy with the store: so many seconds until it is tried again, so often.
_BUSY = 5.0
_PATIENCE = 20
_TERMINAL = "terminal"
Event = Added | Notice | Problem


def watch(
    path: Path, plan: Plan, fetch: Fetch, stop: threading.Event, *, once: bool = False
) -> Iterator[Event]:
    """Look at everything that is due, add what is new, tell what it brought; again until stopped.

    Yields what was added, what is to be noticed and what went wrong, as it happens. What was
    added but not told when it was cut short is told the next time: each notice at least once, to
    the webhook too. Raises ``StoreError`` where the file is no store, or stays busy.
    """
    busy = 0
    while not stop.is_set():
        try:
            with open_store(path) as store:
                due = yield from _round(store, plan, fetch, stop, once=once)
            busy = 0
        except StoreError:
            busy += 1
            if busy > _PATIENCE or not path.exists():
                raise
            stop.wait(_BUSY)
            continue
        if once:
            return
        stop.wait(max(0.0, due - time.time()))


def _round(
    store: Store, plan: Plan, fetch: Fetch, stop: threading.Event, *, once: bool
) -> Generator[Event, None, float]:
    """Look at what is due; gives when the next place is."""
    yield from _tell(store, plan.webhook)
    for place in plan.places:
        if stop.is_set():
            break
        if once or store.watched(place.place).due <= time.time():
            yield from _take(store, place, fetch)
            yield from _tell(store, plan.webhook)
    return min(store.watched(place.place).due for place in plan.places)


def _take(store: Store, place: Feed | Folder, fetch: Fetch) -> Iterator[Event]:
    clock = Clock(time.time(), random.Random())
    state = store.watched(place.place)
    seen = look(place, state, clock, fetch, unopened=store.own_files())
    yield from store.adding_found(seen.found)
    # When this is cut short before, the same is found again the next time, and is known then.
    store.put_watched(place.place, seen.state)


def _tell(store: Store, webhook: str | None) -> Iterator[Event]:
    """Tell each listener what the runs brought of which it was not told."""
    yield from _untold(store, _TERMINAL)
    store.put_told(_TERMINAL, store.untold_runs(_TERMINAL)[1])
    if webhook is None:
        return
    notices = list(_untold(store, webhook))
    last = store.untold_runs(webhook)[1]
    if notices and (wrong := post(webhook, notices)):
        yield Problem(
            "webhook",
            webhook,
            wrong,
            "an answer that the notices arrived",
            "they are kept and sent again at the next look; see to the program that listens there",
        )
        return
    store.put_told(webhook, last)


def _untold(store: Store, listener: str) -> Iterator[Notice]:
    told, last = store.untold_runs(listener)
    if told < last:
        yield from find_notices(store, told, last)
