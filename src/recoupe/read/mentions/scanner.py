"""Read one line from left to right into noun phrases that may mean somebody or something."""

from collections.abc import Iterator

from msgspec.structs import replace

from recoupe.lang.reference import Reference
from recoupe.read.mentions.aliases import read_alias
from recoupe.read.mentions.appositions import join_apposition, join_bodies
from recoupe.read.mentions.bare_names import read_capitals, read_native
from recoupe.read.mentions.bare_titles import read_bare_title, read_taught_noun
from recoupe.read.mentions.bodies import read_body
from recoupe.read.mentions.collectives import (
    is_collective,
    read_collective,
    read_country,
    read_direction,
)
from recoupe.read.mentions.determiners import Opening, may_determine, read_determiner
from recoupe.read.mentions.happenings import read_happening
from recoupe.read.mentions.heads import RANK, TOWNS, agrees_with_article, bare_spokesperson
from recoupe.read.mentions.hits import Hit, hits_at
from recoupe.read.mentions.institutions import read_institution
from recoupe.read.mentions.lexicon import PROPER, Lexicon
from recoupe.read.mentions.members import read_member
from recoupe.read.mentions.names import HYPHENS, read_name
from recoupe.read.mentions.nominals import read_bare_name, read_person
from recoupe.read.mentions.organisations import read_acronym, read_longer, read_organisation
from recoupe.read.mentions.pairs import read_pair
from recoupe.read.mentions.peoples import read_people
from recoupe.read.mentions.phrases import Phrase
from recoupe.read.mentions.readings import (
    introduces_name,
    is_business,
    is_figure,
    is_verb,
    starts_a_name,
)
from recoupe.read.mentions.strangers import read_counterpart, read_stranger
from recoupe.read.mentions.words import Line, Word

_MAX_BEFORE = 3
_WITHIN = frozenset({"dans"})


