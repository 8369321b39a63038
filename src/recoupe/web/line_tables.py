"""Lines that are asked for as a table to be kept: CSV, JSON, in portions as they are found."""

from collections.abc import Iterator

import msgspec
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse

from recoupe.export import table_of, write_csv, write_json
from recoupe.records.desk import Line, LineQuery
from recoupe.web.cabinet import Cabinet
from recoupe.web.kept import KINDS, attached, form_asked
from recoupe.web.line_list import line_path
from recoupe.web.pages import cabinet_of

_PORTION = 5000


def lines_to_keep(request: Request, query: LineQuery, name: str) -> Response | None:
    """Answer with all lines that are asked for where the address asks ``as=csv`` or ``as=json``.

    None where it asks for a page. Raises 400 for another form.
    """
    form = form_asked(request, "csv", "json")
    if form is None:
        return None
    base = str(request.base_url).rstrip("/")
    write = _csv if form == "csv" else _json
    portions = _portions(cabinet_of(request), query)
    headers = attached(f"{name}.{form}")
    return StreamingResponse(write(portions, base), media_type=KINDS[form], headers=headers)


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
