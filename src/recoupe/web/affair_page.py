"""What every page of an affair gives its template."""

from typing import Any
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import HTMLResponse

from recoupe.web.affair_file import AffairFile
from recoupe.web.chapters import parts_of
from recoupe.web.citations import reference_to
from recoupe.web.kept import FORMS
from recoupe.web.pages import render


def render_affair(request: Request, template: str, file: AffairFile, **values: Any) -> HTMLResponse:
    """Write a page of an affair.

    Besides what every page has, its template knows ``affair``, the file; ``parts_here``, its
    parts; what the dossier's templates need: ``w``, ``sheet``, ``foreign`` and the ways; how to
    cite what it shows, ``reference``, the file itself where no other is given; and the forms in
    which the file can be kept.
    """
    reference = values.pop("reference", None) or reference_to(request, file)
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
        "reference": reference,
        "keep_as": FORMS,
        "keep_path": f"/affair/{quote(file.key)}",
    }
    return render(request, template, **{**known, **values})