class Scanner:
    """Reads the phrases of one line.

    ``taught`` are nouns for people that no table has and that the dispatch has put to a name.
    """

    def __init__(self, line: Line, lexicon: Lexicon, taught: frozenset[str] = frozenset()) -> None:
        self._line = line
        self._words = line.words
        self._lexicon = lexicon
        self._reference: Reference = lexicon.reference
        self._taught = taught
        nouns = lexicon.openers.nouns
        self._begins_noun = [
            word.capital
            or word.fold in nouns
            or (word.token is not None and word.token.pos == "ADJ")
            for word in line.words
        ]
        self._begins = [
            noun or may_determine(line.words, at, lexicon)
            for at, noun in enumerate(self._begins_noun)
        ]

    def phrases(self) -> Iterator[Phrase]:
        """Outermost phrases first, each followed by those attached within it."""
        end = 0
        for at, begins in enumerate(self._begins):
            if at < end or not begins or self._ends_a_word(at):
                continue
            phrase = self.read(at)
            if phrase is None:
                continue
            joined = self._joined(read_alias(self._line, phrase, self._lexicon))
            yield joined
            yield from _attached(joined)
            country = read_country(self._line, joined, self._lexicon)
            if country is not None:
                yield country
            end = joined.last

    def _ends_a_word(self, at: int) -> bool:
        """As in "sous-sections": a small word tied to a small one that stands for nothing."""
        if at == 0 or self._words[at].gap not in HYPHENS or self._words[at].capital:
            return False
        before = self._words[at - 1]
        return not before.capital and before.fold not in self._reference.nouns.adjectives_before

    def read(self, at: int) -> Phrase | None:
        """The phrase that starts at a word, determiners included, or None."""
        if at >= len(self._words) or not self._begins[at]:
            return None
        opening = read_determiner(self._words, at, self._lexicon)
        if opening.inner >= len(self._words) or opening.outer >= len(self._words):
            return None
        if opening.inner > at and not self._words[opening.inner].joined:
            return None
        if not (self._begins_noun[opening.inner] or self._words[at].capital):
            return self._read_unmarked(at, opening)
        special = (
            read_member(self._line, at, self.read)
            or read_pair(self._line, opening, self._lexicon)
            or read_counterpart(self._line, opening, self._lexicon, self.read)
            or read_direction(self._line, opening, self._lexicon)
        )
        if special is not None:
            return special
        found = self._find_head(opening.inner, opening)
        whole = self._name_with_article(at, opening)
        if whole is not None and (found is None or whole.end >= found.end):
            return self._read_known(Opening(at, at, "none", None, None), whole)
        if found is None:
            return self._read_unknown(at, opening)
        return self._read_known(opening, found)

    def _read_unmarked(self, at: int, opening: Opening) -> Phrase | None:
        """Read a noun that no table knows: most are nobody's."""
        return (
            read_member(self._line, at, self.read)
            or read_stranger(self._line, opening, self._lexicon, self.read)
            or read_taught_noun(self._line, opening, self._lexicon, self.read, self._taught)
        )

    def _name_with_article(self, at: int, opening: Opening) -> Hit | None:
        """Read "La Haye", "Le Caire": the article belongs to the name, unlike "La réunion"."""
        if opening.kind != "definite" or not self._words[at].capital:
            return None
        if opening.inner != at + 1 or opening.outer != at:
            return None
        found = [
            h
            for h in hits_at(self._words, at, self._lexicon)
            if h.entry.kind in PROPER and any(w.capital for w in self._words[opening.inner : h.end])
        ]
        return found[0] if found else None

    def _find_head(self, inner: int, opening: Opening) -> Hit | None:
        best: Hit | None = None
        for skipped in range(_MAX_BEFORE):
            at = inner + skipped
            if at >= len(self._words) or (skipped and not self._words[at].joined):
                break
            usable = [
                hit
                for hit in hits_at(self._words, at, self._lexicon)
                if hit.entry.kind in RANK
                and not self._is_cut(hit)
                and (skipped == 0 or not self._words[at].capital)
                and agrees_with_article(hit, opening)
                and self._agrees_before(hit)
            ]
            if usable:
                hit = min(usable, key=lambda h: (-h.end, RANK[h.entry.kind]))
                hit = bare_spokesperson(hit, usable)
                if best is None or hit.end > best.end:
                    best = hit
            if not self._precedes_noun(self._words[at]):
                break
        return best

    def _is_cut(self, hit: Hit) -> bool:
        """As in "Flandre-Orientale": a longer name of which the tables have the first part."""
        at = hit.end
        if hit.entry.kind not in TOWNS or at >= len(self._words) or not self._words[at].capital:
            return False
        tied = self._words[at].gap in HYPHENS
        return tied and not any(
            h.entry.kind in PROPER for h in hits_at(self._words, at, self._lexicon)
        )

    def _agrees_before(self, hit: Hit) -> bool:
        """As in "au cours": a noun read without its article must still agree with it."""
        if hit.start == 0:
            return True
        before = read_determiner(self._words, hit.start - 1, self._lexicon)
        return before.inner != hit.start or agrees_with_article(hit, before)

    def _precedes_noun(self, word: Word) -> bool:
        return word.fold in self._reference.nouns.adjectives_before or (
            word.token is not None and word.token.pos == "ADJ" and not word.capital
        )

    def _read_known(self, opening: Opening, hit: Hit) -> Phrase | None:
        longer = read_longer(self._line, opening, hit, self._lexicon)
        if longer is not None:
            return longer
        kind = hit.entry.kind
        if kind == "holder":
            end = max(hit.end, read_name(self._words, hit.start, self._lexicon))
            bare = read_bare_name(self._line, hit.start, end, self._lexicon)
            return replace(bare, entry=hit.entry)
        if kind in ("office", "noun"):
            return self._read_noun(opening, hit)
        if kind == "institution":
            return read_institution(self._line, opening, hit, self._lexicon, self.read)
        if kind in ("event", "document"):
            return read_happening(self._line, opening, hit, self._lexicon, self.read)
        common = self._common_noun(opening, hit)
        if common is not None:
            return read_collective(self._line, opening, common, self._lexicon, self.read)
        if starts_a_name(self._words, hit, self._lexicon):
            return self._read_unknown(hit.start, opening)
        return read_body(self._line, opening, hit, self._lexicon)

    def _read_noun(self, opening: Opening, hit: Hit) -> Phrase | None:
        words, lexicon = self._words, self._lexicon
        verb = is_verb(words, hit, lexicon)
        business = opening.kind == "definite" and is_business(words, hit, lexicon)
        if (is_collective(hit) or business) and not verb:
            return read_collective(self._line, opening, hit, lexicon, self.read)
        if is_figure(words, hit, lexicon) or self._is_manner(opening, hit):
            return None
        if verb or (opening.kind == "none" and starts_a_name(words, hit, lexicon)):
            return self._read_unknown(hit.start, opening)
        return read_person(self._line, opening, hit, lexicon, self.read, form="role")

    def _is_manner(self, opening: Opening, hit: Hit) -> bool:
        """As in "a mis en garde Ankara", "dans ce cadre": such a noun is nobody's title."""
        if hit.start > 1 and self._words[hit.start].fold in self._reference.nouns.settings:
            return self._words[hit.start - 2].fold in _WITHIN
        if opening.kind != "none" or hit.start == 0:
            return False
        before = self._words[hit.start - 1]
        return before.fold in self._reference.nouns.manner and self._words[hit.start].joined

    def _common_noun(self, opening: Opening, hit: Hit) -> Hit | None:
        """The noun for a body that a group's name hides where it introduces a name."""
        if hit.entry.kind != "group" or not (
            opening.plural is False or introduces_name(self._words, opening, hit, self._lexicon)
        ):
            return None
        found = hits_at(self._words, hit.start, self._lexicon)
        return next((h for h in found if is_collective(h)), None)

    def _read_unknown(self, at: int, opening: Opening) -> Phrase | None:
        found = (
            read_organisation(self._line, opening, self._lexicon)
            or read_native(self._line, opening, self._lexicon)
            or read_people(self._line, opening, self._lexicon, self.read)
            or read_stranger(self._line, opening, self._lexicon, self.read)
            or read_taught_noun(self._line, opening, self._lexicon, self.read, self._taught)
        )
        if found is not None:
            return found
        if opening.kind == "none":
            return read_capitals(self._line, at, self._lexicon)
        return read_acronym(self._line, opening, self._lexicon)

    def _joined(self, phrase: Phrase) -> Phrase:
        bodies = join_bodies(self._line, phrase, self._lexicon, self.read)
        if bodies is not phrase:
            return bodies
        if phrase.form in ("role", "name", "counterpart", "surname"):
            return join_apposition(self._line, phrase, self._lexicon, self._read_apposed)
        return phrase

    def _read_apposed(self, at: int) -> Phrase | None:
        return self.read(at) or read_bare_title(self._line, at, self._lexicon, self.read)


def _attached(phrase: Phrase) -> Iterator[Phrase]:
    for nested in (phrase.within, phrase.complement):
        if nested is not None:
            yield nested
            yield from _attached(nested)
