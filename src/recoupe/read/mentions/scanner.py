"""Read one line from left to right into noun phrases that may mean somebody or something."""

from collections.abc import Iterator
from dataclasses import replace

from recoupe.lang.reference import Reference
from recoupe.read.mentions.aliases import read_alias
from recoupe.read.mentions.appositions import join_apposition, join_bodies
from recoupe.read.mentions.bodies import read_body
from recoupe.read.mentions.collectives import (
    is_collective,
    read_collective,
    read_country,
    read_direction,
)
from recoupe.read.mentions.determiners import Opening, read_determiner
from recoupe.read.mentions.happenings import read_happening
from recoupe.read.mentions.heads import RANK, agrees_with_article, bare_spokesperson
from recoupe.read.mentions.hits import Hit, demonyms_at, hits_at
from recoupe.read.mentions.institutions import read_institution
from recoupe.read.mentions.lexicon import PROPER, Entry, Lexicon
from recoupe.read.mentions.members import read_member
from recoupe.read.mentions.names import (
    before_person,
    is_function_word,
    is_preposition,
    read_name,
    stands_alone,
)
from recoupe.read.mentions.nominals import read_bare_name, read_person
from recoupe.read.mentions.organisations import read_acronym, read_organisation
from recoupe.read.mentions.pairs import read_pair
from recoupe.read.mentions.peoples import read_people
from recoupe.read.mentions.phrases import Gender, Phrase
from recoupe.read.mentions.words import Line, Word

_MAX_BEFORE = 3


