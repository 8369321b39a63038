"""The farthest that content may reach: the end of its sentence or of its quotation."""

from recoupe.read.clauses.marks import FINAL
from recoupe.read.clauses.phrases.places import index_at
from recoupe.read.clauses.scene import Scene
from recoupe.records import Quotation, Sentence

# Fewer words between marks are a term, not a sentence.
_FEW_WORDS = 2
_ENDS = (".", "!", "?")


def sentence_limit(
    scene: Scene, sentence: Sentence, index: int, *, since: int | None = None
) -> int:
    """Token index where content beginning at ``index`` must stop: sentence or quotation end.

    A quotation that opens only after ``since``, where the speaking begins in the text, binds
    nothing: a « exhorté X à Y » plutôt que Z.
    """
    limit = len(sentence.tokens)
    if index < limit:
        start = sentence.tokens[index].start
        quotation = scene.quotation_at(start)
        opened_before = quotation is not None and quotation.start < (
            start if since is None else since
        )
        if quotation is not None and opened_before and quotation.end < sentence.end:
            limit = min(limit, index_at(sentence, quotation.end))
    return without_final(sentence, index, limit)


def before_quotation(scene: Scene, sentence: Sentence, first: int, limit: int) -> int:
    """Stop where a colon brings the speaker's own words: dément tout retard : *« Nous... »*."""
    for token in sentence.tokens[first + 1 : limit - 1]:
        if token.norm == ":" and scene.same_marks(token.start, sentence.tokens[first].start):
            quotation = scene.opening_at(sentence.tokens[token.index + 1].start)
            if quotation is not None and is_sentence(scene, quotation):
                return token.index
    return limit


def is_sentence(scene: Scene, quotation: Quotation) -> bool:
    """Tell a quotation that is a sentence of its own: a capital opens it and it is no term."""
    said = scene.text[quotation.start : quotation.end]
    whole = len(said.split()) > _FEW_WORDS or said.endswith(_ENDS)
    return said[:1].isupper() and whole


def without_final(sentence: Sentence, first: int, limit: int) -> int:
    """Token index ``limit`` moved left over the punctuation that ends content."""
    while limit > first and sentence.tokens[limit - 1].norm in FINAL:
        limit -= 1
    return limit
