"""The crisis file as a Word document, from its Markdown: the same lines, links and words."""

from recoupe.export.word.document import write_word

__all__ = ["write_word"]
