"""What a form sends."""

from http import HTTPStatus
from urllib.parse import parse_qsl

from starlette.datastructures import QueryParams
from starlette.exceptions import HTTPException
from starlette.requests import Request

# A note is short; a form that is longer than a dispatch is none of ours.
_LARGEST = 200_000
_MOST_FIELDS = 200


async def form_of(request: Request) -> QueryParams:
    """Read a form's fields; raises 413 for one too large and 400 for what is no form."""
    body = b""
    async for part in request.stream():
        body += part
        if len(body) > _LARGEST:
            raise HTTPException(HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
    try:
        pairs = parse_qsl(
            body.decode(), keep_blank_values=True, errors="strict", max_num_fields=_MOST_FIELDS
        )
    except ValueError:
        raise HTTPException(HTTPStatus.BAD_REQUEST) from None
    # Browsers end the lines of a text area with CRLF.
    return QueryParams([(name, value.replace("\r\n", "\n")) for name, value in pairs])
