"""The crisis file as Markdown: the same lines, each with links to the words it stands on."""

from recoupe.dossier.markdown.write import write_markdown

__all__ = ["write_markdown"]
