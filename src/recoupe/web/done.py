"""What was just decided, told on the page that comes after, with the way to undo it."""

import re
from dataclasses import dataclass

from starlette.requests import Request

from recoupe.records import Decision
from recoupe.web.own_paths import with_done

_NUMBERS = re.compile(r"(\d{1,15})(?:-(\d{1,15}))?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Done:
    """Decisions of one act. ``back`` is the page without word of them."""

    first: Decision
    last: Decision
    back: str

    @property
    def count(self) -> int:
        """How many they are: those of one act are kept together."""
        return self.last.number - self.first.number + 1


def done_of(request: Request) -> Done | None:
    """Find what the address says was just decided; ``None`` where it says nothing that is so."""
    found = _NUMBERS.fullmatch(request.query_params.get("done", ""))
    if not found:
        return None
    store = request.app.state.cabinet.store
    first = store.decision(int(found[1]))
    last = store.decision(int(found[2])) if found[2] else first
    if first is None or last is None or last.number < first.number:
        return None
    if (first.at, first.by, first.verdict) != (last.at, last.by, last.verdict):
        return None
    url = request.url
    return Done(first, last, with_done(f"{url.path}?{url.query}", ()))
