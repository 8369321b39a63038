"""The words of a claim, made comparable."""

import re
from collections.abc import Mapping, Sequence

from recoupe.lang.comparison import ComparisonLexicon, matching
from recoupe.lang.words import Word, words_of
from recoupe.records import Attribution, Reading

_NAMING = frozenset(
    {"name", "role", "counterpart", "metonym", "pronoun", "possessive", "group", "place"}
)
Stretch = tuple[int, int]
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


def comparable(
    reading: Reading, attribution: Attribution, labels: Mapping[str, str], without: Stretch | None
) -> str:
    """Join the contents with every name, title and pronoun replaced by whom it means.

    "sa sécurité" said of a state and "la sécurité de la Russie" then share their words. The
    condition is left out: two claims that differ in it are still one claim.
    """
    return _comparable(reading, _less(_extents(attribution), without), labels)


def comparable_parts(
    reading: Reading, attribution: Attribution, labels: Mapping[str, str], without: Stretch | None
) -> tuple[str, ...]:
    """Do the same to each sentence of a content that has several: one may be told alone."""
    parts = parts_of(reading.dispatch.text, attribution, without)
    return tuple(_comparable(reading, [part], labels) for part in parts)


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


def _comparable(reading: Reading, stretches: Sequence[Stretch], labels: Mapping[str, str]) -> str:
    text = reading.dispatch.text
    mentions = sorted(
        (m for m in reading.mentions if m.kind in _NAMING and _label(m.entity, labels)),
        key=lambda mention: (mention.start, -mention.end, str(mention.entity)),
    )
    parts = []
    for start, end in stretches:
        at = start
        for mention in mentions:
            if at <= mention.start and mention.end <= end:
                parts += [text[at : mention.start], f" {_label(mention.entity, labels)} "]
                at = mention.end
        parts.append(text[at:end])
    joined = " ".join(parts)
    return " ".join(word.folded for word in words_of(joined, [(0, len(joined))]))


def denies(text: str, words: Sequence[Word], *, lexicon: ComparisonLexicon) -> bool:
    """Tell whether the main clause is negative; what follows "que", "dont", "si" is not it.

    "ne ... que" only restricts, "ne s'oppose plus" grants, "pas une fin, mais un début" asserts,
    and a second sentence is no part of the clause.
    """
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
    ahead = " ".join(word.folded for word in words[index : index + 4]) + " "
    return any(
        ahead.startswith(opener.replace("'", " ") + " ") for opener in lexicon.condition_openers
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


def _label(entity: str | tuple[str, ...] | None, labels: Mapping[str, str]) -> str:
    if entity is None:
        return ""
    ids = (entity,) if isinstance(entity, str) else entity
    return " ".join(labels[key] for key in ids if key in labels)
