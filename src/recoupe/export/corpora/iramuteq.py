"""A corpus for IRaMuTeQ: one file, each text behind its line of starred variables."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import BinaryIO

from recoupe.export.citing.days import issued_of
from recoupe.export.corpora.texts import corpus_text, slug
from recoupe.export.formats import Written
from recoupe.export.material import Material
from recoupe.records.dossier import FiledDispatch

# A star opens a text or a theme, words between underscores are taken for variables.
_MEANT = re.compile(r"[*_]+")
_BLANKS = re.compile(r"[^\S\n]+")
_EMPTY = re.compile(r"\n\s*\n")


def export_iramuteq(material: Material) -> Iterator[Written]:
    """Write ``corpus.txt`` in UTF-8, a text a dispatch; blank ones are left out."""

    def write(out: BinaryIO) -> None:
        for one in material.file.dispatches:
            if text := _guarded(corpus_text(one)):
                out.write(f"{_stars(one)}\n{text}\n\n".encode())

    yield "corpus.txt", write


def _stars(one: FiledDispatch) -> str:
    """Give the line of a text: names and values without blanks, accents, stars, underscores."""
    names = _names()
    issued = issued_of(one.filed)
    iso = issued.iso if issued else ""
    values = {
        "id": slug(one.id),
        "agency": slug(one.agency),
        "publisher": slug(one.publisher),
        "year": iso[:4],
        "month": iso[:7] if len(iso) > 4 else "",
        "day": iso if len(iso) > 7 else "",
        "place": slug(one.dateline),
        "origin": names["copied" if one.reprint_of else "own"],
    }
    stars = (f"*{names[name]}_{value or names['unknown']}" for name, value in values.items())
    return " ".join(("****", *stars))


def _guarded(text: str) -> str:
    """Give a text in which no line and no word is taken for a variable."""
    words = _BLANKS.sub(" ", _MEANT.sub(" ", text))
    lines = (line.strip() for line in _EMPTY.sub("\n", words).split("\n"))
    return "\n".join(line for line in lines if line)


@cache
def _names() -> Mapping[str, str]:
    table = files("recoupe.export") / "labels" / "corpora.toml"
    return dict(tomllib.loads(table.read_text("utf-8"))["iramuteq"])
