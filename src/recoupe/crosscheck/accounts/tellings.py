"""Claims as their own dispatch tells them, before the others show who is meant.

All that reading a dispatch's words takes is done here, so that it is done once: what is made out
depends on the dispatch alone and can be kept beside it.
"""

from collections.abc import Sequence

import msgspec

from recoupe.crosscheck.accounts.figures import Figure, figures_in
from recoupe.crosscheck.accounts.layers import claiming
from recoupe.crosscheck.accounts.own_voice import own_voice
from recoupe.crosscheck.accounts.senses import Meant, Senses, ids
from recoupe.crosscheck.accounts.stems import Stems
from recoupe.crosscheck.accounts.wordings import (
    Piece,
    denies,
    find_condition,
    main_stretches,
    parts_of,
    pieces_of,
    replaceable,
)
from recoupe.lang.comparison import ComparisonLexicon
from recoupe.lang.words import words_of
from recoupe.records import Attribution, Reading, Span


class Telling(msgspec.Struct, frozen=True, array_like=True):
    """What a claim is aligned by, as far as its own dispatch shows it; see ``Claim``.

    ``layer`` is the number of its attribution, unless the agency tells ``own`` itself. ``text``
    and ``parts`` are words and, in between, ids of those who are named; ``everybody`` has the ids
    of all who are mentioned. Ids are the dispatch's.
    """

    layer: int
    own: Span | None
    text: tuple[Piece, ...]
    parts: tuple[tuple[Piece, ...], ...]
    negative: bool
    condition: str | None
    figures: tuple[Figure, ...]
    days: tuple[str, ...]
    stems: frozenset[str]
    scene: frozenset[str]
    meant: tuple[Meant, ...]
    denied: tuple[bool, ...]
    happens: frozenset[str]
    everybody: tuple[str, ...]

    def attribution(self, reading: Reading) -> Attribution:
        """Give the attribution told here, by the reading of its dispatch."""
        if self.own is not None:
            return Attribution("", "indirect", "say", None, None, (self.own,))
        return reading.attributions[self.layer]


def find_tellings(reading: Reading, *, lexicon: ComparisonLexicon) -> tuple[Telling, ...]:
    """List the claims that a dispatch tells; layers that only relay make none."""
    teller = _Teller(reading, lexicon)
    told = set(map(id, claiming(reading.dispatch.text, reading.attributions)))
    said = [
        teller.telling(attribution, number)
        for number, attribution in enumerate(reading.attributions)
        if id(attribution) in told and attribution.content
    ]
    return (*said, *(teller.telling(attribution, None) for attribution in own_voice(reading)))


def pack_tellings(tellings: Sequence[Telling]) -> bytes | None:
    """Give tellings as bytes, to be kept; None where half a pair of UTF-16 is no Unicode."""
    try:
        return msgspec.msgpack.encode(tellings)
    except UnicodeEncodeError:
        return None


def unpack_tellings(packed: bytes) -> tuple[Telling, ...]:
    """Give the tellings back."""
    return _DECODER.decode(packed)


_DECODER = msgspec.msgpack.Decoder(tuple[Telling, ...])


class _Teller:
    def __init__(self, reading: Reading, lexicon: ComparisonLexicon) -> None:
        self._reading, self._lexicon = reading, lexicon
        self._stems, self._senses = Stems(reading, lexicon), Senses(reading, lexicon)
        self._named = replaceable(reading)
        self._dates = [(t.start, t.end) for t in reading.timexes if t.type != "DURATION"]

    def telling(self, attribution: Attribution, number: int | None) -> Telling:
        text, lexicon = self._reading.dispatch.text, self._lexicon
        hole = find_condition(text, attribution, lexicon=lexicon)
        main = main_stretches(attribution, hole)
        words = words_of(text, main)
        parts = parts_of(text, attribution, hole)
        rejects = attribution.act in {"deny", "reject"}
        negative = (rejects or denies(text, words, lexicon=lexicon)) != attribution.negated
        return Telling(
            layer=number or 0,
            own=attribution.content[0] if number is None else None,
            text=pieces_of(text, main, self._named),
            parts=tuple(pieces_of(text, [part], self._named) for part in parts),
            negative=negative,
            condition=text[hole[0] : hole[1]] if hole else None,
            figures=figures_in(text, words, self._dates, lexicon=lexicon),
            days=self._days(attribution),
            stems=self._stems.of_content(attribution),
            scene=self._stems.of_scene(attribution),
            meant=(self._senses.among(main), *(self._senses.among([part]) for part in parts)),
            denied=(
                negative,
                *(rejects or denies(text, words_of(text, [p]), lexicon=lexicon) for p in parts),
            ),
            happens=frozenset(
                event.base
                for event in self._reading.events
                if _inside(event.trigger.start, attribution)
            ),
            everybody=self._everybody(attribution),
        )

    def _days(self, attribution: Attribution) -> tuple[str, ...]:
        """List the days named in the content, as EDTF."""
        return tuple(
            timex.edtf
            for timex in self._reading.timexes
            if timex.edtf and timex.type in {"DATE", "TIME"}
            if any(s.start <= timex.start and timex.end <= s.end for s in attribution.content)
        )

    def _everybody(self, attribution: Attribution) -> tuple[str, ...]:
        return tuple(
            dict.fromkeys(
                local
                for mention in self._reading.mentions
                if mention.entity is not None and _inside(mention.start, attribution)
                for local in ids(mention.entity)
            )
        )


def _inside(place: int, attribution: Attribution) -> bool:
    return any(span.start <= place < span.end for span in attribution.content)