class Scanner:
    """Reads the phrases of one line."""

    def __init__(self, line: Line, lexicon: Lexicon) -> None:
        self._line = line
        self._words = line.words
        self._lexicon = lexicon
        self._reference: Reference = lexicon.reference

    def phrases(self) -> Iterator[Phrase]:
        """Outermost phrases first, each followed by those attached within it."""
        at = 0
        while at < len(self._words):
            phrase = self.read(at)
            if phrase is None:
                at += 1
                continue
            joined = self._joined(read_alias(self._line, phrase))
            yield joined
            yield from _attached(joined)
            country = read_country(self._line, joined, self._lexicon)
            if country is not None:
                yield country
            at = max(joined.last, at + 1)

    def read(self, at: int) -> Phrase | None:
        """The phrase that starts at a word, determiners included, or None."""
        if at >= len(self._words):
            return None
        opening = read_determiner(self._words, at, self._reference)
        if opening.inner >= len(self._words) or opening.outer >= len(self._words):
            return None
        if opening.inner > at and not self._words[opening.inner].joined:
            return None
        member = read_member(self._line, at, self.read)
        if member is not None:
            return member
        pair = read_pair(self._line, opening, self._reference)
        if pair is not None:
            return pair
        if self._words[opening.inner].fold in self._reference.nouns.counterparts:
            return self._read_counterpart(opening, opening.inner + 1)
        rival = self._rival_end(opening)
        if rival > opening.inner:
            return self._read_counterpart(opening, rival)
        direction = read_direction(self._line, opening, self._lexicon)
        if direction is not None:
            return direction
        found = self._find_head(opening.inner, opening)
        whole = self._name_with_article(at, opening)
        if whole is not None and (found is None or whole.end >= found.end):
            return self._read_known(Opening(at, at, "none", None, None), whole)
        if found is None:
            return self._read_unknown(at, opening)
        return self._read_known(opening, found)

    def _name_with_article(self, at: int, opening: Opening) -> Hit | None:
        """Read "La Haye", "Le Caire": the article belongs to the name."""
        if opening.kind != "definite" or opening.inner != at + 1 or opening.outer != at:
            return None
        found = [
            h
            for h in hits_at(self._words, at, self._lexicon)
            if h.entry.kind in PROPER and h.end > opening.inner
        ]
        return found[0] if found and self._words[at].capital else None

    def _find_head(self, inner: int, opening: Opening) -> Hit | None:
        best: Hit | None = None
        for skipped in range(_MAX_BEFORE):
            at = inner + skipped
            if at >= len(self._words) or (skipped and not self._words[at].joined):
                break
            usable = [h for h in hits_at(self._words, at, self._lexicon) if h.entry.kind in RANK]
            usable = [h for h in usable if skipped == 0 or not self._words[at].capital]
            usable = [
                h for h in usable if agrees_with_article(h, opening) and self._agrees_before(h)
            ]
            if usable:
                hit = min(usable, key=lambda h: (-h.end, RANK[h.entry.kind]))
                hit = bare_spokesperson(hit, usable)
                if best is None or hit.end > best.end:
                    best = hit
            if not self._precedes_noun(self._words[at]):
                break
        return best

    def _agrees_before(self, hit: Hit) -> bool:
        """As in "au cours": a noun read without its article must still agree with it."""
        if hit.start == 0:
            return True
        before = read_determiner(self._words, hit.start - 1, self._reference)
        return before.inner != hit.start or agrees_with_article(hit, before)

    def _precedes_noun(self, word: Word) -> bool:
        return word.fold in self._reference.nouns.adjectives_before or (
            word.token is not None and word.token.pos == "ADJ" and not word.capital
        )

    def _read_known(self, opening: Opening, hit: Hit) -> Phrase | None:
        kind = hit.entry.kind
        longer = self._longer_organisation(opening, hit)
        if longer is not None:
            return longer
        if kind == "holder":
            end = max(hit.end, read_name(self._words, hit.start, self._lexicon))
            return replace(
                read_bare_name(self._line, hit.start, end, self._lexicon), entry=hit.entry
            )
        if kind in ("office", "noun"):
            business = opening.kind == "definite" and self._is_business(hit)
            if (is_collective(hit) or business) and not self._is_verb(hit):
                return read_collective(self._line, opening, hit, self._lexicon, self.read)
            if self._is_figure(hit):
                return None
            if self._is_verb(hit) or (opening.kind == "none" and self._starts_a_name(hit)):
                return self._read_unknown(hit.start, opening)
            return read_person(self._line, opening, hit, self._lexicon, self.read, form="role")
        if kind == "institution":
            return read_institution(self._line, opening, hit, self._lexicon, self.read)
        if kind == "group" and self._introduces_name(opening, hit):
            common = next(
                (h for h in hits_at(self._words, hit.start, self._lexicon) if is_collective(h)),
                None,
            )
            if common is not None:
                return read_collective(self._line, opening, common, self._lexicon, self.read)
        if kind in ("event", "document"):
            return read_happening(self._line, opening, hit, self._lexicon)
        if self._starts_a_name(hit):
            return self._read_unknown(hit.start, opening)
        return read_body(self._line, opening, hit, self._lexicon)

    def _longer_organisation(self, opening: Opening, hit: Hit) -> Phrase | None:
        """As in "l'Autorité portuaire", "le Congrès des métiers": a name that opens with a noun.

        The tables have its first word only.
        """
        words, end = self._words, hit.end
        if hit.end - hit.start > 1 or opening.kind != "definite" or not words[hit.start].capital:
            return None
        if hit.entry.kind not in ("body", "institution", "noun") or end >= len(words):
            return None
        if words[hit.start].fold not in self._reference.organisations.heads:
            return None
        if not words[end].joined or demonyms_at(words, end, self._lexicon)[0]:
            return None
        linked = words[end].fold in ("d", "de", "des", "du")
        if linked and end + 1 < len(words) and words[end + 1].fold in ("l", "la", "le"):
            return None
        after = end + 1 if linked else end
        if after >= len(words) or (linked and words[after].capital):
            return None
        if hit.entry.kind != "noun" and not linked:
            return None
        token = words[after].token
        if token is None or token.pos not in ("ADJ", "NOUN", "PROPN") or words[after].capital:
            return None
        return read_organisation(self._line, opening, self._lexicon)

    def _is_figure(self, hit: Hit) -> bool:
        return self._words[hit.start].fold in self._reference.nouns.figures

    def _is_business(self, hit: Hit) -> bool:
        """As in "l'opérateur coréen": no name of a person follows, and no gender shows one."""
        words = self._words
        known = words[hit.start].fold in self._reference.organisations.businesses
        named = hit.end < len(words) and words[hit.end].joined and words[hit.end].capital
        return known and not named and hit.entry.kind == "noun"

    def _is_verb(self, hit: Hit) -> bool:
        if self._is_apposed_title(hit):
            return False
        token = self._words[hit.start].token
        return (
            hit.end - hit.start == 1 and token is not None and token.pos in ("VERB", "AUX", "ADV")
        )

    def _is_apposed_title(self, hit: Hit) -> bool:
        """As in "Ali Sow, délégué de la Centrale": a title that has the form of a participle."""
        words, at = self._words, hit.start
        official = hit.entry.kind == "office" or any(
            row.noun.person_class in ("diplomat", "official") for row in hit.entry.rows
        )
        return (
            official
            and at > 0
            and words[at].gap.strip() == ","
            and words[at - 1].capital
            and hit.end < len(words)
            and words[hit.end].fold in ("a", "au", "d", "de", "des", "du")
            and words[at].fold not in self._reference.expletive.personal
        )

    def _introduces_name(self, opening: Opening, hit: Hit) -> bool:
        """As in "l'ONG Eaux vives": a singular article, and capitals behind the noun."""
        words = self._words
        return (
            opening.plural is not True
            and hit.end < len(words)
            and words[hit.end].joined
            and words[hit.end].capital
        )

    def _starts_a_name(self, hit: Hit) -> bool:
        """As in "Jordan Diallo", "France Gall": a first name that is also a state or a noun."""
        words = self._words
        end = hit.end
        return (
            hit.end - hit.start == 1
            and words[hit.start].capital
            and words[hit.start].fold in self._lexicon.gazetteer.first_names
            and end < len(words)
            and words[end].joined
            and words[end].capital
        )

    def _read_unknown(self, at: int, opening: Opening) -> Phrase | None:
        organisation = read_organisation(self._line, opening, self._lexicon)
        if organisation is not None:
            return organisation
        native = self._read_native(opening)
        if native is not None:
            return native
        people = read_people(self._line, opening, self._lexicon, self.read)
        if people is not None:
            return people
        stranger = self._read_stranger(opening)
        if stranger is not None:
            return stranger
        if opening.kind == "none":
            return self._read_name(at)
        return read_acronym(self._line, opening, self._lexicon)

    def _rival_end(self, opening: Opening) -> int:
        """Word index after "rival", "vis-à-vis" and the like behind a possessive."""
        if opening.kind != "possessive":
            return opening.inner
        for length in (3, 1):
            part = self._words[opening.inner : opening.inner + length]
            if " ".join(w.fold for w in part) in self._reference.nouns.rivals:
                return opening.inner + len(part)
        return opening.inner

    def _read_counterpart(self, opening: Opening, end: int) -> Phrase:
        surface = " ".join(w.fold for w in self._words[opening.inner : end])
        hit = Hit(opening.inner, end, Entry("noun", (), surface))
        return read_person(self._line, opening, hit, self._lexicon, self.read, form="counterpart")

    def _read_stranger(self, opening: Opening) -> Phrase | None:
        """As in "une fauconnière, Ida Roy, a dit": a noun no table has, made somebody by a name."""
        words, at = self._words, opening.inner
        token = words[at].token
        if opening.kind == "none" or opening.plural or token is None or token.pos != "NOUN":
            return None
        before = words[opening.outer - 1] if opening.outer else None
        governed = before is not None and before.token is not None and before.token.pos == "ADP"
        if words[at].capital or (governed and before.fold not in self._reference.names.sources):
            return None
        hit = Hit(at, at + 1, Entry("noun", (), words[at].fold))
        phrase = read_person(
            self._line, opening, hit, self._lexicon, self.read, form="role", plural=False
        )
        nested = phrase.complement
        if phrase.name or (nested is not None and nested.form in ("counterpart", "name", "role")):
            return None
        joined = join_apposition(self._line, phrase, self._lexicon, self.read)
        return joined if joined.name and self._is_full(joined) else None

    def _is_full(self, phrase: Phrase) -> bool:
        start = next(
            (k for k in range(phrase.first, phrase.last) if self._words[k].gap.strip() == ","),
            phrase.last,
        )
        return start < phrase.last and stands_alone(
            self._words, start, phrase.last, self._lexicon
        )

    def _read_native(self, opening: Opening) -> Phrase | None:
        """As in "l'Argentin Rafael Montero": a capitalised demonym as title of a name."""
        words = self._words
        length, meant = demonyms_at(words, opening.inner, self._lexicon)
        at = opening.inner + length
        if (
            not length
            or opening.plural
            or opening.kind == "none"
            or not words[opening.inner].capital
        ):
            return None
        end = read_name(words, at, self._lexicon) if at < len(words) and words[at].joined else at
        if end == at:
            return None
        phrase = read_bare_name(self._line, at, end, self._lexicon)
        return replace(
            phrase,
            start=words[opening.outer].start,
            first=opening.outer,
            form="name",
            states=(meant[0].iso3,),
            determiner=opening.kind,
        )

    def _read_name(self, at: int) -> Phrase | None:
        words = self._words
        title, gender = self._honorific(at)
        start = at + 1 if title else at
        if start >= len(words) or not words[start].capital or is_function_word(words[start]):
            return None
        if not title and (is_preposition(words, start) or _is_letter(words, start)):
            return None
        end = read_name(words, start, self._lexicon)
        end = before_person(words, start, end, self._lexicon)
        if end == start:
            return read_acronym(self._line, Opening(at, at, "none", None, None), self._lexicon)
        phrase = read_bare_name(self._line, start, end, self._lexicon)
        if title:
            return replace(
                phrase,
                start=words[at].start,
                first=at,
                form="name",
                gender=gender or phrase.gender,
                determiner="none",
            )
        if end - start > 1 and stands_alone(words, start, end, self._lexicon):
            return phrase
        if words[start].text.isupper() and len(words[start].text) > 1 and end - start == 1:
            return read_acronym(self._line, Opening(at, at, "none", None, None), self._lexicon)
        single = read_bare_name(self._line, start, start + 1, self._lexicon)
        return single if end - start == 1 else replace(phrase, form="surname")

    def _honorific(self, at: int) -> tuple[bool, Gender | None]:
        """Whether "Mme", "Me" or the like stands before a name, and the gender it shows."""
        word = self._words[at]
        names = self._reference.names
        if not word.capital or at + 1 >= len(self._words) or not self._words[at + 1].joined:
            return False, None
        if word.fold in names.honorifics_f:
            return True, "f"
        if "'" in self._words[at + 1].gap:
            return False, None
        return word.fold in names.honorifics | names.honorifics_m, (
            "m" if word.fold in names.honorifics_m else None
        )

    def _joined(self, phrase: Phrase) -> Phrase:
        bodies = join_bodies(self._line, phrase, self._lexicon, self.read)
        if bodies is not phrase:
            return bodies
        if phrase.form in ("role", "name", "counterpart", "surname"):
            return join_apposition(self._line, phrase, self._lexicon, self.read)
        return phrase


def _is_letter(words: tuple[Word, ...], at: int) -> bool:
    """Tell whether a capital stands alone: the network X is nobody, "J. Sow" is somebody."""
    return len(words[at].text) == 1 and (
        at + 1 >= len(words) or not words[at + 1].joined or "." not in words[at + 1].gap
    )


def _attached(phrase: Phrase) -> Iterator[Phrase]:
    nested = phrase.complement
    if nested is not None:
        yield nested
        yield from _attached(nested)
