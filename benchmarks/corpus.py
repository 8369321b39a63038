"""The texts that speed is measured on."""

from collections.abc import Iterator
from pathlib import Path

from evaluation.corpora import SAMPLE, shared_folder

WORDS_PER_DOCUMENT = 400


def load_texts() -> dict[str, list[str]]:
    """Read the sample and, where they are there, the seeds and plain French cut into documents."""
    shared = shared_folder()
    treebanks = sorted((shared / "data" / "ud").glob("fr_*.conllu"))
    texts = {
        "sample": _read(sorted((SAMPLE / "fr").glob("*.txt"))),
        "seeds": _read(sorted((shared / "seeds").glob("*.txt"))),
        "treebanks": [document for path in treebanks for document in cut(sentences(path))],
    }
    return {name: documents for name, documents in texts.items() if documents}


def _read(paths: list[Path]) -> list[str]:
    return [path.read_text(encoding="utf-8") for path in paths]


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
