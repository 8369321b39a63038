"""The sets of annotated dispatches, where they lie and the hash that names their state.

Languages are kept apart everywhere: no figure is ever taken over two of them.
"""

import hashlib
import os
from dataclasses import dataclass
from pathlib import Path

from evaluation.annotation import GoldDocument
from evaluation.gold import read_own, read_shared

ROOT = Path(__file__).resolve().parent.parent
SAMPLE = ROOT / "src" / "recoupe" / "sample"
SETS = {
    "fr": ("seeds", "sample", "dev", "blind", "events-dev", "events-blind"),
    "en": ("dev", "blind"),
}


@dataclass(frozen=True)
class Corpus:
    """One set of one language; ``sha`` changes with any byte of its texts and annotation."""

    lang: str
    name: str
    sha: str
    documents: tuple[GoldDocument, ...]

    @property
    def size(self) -> str:
        """How much it holds, in words."""
        return f"{len(self.documents)} dispatches"


def shared_folder() -> Path:
    """Where the shared reference lies: ``RECOUPE_SHARED``, or ``shared`` beside the repository."""
    return Path(os.environ.get("RECOUPE_SHARED") or ROOT.parent / "shared")


def gold_folder(lang: str, name: str) -> Path:
    """Where the annotation of one of our own sets lies."""
    return ROOT / "evaluation" / "gold" / lang / name


def text_folder(folder: Path) -> Path:
    """Where the texts of an annotated folder lie: beside it, but for the sample's."""
    return SAMPLE / folder.resolve().parent.name if folder.name == "sample" else folder


def load_documents(lang: str, name: str) -> list[GoldDocument]:
    """Read one set; an empty list where it is not there."""
    if name == "seeds":
        return read_shared(shared_folder())
    folder = gold_folder(lang, name)
    return read_own(folder, texts=text_folder(folder))


def load_corpus(lang: str, name: str) -> Corpus | None:
    """Read one set with its hash; ``None`` where it is not there: such a set is not measured."""
    documents = load_documents(lang, name)
    if not documents:
        return None
    return Corpus(lang, name, _hash(_files(lang, name)), tuple(documents))


def _files(lang: str, name: str) -> list[Path]:
    if name == "seeds":
        shared = shared_folder()
        gold = [
            shared / "gold" / f"seed_{kind}.json"
            for kind in ("attributions", "mentions", "timexes", "events")
        ]
        seeds = sorted((shared / "seeds").glob("*.txt"))
        layouts = ROOT / "evaluation" / "seeds.toml"
        return [*gold, shared / "gold" / "entities.json", *seeds, layouts]
    folder = gold_folder(lang, name)
    annotations = sorted(folder.glob("*.json"))
    texts = text_folder(folder)
    return annotations + [texts / f"{path.stem}.txt" for path in annotations]


def _hash(files: list[Path]) -> str:
    digest = hashlib.sha256()
    for path in files:
        digest.update(path.name.encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()[:12]
