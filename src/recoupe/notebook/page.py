"""From a view to HTML that stands alone in the output of a cell."""

import re
from functools import cache
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from recoupe.dossier.page import tight
from recoupe.dossier.wording import Wording
from recoupe.notebook.wording import load_labels

# Texts keep their shape; a notebook is not sent the blanks of the templates.
_INDENTED = re.compile(r" *\n[ \n]*")


def rendered(kind: str, view: object, wording: Wording) -> str:
    """Write a view by the template of its kind; all that a dispatch has is escaped."""
    written = (
        _environment()
        .get_template(f"{kind}.html.j2")
        .render(view=view, w=wording, l=load_labels(wording.code), style=_style())
    )
    return _INDENTED.sub("\n", written).strip()


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("recoupe.notebook", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["tight"] = tight
    return environment


@cache
def _style() -> Markup:
    """Give the style sheet as written: it is ours, not a dispatch's, and is not escaped."""
    text = (files("recoupe.notebook") / "templates" / "style.css").read_text("utf-8")
    return Markup(re.sub(r"/\*.*?\*/\s*", "", text, flags=re.DOTALL))
