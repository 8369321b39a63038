"""How many an event counts: *au moins douze morts*, *des dizaines de milliers de* soldats."""

from collections.abc import Iterator

from recoupe.lang.numerals import Numeral, numerals
from recoupe.lang.words import Word, words_of
from recoupe.read.events.drafts import Draft
from recoupe.read.events.scene import EventScene
from recoupe.records import Quantity

_ROUGHLY = 0.15
_FARTHEST = 4


def figures_of(scene: EventScene, draft: Draft) -> tuple[Quantity, ...]:
    """The figures in the trigger's sentence that count people or things and belong to no other."""
    tokens = draft.sentence.tokens
    start, end = _clause(draft)
    words = words_of(scene.text, [(tokens[start].start, tokens[end].end)])
    return tuple(_quantities(scene, words))


def _clause(draft: Draft) -> tuple[int, int]:
    """First and last token around the trigger that no other finite verb or semicolon parts."""
    tokens = draft.sentence.tokens

    def parts(index: int) -> bool:
        token = tokens[index]
        finite = token.pos in ("VERB", "AUX") and "VerbForm=Fin" in token.morph
        return token.norm in (";", ":") or (finite and not _inside(draft, index))

    start, end = draft.first, draft.last
    while start > 0 and not parts(start - 1):
        start -= 1
    while end + 1 < len(tokens) and not parts(end + 1):
        end += 1
    return start, end


def _inside(draft: Draft, index: int) -> bool:
    return draft.first <= index <= draft.last


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
    return None


def _quantity(
    scene: EventScene, words: tuple[Word, ...], numeral: Numeral, unit: str, last: int
) -> Quantity:
    hedges = scene.lexicon.comparison.figure_hedges
    low: float | None = numeral.least
    high: float | None = numeral.most
    before = " ".join(word.folded for word in words[max(0, numeral.first - 2) : numeral.first])
    if hedge := _ending(before, hedges.at_least):
        high = None
    elif hedge := _ending(before, hedges.at_most):
        low = None
    elif hedge := _ending(before, hedges.about):
        low, high = numeral.least * (1 - _ROUGHLY), numeral.most * (1 + _ROUGHLY)
    first = numeral.first - len(hedge.split())
    start, end = words[first].start, words[last].end
    return Quantity(scene.text[start:end], unit, low, high, start, end)


def _ending(words: str, hedges: tuple[str, ...]) -> str:
    """The longest hedge that some words end with; empty where none does."""
    return max((hedge for hedge in hedges if words.endswith(hedge)), key=len, default="")
