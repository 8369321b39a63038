"""Lines that are asked for as a table to be kept: CSV, JSON, in portions as they are found."""

from collections.abc import Iterator
from http import HTTPStatus

import msgspec
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse

from recoupe.export import table_of, write_csv, write_json
from recoupe.records.desk import Line, LineQuery
from recoupe.web.cabinet import Cabinet
from recoupe.web.line_list import line_path
from recoupe.web.pages import cabinet_of

_PORTION = 5000
_KINDS = {"csv": "text/csv; charset=utf-8", "json": "application/json"}


def as_attachment(content: bytes, kind: str, name: str) -> Response:
    """Answer with a file to be kept under a name, made of letters, digits, dots and hyphens."""
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return Response(content, media_type=kind, headers=headers)


def lines_to_keep(request: Request, query: LineQuery, name: str) -> Response | None:
    """Answer with all lines that are asked for where the address asks ``as=csv`` or ``as=json``.

    None where it asks for a page. Raises 400 for another form.
    """
    form = request.query_params.get("as")
    if form is None:
        return None
    if form not in _KINDS:
        raise HTTPException(HTTPStatus.BAD_REQUEST, f"as={form}")
    base = str(request.base_url).rstrip("/")
    write = _csv if form == "csv" else _json
    headers = {"Content-Disposition": f'attachment; filename="{name}.{form}"'}
    portions = _portions(cabinet_of(request), query)
    return StreamingResponse(write(portions, base), media_type=_KINDS[form], headers=headers)


def _portions(cabinet: Cabinet, query: LineQuery) -> Iterator[tuple[Line, ...]]:
    offset = 0
    while True:
        wanted = msgspec.structs.replace(query, offset=offset, limit=_PORTION)
        # Each portion may be asked for by another thread, which has a connection of its own.
        page = cabinet.store.find_lines(wanted)
        yield page.lines
        offset += _PORTION
        if offset >= page.total or not page.lines:
            return


def _csv(portions: Iterator[tuple[Line, ...]], base: str) -> Iterator[bytes]:
    for index, lines in enumerate(portions):
        more = {"address": [base + line_path(one.kind, one.id) for one in lines]}
        yield write_csv(table_of(lines, Line, more=more), headed=index == 0)


def _json(portions: Iterator[tuple[Line, ...]], base: str) -> Iterator[bytes]:
    opening = b"["
    for lines in portions:
        for one in lines:
            record = msgspec.to_builtins(one)
            record["address"] = base + line_path(one.kind, one.id)
            yield opening + write_json(record).rstrip()
            opening = b",\n"
    yield b"]\n" if opening != b"[" else b"[]\n"
