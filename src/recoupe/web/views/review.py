"""The review: lines by doubt, one after the other, and decisions about all that are asked for."""

import hashlib
from collections.abc import Iterable
from http import HTTPStatus
from itertools import groupby
from typing import Any, cast

import msgspec
from starlette.background import BackgroundTask
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import QueryParams
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from recoupe.decisions import doubts, target_of
from recoupe.records import Decided, Target
from recoupe.records.desk import Line, LinePage, LineQuery
from recoupe.web.acts import MOST_AT_ONCE, clean_note, made
from recoupe.web.affair_page import render_affair
from recoupe.web.asking import Asked, asked
from recoupe.web.deciding import deciding
from recoupe.web.facets import shelves
from recoupe.web.forms import form_of
from recoupe.web.line_cards import card_of
from recoupe.web.line_list import shown
from recoupe.web.line_tables import lines_to_keep
from recoupe.web.looking import file_named
from recoupe.web.own_paths import with_done
from recoupe.web.pages import cabinet_of, render, taste
from recoupe.web.wording import load_labels

_USUAL = LineQuery(verdict="open", order="doubt", limit=8)
_ACTS = ("confirm", "refuse", "seen")
# So many of the lines to be decided about at once are shown before.
_SHOWN = 20


def show_review(request: Request) -> Response:
    """Show the first line that is asked for with all that decides about it, and those after it."""
    now = asked("/review", request.query_params, usual=_USUAL)
    if (kept := lines_to_keep(request, now.query, "recoupe-review")) is not None:
        return kept
    page = cabinet_of(request).store.find_lines(now.query)
    t = load_labels(taste(request).lang)
    values: dict[str, Any] = {
        "asked": now,
        "page": page,
        "lines": [shown(one, t, asked_for=now.query.words) for one in page.lines],
        "shelves": shelves(now, page, t),
    }
    if not page.lines:
        return render(request, "review.html.j2", **values)
    answer = _with_card(request, page.lines[0], now, page, values)
    if len(page.lines) > 1 and (following := page.lines[1].affair) != page.lines[0].affair:
        # The file of the next line is put into words while this one is read.
        answer.background = BackgroundTask(cabinet_of(request).file, following, t.code)
    return answer


def _with_card(
    request: Request, line: Line, now: Asked, page: LinePage, values: dict[str, Any]
) -> Response:
    file = file_named(request, line.affair)
    last = now.query.offset + 1 >= page.total
    doubt = doubts(file.dossier).get((line.kind, line.id))
    return render_affair(
        request,
        "review.html.j2",
        file,
        **values,
        apart=True,
        card=card_of(line.kind, line.id, file),
        doubt=file.labels("doubts", doubt.why) if doubt else "",
        deciding=deciding(
            request,
            file,
            line.kind,
            line.id,
            back=now.at(now.query.offset),
            following="" if last else now.at(now.query.offset + 1),
            asked_for=now.query.verdict or "",
        ),
    )


def show_all(request: Request) -> Response:
    """Show what a decision about all lines asked for would decide about, before it is made."""
    return _all(request, request.query_params)


async def decide_all(request: Request) -> Response:
    """Decide about all lines asked for, if they are still those that were shown."""
    form = await form_of(request)
    return await run_in_threadpool(_decide_all, request, form)


def _decide_all(request: Request, form: QueryParams) -> Response:
    now = _asked_all(form)
    page = cabinet_of(request).store.find_lines(now.query)
    if form.get("lines") != _fingerprint(page) or not page.lines:
        return _all(request, form, changed=True)
    targets = list(_targets(request, page.lines))
    verdict = cast(Decided, form["act_all"])
    kept = made(request, verdict, targets, note=form.get("note", "")) if targets else ()
    back = asked("/review", form, usual=_USUAL).at(0)
    return RedirectResponse(with_done(back, kept), HTTPStatus.SEE_OTHER)


def _targets(request: Request, lines: Iterable[Line]) -> Iterable[Target]:
    store = cabinet_of(request).store
    for affair, together in groupby(sorted(lines, key=_affair), key=_affair):
        file = store.file_of(affair)
        targets = (target_of(file, one.kind, one.id, affair=affair) for one in together)
        yield from (one for one in targets if one is not None)


def _affair(line: Line) -> str:
    return line.affair


def _asked_all(given: QueryParams) -> Asked:
    if given.get("act_all") not in _ACTS:
        raise HTTPException(HTTPStatus.BAD_REQUEST)
    now = asked("/review", given, usual=_USUAL)
    query = msgspec.structs.replace(now.query, offset=0, limit=MOST_AT_ONCE)
    return Asked(now.path, query, now.usual)


def _all(request: Request, given: QueryParams, *, changed: bool = False) -> Response:
    now = _asked_all(given)
    page = cabinet_of(request).store.find_lines(now.query)
    t = load_labels(taste(request).lang)
    return render(
        request,
        "review_all.html.j2",
        status=HTTPStatus.CONFLICT if changed else HTTPStatus.OK,
        asked=now,
        page=page,
        count=len(page.lines),
        lines=[shown(one, t) for one in page.lines[:_SHOWN]],
        verdict=given["act_all"],
        fingerprint=_fingerprint(page),
        note=clean_note(given.get("note", "")),
        changed=changed,
    )


def _fingerprint(page: LinePage) -> str:
    """Sum up which lines these are, and how they stand."""
    told = "\n".join(f"{one.kind} {one.id} {one.verdict}" for one in page.lines)
    return hashlib.sha256(told.encode("utf-8", "replace")).hexdigest()[:16]
