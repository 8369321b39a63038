"""From a view to HTML that stands alone in the output of a cell."""

import re
from functools import cache

from jinja2 import Environment
from markupsafe import Markup

from recoupe.dossier.templating import environment_of, style_of, templates_of
from recoupe.dossier.wording import Wording
from recoupe.notebook.wording import load_labels

# Texts keep their shape; a notebook is not sent the blanks of the templates.
_INDENTED = re.compile(r" *\n[ \n]*")
_COMMENT = re.compile(r"/\*.*?\*/\s*", re.DOTALL)


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
    return environment_of(templates_of("recoupe.notebook"))


@cache
def _style() -> Markup:
    """Give the style sheet without its comments: it goes into every cell."""
    return Markup(_COMMENT.sub("", style_of("recoupe.notebook")))
