"""Persons whom no body answers for: what their office says they lead or speak for."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from recoupe.crosscheck.accounts.aligned import Aligned
from recoupe.lang.ledger import LedgerWords
from recoupe.lang.words import Word, name_words, words_of
from recoupe.records import Entity

# Shorter words beside a name tell nothing of an office.
_OFFICE = 5
_PART = re.compile(r"[^,()]+")


class Offices:
    """The words that stand with the names of persons, in all dispatches of an affair."""

    def __init__(self, aligned: Aligned, words: LedgerWords) -> None:
        self._words = words
        self._told: dict[str, set[str]] = defaultdict(set)
        for reading in aligned.readings:
            for mention in reading.mentions:
                if mention.kind in {"name", "role"}:
                    for entity in aligned.lookup.entities(reading.dispatch.id, mention.entity):
                        self._told[entity].add(mention.text)
        persons = [entity for entity in aligned.cast.entities if entity.kind == "person"]
        self._other_self = _other_selves(persons, {p.id: self._called(p.id) for p in persons})

    def words(self, person: Entity) -> frozenset[str]:
        """Give the folded words that a person is called by, those of an unnamed self too."""
        other = self._other_self.get(person.id)
        named = frozenset(name_words(other.label)) if other else frozenset()
        return self._called(person.id) | frozenset(name_words(person.label)) | named

    def bodies(self, person: Entity) -> Sequence[str]:
        """Give the names of what a person leads or speaks for, the shortest first."""
        found = {body for text in self._told[person.id] for body in self._led(text)}
        return sorted(found, key=lambda one: (len(one), one))

    def _called(self, person: str) -> frozenset[str]:
        words = {w for text in self._told[person] for w in text.split() if w.islower()}
        return frozenset(n for w in words if len(w) >= _OFFICE for n in name_words(w))

    def _led(self, text: str) -> Iterator[str]:
        """Yield what stands behind an office: "la présidente *du comité des pêches*, Ana Soto"."""
        for part in _PART.finditer(text):
            words = words_of(text, [part.span()])
            for at, word in enumerate(words[:-2]):
                if word.folded in self._words.leading and words[at + 1].folded in self._words.of:
                    body = self._behind_article(words[at + 2 :])
                    if body and body[0].folded not in self._words.hollow:
                        yield text[body[0].start : body[-1].end]

    def _behind_article(self, words: Sequence[Word]) -> Sequence[Word]:
        return words[1:] if words and words[0].folded in self._words.articles else words


def _other_selves(
    persons: Sequence[Entity], called: Mapping[str, frozenset[str]]
) -> Mapping[str, Entity]:
    """Find for persons the one told without a name whose office only they bear: "la candidate"."""
    named = [one for one in persons if one.label[:1].isupper()]
    found: dict[str, Entity] = {}
    for other in persons:
        words = name_words(other.label)
        if other.label[:1].isupper() or len(words) < 2:
            continue
        bearers = [one for one in named if words[0] in called[one.id]]
        if len(bearers) == 1 and bearers[0].gender in {None, other.gender}:
            found[bearers[0].id] = other
    return found
