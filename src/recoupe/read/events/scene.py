"""One dispatch as the search for events sees it."""

from bisect import bisect_right
from collections.abc import Sequence
from functools import cached_property

import msgspec

from recoupe.lang.comparison import ComparisonLexicon
from recoupe.lang.cues import CueTable
from recoupe.lang.events import EventTable
from recoupe.lang.folding import fold
from recoupe.lang.gazetteer import Gazetteer
from recoupe.lang.grammar import Grammar
from recoupe.lang.numerals import may_count
from recoupe.lang.speech import SpeechWords
from recoupe.read.clauses.scene import Lexicon, Scene, Steps
from recoupe.records import Attribution, Entity, Sentence, Source, Token

_NEVER_VERBS = ("ADP", "CCONJ", "DET", "NUM", "PROPN", "PUNCT", "SCONJ", "SYM")
# The parser takes a long verb form for one of these only by mistake.
_RARELY_VERBS = ("ADV", "INTJ", "PRON", "X")
_LONG = 6
_NO_VERB: frozenset[str] = frozenset()


class EventLexicon(msgspec.Struct, frozen=True, dict=True):
    """What the search for events knows of the language."""

    table: EventTable
    cues: CueTable
    words: SpeechWords
    grammar: Grammar
    gazetteer: Gazetteer
    comparison: ComparisonLexicon

    def clauses(self) -> Lexicon:
        """The same for reading clauses, with the forms of all verbs of speech and of events."""
        forms = {**self.table.forms}
        for form, readings in self.cues.forms.items():
            forms[form] = tuple(dict.fromkeys((*readings, *forms.get(form, ()))))
        cues = msgspec.structs.replace(self.cues, forms=forms)
        return Lexicon(cues, self.words, self.grammar)

    @cached_property
    def openings(self) -> frozenset[str]:
        """First words, folded, of all titles of offices and nouns for people."""
        gazetteer = self.gazetteer
        names = (*gazetteer.office_titles, *gazetteer.person_nouns)
        nouns = map(fold, self.table.words.sector_of)
        return frozenset(name.partition(" ")[0] for name in (*names, *nouns))


class EventScene:
    """What the steps before have found, with the tree of each sentence and the layers of speech."""

    def __init__(
        self,
        steps: Steps,
        attributions: Sequence[Attribution],
        lexicon: EventLexicon,
        clauses: Lexicon,
    ) -> None:
        self.clauses = Scene.of(steps, clauses)
        self.lexicon = lexicon
        self.table = lexicon.table
        self.text = steps.text
        self.filed = steps.layout.filed
        self.latest = max((t.earliest for t in steps.timexes if t.earliest), default=None)
        self.attributions = attributions
        self._cues = [(a.cue.start, a.cue.end, a.source) for a in attributions if a.cue is not None]
        self._counting: dict[int, bool] = {}
        self._trees: dict[int, tuple[tuple[int, ...], ...]] = {}
        spans = [(s.start, s.end, a) for a in attributions for s in a.content]
        self._spans = sorted(spans, key=lambda item: item[0])
        self._starts = [start for start, _, _ in self._spans]
        self.made: dict[str, Entity] = {}
        self.sectors: dict[str, str | None] = {}
        self.names: dict[str, list[str]] = {}
        for mention in steps.mentions:
            if isinstance(mention.entity, str) and mention.kind not in ("pronoun", "possessive"):
                self.names.setdefault(mention.entity, []).append(mention.text)

    def children(self, sentence: Sentence, index: int) -> tuple[int, ...]:
        """Indices of the words that the parse hangs on a word, from left to right."""
        tree = self._trees.get(sentence.start)
        if tree is None:
            lists: list[list[int]] = [[] for _ in sentence.tokens]
            for token in sentence.tokens:
                if token.head != token.index:
                    lists[token.head].append(token.index)
            tree = self._trees[sentence.start] = tuple(map(tuple, lists))
        return tree[index]

    def may_count(self, sentence: Sentence) -> bool:
        """Tell a sentence that may hold a numeral."""
        if sentence.start not in self._counting:
            words = self.text[sentence.start : sentence.end]
            self._counting[sentence.start] = may_count(words, self.lexicon.comparison)
        return self._counting[sentence.start]

    def state(self, code: str) -> str:
        """The id of a state's entity, made where no mention names the state."""
        known = code.lower()
        if known not in self.clauses.entities and known not in self.made:
            row = self.lexicon.gazetteer.states[code]
            self.made[known] = Entity(
                known, row.label, "state", iso3=code, sector="GOV", wikidata=row.wikidata
            )
        return known

    def institution(self, kind: str, code: str) -> str:
        """The id of an institution of a state, made where no mention names it."""
        known = f"{code.lower()}-{kind}"
        if known not in self.clauses.entities and known not in self.made:
            row = self.lexicon.gazetteer.institutions[kind]
            label = row.label_template.replace(
                "{state}", self.lexicon.gazetteer.states[code].genitive
            )
            self.made[known] = Entity(
                known, label, "institution", iso3=code, sector=row.sector, gender=row.gender
            )
        return known

    def sentence_at(self, position: int) -> Sentence | None:
        """The sentence that holds a place."""
        place = self.clauses.sentence_place(position)
        if place < 0 or position >= self.clauses.sentences[place].end:
            return None
        return self.clauses.sentences[place]

    def layer_at(self, position: int) -> Attribution | None:
        """The innermost layer of speech whose content holds this place."""
        holding = [
            (end - start, attribution)
            for start, end, attribution in self._spans[: bisect_right(self._starts, position)]
            if position < end
        ]
        return min(holding, key=lambda item: item[0])[1] if holding else None

    def source_of_cue(self, position: int) -> Source | None:
        """Who speaks in the first layer whose cue holds this place; null too where nobody does."""
        return next((who for start, end, who in self._cues if start <= position < end), None)

    def verb_lemmas(self, token: Token) -> frozenset[str]:
        """The verbs a word may be a form of, among those of the tables."""
        if token.pos in _NEVER_VERBS or (token.pos in _RARELY_VERBS and len(token.norm) < _LONG):
            return _NO_VERB
        return self.clauses.cues.lemmas(token.norm)

    def is_one_of(self, token: Token, nouns: tuple[str, ...] | frozenset[str]) -> bool:
        """Tell whether a noun, or its singular, is among some nouns and classes of nouns."""
        if not nouns:
            return False
        return not self.table.members(nouns).isdisjoint(singulars(token.norm))


def singulars(noun: str) -> tuple[str, ...]:
    """What a noun may be the plural of, itself first: *troupes*, *troupe*."""
    if noun.endswith("aux"):
        return noun, noun[:-1], f"{noun[:-3]}al"
    return (noun, noun[:-1]) if noun[-1:] in ("s", "x") else (noun,)
