"""What every page of an affair gives its template."""

from typing import Any

from starlette.requests import Request
from starlette.responses import HTMLResponse

from recoupe.web.affair_file import AffairFile
from recoupe.web.chapters import parts_of
from recoupe.web.pages import render


def render_affair(request: Request, template: str, file: AffairFile, **values: Any) -> HTMLResponse:
    """Write a page of an affair.

    Besides what every page has, its template knows ``affair``, the file; ``parts_here``, its
    parts; and what the dossier's templates need: ``w``, ``sheet``, ``foreign`` and the ways.
    """
    known = {
        "affair": file,
        "parts_here": parts_of(file),
        "part": "",
        "sheet": file.sheet,
        "w": file.wording,
        "foreign": file.foreign,
        "way": file.way,
        "place": file.place,
        "whole": file.whole,
        "whom": file.whom,
    }
    return render(request, template, **{**known, **values})
