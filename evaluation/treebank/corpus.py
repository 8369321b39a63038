"""The treebanks beside the repository, as one set that is measured by itself."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from evaluation.corpora import Corpus, shared_folder
from evaluation.treebank.trees import Tree, read_trees

NAME = "real-text"
FILES = {
    "pud-test": "fr_pud-ud-test.conllu",
    "sequoia-dev": "fr_sequoia-ud-dev.conllu",
    "sequoia-test": "fr_sequoia-ud-test.conllu",
}


@dataclass(frozen=True)
class Treebank(Corpus):
    """All sentences of all treebanks; the texts are third parties' and stay where they are."""

    trees: tuple[Tree, ...] = ()

    @property
    def size(self) -> str:
        """How much it holds, in words."""
        return f"{len(self.trees)} sentences"


def load_treebank(folder: Path | None = None) -> Treebank | None:
    """Read the treebanks; ``None`` where one is not there: they are not measured then.

    ``folder`` is where they lie, ``data/ud`` of the shared reference if not given.
    """
    folder = folder or shared_folder() / "data" / "ud"
    paths = {name: folder / file for name, file in FILES.items()}
    if not all(path.is_file() for path in paths.values()):
        return None
    digest = hashlib.sha256()
    for path in paths.values():
        digest.update(path.read_bytes())
    trees = tuple(tree for name, path in paths.items() for tree in read_trees(path, name))
    return Treebank("fr", NAME, digest.hexdigest()[:12], (), trees)
