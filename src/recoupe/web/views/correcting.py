"""The form that corrects a line."""

from collections.abc import Mapping
from dataclasses import dataclass
from http import HTTPStatus
from typing import cast, get_args

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import QueryParams
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from recoupe.records import TargetKind
from recoupe.web.acts import clean_note, is_possible, made, target_in
from recoupe.web.affair_file import AffairFile
from recoupe.web.affair_page import render_affair
from recoupe.web.correcting import (
    FormError,
    Line,
    corrections_of,
    fields_of,
    line_in,
    name_option,
)
from recoupe.web.forms import form_of
from recoupe.web.hands import hand_of, keep_hand
from recoupe.web.looking import file_of_line
from recoupe.web.own_paths import own_path, with_done
from recoupe.web.plain_lines import plain_words


@dataclass(frozen=True, slots=True)
class _Asked:
    """The line a form is about, in its file."""

    kind: TargetKind
    name: str
    file: AffairFile
    line: Line


def _asked(request: Request) -> _Asked:
    kind, name = request.path_params["kind"], request.path_params["key"]
    if kind not in get_args(TargetKind):
        raise HTTPException(HTTPStatus.NOT_FOUND)
    file = file_of_line(request, kind, name)
    line = line_in(file.dossier, cast(TargetKind, kind), name)
    if line is None:
        raise HTTPException(HTTPStatus.NOT_FOUND)
    return _Asked(cast(TargetKind, kind), name, file, line)


def show_form(request: Request) -> Response:
    """Show what of a line can be corrected."""
    return _form(request, _asked(request), request.query_params)


async def correct(request: Request) -> Response:
    """Keep a correction and go back; show the form again where it cannot be taken."""
    form = await form_of(request)
    return await run_in_threadpool(_correct, request, form)


def _correct(request: Request, form: QueryParams) -> Response:
    asked = _asked(request)
    try:
        corrections = corrections_of(asked.line, asked.file.dossier, form)
    except FormError as error:
        return _form(request, asked, form, error)
    if not corrections:
        return _form(request, asked, form, key="unchanged")
    target = target_in(asked.file, asked.kind, asked.name)
    if not is_possible(asked.file, target, corrections):
        return _form(request, asked, form, key="impossible")
    kept = made(
        request,
        "correct",
        [target],
        corrections=corrections,
        note=form.get("note", ""),
        by=form.get("by", ""),
    )
    back = own_path(form.get("back", "/"))
    answer = RedirectResponse(with_done(back, kept), HTTPStatus.SEE_OTHER)
    if form.get("by"):
        keep_hand(answer, form["by"])
    return answer


def _form(
    request: Request,
    asked: _Asked,
    given: Mapping[str, str],
    error: FormError | None = None,
    *,
    key: str = "",
) -> Response:
    t, wording = asked.file.labels, asked.file.wording
    shown = [
        (
            field,
            given.get(field.name, field.value),
            [(one, name_option(field, one, t, wording)) for one in field.options],
        )
        for field in fields_of(asked.line, asked.file.dossier)
    ]
    status = HTTPStatus.UNPROCESSABLE_ENTITY if error or key else HTTPStatus.OK
    return render_affair(
        request,
        "correct.html.j2",
        asked.file,
        status=status,
        kind=asked.kind,
        name=asked.name,
        fields=shown,
        words=plain_words(asked.file, asked.kind, asked.name),
        people=sorted({one.label for one in asked.file.dossier.entities}),
        note=clean_note(given.get("note", "")),
        by=given.get("by") or hand_of(request),
        back=own_path(given.get("back", "/")),
        wrong=error.field if error else "",
        why=error.key if error else key,
    )
