"""Records as a notebook shows them: self-contained HTML, and a line of text."""

from recoupe.notebook.showing import View, html_of, show, text_of

__all__ = ["View", "html_of", "show", "text_of"]
