"""The farthest that content may reach: the end of its sentence or of its quotation."""

from recoupe.read.attribution.marks import FINAL
from recoupe.read.attribution.phrases.places import index_at
from recoupe.read.attribution.scene import Scene
from recoupe.records import Sentence


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


def without_final(sentence: Sentence, first: int, limit: int) -> int:
    """Token index ``limit`` moved left over the punctuation that ends content."""
    while limit > first and sentence.tokens[limit - 1].norm in FINAL:
        limit -= 1
    return limit
