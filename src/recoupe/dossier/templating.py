"""Templates of pages: how they are filled in, wherever they lie."""

import re
from importlib.resources import files

from jinja2 import BaseLoader, Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

_BESIDE_MARKS = re.compile(r"(?<=[«‹]) | (?=[»:;?!])")


def environment_of(loader: BaseLoader) -> Environment:
    """Give the environment of some templates: what they show is escaped, what is missing raised."""
    environment = Environment(
        loader=loader,
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["tight"] = _tight
    return environment


def templates_of(package: str) -> PackageLoader:
    """Give the templates of a room."""
    return PackageLoader(package, "templates")


def style_of(package: str) -> Markup:
    """Give a room's style sheet as written: it is ours, not a dispatch's, and is not escaped."""
    return Markup((files(package) / "templates" / "style.css").read_text("utf-8"))


def _tight(words: str) -> str:
    """Give words that no line tears from their guillemets and high punctuation."""
    return _BESIDE_MARKS.sub("\u00a0", words)
