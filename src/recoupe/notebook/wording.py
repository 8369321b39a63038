"""The words of a view itself, from ``labels/<code>.toml``; those of a file are the dossier's."""

import tomllib
from functools import cache
from importlib.resources import files

from recoupe.dossier.wording import Wording, load_wording


@cache
def load_labels(code: str) -> Wording:
    """Load a view's words in one language of Recoupe's."""
    text = (files("recoupe.notebook") / "labels" / f"{code}.toml").read_text(encoding="utf-8")
    return Wording(tomllib.loads(text), load_wording(code).locale)
