"""The texts that speed is measured on."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from evaluation.corpora import SETS, load_documents, shared_folder

WORDS_PER_DOCUMENT = 400
# Two texts with a line in common that is as long as this have a sentence in common.
_SENTENCE = 60


def load_texts() -> dict[str, list[str]]:
    """Read the sample, all annotated dispatches, and plain French cut into documents, if there.

    No sentence comes twice in a set: of reprints the first is taken.
    """
    treebanks = sorted((shared_folder() / "data" / "ud").glob("fr_*.conllu"))
    told = {name: [one.text for one in load_documents("fr", name)] for name in SETS["fr"]}
    sets = {
        "sample": told["sample"],
        "dispatches": [text for name in SETS["fr"] for text in told[name]],
        "treebanks": [document for path in treebanks for document in cut(sentences(path))],
    }
    return {name: list(once(texts)) for name, texts in sets.items() if texts}


def once(texts: Iterable[str]) -> Iterator[str]:
    """Yield the texts that have no long line in common with one before them."""
    seen: set[str] = set()
    for text in texts:
        lines = {line for line in text.splitlines() if len(line) >= _SENTENCE}
        if not lines & seen:
            yield text
        seen |= lines


def sentences(path: Path) -> Iterator[str]:
    """Yield the sentences of a treebank in CoNLL-U, as they were written."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("# text = "):
            yield line.removeprefix("# text = ")


def cut(lines: Iterator[str], *, words: int = WORDS_PER_DOCUMENT) -> Iterator[str]:
    """Join sentences, five to a paragraph, into documents of at least ``words`` words."""
    held: list[str] = []
    count = 0
    for line in lines:
        held.append(line)
        count += len(line.split())
        if count >= words:
            yield _paragraphs(held)
            held, count = [], 0
    if held:
        yield _paragraphs(held)


def _paragraphs(lines: list[str]) -> str:
    parts = (" ".join(lines[start : start + 5]) for start in range(0, len(lines), 5))
    return "\n\n".join(parts)
