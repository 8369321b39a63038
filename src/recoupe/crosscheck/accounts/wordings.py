"""The words of a claim, made comparable."""

import re
from collections.abc import Mapping, Sequence

from recoupe.crosscheck.accounts.senses import ids
from recoupe.lang.comparison import ComparisonLexicon, matching
from recoupe.lang.words import Word, words_of
from recoupe.records import Attribution, Mention, Reading

_NAMING = frozenset(
    {"name", "role", "counterpart", "metonym", "pronoun", "possessive", "group", "place"}
)
Stretch = tuple[int, int]
# Folded words, or the ids of somebody named.
Piece = str | tuple[str, ...]
# "ne s'y est pas opposé": the verb that refuses stands within so many words of the negation.
_REFUSED = 4
_SENTENCE_END = re.compile(r"[.!?…]+(?:\s|$)")


def find_condition(
    text: str, attribution: Attribution, *, lexicon: ComparisonLexicon
) -> Stretch | None:
    """Find what the claim makes itself depend on: "si" and its clause, "à condition que"...

    "si" opens a condition before a subject only: never in "si grand" or "on se demande si".
    """
    if attribution.condition is not None:
        return attribution.condition.start, attribution.condition.end
    for span in attribution.content:
        words = words_of(text, [(span.start, span.end)])
        for index in range(len(words)):
            if _opens(text, words, index, lexicon):
                return words[index].start, _clause_end(text, words[index].start, span.end)
    return None


def parts_of(text: str, attribution: Attribution, without: Stretch | None) -> Sequence[Stretch]:
    """Give the sentences of a content that has several, the condition left out; else none."""
    parts = [
        part
        for start, end in _less(_extents(attribution), without)
        for part in _sentences(text, start, end)
    ]
    return parts if len(parts) > 1 else ()


def _extents(attribution: Attribution) -> list[Stretch]:
    return [(span.start, span.end) for span in attribution.content]


def _sentences(text: str, start: int, end: int) -> list[Stretch]:
    parts, at = [], start
    for found in _SENTENCE_END.finditer(text, start, end):
        parts.append((at, found.end()))
        at = found.end()
    return [*parts, (at, end)] if at < end else parts


def replaceable(reading: Reading) -> tuple[Mention, ...]:
    """List the names, titles and pronouns that stand for somebody, in order."""
    known = {entity.id for entity in reading.entities}
    named = (
        m for m in reading.mentions if m.kind in _NAMING and not known.isdisjoint(ids(m.entity))
    )
    return tuple(sorted(named, key=lambda one: (one.start, -one.end, str(one.entity))))


def pieces_of(
    text: str, stretches: Sequence[Stretch], mentions: Sequence[Mention]
) -> tuple[Piece, ...]:
    """Cut stretches into folded words and, in place of each mention, the ids of whom it means."""
    pieces: list[Piece] = []
    for start, end in stretches:
        at = start
        for mention in mentions:
            if at <= mention.start and mention.end <= end:
                pieces += [_folded(text, at, mention.start), ids(mention.entity)]
                at = mention.end
        pieces.append(_folded(text, at, end))
    return tuple(piece for piece in pieces if piece)


def spelled(pieces: Sequence[Piece], labels: Mapping[str, str]) -> str:
    """Join pieces with the folded labels of those they mean.

    "sa sécurité" said of a state and "la sécurité de la Russie" then share their words.
    """
    words = (
        piece
        if isinstance(piece, str)
        else " ".join([labels[key] for key in piece if key in labels])
        for piece in pieces
    )
    return " ".join(word for word in words if word)


def _folded(text: str, start: int, end: int) -> str:
    return " ".join([word.folded for word in words_of(text, [(start, end)])])


def denies(text: str, words: Sequence[Word], *, lexicon: ComparisonLexicon) -> bool:
    """Tell whether the main clause is negative; what follows "que", "dont", "si" is not it.

    "ne ... que" only restricts, "ne s'oppose plus" grants, "pas une fin, mais un début" asserts,
    and a second sentence is no part of the clause.
    """
    if not matching([word.folded for word in words], lexicon.negations):
        return False
    for index, word in enumerate(words):
        if index > 0 and (word.folded in lexicon.subordinators or _ended(text, words, index)):
            return False
        if matching([word.folded], lexicon.negations):
            after = words[index + 1 :]
            restricts = word.folded in {"n", "ne"} and _restricts(after, lexicon)
            return not (restricts or _turned(text, after, lexicon))
    return False


def _turned(text: str, after: Sequence[Word], lexicon: ComparisonLexicon) -> bool:
    """Tell whether what follows undoes a negation: "ne s'oppose plus", "pas une fin, mais..."."""
    refused = [word.folded for word in after[:_REFUSED]]
    if matching(refused, lexicon.refusals):
        return True
    ends = next((n for n in range(1, len(after)) if _ended(text, after, n)), len(after))
    return any(word.folded in lexicon.adversatives for word in after[:ends])


def _ended(text: str, words: Sequence[Word], index: int) -> bool:
    return bool(_SENTENCE_END.search(text, words[index - 1].end, words[index].start))


def _restricts(after: Sequence[Word], lexicon: ComparisonLexicon) -> bool:
    for index, word in enumerate(after):
        if word.folded in lexicon.negation_ends:
            return any(found.folded in {"qu", "que"} for found in after[index + 1 : index + 2])
        if word.folded in {"qu", "que"}:
            return True
    return False


def main_stretches(attribution: Attribution, without: Stretch | None) -> list[Stretch]:
    """Give the stretches of the content less the condition."""
    return _less(_extents(attribution), without)


def _opens(text: str, words: Sequence[Word], index: int, lexicon: ComparisonLexicon) -> bool:
    after = words[index + 1] if index + 1 < len(words) else None
    if words[index].folded == "si" and after is not None:
        return after.folded in lexicon.condition_subjects or text[after.start].isupper()
    if words[index].folded == "s" and after is not None:
        return after.folded in {"il", "ils"}
    openers = lexicon.condition_phrases.get(words[index].folded, ())
    return any(
        tuple(word.folded for word in words[index : index + len(phrase)]) == phrase
        for phrase in openers
    )


def _clause_end(text: str, start: int, end: int) -> int:
    comma = text.find(",", start, end)
    return end if comma < 0 else comma


def _less(stretches: Sequence[Stretch], hole: Stretch | None) -> list[Stretch]:
    if hole is None:
        return list(stretches)
    left = [(start, min(end, hole[0])) for start, end in stretches]
    right = [(max(start, hole[1]), end) for start, end in stretches]
    return sorted((start, end) for start, end in {*left, *right} if start < end)
