"""One generated dispatch, and the reading that its words give."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import accumulate
from typing import NamedTuple

from recoupe.records import (
    Attribution,
    Dispatch,
    Entity,
    Extent,
    Layout,
    Mention,
    Reading,
    Source,
    Span,
    Timex,
    Zone,
)

# A token is a word, somebody who is named, or a day.
Token = str | Entity | date
SENTENCE = 18
CUE = "affirme"
_DAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")


class Copy(NamedTuple):
    """What was filed: whose, when, in what words; the first ``lead`` tokens are a paragraph.

    ``story`` is the number of the story it tells, ``origin`` the id of what it copies.
    """

    tokens: Sequence[Token]
    lead: int
    agency: str | None
    publisher: str | None
    filed: date
    story: int
    origin: str | None = None
    guid: str | None = None
    revision: str | None = None


class Written:
    """The text of a copy, and where each token stands in it."""

    def __init__(self, copy: Copy) -> None:
        self.copy = copy
        self.words = [word_of(token) for token in copy.tokens]
        pieces = list(self.words)
        pieces[SENTENCE - 1 :: SENTENCE] = [f"{word}." for word in pieces[SENTENCE - 1 :: SENTENCE]]
        self.starts = [0, *accumulate(len(piece) + 1 for piece in pieces)]
        first, rest = " ".join(pieces[: copy.lead]), " ".join(pieces[copy.lead :])
        self.text = f"{first}\n{rest}"
        self.zones = ((0, len(first)), (len(first) + 1, len(self.text)))
        self.dispatch = Dispatch(
            Dispatch.identify(self.text, copy.publisher or copy.agency),
            self.text,
            "fr",
            "file:///fil",
            publisher=copy.publisher,
            agency=copy.agency,
            guid=copy.guid,
            revision=copy.revision,
        )

    def reading(self) -> Reading:
        """Give what would have been read in it: names, days, who says what."""
        copy = self.copy
        named = {token.id: token for token in copy.tokens if isinstance(token, Entity)}
        return Reading(
            self.dispatch,
            Layout(
                copy.agency,
                copy.publisher,
                copy.filed.isoformat(),
                None,
                None,
                False,
                tuple(Zone("body", *zone) for zone in self.zones),
                sentences=tuple(Extent(span.start, span.end) for span in self._sentences()),
            ),
            tuple(self._mentions()),
            tuple(named.values()),
            tuple(self._timexes()),
            tuple(self._attributions()),
            (),
            "0",
        )

    def _span(self, first: int, last: int) -> Span:
        return Span.of(self.text, self.starts[first], self.starts[last] + len(self.words[last]))

    def _sentences(self) -> Iterator[Span]:
        count = len(self.words)
        for first in range(0, count, SENTENCE):
            yield self._span(first, min(first + SENTENCE, count) - 1)

    def _mentions(self) -> Iterator[Mention]:
        for place, token in enumerate(self.copy.tokens):
            if isinstance(token, Entity):
                span = self._span(place, place)
                yield Mention(span.start, span.end, span.text, "name", token.id)

    def _timexes(self) -> Iterator[Timex]:
        for place, token in enumerate(self.copy.tokens):
            if isinstance(token, date):
                span, day = self._span(place, place), token.isoformat()
                yield Timex(span.start, span.end, span.text, "DATE", day, edtf=day)

    def _attributions(self) -> Iterator[Attribution]:
        """Let sentences speak that begin with somebody and a cue."""
        tokens = self.copy.tokens
        for first in range(0, len(tokens) - SENTENCE, SENTENCE):
            speaker = tokens[first]
            if isinstance(speaker, Entity) and tokens[first + 1] == CUE:
                by = self._span(first, first)
                yield Attribution(
                    f"a{first}",
                    "indirect",
                    "say",
                    self._span(first + 1, first + 1),
                    Source(speaker.id, by.start, by.end, by.text),
                    (self._span(first + 2, first + SENTENCE - 1),),
                )


def word_of(token: Token) -> str:
    """Give how a token stands in the text."""
    if isinstance(token, str):
        return token
    return token.label if isinstance(token, Entity) else _DAYS[token.weekday()]
