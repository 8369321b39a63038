"""Addresses of a desk, of every kind, chosen at random among what a store holds."""

import random
from collections.abc import Callable, Iterator, Mapping
from urllib.parse import quote, urlencode

from recoupe.keeping import Store
from recoupe.records.desk import AffairLine, Line, LineQuery

PARTS = (
    "findings",
    "positions",
    "exchanges",
    "timeline",
    "words",
    "events",
    "network",
    "dispatches",
)
_OF_AFFAIR = ("story", "reader", "reader, two", "card", "actor")
_LINES = 400
_LONG = 5


class Visits:
    """Gives addresses of views, those of the same seed always the same.

    Affairs are taken in turn, so that none is shown again before all others were.
    """

    def __init__(self, store: Store, seed: int) -> None:
        self._random = random.Random(seed)
        self._store = store
        count = store.count_affairs()
        self._affairs = self._random.sample(store.affairs(0, count), count)
        self._turn = 0
        self._open: AffairLine | None = None
        some = store.find_lines(LineQuery(limit=_LINES, offset=_LINES, order="doubt")).lines
        self._lines = some or store.find_lines(LineQuery(limit=_LINES)).lines
        if not self._lines:
            raise SystemExit("found no line in the store; expected some; add dispatches to it")

    @property
    def kinds(self) -> Mapping[str, Callable[[], str]]:
        """The kinds of views with what makes an address of each."""
        parts = {f"part: {part}": self._part(part) for part in PARTS}
        return {
            "overview": self._overview,
            "front page": lambda: f"/affair/{self._affair().key}",
            **parts,
            "story": self._story,
            "reader": self._reader,
            "reader, two": self._beside,
            "card": self._card,
            "actor": self._actor,
            "search": lambda: f"/search?{urlencode({'q': self._words()})}",
            "search, facets": self._narrowed,
            "search, all": lambda: "/search",
            "review": lambda: "/review",
            "review, narrowed": self._review,
            "decisions": lambda: "/decisions",
            "entries": lambda: "/problems",
        }

    def walk(self) -> list[str]:
        """Give addresses of one affair: its front page, then every other view of it, at random."""
        self._open = self._affair()
        kinds = self.kinds
        others = [*map(self._part, PARTS), *(kinds[kind] for kind in _OF_AFFAIR)]
        self._random.shuffle(others)
        addresses = [kinds["front page"](), *(address() for address in others)]
        self._open = None
        return addresses

    def _affair(self) -> AffairLine:
        if self._open is not None:
            return self._open
        self._turn = (self._turn + 1) % len(self._affairs)
        return self._affairs[self._turn]

    def _line(self) -> Line:
        return self._random.choice(self._lines)

    def _words(self) -> str:
        long = [
            word for word in self._line().words.split() if len(word) >= _LONG and word.isalpha()
        ]
        return self._random.choice(long) if long else ""

    def _part(self, part: str) -> Callable[[], str]:
        return lambda: f"/affair/{self._affair().key}/{part}"

    def _overview(self) -> str:
        pages = max(len(self._affairs) // 40, 1)
        return f"/?page={self._random.randint(1, pages)}"

    def _of_affair(self) -> tuple[Line, ...]:
        query = LineQuery(affair=self._affair().key, limit=_LINES)
        return self._store.find_lines(query).lines

    def _with(self, wanted: Callable[[Line], object]) -> Iterator[Line]:
        """Give lines of affair after affair that have what is wanted, one of each."""
        for _ in self._affairs:
            found = [line for line in self._of_affair() if wanted(line)]
            if found:
                yield self._random.choice(found)

    def _story(self) -> str:
        line = next(self._with(lambda line: line.story), None)
        return f"/story/{line.story}" if line else "/"

    def _reader(self) -> str:
        line = next(self._with(lambda line: line.dispatch), self._line())
        return f"/read/{line.dispatch}?line={line.kind}:{quote(line.id)}"

    def _beside(self) -> str:
        for _ in self._affairs:
            told = sorted({line.dispatch for line in self._of_affair() if line.dispatch})
            if len(told) > 1:
                first, second = self._random.sample(told, 2)
                return f"/read/{first}?beside={second}"
        return self._reader()

    def _card(self) -> str:
        line = next(self._with(lambda _: True), self._line())
        return f"/line/{line.kind}/{quote(line.id)}"

    def _actor(self) -> str:
        line = next(self._with(lambda line: line.actor_id), None)
        return f"/actor/{line.affair}/{quote(line.actor_id or '')}" if line else "/"

    def _narrowed(self) -> str:
        line = self._line()
        asked = {"q": self._words(), "kind": line.kind, "agency": next(iter(line.agencies), "")}
        return f"/search?{urlencode(asked)}"

    def _review(self) -> str:
        return f"/review?{urlencode({'q': self._words(), 'from': self._random.randint(0, 20)})}"
