"""Forms that decide about one line, and the undoing of decisions."""

from collections.abc import Mapping
from http import HTTPStatus
from typing import cast, get_args

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import QueryParams
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from recoupe.records import Decided, TargetKind
from recoupe.web.acts import MOST_AT_ONCE, made, target_in, undone
from recoupe.web.forms import form_of
from recoupe.web.hands import keep_hand
from recoupe.web.looking import file_named, file_of_line
from recoupe.web.own_paths import own_path, with_done

# The lists that a line leaves by a decision of one click.
_LEAVES: Mapping[str, tuple[str, ...]] = {
    "confirm": ("open", "refused"),
    "refuse": ("open", "confirmed", "corrected"),
    "seen": ("unseen",),
    "note": (),
}


async def decide(request: Request) -> Response:
    """Keep a decision of one click, or a note, and go on.

    ``back`` is where the line is, ``next`` the line after it in the list ``filter`` asks for:
    where the line stays in that list, the next one is shown.
    """
    form = await form_of(request)
    return await run_in_threadpool(_decide, request, form)


def _decide(request: Request, form: QueryParams) -> Response:
    verdict = form.get("verdict", "")
    kind = form.get("kind", "")
    if verdict not in _LEAVES or kind not in get_args(TargetKind):
        raise HTTPException(HTTPStatus.BAD_REQUEST)
    if verdict == "note" and not form.get("note", "").strip():
        return RedirectResponse(own_path(form.get("back", "/")), HTTPStatus.SEE_OTHER)
    name = form.get("id", "")
    affair = form.get("affair")
    file = file_named(request, affair) if affair else file_of_line(request, kind, name)
    target = target_in(file, cast(TargetKind, kind), name)
    kept = made(request, cast(Decided, verdict), [target], note=form.get("note", ""))
    return RedirectResponse(with_done(_onward(form, verdict), kept), HTTPStatus.SEE_OTHER)


def _onward(form: QueryParams, verdict: str) -> str:
    """Choose where to go: to the next line, unless this one makes room for it by leaving."""
    back = own_path(form.get("back", "/"))
    wanted = form.get("filter", "")
    leaves = wanted in _LEAVES.get(verdict, ())
    if "next" not in form or verdict == "note" or leaves:
        return back
    return own_path(form["next"])


async def undo(request: Request) -> Response:
    """Undo the decisions whose numbers are given, and go back."""
    form = await form_of(request)
    numbers = _numbers(form)
    kept = await run_in_threadpool(undone, request, numbers)
    back = own_path(form.get("back", "/decisions"))
    return RedirectResponse(with_done(back, kept), HTTPStatus.SEE_OTHER)


def _numbers(form: QueryParams) -> range:
    """Read the number of a decision, or the first and the last of several."""
    first = form.get("number", "")
    last = form.get("upto", first)
    if not all(one.isascii() and one.isdigit() and len(one) < 16 for one in (first, last)):
        raise HTTPException(HTTPStatus.BAD_REQUEST)
    found = range(int(first), int(last) + 1)
    if not 0 < len(found) <= MOST_AT_ONCE:
        raise HTTPException(HTTPStatus.BAD_REQUEST)
    return found


async def keep_name(request: Request) -> Response:
    """Sign decisions with another name from now on."""
    form = await form_of(request)
    answer = RedirectResponse(own_path(form.get("back", "/decisions")), HTTPStatus.SEE_OTHER)
    keep_hand(answer, form.get("by", ""))
    return answer
