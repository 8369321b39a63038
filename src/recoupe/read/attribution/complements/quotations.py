"""Quotations a verb of speech announces: a dit : « ... », a lancé « ... »."""

from recoupe.lang.cue_schema import VerbCue
from recoupe.read.attribution.complements.complement import Complement
from recoupe.read.attribution.complements.search import Search
from recoupe.read.attribution.content.limits import is_sentence
from recoupe.read.attribution.content.quotations import quotation_spans
from recoupe.read.attribution.content.reach import clause_stop
from recoupe.read.attribution.content.spans import spans_without
from recoupe.read.clauses.phrases.places import index_at
from recoupe.records import Quotation


def after_colon(search: Search, index: int) -> Complement | None:
    """What a colon at ``index`` announces: a quotation, also on the next line, or a clause."""
    sense = search.sense("colon") or search.sense("que") or search.sense("incise")
    if sense is None:
        return None
    if index + 1 < len(search.tokens):
        quotation = search.scene.opening_at(search.tokens[index + 1].start)
        if quotation is None:
            return _rest_of_sentence(search, index + 1, sense)
    else:
        quotation = search.scene.quotation_after(search.sentence.end)
    if quotation is None:
        return None
    spans = quotation_spans(search.scene, quotation)
    stop = len(search.tokens)
    return Complement("colon", sense, spans, index + 1, stop, search.addressee, quotation)


def _rest_of_sentence(search: Search, index: int, sense: VerbCue) -> Complement | None:
    """A colon without marks: the rest of the sentence is what is said."""
    stop = clause_stop(search.scene, search.hit, index, search.others)
    spans = spans_without(search.scene, search.sentence, index, stop, search.zones)
    if not spans:
        return None
    return Complement("colon", sense, spans, index, stop, search.addressee)


def announced(search: Search) -> Complement | None:
    """A quotation after a colon further on: s'est exprimé sur sa captivité : *« ... »*."""
    if search.sense("colon") is None:
        return None
    last = search.hit.last
    colon = next((t.index for t in search.tokens[last + 1 :] if t.norm == ":"), None)
    if colon is None or any(last < other.group.head < colon for other in search.others):
        return None
    ends = colon + 1 >= len(search.tokens)
    opens = not ends and search.scene.opening_at(search.tokens[colon + 1].start) is not None
    stands_for = search.tokens[colon - 1].norm in search.scene.words.announcing_nouns
    return after_colon(search, colon) if opens or ends or stands_for else None


def whole_quotation(search: Search, index: int, quotation: Quotation) -> Complement | None:
    """A quotation that is a sentence of its own: it begins with a capital and is no mere term."""
    sense = search.sense("colon") or search.sense("incise")
    if sense is None or not is_sentence(search.scene, quotation):
        return None
    spans = quotation_spans(search.scene, quotation)
    stop = index_at(search.sentence, quotation.close)
    return Complement("colon", sense, spans, index, stop, search.addressee, quotation)
