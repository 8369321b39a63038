"""Answers that are files to be kept, not pages."""

from collections.abc import Callable
from http import HTTPStatus

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from recoupe.export import Table, write_csv, write_json

KINDS = {
    "csv": "text/csv; charset=utf-8",
    "json": "application/json",
    "html": "text/html; charset=utf-8",
    "md": "text/markdown; charset=utf-8",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "bib": "application/x-bibtex; charset=utf-8",
}
# Those of a whole crisis file, in the order in which they are offered.
FORMS = ("html", "docx", "md", "csv", "json", "bib")


def form_asked(request: Request, *forms: str) -> str | None:
    """Give the form in which a page is to be kept, None where it is to be shown.

    Raises 400 for a form that is none of these.
    """
    form = request.query_params.get("as")
    if form is not None and form not in forms:
        raise HTTPException(HTTPStatus.BAD_REQUEST, f"as={form}")
    return form


def attached(name: str) -> dict[str, str]:
    """Give the headers of a file to be kept; its name has letters, digits, dots and hyphens."""
    return {"Content-Disposition": f'attachment; filename="{name}"'}


def to_keep(content: bytes, form: str, name: str) -> Response:
    """Answer with a file to be kept."""
    return Response(content, media_type=KINDS[form], headers=attached(f"{name}.{form}"))


def table_to_keep(
    request: Request, table: Callable[[], Table], records: object, name: str
) -> Response | None:
    """Answer with records as CSV or JSON where the address asks for that; else None."""
    form = form_asked(request, "csv", "json")
    if form is None:
        return None
    return to_keep(write_csv(table()) if form == "csv" else write_json(records), form, name)
