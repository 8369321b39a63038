"""One sentence of a dispatch as exchanges are looked for in it: words, people, dates."""

from collections.abc import Iterable, Sequence
from functools import cache, cached_property
from itertools import pairwise

import msgspec

from recoupe.crosscheck.accounts.claims import Claim
from recoupe.crosscheck.accounts.sightings import Stretch, sighted
from recoupe.crosscheck.ledger.exchanges.camps import NOBODY, Camps, Parties
from recoupe.lang.comparison import matching
from recoupe.lang.exchanges import ExchangeLexicon
from recoupe.lang.gazetteer import load_gazetteer
from recoupe.lang.words import Word, words_of
from recoupe.records import ExchangeKind, Mention, Reading, Timex

_QUOTES = ("«", "“", '"')
_BORDERS = ',;:()«»“”"'
# What stands so near belongs to a noun; a date or a complement further on to something else.
NEAR = 60
_ADJECTIVE = 2


class Scene(msgspec.Struct, frozen=True, dict=True):
    """A sentence with what the reader found in it; ``told`` are the claims of the dispatch."""

    reading: Reading
    start: int
    end: int
    camps: Camps
    lexicon: ExchangeLexicon
    told: Sequence[Claim]
    blank: Claim

    @property
    def stretch(self) -> Stretch:
        """Where it stands."""
        return self.start, self.end

    @property
    def dispatch(self) -> str:
        """The id of its dispatch."""
        return self.reading.dispatch.id

    @property
    def text(self) -> str:
        """The text of its dispatch."""
        return self.reading.dispatch.text

    @property
    def filed(self) -> str | None:
        """When its dispatch was filed, EDTF."""
        return self.reading.layout.filed

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """Its words, folded."""
        return words_of(self.text, [self.stretch])

    @cached_property
    def mentions(self) -> tuple[Mention, ...]:
        """Those who are meant in it, in order."""
        inside = (m for m in self.reading.mentions if self.start <= m.start < self.end)
        return tuple(sorted(inside, key=lambda m: (m.start, -m.end)))

    @cached_property
    def dates(self) -> tuple[Timex, ...]:
        """The days it names."""
        return tuple(
            t
            for t in self.reading.timexes
            if t.edtf and t.type in {"DATE", "TIME"} and self.start <= t.start < self.end
            # "depuis mars" tells when it was not.
            if not t.edtf.endswith("/..")
        )

    @cached_property
    def everybody(self) -> Parties:
        """The parties meant in it, mere places left out."""
        return self.within(self.stretch)

    @property
    def medium(self) -> ExchangeKind:
        """What a talk is by the way it passes."""
        if self.channel in {"phone", "video"}:
            return "call"
        return "meeting" if self.channel else "talks"

    @cached_property
    def speaking(self) -> Parties:
        """Those who speak in it and those they speak to."""
        said = [claim for claim in self.told if claim.attribution.cue is not None]
        here = [
            claim
            for claim in said
            if claim.attribution.cue and self.start <= claim.attribution.cue.start < self.end
        ]
        return NOBODY.union(*(self.between_speakers(claim) for claim in here))

    def between_speakers(self, claim: Claim) -> Parties:
        """Give the parties of those who say a claim and of those they say it to."""
        heard = claim.attribution.addressee
        addressed = self.camps.of(self.dispatch, heard.entity if heard else None)
        return self.camps.of_cast(claim.speakers) | addressed

    def has(self, patterns: Iterable[str], within: Stretch | None = None) -> Stretch | None:
        """Give where one of some words or phrases first stands in it, or in a part of it."""
        start, end = within or self.stretch
        words = [word for word in self.words if start <= word.start < end]
        folded = [word.folded for word in words]
        single, phrases = _cut(tuple(patterns))
        hits = frozenset(matching(folded, single))
        for index, word in enumerate(words):
            if word.folded in hits:
                return word.start, word.end
            for phrase in phrases:
                if folded[index : index + len(phrase)] == phrase:
                    return word.start, words[index + len(phrase) - 1].end
        return None

    @cached_property
    def channel(self) -> str | None:
        """The way something passes by its words, or by those of the subhead above it."""
        zones = sorted(self.reading.layout.zones, key=lambda zone: zone.start)
        own = next((n for n, z in enumerate(zones) if z.start <= self.start < z.end), 0)
        above = zones[own - 1] if own else None
        places = [self.stretch]
        if above is not None and above.kind == "subhead":
            places.append((above.start, above.end))
        folded = [[w.folded for w in words_of(self.text, [place])] for place in places]
        for words in folded:
            for name, phrases in sorted(self.lexicon.channels.items()):
                if any(self._passes(words, phrase.split(" ")) for phrase in phrases):
                    return name
        return None

    def _passes(self, words: Sequence[str], phrase: Sequence[str]) -> bool:
        """Tell whether words hold a phrase, and not of how a journalist reached somebody."""
        before = _word_before(words, phrase)
        return before is not None and not matching([before], self.lexicon.reached)

    def within(self, place: Stretch) -> Parties:
        """Give the parties of those meant in a part of it."""
        inside = [m for m in self.mentions if place[0] <= m.start < place[1]]
        return self.camps.of_mentions(self.reading, [m for m in inside if m.kind != "place"])

    def first(self, place: int) -> Parties:
        """Give the parties of the first mention behind a place that means any."""
        behind = (m for m in self.mentions if m.start >= place)
        found = (self.camps.of(self.dispatch, mention.entity) for mention in behind)
        return next((parties for parties in found if parties), NOBODY)

    def joined(self, place: int) -> Parties:
        """Give the parties of the last mention before a place and the one "et" joins to it."""
        ahead = [m for m in self.mentions if m.end <= place]
        for one, other in pairwise(reversed(ahead)):
            between = [w.folded for w in self.words if other.end <= w.start < one.start]
            if between and between[0] in self.lexicon.joining and len(between) <= _ADJECTIVE:
                return self.camps.of_mentions(self.reading, (one, other))
            if one.start >= other.end:
                break
        return NOBODY

    def between(self, place: int) -> Parties:
        """Give the parties, or states by their adjective, that "avec" or "entre" leads to."""
        end = self.phrase((place - 1, place))[1]
        opened = self.has(self.lexicon.together, (place, end))
        if opened is not None and opened[0] <= place + NEAR:
            end = self._listed(opened[1], end)
        else:
            opened = self._aside(place)
            end = self.border(opened[1]) if opened else end
        if opened is None:
            return NOBODY
        about = self.has(self.lexicon.about, (opened[1], end))
        end = about[0] if about else end
        inside = [word for word in self.words if opened[1] <= word.start < end]
        # "dans la capitale autrichienne" tells where.
        places = [one.end for one in inside if one.folded in self.lexicon.grounds]
        named = [word for word in inside if word.start - 1 not in places]
        states = NOBODY.union(*(self._of_adjective(word) for word in named))
        return states if len(states) > 1 else self.within((opened[1], end)) | states

    def before(self, place: int) -> Word | None:
        """Give the word that ends before a place."""
        return next((word for word in reversed(self.words) if word.end <= place), None)

    def _aside(self, place: int) -> Stretch | None:
        """Find "entre" in what is set aside behind a noun: "la rencontre, prévue entre"."""
        words = [word for word in self.words if word.start >= place]
        if not words or self.border(place) > words[0].start:
            return None
        if not matching([words[0].folded], self.lexicon.planning):
            return None
        return self.has(self.lexicon.together, (place, self.border(words[0].start)))

    def _listed(self, start: int, end: int) -> int:
        """Give where a list of two ends: a name beside the first does not end it."""
        joined = self.has(self.lexicon.joining, (end, min(self.end, start + 3 * NEAR)))
        beside = joined is not None and self.text[end : joined[0]].rstrip().endswith(",")
        if joined is None or not beside or len(self.within((start, end))) > 1:
            return end
        return max(end, self._joined_to(joined[1], end))

    def _joined_to(self, place: int, default: int) -> int:
        """Give where the second of a list ends: "ses homologues arménien et azerbaïdjanais"."""
        second = next((m for m in self.mentions if place <= m.start <= place + 3), None)
        if second is None:
            return default
        end = second.end
        behind = [word for word in self.words if word.start >= end]
        if second.kind == "possessive" and behind:
            end = behind.pop(0).end
        for word in behind:
            joining = word.folded in self.lexicon.joining or self._of_adjective(word)
            if not joining or word.start - end > 1:
                break
            end = word.end
        return end

    def after(
        self, place: int, prepositions: Sequence[str], *, besides: Parties = NOBODY
    ) -> Parties:
        """Give the parties that a preposition behind a place leads to, up to the next border."""
        end = min(self.border(place), place + NEAR)
        led = False
        for mention in self.mentions:
            if place <= mention.start < end:
                led = led or self.opened(mention) in prepositions
                if mention.kind == "counterpart" and self._is_unnamed(mention):
                    continue
                if mention.kind == "place":
                    continue
                parties = self.camps.of(self.dispatch, mention.entity) - besides
                if led and parties:
                    return parties
        return NOBODY

    def at(self, place: int) -> Parties:
        """Give the parties of the town or land right behind a place: "attendu à Lima"."""
        near = (m for m in self.mentions if place <= m.start <= place + 2 * _ADJECTIVE)
        town = next((m for m in near if m.kind == "place"), None)
        return self.camps.of(self.dispatch, town.entity) if town is not None else NOBODY

    def _is_unnamed(self, mention: Mention) -> bool:
        meant = self.camps.entities(self.dispatch, mention.entity)
        return self.camps.unnamed.issuperset(meant)

    def opened(self, mention: Mention) -> str:
        """Give the preposition of a mention: the word before it, or its own first one."""
        first = next((w.folded for w in self.words if w.start == mention.start), "")
        before = self.before(mention.start)
        own = {*self.lexicon.to, *self.lexicon.source, *self.lexicon.by, *self.lexicon.together}
        return first if first in own or before is None else before.folded

    def demonyms(self, place: int) -> Parties:
        """Give the states whose adjective stands right behind a place."""
        behind = [word for word in self.words if word.start >= place][:_ADJECTIVE]
        return NOBODY.union(*(self._of_adjective(word) for word in behind))

    def subject(self, place: int) -> Parties:
        """Give the parties of the last mention before a place that no preposition leads to.

        A pronoun of those spoken to is no subject: "qui lui a remis".
        """
        governed = {*self.lexicon.to, *self.lexicon.source, *self.lexicon.by}
        for mention in reversed(self.mentions):
            if mention.kind == "pronoun" and self.has(
                self.lexicon.datives, (mention.start, mention.end)
            ):
                continue
            if mention.end <= place and self.opened(mention) not in governed:
                parties = self.camps.of(self.dispatch, mention.entity)
                if parties:
                    return parties | self.joined(mention.end)
        return NOBODY

    def spoken_to(self, verb: int) -> Parties:
        """Give the parties of the pronoun before a verb that means those it is said to: "lui"."""
        before = self.before(verb)
        if before is None or before.folded not in self.lexicon.datives:
            return NOBODY
        return self.within((before.start, before.end))

    def border(self, place: int) -> int:
        """Give where the clause that holds a place ends: at a mark, or with the sentence."""
        marks = [self.text.find(mark, place, self.end) for mark in _BORDERS]
        return min((mark for mark in marks if mark >= 0), default=self.end)

    def clause(self, place: Stretch) -> Stretch:
        """Give the clause around a place, from mark to mark, without blanks at its ends."""
        marks = [self.text.rfind(mark, self.start, place[0]) for mark in _BORDERS]
        start = max((mark + 1 for mark in marks if mark >= 0), default=self.start)
        end = self.border(place[1])
        words = self.text[start:end]
        left = len(words) - len(words.lstrip())
        return start + left, start + len(words.rstrip(" .\n"))

    def phrase(self, place: Stretch) -> Stretch:
        """Give the clause around a place, what "que" or "qui" opens on either side left out."""
        start, end = self.clause(place)
        inside = [word for word in self.words if start <= word.start < end]
        opens = [n for n, word in enumerate(inside) if word.folded in self.lexicon.openers]
        before = [inside[n].end for n in opens if inside[n].end <= place[0]]
        behind = [inside[n - 1].end for n in opens if n and inside[n].start >= place[1]]
        kept = [w for w in inside if max(before, default=start) <= w.start]
        kept = [w for w in kept if w.end <= min(behind, default=end)]
        while kept and kept[-1].folded in self.lexicon.loose and kept[-1].start >= place[1]:
            kept.pop()
        return (kept[0].start, self._closed(place, kept[-1].end)) if kept else place

    def _closed(self, place: Stretch, end: int) -> int:
        """Give where a phrase that breaks off before a quotation ends: with what is named last."""
        if self.text[end : end + 2].strip()[:1] not in _QUOTES:
            return end
        named = [m.end for m in self.mentions] + [t.end for t in self.dates]
        return max([place[1], *(one for one in named if one <= end)])

    def date(self, place: Stretch, others: Sequence[Stretch] = ()) -> Timex | None:
        """Give the date nearest to a place, none of ``others`` between; else the only one near."""
        near = []
        for timex in self.dates:
            low, high = min(place[1], timex.end), max(place[0], timex.start)
            between = any(low <= start and end <= high for start, end in others)
            if high - low <= NEAR and not between:
                near.append((max(high - low, 0), timex.start, timex))
        if len(self.dates) == 1 and not near and not others:
            only = self.dates[0]
            return only if abs(only.start - place[1]) <= 2 * NEAR else None
        return min(near, key=lambda one: one[:2])[2] if near else None

    def teller(self, place: Stretch) -> Claim:
        """Give the claim a place is told in, with the place for its words."""
        return sighted(self.reading, place, self.told, self.blank)

    @cached_property
    def adjectives(self) -> Parties:
        """The two states whose adjectives "et" joins: "les diplomaties chilienne et russe"."""
        for one, joining, other in zip(self.words, self.words[1:], self.words[2:], strict=False):
            if joining.folded in self.lexicon.joining:
                first, second = self._of_adjective(one), self._of_adjective(other)
                if first and second:
                    return first | second
        return NOBODY

    def _of_adjective(self, word: Word) -> Parties:
        table = load_gazetteer(self.reading.dispatch.lang).demonyms
        lookup = self.camps.aligned.lookup
        meant = table.get(word.folded, ())
        return frozenset(party for one in meant for party in lookup.party_of_state(one.iso3))

    def pair(self, place: Stretch) -> Stretch | None:
        """Give where the clause of a place names what both sides have: "les deux capitales"."""
        start, end = self.clause(place)
        words = [w for w in self.words if start <= w.start < end]
        for index, word in enumerate(words[:-1]):
            if word.folded in self.lexicon.each and words[index + 1].folded in self.lexicon.shared:
                return word.start, words[index + 1].end
        return self.has(self.lexicon.both, (start, end))


def _word_before(words: Sequence[str], phrase: Sequence[str]) -> str | None:
    """Give the word before a phrase, empty where it opens the words; None where they lack it."""
    size = len(phrase)
    places = (n for n in range(len(words) - size + 1) if words[n : n + size] == phrase)
    at = next(places, None)
    return None if at is None else words[at - 1] if at else ""


@cache
def _cut(patterns: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[list[str], ...]]:
    """Tell words from phrases, once for each list of a table."""
    single = tuple(pattern for pattern in patterns if " " not in pattern)
    return single, tuple(pattern.split(" ") for pattern in patterns if " " in pattern)
