"""How many an event counts: *au moins douze morts*, *des dizaines de milliers de* soldats."""

from collections.abc import Iterator

from recoupe.lang.numerals import Numeral, numerals
from recoupe.lang.words import Word, words_of
from recoupe.read.clauses.morphology import is_finite
from recoupe.read.events.codes import sector_of_noun
from recoupe.read.events.drafts import Draft
from recoupe.read.events.scene import EventScene
from recoupe.records import Quantity

_PEOPLE = {"COP": "police", "MIL": "soldiers"}
_ROUGHLY = 0.15
_AROUND = 1 / 6
_THOUSAND = 1000
_FARTHEST = 4


def figures_of(scene: EventScene, draft: Draft) -> tuple[Quantity, ...]:
    """The figures in the trigger's sentence that count people or things and belong to no other."""
    tokens = draft.sentence.tokens
    if not scene.may_count(draft.sentence):
        return ()
    start, end = _clause(draft)
    words = words_of(scene.text, [(tokens[start].start, tokens[end].end)])
    return tuple(_quantities(scene, words))


def _clause(draft: Draft) -> tuple[int, int]:
    """First and last token around the trigger that no other finite verb or semicolon parts."""
    tokens = draft.sentence.tokens

    def parts(index: int) -> bool:
        token = tokens[index]
        finite = token.pos in ("VERB", "AUX") and is_finite(token)
        return token.norm in (";", ":") or (finite and not _inside(draft, index))

    start, end = draft.first, draft.last
    while start > 0 and not parts(start - 1):
        start -= 1
    while end + 1 < len(tokens) and not parts(end + 1):
        end += 1
    return start, end


def _inside(draft: Draft, index: int) -> bool:
    """Tell words of the trigger, or of the verb whose subject it is: *le raid* a fait dix morts."""
    tokens = draft.sentence.tokens
    verb = tokens[draft.head].head if tokens[draft.head].dep.startswith("nsubj") else draft.head
    return draft.first <= index <= draft.last or index == verb or tokens[index].head == verb


def _quantities(scene: EventScene, words: tuple[Word, ...]) -> Iterator[Quantity]:
    lexicon = scene.lexicon.comparison
    for numeral in numerals(scene.text, words, lexicon):
        if scene.clauses.timex_at(words[numeral.first].start) is not None:
            continue
        unit = _unit(scene, words, numeral.after)
        if unit is not None:
            name, last = unit
            yield _quantity(scene, words, numeral, name, last)


def _unit(scene: EventScene, words: tuple[Word, ...], after: int) -> tuple[str, int] | None:
    """The unit that is counted and the word that names it, close behind the number."""
    for place in range(after, min(after + _FARTHEST, len(words))):
        word = scene.text[words[place].start : words[place].end].lower()
        for name, nouns in scene.table.words.units.items():
            if word in nouns:
                return name, place
        sector = sector_of_noun(scene, word)
        if sector is not None:
            return _PEOPLE.get(sector, "persons"), place
    return None


def _quantity(
    scene: EventScene, words: tuple[Word, ...], numeral: Numeral, unit: str, last: int
) -> Quantity:
    hedges = scene.lexicon.comparison.figure_hedges
    low, high = _bounds(numeral)
    before = " ".join(word.folded for word in words[max(0, numeral.first - 2) : numeral.first])
    if hedge := _ending(before, hedges.at_least):
        low, high = numeral.least + (hedge in hedges.beyond), None
    elif hedge := _ending(before, hedges.at_most):
        low, high = None, numeral.most - (hedge in hedges.beyond)
    elif hedge := _ending(before, hedges.about):
        low = round(numeral.least * (1 - _ROUGHLY))
        high = round(numeral.most * (1 + _ROUGHLY))
    first = numeral.first - len(hedge.split())
    start, end = words[first].start, words[last].end
    return Quantity(scene.text[start:end], unit, low, high, start, end)


def _bounds(numeral: Numeral) -> tuple[float | None, float | None]:
    """Least and most: *une trentaine* 25 to 35, *des dizaines de milliers* up to 99 999."""
    least, most = numeral.least, numeral.most
    if least == most:
        return least, most
    if most < 2 * least:
        middle = (least + most) / 2
        return middle - round(middle * _AROUND), middle + round(middle * _AROUND)
    return least, most + _THOUSAND - 1 if most % _THOUSAND == 0 else most


def _ending(words: str, hedges: tuple[str, ...]) -> str:
    """The longest hedge that some words end with; empty where none does."""
    return max((hedge for hedge in hedges if words.endswith(hedge)), key=len, default="")
