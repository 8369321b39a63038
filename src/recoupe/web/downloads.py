"""A crisis file to be kept: as HTML, Markdown, Word, JSON, a bibliography, a table of its lines."""

from starlette.requests import Request
from starlette.responses import Response

from recoupe.dossier.markdown import write_markdown
from recoupe.dossier.page import render_page
from recoupe.export import cite_bibtex, write_json, write_word
from recoupe.records.desk import LineKind, LineQuery
from recoupe.web.affair_file import AffairFile
from recoupe.web.citations import cite_dispatch, cite_file
from recoupe.web.kept import FORMS, form_asked, to_keep
from recoupe.web.line_tables import lines_to_keep


def file_to_keep(request: Request, file: AffairFile, *kinds: LineKind) -> Response | None:
    """Answer with a crisis file, in the form that the address asks for; else ``None``.

    A table has the lines of the kinds given, of all where none is.
    """
    form = form_asked(request, *FORMS)
    if form is None:
        return None
    if form == "csv":
        query = LineQuery(affair=file.key, kinds=kinds, order="day")
        return lines_to_keep(request, query, f"recoupe-{file.key}")
    return to_keep(_written(request, file, form), form, f"recoupe-{file.key}")


def _written(request: Request, file: AffairFile, form: str) -> bytes:
    if form == "json":
        return write_json(file.dossier)
    if form == "html":
        return render_page(file.dossier, file.sheet, file.wording).encode("utf-8", "replace")
    if form == "bib":
        return bibliography(request, file).encode("utf-8", "replace")
    markdown = write_markdown(file.dossier, file.sheet, file.wording)
    if form == "docx":
        return write_word(markdown, lang=file.wording.code)
    return markdown.encode("utf-8", "replace")


def bibliography(request: Request, file: AffairFile) -> str:
    """Cite a crisis file and all its dispatches."""
    cited = [cite_file(request, file)]
    cited += [cite_dispatch(request, file, one) for one in file.dossier.dispatches]
    return "\n".join(map(cite_bibtex, cited))
