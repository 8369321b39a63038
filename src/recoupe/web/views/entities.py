"""The form that says who is who: two names of one, or two behind one name."""

from http import HTTPStatus
from typing import cast

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import QueryParams
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from recoupe.records import Correction, Entity, Target, TargetKind
from recoupe.web.acts import clean_note, is_possible, made, target_in
from recoupe.web.affair_file import AffairFile
from recoupe.web.affair_page import render_affair
from recoupe.web.forms import form_of
from recoupe.web.hands import hand_of, keep_hand
from recoupe.web.looking import file_named
from recoupe.web.naming_lines import lines_naming
from recoupe.web.own_paths import own_path, with_done

_ACTS = ("merge", "split")


def _asked(request: Request) -> tuple[AffairFile, Entity]:
    file = file_named(request, request.path_params["key"])
    entity = file.context.entities.get(request.path_params["entity"])
    if entity is None:
        raise HTTPException(HTTPStatus.NOT_FOUND)
    return file, entity


def show_identity(request: Request) -> Response:
    """Show with whom somebody can be made one, and the lines that may be another's."""
    file, entity = _asked(request)
    return _form(request, file, entity, request.query_params)


async def correct_identity(request: Request) -> Response:
    """Keep who is who and go back; show the form again where that cannot be."""
    form = await form_of(request)
    return await run_in_threadpool(_correct, request, form)


def _correct(request: Request, form: QueryParams) -> Response:
    file, entity = _asked(request)
    act = form.get("act", "")
    if act not in _ACTS:
        raise HTTPException(HTTPStatus.BAD_REQUEST)
    name = " ".join(form.get(act, "").split())
    called = [one.id for one in file.dossier.entities if one.label == name and one.id != entity.id]
    if not name or (act == "merge" and len(called) != 1):
        return _form(request, file, entity, form, "no_name")
    lines = _chosen(file, form) if act == "split" else ()
    correction = Correction(
        "merge" if act == "merge" else "split",
        name,
        called[0] if len(called) == 1 else None,
        lines=lines,
    )
    target = target_in(file, "entity", entity.id)
    if (act == "split" and not lines) or not is_possible(file, target, (correction,)):
        return _form(request, file, entity, form, "no_lines" if act == "split" else "impossible")
    kept = made(
        request,
        "correct",
        [target],
        corrections=(correction,),
        note=form.get("note", ""),
        by=form.get("by", ""),
    )
    back = f"/affair/{file.key}" if act == "merge" else f"/actor/{file.key}/{entity.id}"
    answer = RedirectResponse(with_done(own_path(back), kept), HTTPStatus.SEE_OTHER)
    if form.get("by"):
        keep_hand(answer, form["by"])
    return answer


def _chosen(file: AffairFile, form: QueryParams) -> tuple[Target, ...]:
    found = (one.partition(":") for one in form.getlist("line"))
    return tuple(
        target_in(file, cast(TargetKind, kind), name)
        for kind, _, name in found
        if kind in ("attribution", "event")
    )


def _form(
    request: Request, file: AffairFile, entity: Entity, given: QueryParams, why: str = ""
) -> Response:
    others = sorted({one.label for one in file.dossier.entities if one.id != entity.id})
    return render_affair(
        request,
        "identity.html.j2",
        file,
        status=HTTPStatus.UNPROCESSABLE_ENTITY if why else HTTPStatus.OK,
        entity=entity,
        others=others,
        lines=lines_naming(file, entity.id),
        chosen=frozenset(given.getlist("line")),
        merge=given.get("merge", ""),
        split=given.get("split", ""),
        note=clean_note(given.get("note", "")),
        by=given.get("by") or hand_of(request),
        why=why,
    )
